from itertools import accumulate, batched, chain, compress, count, cycle, dropwhile, islice, pairwise, repeat, starmap, takewhile, tee, zip_longest
import operator

print(
    list(islice(count(), 4)), list(islice(count(10, -3), 4)), list(islice(count(0.5, 0.25), 3)),
    list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice(repeat(7), 2)),
)
print(
    list(islice("abcdefg", 2)), list(islice("abcdefg", 2, 4)), list(islice("abcdefg", 2, None)),
    list(islice("abcdefg", 0, None, 3)), list(islice([1], 5)), list(islice([], 3)),
)
print(
    list(chain([1, 2], "ab", (3,))), list(chain()), list(chain.from_iterable(["ab", "cd"])),
    list(chain.from_iterable([[1], [], [2, 3]])), sum(chain([1], [2], range(3))),
)
print(
    list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])),
    list(takewhile(str.isdigit, "12a3")), "".join(dropwhile(str.isspace, "  x y")),
)
print(
    list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2, 3], operator.mul)),
    list(accumulate([1, 2], initial=100)), list(accumulate("abc")), list(accumulate([], initial=0)),
    list(accumulate([])),
)
print(
    list(compress("abcdef", [1, 0, 1, 0, 1])), list(compress(range(5), [True] * 3)),
    list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda a, b: a + b, [("x", "y")])),
)
print(
    list(zip_longest([1, 2, 3], "ab")), list(zip_longest([1], [2, 3], fillvalue=0)), list(pairwise("abcd")),
    list(pairwise([1])), list(batched("abcdefg", 3)), list(batched([], 2)),
)
a, b = tee(iter([1, 2, 3]))
print(next(a), next(a), list(b), list(a))
x, y, z = tee(range(3), 3)
print(
    list(zip(x, y, z)), list(islice(map(lambda n: n * n, count(1)), 5)), next(filter(lambda n: n % 7 == 0, count(50))),
)
it = iter(range(10))
print(list(islice(it, 3)), next(it), list(islice(it, 2)), list(it))
print(
    [next(islice(count(n), 2, None)) for n in range(3)], dict(zip("abc", count(1))), list(zip(count(), "xy")),
    list(map(operator.add, [1, 2], repeat(10))),
)
colors = cycle(["r", "g", "b"])
print(
    [(i, next(colors)) for i in range(5)], max(accumulate([5, -10, 20, -3])),
    list(accumulate([1, 2, 3], lambda acc, v: acc * 10 + v)),
)
for bad in [lambda: list(islice([1], -1)), lambda: list(batched("ab", 0)), lambda: list(islice([1, 2], 0, 2, 0))]:
    try:
        print(bad())
    except ValueError as e:
        print("ValueError")


def running_mean(xs):
    return [s / n for n, s in enumerate(accumulate(xs), 1)]


print(
    running_mean([2, 4, 9]), list(accumulate([0.5] * 4)), [b - a for a, b in pairwise([1, 4, 9, 16])],
    [sum(g) for g in batched(range(10), 4)],
)
