words = ["apple", "bob", "kayak", "level", "python", ""]
print([w.upper() for w in words if w], {len(w) for w in words} == {0, 3, 5, 6}, {w: len(w) for w in words})
print([w for w in words if w == w[::-1] and len(w) > 1], {w[0] for w in words if w} == set("abklp"))
print([(x, y) for x in range(3) for y in range(3) if x != y], [x * y for x in [1, 2] for y in [3, 4] for z in [0]])
print(
    [[row[i] for row in [[1, 2], [3, 4], [5, 6]]] for i in range(2)], [c for w in words[:2] for c in w if c in "aeiou"],
)
print(
    [x if x % 2 else -x for x in range(6)],
    ["fizz" * (i % 3 == 0) + "buzz" * (i % 5 == 0) or str(i) for i in range(1, 16)],
)
print({i: {j: i * j for j in range(1, 3)} for i in range(1, 3)}, {v: k for k, v in {"a": 1, "b": 2}.items()})
print([i for i, c in enumerate("banana") if c == "a"], [a + b for a, b in zip("abc", "xyz")])
print([x for x in [5, 3, 8] if 4 < x < 9], [n for n in range(2, 40) if all(n % d for d in range(2, n))])
print([(a, b, c) for a in range(1, 15) for b in range(a, 15) for c in range(b, 15) if a * a + b * b == c * c])
pairs = {(i, j) for i in range(4) for j in range(4) if (i + j) % 3 == 0}
print(sorted(pairs), len(pairs), sum(i for i, _ in pairs))
matrix = [[1, 2, 3], [4, 5, 6]]
print(
    [v for row in matrix for v in row], [[v * 2 for v in row] for row in matrix], [sum(row) for row in matrix],
    [sum(c) for c in zip(*matrix)],
)
print({k: sorted(w for w in words if len(w) == k) for k in sorted({len(w) for w in words})})
print(dict([(c, ord(c)) for c in "ab"]), {c: "banana".count(c) for c in "banana"}, {x % 3: x for x in range(10)})
print(
    [first for first, *_ in ["ab", "c"]], [r for *_, r in [(1, 2), (3,)]],
    [x for (x, (y, z)) in [(1, (2, 3))] if y < z],
)
print(
    [y for x in range(4) if (y := x * x) > 2], [len(s) for s in ("a" * n for n in range(4))],
    [f(3) for f in (abs, float, str)],
)
print(
    [i for i in range(20) if i % 2 if i % 3 if i % 5], [[] for _ in range(2)], [() for _ in ()],
    [None for _ in range(2)],
)
nested = [[[1], [2, 3]], [[4]], []]
print([x for a in nested for b in a for x in b], [[sum(b) for b in a] for a in nested], [len(a) for a in nested])
flags = {name: bit for bit, name in enumerate(["read", "write", "exec"])}
print(flags, [n for n, b in flags.items() if 5 >> b & 1], sum(1 << flags[n] for n in ["write", "exec"]))
text = "a=1;b=22;c=333"
print({k: int(v) for k, v in (part.split("=") for part in text.split(";"))}, {**{k: k * 2 for k in "xy"}, "z": "!"})
print(
    any([x > 2 for x in [1, 2, 3]]), all(w.islower() for w in words if w), sorted({-x for x in range(3)}),
    max([len(w) for w in words]),
)
