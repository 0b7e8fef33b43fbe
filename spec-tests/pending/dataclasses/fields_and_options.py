from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields
from typing import ClassVar


@dataclass
class Item:
    name: str
    price: int = field(repr=False)
    count: int = field(default=1, compare=False)
    total: int = field(init=False)
    made: ClassVar[int] = 0

    def __post_init__(self) -> None:
        self.total = self.price * self.count
        Item.made += 1


@dataclass
class Rect:
    w: int
    h: int
    border: InitVar[int] = 0
    area: int = field(init=False, default=-1)

    def __post_init__(self, border: int) -> None:
        self.area = (self.w + 2 * border) * (self.h + 2 * border)


@dataclass
class Options:
    path: str
    _: KW_ONLY
    depth: int = 1
    follow: bool = False


@dataclass(kw_only=True)
class Named:
    a: int
    b: str = "b"


@dataclass(eq=False)
class Identity:
    n: int


@dataclass(repr=False)
class Quiet:
    n: int

    def __repr__(self) -> str:
        return f"<{self.n}>"


@dataclass(slots=True)
class Slotted:
    x: float
    y: float = 0.5


i, j = Item("tea", 300, 2), Item("tea", 300)
print(i, j, i == j, i.total, j.total, Item.made, Item("tea", 301) == i)
print(Rect(2, 3), Rect(2, 3, 1), Rect(w=1, h=1, border=2).area)
print(Options("p"), Options("q", depth=3, follow=True), Named(a=1), Named(b="x", a=2))
n, m = Identity(1), Identity(1)
print(n == m, n == n, n, Quiet(5), [Quiet(6)], Slotted(1.5), Slotted(1.5) == Slotted(1.5, 0.5))
print(asdict(Options("z")), astuple(Named(a=7)), astuple(Slotted(2.0)))
print([f.name for f in fields(Item)], [f.name for f in fields(Rect)])


@dataclass
class Line:
    start: Slotted
    points: list[Slotted]
    names: dict[str, int] = field(default_factory=lambda: {"made": 1})


line = Line(Slotted(1.0), [Slotted(2.0, 3.0)])
print(asdict(line))
print(astuple(line))
copy = asdict(line)
copy["names"]["made"] = 99
print(line.names, Line(Slotted(0.0), []).names is line.names)
