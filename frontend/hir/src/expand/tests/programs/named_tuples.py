import collections
import typing
from collections import namedtuple
from typing import NamedTuple


class Point(NamedTuple):
    """A point."""

    x: int
    y: int = 0

    def norm2(self) -> int:
        return self.x * self.x + self.y * self.y

    @property
    def flipped(self) -> "Point":
        return Point(self.y, self.x)

    @classmethod
    def origin(cls) -> "Point":
        return cls(0, 0)


p = Point(3, 4)
print(p, repr(p), str(p), f"{p}", p.x, p.y, p[0], p[-1], p.norm2(), p.flipped, Point.origin())
x, y = p
print(x, y, *p, len(p), list(p), tuple(p), p[0:1], p == (3, 4), (3, 4) == p, p != Point(3, 5), p == Point(3, 4))
print(p < (3, 5), p < Point(9), sorted([Point(2, 1), Point(1, 5)]), max(Point(1), Point(0, 9)), 4 in p, p + (5,))
print(hash(p) == hash((3, 4)), {p: 1}[Point(3, 4)], {(3, 4): 2}[p], p.index(4), p.count(3), sum(p))
print(p._replace(x=10), p._asdict(), p._fields, Point._field_defaults, Point._make([7, 8]), Point(y=2, x=1))
try:
    p.x = 5
except AttributeError as e:
    print(e)
try:
    Point._make([1, 2, 3])
except TypeError:
    print("number")
print(isinstance(p, tuple), isinstance(p, Point), isinstance((1, 2), Point))
match p:
    case Point(x=3, y=b):
        print("class", b)
match p:
    case Point(a, 4):
        print("positional", a)
for a, b in [Point(1, 2), Point(3)]:
    print(a + b)
print([a for a in p], dict([Point(1, 2), Point(2, 3)]), list(zip(Point(1, 2), "ab")))

Pair = namedtuple("Pair", ["left", "right"])
Three = collections.namedtuple("Three", "a b, c", defaults=[2, None])
Renamed = namedtuple("Renamed", "x class x _y", rename=True)
Typed = NamedTuple("Typed", [("name", str), ("size", "int")])
print(Pair(1, "r"), Pair(left=2, right=3)._replace(right=9), Three(1), Three(1, 5, c=6), Renamed(1, 2, 3, 4), Typed("n", 2))
print(Three._field_defaults, Renamed._fields, Pair(1, 2) == (1, 2), Pair(1, 2) == Point(1, 2), Typed("a", 1) < Typed("b", 0))
(l, r), t = Pair(1, 2), Three(9)
print(l, r, t.a, t[2])


class Employee(namedtuple("Employee", "name pay")):
    __slots__ = ()

    def raised(self, by: int) -> "Employee":
        return self._replace(pay=self.pay + by)

    def __str__(self) -> str:
        return f"{self.name}:{self.pay}"


e = Employee("Ann", 10)
print(e, repr(e.raised(5)), e.raised(1)[1], tuple(e), isinstance(e.raised(1), Employee))


class Point3(Point):
    def double(self) -> "Point3":
        return self._replace(x=self.x * 2)


q = Point3(1, 2)
print(q, q.double(), type(q.double()).__name__, q.norm2(), q == Point(1, 2), Point3._make((5, 6)))


class Cell(typing.NamedTuple):
    value: typing.Optional[int] = None
    tags: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Cell) and self.value == other.value

    def __repr__(self) -> str:
        return f"<{self.value} {self.tags}>"


print(Cell(), Cell(1, ("a",)) == Cell(1), len(Cell()), Cell(5)._replace(value=None))


class Nothing(NamedTuple):
    pass


print(Nothing(), Nothing() == (), len(Nothing()))


def nested() -> None:
    class Local(NamedTuple):
        a: int

    print(Local(1), Local(1)._replace(a=2))


nested()


class Tree[T](NamedTuple):
    item: T
    kids: "list[Tree[T]]"


print(Tree(1, [Tree(2, [])]))
