t = (1, 2.5, "x")
a, b, c = t
print(t, a, b, c, t[0], t[-1], len(t))
a, d = 5, 6
a, d = d, a
print(a, d)
(p, q), r = (1, 2), 3
print(p, q, r)


def minmax(v: list[int]) -> tuple[int, int]:
    return min(v), max(v)


lo, hi = minmax([3, 1, 2])
print(lo, hi, minmax([9]), (1,), ())
print((1, 2) == (1, 2), (1, 2) < (1, 3), (2, 0) > (1, 9), (1, "a") != (1, "b"))
pairs = [(3, "c"), (1, "a"), (2, "b")]
pairs.sort()
print(pairs, sorted(pairs, reverse=True))
for n, s in pairs:
    print(n, s)
for i, (n, s) in enumerate(pairs):
    print(i, n, s)
x = y = 4
x += 1
print(x, y)
v = [1, 2, 3]
i = 0
i, v[i] = 2, 50
print(i, v)
