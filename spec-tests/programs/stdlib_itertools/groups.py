# itertools: groupby and tee, which share their source.
from itertools import groupby, tee

for key, group in groupby("aaabbca"):
    print(key, list(group))
for even, xs in groupby([2, 4, 1, 3, 6], key=lambda x: x % 2 == 0):
    print(even, sum(xs))
words = sorted("the quick brown fox jumps over the lazy dog".split(), key=len)
print([(n, sorted(g)) for n, g in groupby(words, key=len)])
print([(k, len(list(g))) for k, g in groupby([1, 1, 2, 3, 3, 3])])
groups = [g for k, g in groupby("aabb")]
print([list(g) for g in groups])
for k, g in groupby([5, 5, 5, 7, 7, 8]):
    print(k, next(g))
empty: list[int] = []
print(len(list(groupby(empty))))
a, b = tee(range(5))
print(next(a), next(a), list(b), list(a))
x, y, z = tee("pqr", 3)
print("".join(x), "".join(z), next(y))
one, two = tee([1, 2, 3])
next(two)
print([p * q for p, q in zip(one, two)])
