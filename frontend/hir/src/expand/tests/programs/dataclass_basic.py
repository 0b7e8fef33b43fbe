from __future__ import annotations

import dataclasses
import math
from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, replace
from dataclasses import dataclass as dc
from typing import ClassVar


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self) -> float:
        return math.sqrt(self.x * self.x + self.y * self.y)


p = Point(3, 4)
print(p, p.norm(), Point(1), Point(y=2, x=1))
print(p == Point(3, 4), p != Point(3, 5), p == (3, 4), p == "p")
p.x += 10
print(p, repr(p), f"{p!r}", str(p))
print(Point.__match_args__)
try:
    hash(p)
except TypeError:
    print("unhashable")


@dataclasses.dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False)


a, b = Version(1, 2), Version(1, 3, tag="x")
print(a < b, a <= b, a > b, a >= b, sorted([b, a]), max(a, b))
print(hash(a) == hash(Version(1, 2, "other")), {a: 1}[Version(1, 2)])
try:
    a.major = 3
except FrozenInstanceError as e:
    print("frozen", e)
try:
    del a.minor
except AttributeError as e:
    print("frozen", e)
try:
    print(a < (1, 2))
except TypeError as e:
    print(e)


@dc(slots=True)
class Bag:
    name: str
    items: list[int] = field(default_factory=list)
    index: dict[str, int] = field(default_factory=dict, repr=False)
    made: list[str] = field(default_factory=lambda: ["a", "b"], init=False)
    count: int = field(default=7, init=False, repr=True)

    def add(self, item: int) -> None:
        self.items.append(item)


one, two = Bag("one"), Bag("two", [5])
one.add(1)
two.add(6)
one.index["k"] = 1
print(one, two, one.index, two.index, one == two, one.made is two.made)
print(Bag("z", items=[1], index={"q": 2}).index)


@dataclass
class Base:
    base: int
    shared: str = "base"
    log: ClassVar[list[str]] = []

    def __post_init__(self) -> None:
        Base.log.append(f"{self.base}:{self.shared}")


@dataclass
class Derived(Base):
    shared: str = "derived"
    extra: float = 1.5


print(Derived(1), Derived(2, "s", 2.5), Base(3), Base.log)
print(Derived(1) == Base(1, "derived"), Base(1) == Base(1))


class Plain(Point):
    pass


print(Plain(1, 2), Plain(1, 2) == Point(1, 2), Plain(1, 2) == Plain(1, 2))


@dataclass
class Area:
    w: int
    h: int
    scale: InitVar[int]
    bias: InitVar[int] = 5
    area: int = field(init=False)

    def __post_init__(self, scale: int, bias: int) -> None:
        self.area = self.w * self.h * scale + bias


print(Area(2, 3, 10), Area(2, 3, scale=1, bias=0))
print(replace(Area(2, 3, 10), w=5, scale=2))


@dataclass(kw_only=True)
class Options:
    verbose: bool = False
    level: int


print(Options(level=3), Options(verbose=True, level=1), Options.__match_args__)


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int = field(default=3, kw_only=False)
    d: int


print(Mixed(1, d=4), Mixed(1, 5, b=6, d=7), Mixed.__match_args__)
print(replace(p, y=9), replace(a, tag="new"), replace(one, items=[9]).made)


@dataclass
class Address:
    street: str
    codes: list[int]


@dataclass
class Person:
    name: str
    address: Address
    friends: list[Person] = field(default_factory=list)
    pair: tuple[int, Point] = (0, Point(0))
    table: dict[str, Point] = field(default_factory=dict)


bob = Person("Bob", Address("s", [1, 2]))
ann = Person("Ann", Address("t", []), [bob], (1, Point(1, 2)), {"k": Point(5)})
print(asdict(ann))
print(astuple(ann))
print(asdict(ann)["address"]["codes"] == [], asdict(bob)["address"]["codes"] is bob.address.codes)
print([f.name for f in fields(ann)], [f.name for f in fields(Version) if f.compare])
print(dataclasses.is_dataclass(ann), dataclasses.is_dataclass(Point), dataclasses.is_dataclass(3))


@dataclass
class Secret:
    __key: int
    open: str = "o"

    def key(self) -> int:
        return self.__key


print(Secret(5), Secret(5).key(), Secret(5) == Secret(6))


@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: list[int] = field(default_factory=list, hash=False)


print(hash(Hashed(1, [2])) == hash(Hashed(1, [3])))


@dataclass(repr=False, eq=False)
class Bare:
    a: int

    def __repr__(self) -> str:
        return f"<{self.a}>"


x = Bare(1)
print(x, x == x, x == Bare(1), len({x, x}))


@dataclass(frozen=True)
class Computed:
    a: int
    twice: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "twice", self.a * 2)


print(Computed(4), hash(Computed(4)) == hash(Computed(4)))


@dataclass
class Empty:
    pass


print(Empty(), Empty() == Empty(), replace(Empty()), asdict(Empty()), astuple(Empty()))


class Outer:
    LIMIT = 10

    @dataclass
    class Inner:
        v: int = 1

    def make(self, v: int) -> Outer.Inner:
        return Outer.Inner(v)


print(Outer.Inner(), Outer().make(3) == Outer.Inner(3), replace(Outer.Inner(), v=2))


def local() -> None:
    @dataclass(order=True)
    class Local:
        n: int
        limit: int = Outer.LIMIT

    print(Local(1), Local(1) < Local(2), Local(1) == Local(1), replace(Local(1), n=4))


local()


@dataclass
class Node:
    value: int
    next: Node | None = None


print(Node(1, Node(2)), Node(1).next is None, Node(1, Node(2)) == Node(1, Node(2)))


@dataclass
class Defaults:
    a: int = 5
    b: int = a + 1
    size: int = len("four")
    pair: tuple[int, int] = (a, 2)


print(Defaults(), Defaults(b=1).b, Defaults(1).size)


@dataclass
class Self:
    self: int
    other: int = 0


print(Self(1), Self(1) == Self(1, 0), Self(1) == Self(2), replace(Self(1), other=5))

match Point(1, 2):
    case Point(1, y=b):
        print("matched", b)
match Derived(1):
    case Base(n, s):
        print(n, s)


@dataclass
class Generic2[T]:
    item: T
    rest: list[T] = field(default_factory=list)


@dataclass
class Ints(Generic2[int]):
    total: int = 0


print(Generic2("a"), Generic2(1, [2]), Ints(1, [2], 3), Ints(4))


@dataclass
class Custom:
    a: int
    b: int = 2

    def __init__(self, a: int) -> None:
        self.a = a
        self.b = -1

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Custom)


print(Custom(1), Custom(1) == Custom(2))
