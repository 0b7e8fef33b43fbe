ints = [4, -2, 9, 0, 9]
floats = [0.1, 0.2, 0.3, -1.5]
print(sum(ints), sum(ints, 100), sum(floats) == sum([0.1, 0.2, 0.3, -1.5]), sum([]), sum([], 0.5))
print(sum([[1], [2, 3]], []))
print(min(ints), max(ints), min(floats), max(floats), min(3, 1, 2), max("b", "a"), min([7]), max((1, 2), (1, 1)))
print(max([], default=None), min([], default=-1), max([1], default=0), min((x for x in ints if x > 100), default=0))
print(
    max(ints, key=abs), min(ints, key=lambda x: (x - 3) ** 2), max(["aa", "b", "cc"], key=len),
    min("b", "C", key=str.lower),
)
print(any([]), all([]), any([0, "", 0.0]), all([1, "a", 0.5]), any(x < 0 for x in ints), all(x < 10 for x in ints))
for f in (min, max):
    try:
        print(f([]))
    except ValueError as e:
        print(type(e).__name__, e)
print(sum(x > 3 for x in ints), sum(True for _ in ints), sum(map(len, ["a", "bc", ""])), sum([True, True, False]))
print(sum([0.1] * 10), sum([1e16, 1.0, -1e16]), sum([1, 2.5, 3]), sum(range(101)), sum((1, 2), 3))
seen = []


def check(x):
    seen.append(x)
    return x > 2


print(any(check(x) for x in [1, 2, 3, 4]), seen)
seen.clear()
print(all(check(x) for x in [3, 4, 1, 5]), seen)
print(
    max(range(10), key=lambda n: n % 4), min(range(10), key=lambda n: n % 4), max([3, 3.0]), max([3.0, 3]),
    min([True, 0.5]),
)
records = [("ann", 31, 1.6), ("bob", 25, 1.8), ("cy", 31, 1.7)]
print(max(records, key=lambda r: r[1]), max(records, key=lambda r: (r[1], r[2])), min(records)[0])
print(max(len(r[0]) for r in records), max(enumerate(ints), key=lambda p: p[1]), max(zip(ints, range(5))))
average = sum(ints) / len(ints)
variance = sum((x - average) ** 2 for x in ints) / len(ints)
print(average, round(variance, 6), sorted(ints)[len(ints) // 2], max(set(ints), key=ints.count))
print([min(a, b) for a, b in zip(ints, ints[1:])], [max(p) for p in [(1, 2), (5, 4)]], max(map(max, [[1, 5], [7, 2]])))
