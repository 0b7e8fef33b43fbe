import abc
import typing
from collections import namedtuple
from dataclasses import asdict, astuple, dataclass, field, replace
from enum import Enum, IntEnum
from typing import Generic, NamedTuple, Optional, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Kind(Enum):
    BIG = "big"
    SMALL = "small"


class Rank(IntEnum):
    LOW = 1
    HIGH = 2


class Pos(NamedTuple):
    x: int
    y: int


@dataclass
class Stack(Generic[T]):
    items: list[T] = field(default_factory=list)
    label: "str" = "stack"
    note: "typing.ClassVar[str]" = "shared"

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self


@dataclass
class Pairs(Generic[T, U]):
    first: T
    second: U


@dataclass
class IntPairs(Pairs[int, str]):
    third: Optional[float] = None


print(Stack().push(1).push(2), Stack(["a"], label="l"), Stack.note, IntPairs(1, "x"), IntPairs(1, "x", 2.0))


class Animal(abc.ABC):
    @abc.abstractmethod
    def sound(self) -> str: ...


@dataclass(order=True)
class Dog(Animal):
    name: str
    rank: Rank = Rank.LOW
    kind: Kind = field(default=Kind.BIG, compare=False)
    at: Pos = Pos(0, 1)

    def sound(self) -> str:
        return f"{self.name}!"

    @property
    def loud(self) -> bool:
        return self.rank is Rank.HIGH


d = Dog("Rex", Rank.HIGH)
print(d, d.sound(), d.loud, Dog("A") < Dog("B"), Dog("A", Rank.LOW) < Dog("A", Rank.HIGH), asdict(d), astuple(d))
print(replace(d, at=Pos(5, 6)), d.at.x, replace(d, kind=Kind.SMALL) == d)


@dataclass
class One:
    a: int
    b: int = 1

    def __post_init__(self) -> None:
        self.a += 100


@dataclass
class Two(One):
    c: int = field(default=2, kw_only=True)
    b: int = 20


@dataclass(kw_only=True)
class Three(Two):
    e: str
    d: int = 5


print(Two(1), Two(1, 2, c=3), Three(1, e="e"), Three(1, 2, c=4, e="f", d=6), Three.__match_args__)


@dataclass(frozen=True)
class F1:
    x: int


@dataclass(frozen=True)
class F2(F1):
    y: int = 0
    z: tuple[int, ...] = field(default=(), repr=False)


print(F2(1), F2(1, 2) == F2(1, 2), F2(1) == F1(1), hash(F2(1)) == hash(F2(1, 0)), len({F2(1), F2(1), F2(2)}))
for name in ("x", "y"):
    try:
        if name == "x":
            F2(1).x = 4
        else:
            F2(1).y = 4
    except AttributeError as e:
        print(type(e).__name__, e)


def scale(factor: int):
    @dataclass
    class Scaled:
        value: int
        by: int = factor

        def total(self) -> int:
            return self.value * self.by * factor

    return Scaled(3)


print(scale(2).total(), scale(5).total(), scale(4))


class Plain:
    def __init__(self, tag: str) -> None:
        self.tag = tag


@dataclass
class WithPlain(Plain):
    x: int = 0

    def __post_init__(self) -> None:
        super().__init__("made")


print(WithPlain(3), WithPlain(4).tag)


class Describe:
    def describe(self) -> str:
        return f"{self.name}={self.value}"

    def __str__(self) -> str:
        return f"<<{self.name}>>"


class Mixed(Describe, Enum):
    A = 1
    B = "b"


print(Mixed.A.describe(), Mixed.B, repr(Mixed.A), f"{Mixed.A}")
Old = namedtuple("Old", "kind pos")
print(asdict(Dog("x"))["rank"], Old(Kind.BIG, Pos(1, 2)), {Old(1, 2): Kind.SMALL})


@dataclass
class Tree:
    value: int
    left: "Optional[Tree]" = None
    right: "Tree | None" = None
    tags: "set[str]" = field(default_factory=set)
    make: "dict[str, list[int]]" = field(default_factory=lambda: {"a": [1]})

    def total(self) -> int:
        return self.value + sum(t.total() for t in (self.left, self.right) if t is not None)


t = Tree(1, Tree(2), Tree(3, right=Tree(4)))
print(t.total(), t.left, asdict(t)["right"]["right"]["value"], replace(t, left=None).total(), t.make is t.left.make)


@dataclass
class Err(Exception):
    code: int
    text: str = "bad"

    def __str__(self) -> str:
        return f"{self.code}: {self.text}"


try:
    raise Err(5)
except Err as e:
    print(e, e.code, repr(e), e.args)


@dataclass
class Callbacks:
    limit: int = 3
    seen: list[str] = field(default_factory=list, init=False, compare=False)
    total: int = field(init=False)

    def __post_init__(self):
        self.total = 0

    def __len__(self) -> int:
        return self.limit

    def __iter__(self):
        yield from range(self.limit)


c = Callbacks()
c.seen.append("x")
print(c, c == Callbacks(), len(c), list(c), bool(c))
