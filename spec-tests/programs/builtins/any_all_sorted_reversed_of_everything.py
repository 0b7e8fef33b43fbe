sources = {
    "list": [3, 1, 2],
    "dup": [2, 2, 1],
    "one": [7],
    "none": [],
}
for name, xs in sources.items():
    print(
        name, sorted(xs), list(reversed(xs)), any(xs), all(xs), sum(xs), min(xs, default=-1), max(xs, default=-1),
        len(xs), tuple(xs),
    )
s = "hello"
t = (5, 0, 5)
d = {"b": 0, "a": 1}
st = {4, 2}
print(sorted(s), "".join(reversed(s)), any(s), all(s), min(s), max(s), len(s), list(s), set(s) == set("helo"))
print(sorted(t), list(reversed(t)), any(t), all(t), sum(t), min(t), max(t), t.count(5))
print(
    sorted(d), list(reversed(d)), any(d), all(d.values()), min(d), max(d, key=d.get), sum(d.values()), len(d),
    sorted(d.items(), key=lambda kv: kv[1]),
)
print(sorted(st), any(st), all(st), sum(st), min(st), max(st), len(st), 2 in st)
g = lambda: (x * x for x in (3, -2, 1))
print(sorted(g()), any(g()), all(g()), sum(g()), min(g()), max(g()), list(g()), tuple(g()), set(g()) == {9, 4, 1})
r = range(1, 6, 2)
print(sorted(r, reverse=True), list(reversed(r)), any(r), all(r), sum(r), min(r), max(r), len(r), list(r))
b = b"cab"
print(sorted(b), list(reversed(b)), any(b), all(b), sum(b), min(b), max(b), len(b), list(b), bytes(sorted(b)))
m = lambda: map(abs, [-3, 2])
z = lambda: zip("ab", [2, 1])
e = lambda: enumerate("ba")
print(sorted(m()), sum(m()), max(m()), list(m()), sorted(z()), max(z()), dict(z()), sorted(e()), min(e()), dict(e()))
print(any([[], ()]), all([]), any([]), any(["", "x"]), all(["a", ""]), any(x > 2 for x in r), all(x < 9 for x in r))
print(
    list(map(sum, [[1, 2], (3,), {4}, range(3)])), list(map(len, ["a", [1, 2], {1: 2}, ()])),
    list(map(sorted, ["ba", [2, 1], {3, 2}])),
)
print(
    [*s][0], [*t, *r], {**d, "c": 2}, (*st,) in [(4, 2), (2, 4)], [*reversed("ab")], [*filter(None, t)], max(*t),
    min(*"hello"), max([t, (5, 1)]),
)
nested = [[3, 1], [2], []]
print(
    sorted(nested), max(nested), min(nested, key=len), sum(nested, []), [sorted(x) for x in nested],
    sorted(nested, key=sum, reverse=True),
)
a, b2, c = sorted([9, 7, 8])
first, *_, last = reversed(range(5))
print(
    a, b2, c, first, last, list(zip(sorted("cab"), reversed([1, 2, 3]))), [i for i, x in enumerate(t) if x], "a" in d,
    3 in r, 98 in b,
)
