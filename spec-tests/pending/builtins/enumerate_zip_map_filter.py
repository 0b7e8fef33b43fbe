names = ["ann", "bob", "cy"]
ages = [31, 25, 44, 99]
print(list(enumerate(names)), list(enumerate(names, 10)), list(enumerate("")), dict(enumerate("ab", -1)))
print(list(zip(names, ages)), list(zip(names, ages, "xyz")), list(zip()), list(zip([1])), dict(zip(names, ages)))
print(
    list(map(str.upper, names)), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(len, [])),
    list(map(max, [1, 5], [4, 2], [3, 3])),
)
print(
    list(filter(lambda a: a > 30, ages)), list(filter(None, [0, 1, "", "a", None, []])),
    list(filter(str.isdigit, "a1b2")),
)
print(list(zip(*[(1, "a"), (2, "b")])), [sum(t) for t in zip([1, 2], [3, 4], [5, 6])])
for i, (name, age) in enumerate(zip(names, ages), start=1):
    print(i, name, age)
m = map(lambda x: x * x, range(5))
print(next(m), next(m), list(m), list(m))
z = zip("ab", [1, 2])
print(next(z), list(z), next(z, "end"))
e = enumerate("xy")
print(next(e), next(e), next(e, None))
calls = []


def noisy(x):
    calls.append(x)
    return x % 2


lazy = filter(noisy, range(6))
print(calls, next(lazy), calls, next(lazy), calls)
lazy_map = map(noisy, [7, 8])
print(calls, list(lazy_map), calls)
short = iter([1, 2, 3])
print(list(zip(short, "ab")), list(short))
short = iter([1, 2, 3])
print(list(zip("ab", short)), list(short))
for strict in (False, True):
    try:
        print(list(zip([1, 2], [3], strict=strict)))
    except ValueError as e:
        print("ValueError:", e)
print(list(zip([1, 2], "ab", strict=True)), list(map(int, "1 2 3".split())), sum(map(float, ["1.5", "2"])))
print(
    list(reversed(list(enumerate("ab")))), list(reversed(range(0, 10, 3))), sorted(zip([3, 1], "ab")),
    max(zip(ages, range(4))),
)
print(
    [*map(abs, [-1, 2])], {*filter(bool, [0, 1, 1])}, tuple(map(divmod, [7, 8], [2, 3])), "".join(map(chr, [104, 105])),
)
print(
    list(map(lambda p: p[0] * p[1], enumerate([5, 6, 7]))), any(map(str.isupper, ["a", "B"])),
    all(filter(None, [1, 2])),
)
evens, odds = [], []
for x in ages:
    (odds if x % 2 else evens).append(x)
print(evens, odds, list(map(lambda *xs: len(xs), [1, 2], [3, 4])), list(zip(range(3), reversed(range(3)))))
