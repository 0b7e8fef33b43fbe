import functools
from dataclasses import dataclass
from enum import Enum
from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, n: int) -> None:
        self.n = n

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.n == other.n

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.n < other.n


a, b = Version(1), Version(2)
for x, y in [(a, b), (b, a), (a, Version(1))]:
    print(x < y, x <= y, x > y, x >= y, x == y)
for op in (lambda: a >= 3, lambda: a > "s", lambda: a <= None):
    try:
        print(op())
    except TypeError as e:
        print("type error", e)


@functools.total_ordering
class Ge:
    def __init__(self, n: int) -> None:
        self.n = n

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ge) and self.n == other.n

    def __ge__(self, other: "Ge") -> bool:
        return self.n >= other.n


@total_ordering
class Gt(Ge):
    def __gt__(self, other: "Ge") -> bool:
        return self.n > other.n


@total_ordering
@dataclass
class Le:
    n: int

    def __le__(self, other: "Le") -> bool:
        return self.n <= other.n


@total_ordering
class Size(Enum):
    S = 1
    M = 2

    def __lt__(self, other: "Size") -> bool:
        return self.value < other.value


for kind in (Ge, Gt, Le):
    for i, j in [(1, 2), (2, 1), (1, 1)]:
        print(kind.__name__, kind(i) < kind(j), kind(i) <= kind(j), kind(i) > kind(j), kind(i) >= kind(j))
print(Size.S < Size.M, Size.S >= Size.M, max(Size), sorted([Size.M, Size.S]), Size.M > Size.S, Size.M <= Size.M)
