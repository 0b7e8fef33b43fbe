from functools import cache, lru_cache, partial, reduce, total_ordering
from operator import mul


@cache
def stirling(n: int, k: int) -> int:
    if n == k:
        return 1
    if k == 0 or k > n:
        return 0
    return k * stirling(n - 1, k) + stirling(n - 1, k - 1)


@cache
def ackermann(m: int, n: int) -> int:
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


@lru_cache(maxsize=3)
def square(n: int) -> int:
    calls.append(n)
    return n * n


calls: list[int] = []
print(
    [[stirling(n, k) for k in range(n + 1)] for n in range(6)], sum(stirling(10, k) for k in range(11)),
    ackermann(2, 3), ackermann.cache_info().currsize > 5,
)
print([square(n) for n in [1, 2, 3, 1, 4, 2, 1, 4]], calls, square.cache_info().hits, square.cache_info().misses)
square.cache_clear()
print(square(4), calls[-1], square.cache_info().currsize)


class Grid:
    def __init__(self, rows: list[str]) -> None:
        self.rows = rows

    @cache
    def paths(self, r: int, c: int) -> int:
        if r >= len(self.rows) or c >= len(self.rows[0]) or self.rows[r][c] == "#":
            return 0
        if r == len(self.rows) - 1 and c == len(self.rows[0]) - 1:
            return 1
        return self.paths(r + 1, c) + self.paths(r, c + 1)


print(Grid(["...", ".#.", "..."]).paths(0, 0), Grid(["." * 12] * 12).paths(0, 0), Grid(["#"]).paths(0, 0))


@total_ordering
class Size:
    names = ["S", "M", "L"]

    def __init__(self, name: str) -> None:
        self.name = name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Size) and self.name == other.name

    def __gt__(self, other: "Size") -> bool:
        return self.names.index(self.name) > self.names.index(other.name)


s, m, l = (Size(n) for n in "SML")
print(s < m, m <= l, l >= l, s > m, s != m, [x.name for x in sorted([l, s, m])], max(s, l).name, not s >= m)
product = partial(reduce, mul)
print(
    product([1, 2, 3, 4]), product([5], 2), product([], 7), reduce(lambda a, b: {**a, b: len(b)}, ["x", "yy"], {"": 0}),
)
flags = reduce(lambda acc, bit: acc | 1 << bit, [0, 3, 5], 0)
print(
    flags, reduce(lambda a, b: b + a, "abc"), reduce(lambda a, x: a * 2 + x, [1, 0, 1, 1]),
    reduce(max, map(len, ["a", "ccc", "bb"])), reduce(lambda s, t: s & t, [{1, 2, 3}, {2, 3}, {3}]),
)
