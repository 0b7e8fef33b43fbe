# Unannotated functions that are used with several types.
def biggest(xs):
    best = xs[0]
    for x in xs:
        if x > best:
            best = x
    return best


def swap(a, b):
    return b, a


def repeat(x, n):
    return [x for _ in range(n)]


def join(a, b):
    return a + b


def lookup(table, key, default):
    return table[key] if key in table else default


def unique(xs):
    out = []
    for x in xs:
        if x not in out:
            out.append(x)
    return out


def frequencies(xs):
    counts = {}
    for x in xs:
        counts[x] = counts.get(x, 0) + 1
    return counts


def zip_with(f, xs, ys):
    return [f(x, y) for x, y in zip(xs, ys)]


def binary_search(xs, x):
    lo, hi = 0, len(xs)
    while lo < hi:
        mid = (lo + hi) // 2
        if xs[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo if lo < len(xs) and xs[lo] == x else -1


class Box:
    def __init__(self, content):
        self.content = content

    def map(self, f):
        return Box(f(self.content))

    def __repr__(self):
        return f"Box({self.content!r})"


print(
    biggest([3, 9, 2]), biggest(["x", "abc"]), biggest([1.5, -2.0]), biggest([(1, "b"), (1, "c")]), biggest("hello"),
    biggest([[1], [0, 5]]),
)
print(
    swap(1, "a"), swap([1], None), swap(*swap(1.5, True)), repeat("ab", 2), repeat(0, 3), repeat([], 2),
    repeat(None, 1),
)
print(join(1, 2), join("a", "b"), join([1], [2]), join(1.5, 2), join((1,), ("x",)), join(True, True))
print(
    lookup({"a": 1}, "a", 0), lookup({"a": 1}, "b", 0), lookup({1: "one"}, 2, "none"),
    lookup({(1, 2): 0.5}, (1, 2), 0.0),
)
print(unique([1, 2, 1]), unique("hello"), unique([(1, 2), (1, 2)]), unique([0.5, 0.5]), unique([True, False, True]))
print(frequencies("abca"), frequencies([1, 1, 2]), frequencies([(0, 1)]), frequencies([None, None]))
print(
    zip_with(join, [1, 2], [10, 20]), zip_with(join, "ab", "xy"), zip_with(lambda a, b: (a, b), [1], ["x"]),
    zip_with(max, [1, 5], [3, 2]),
)
print(
    binary_search([1, 3, 5], 5), binary_search(["a", "c"], "b"), binary_search([0.5, 1.5], 1.5),
    binary_search([(1, 2)], (1, 2)),
)
print(
    Box(5).map(lambda n: n * 2), Box("x").map(len), Box([1, 2]).map(sum), Box(1).map(str).map(len).map(lambda n: [n]),
    Box(Box(2)).content.content,
)
