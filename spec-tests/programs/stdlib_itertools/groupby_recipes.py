from itertools import chain, count, cycle, filterfalse, groupby, islice, repeat, takewhile

print(
    [(k, list(g)) for k, g in groupby("aaabbbcca")], [(k, len(list(g))) for k, g in groupby([1, 1, 2, 3, 3])],
    list(groupby([])),
)
print(
    [k for k, _ in groupby("mississippi")], ["".join(g) for _, g in groupby("a1b22", key=str.isdigit)],
    [(k, sum(g)) for k, g in groupby(range(10), key=lambda x: x // 4)],
)
people = [("ann", "oslo", 31), ("bob", "rome", 25), ("cy", "oslo", 44), ("dee", "rome", 19), ("eve", "bern", 50)]
by_city = sorted(people, key=lambda p: p[1])
for city, group in groupby(by_city, key=lambda p: p[1]):
    members = list(group)
    print(city, [name for name, _, _ in members], sum(age for _, _, age in members) / len(members))
print({age: [p[0] for p in g] for age, g in groupby(sorted(people, key=lambda p: p[2]), key=lambda p: p[2] // 20 * 20)})
print(list(filterfalse(lambda x: x % 3, range(10))), list(filterfalse(None, [0, 1, "", "a"])))
groups = groupby("aabbc")
key, part = next(groups)
print(key, next(part), [k for k, _ in groups], list(part))


def take(n, it):
    return list(islice(it, n))


def roundrobin(*iterables):
    iterators = [iter(it) for it in iterables]
    while iterators:
        alive = []
        for it in iterators:
            try:
                yield next(it)
                alive.append(it)
            except StopIteration:
                pass
        iterators = alive


def unique(it):
    seen = set()
    for x in it:
        if x not in seen:
            seen.add(x)
            yield x


def partition(pred, it):
    items = list(it)
    return list(filterfalse(pred, items)), list(filter(pred, items))


def windows(it, n):
    xs = list(it)
    return [tuple(xs[i:i + n]) for i in range(len(xs) - n + 1)]


def first_true(it, default=None, pred=None):
    return next(filter(pred, it), default)


def all_equal(it):
    g = groupby(it)
    return next(g, True) and not next(g, False)


def flatten(lists):
    return list(chain.from_iterable(lists))


print(
    list(roundrobin("ABC", "D", "EF")), "".join(unique("hello world")), partition(lambda x: x > 2, [1, 5, 2, 7]),
    windows("abcd", 2), windows([1], 3),
)
print(
    first_true([0, "", 5]), first_true([], "none"), first_true([1, 8, 9], 0, lambda x: x > 5), all_equal("aaa"),
    all_equal("ab"), all_equal([]), flatten([[1], [2, 3], []]),
)
print(
    take(3, unique(cycle([1, 1, 2, 3]))), take(4, (n for n in count() if n % 5 == 3)),
    list(takewhile(lambda s: len(s) < 4, ("x" * n for n in count(1)))), list(map(pow, [2, 3], repeat(2))),
)


def encode(text):
    return "".join(f"{len(list(g))}{k}" for k, g in groupby(text))


def look_and_say(n):
    s = "1"
    for _ in range(n):
        s = encode(s)
    return s


print(encode("wwwwbbc"), [look_and_say(n) for n in range(6)], len(look_and_say(12)))
runs = [(a, b) for a, b in ((g[0], g[-1]) for g in ([x for _, x in grp] for _, grp in groupby(
    enumerate([1, 2, 3, 7, 8, 10]), key=lambda p: p[1] - p[0],
)))]
print(runs)
