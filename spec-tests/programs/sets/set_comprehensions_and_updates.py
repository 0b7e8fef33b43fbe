words = "to be or not to be that is the question".split()
print(
    sorted({len(w) for w in words}), sorted({w[0] for w in words}), len({*words}),
    sorted({w for w in words if words.count(w) > 1}),
)
print(
    sorted({(a, b) for a in range(4) for b in range(4) if a * b == 6 or a == b == 0}),
    {x % 3 for x in range(10)} == {0, 1, 2}, {c for c in "hello" if c not in "aeiou"} == set("hl"),
)
s = {1, 2, 3}
t = s
s |= {4}
print(s is t, sorted(t), s == {1, 2, 3, 4})
s = s | {5}
print(s is t, len(s), len(t))
t -= {1}
t &= {2, 3, 9}
t ^= {3, 7}
print(sorted(t), sorted(s))
for x in sorted(s):
    if x % 2:
        s.discard(x)
print(sorted(s))
try:
    for x in s:
        s.add(x + 100)
except RuntimeError as e:
    print("RuntimeError:", e)
print(len(s) in (3, 4))
fresh = set()
for i in range(1000):
    fresh.add(i * 7919 % 503)
print(len(fresh), min(fresh), max(fresh), sum(fresh), 502 in fresh, 503 in fresh)
while len(fresh) > 3:
    fresh.remove(min(fresh))
print(sorted(fresh), fresh.pop() in (500, 501, 502), len(fresh))
mixed = {1, "a", (2, 3), None, 2.5}
print(len(mixed), 1.0 in mixed, "a" in mixed, (2, 3) in mixed, None in mixed, "b" in mixed, 2.5 in mixed)
nested: dict[str, set[int]] = {}
for name, n in [("a", 1), ("b", 2), ("a", 3), ("a", 1)]:
    nested.setdefault(name, set()).add(n)
print(
    {k: sorted(v) for k, v in nested.items()}, set().union(*nested.values()) == {1, 2, 3},
    set.intersection({1, 2}, {2, 3}), sorted(set.union(*[{1}, {2}, {3}])),
)
a, b = set("abc"), set("bcd")
print(
    sorted(a & b), sorted(a.symmetric_difference("xyz")), a.issubset("abcdef"), a.isdisjoint("xyz"),
    sorted(a.union("x", ["y"], {"z": 1})), a >= set("ab"), not a <= b,
)
matrix = [[3, 1, 2], [2, 3, 1], [1, 2, 3]]
print(
    all(set(row) == {1, 2, 3} for row in matrix), all({r[i] for r in matrix} == {1, 2, 3} for i in range(3)),
    len({tuple(r) for r in matrix}), len({tuple(sorted(r)) for r in matrix}),
)
primes = {n for n in range(2, 50)} - {m for n in range(2, 8) for m in range(n * n, 50, n)}
print(sorted(primes), sum(primes), {p for p in primes if p + 2 in primes} == {3, 5, 11, 17, 29, 41})
