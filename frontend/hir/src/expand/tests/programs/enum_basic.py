import enum
import warnings
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique
from enum import Enum as E
from typing import Iterator


class Color(Enum):
    """Colours."""

    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self) -> str:
        return f"{self.name} is {self.value}"

    @property
    def is_warm(self) -> bool:
        return self is Color.RED

    @classmethod
    def default(cls) -> "Color":
        return cls.RED

    @staticmethod
    def count() -> int:
        return len(Color)


print(Color.RED, repr(Color.RED), f"{Color.GREEN}", f"{Color.GREEN!r}", f"[{Color.RED:>12}]")
print(Color.RED.name, Color.RED.value, Color.CRIMSON, Color.CRIMSON is Color.RED, Color.CRIMSON.name)
print(Color(2), Color["BLUE"], Color["CRIMSON"], Color(Color.RED) is Color.RED)
print([c.name for c in Color], list(Color), len(Color), list(reversed(Color)))
print(Color.RED == Color.RED, Color.RED != Color.BLUE, Color.RED == 1, Color.RED is Color(1))
print(Color.RED in Color, 3 in Color, 9 in Color)
print(Color.RED.describe(), Color.RED.is_warm, Color.BLUE.is_warm, Color.default(), Color.count())
print(list(Color.__members__.items()), 2 in Color._value2member_map_)
counts = {Color.RED: 1, Color.BLUE: 2}
counts[Color.CRIMSON] += 5
print(counts, hash(Color.RED) == hash(Color.CRIMSON))
try:
    Color(7)
except ValueError as e:
    print(e)
try:
    Color["PINK"]
except KeyError as e:
    print("key", e)
print(bool(Color.RED), isinstance(Color.RED, Color), isinstance(Color.RED, Enum), isinstance(1, Color))


def name(c: Color) -> str:
    match c:
        case Color.RED:
            return "r"
        case Color.GREEN | Color.BLUE:
            return "gb"


print([name(c) for c in Color])


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass: float, radius: float) -> None:
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self) -> float:
        return 6.67300e-11 * self.mass / (self.radius * self.radius)


print(Planet.EARTH, Planet.EARTH.value, Planet.EARTH.mass, round(Planet.EARTH.gravity, 3))
print(Planet((3.303e23, 2.4397e6)))


@unique
class Auto(Enum):
    A = auto()
    B = auto()
    TEN = 10
    C = auto()
    D = (5, "five")


print([(a.name, a.value) for a in Auto], Auto((5, "five")))


class Level(IntEnum):
    LOW = 1
    HIGH = 10
    TOP = HIGH + 5

    def twice(self) -> int:
        return self * 2


print(Level.LOW, repr(Level.LOW), f"{Level.HIGH:4d}|", Level.LOW < Level.HIGH, Level.HIGH > 3, Level.LOW == 1)
print(Level.LOW + 1, 1 + Level.HIGH, Level.HIGH - Level.LOW, -Level.LOW, Level.TOP.twice(), int(Level.TOP))
print(sorted([Level.TOP, Level.LOW]), max(Level), sum(Level), [0, 5][Level.LOW], {1: "one"}[Level.LOW])
print(Level(10), Level["TOP"], Level.LOW is Level(1), isinstance(Level.LOW, int), bool(Level.LOW))
print(range(Level.LOW, 4), 10 // Level.HIGH, Level.HIGH in (10, 11), 7 < Level.HIGH)


class Mode(StrEnum):
    READ = auto()
    WRITE = "w"


print(Mode.READ, repr(Mode.WRITE), Mode.READ == "read", "w" == Mode.WRITE, Mode("w"), Mode.READ.upper())
print(Mode.READ + "!", "<" + Mode.WRITE, len(Mode.READ), {"w": 2}[Mode.WRITE], f"{Mode.READ:>6}", "ea" in Mode.READ)
print(isinstance(Mode.READ, str), ",".join(sorted([m.value for m in Mode])), Mode.READ.startswith("re"))


class Old(str, Enum):
    A = "a"
    B = "b"

    def __str__(self) -> str:
        return f"old {self.value}"


class Number(int, Enum):
    ONE = 1
    TWO = 2


print(Old.A, Old.A == "a", f"{Old.B}", repr(Old.B), Number.ONE, Number.ONE + Number.TWO, Number.TWO > 1, f"{Number.TWO}")


class Shape(E):
    def area(self) -> float:
        return self.value * 2.0

    def __str__(self) -> str:
        return self.name.lower()


class Square(Shape):
    SMALL = 1
    LARGE = 5


print(Square.SMALL, Square.LARGE.area(), repr(Square.LARGE), isinstance(Square.SMALL, Shape), [str(s) for s in Square])


class Op(Enum):
    ADD = "+"
    SUB = "-"

    def __call__(self, a: int, b: int) -> int:
        if self is Op.ADD:
            return a + b
        return a - b

    def __lt__(self, other: "Op") -> bool:
        return self.value < other.value


print(Op.ADD(1, 2), Op.SUB(5, 1), sorted(Op), Op("+"))


class Coord(Enum):
    X = (1, "ex")
    Y = (2, "why")

    def __new__(cls, number: int, label: str) -> "Coord":
        obj = object.__new__(cls)
        obj._value_ = number
        obj.label = label
        return obj


print(Coord.X, Coord.X.value, Coord.Y.label, Coord(2), repr(Coord.X))


class Code(IntEnum):
    OK = (200, "fine")
    BAD = (400, "bad")

    def __new__(cls, value: int, phrase: str) -> "Code":
        obj = int.__new__(cls, value)
        obj._value_ = value
        obj.phrase = phrase
        return obj


print(Code.OK, Code.OK.phrase, Code(400).phrase, Code.BAD > Code.OK, repr(Code.BAD))

Status = Enum("Status", "OPEN CLOSED")
Pairs = Enum("Pairs", [("A", "x"), ("B", "y")])
Num = IntEnum("Num", ["ZERO", "ONE"], start=0)
print(list(Status), Status.OPEN, Status(2), list(Pairs), Num.ONE + 1, Num(0))


class Weekday(Enum):
    MON = "mon"
    TUE = "tue"

    @classmethod
    def _missing_(cls, value):
        if value == "monday":
            return cls.MON
        return None

    @classmethod
    def all(cls) -> list[str]:
        return [d.value for d in cls]


print(Weekday("monday"), Weekday.all())
try:
    Weekday("x")
except ValueError as e:
    print(e)


class Named(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)

    NORTH = auto()
    SOUTH = auto()


print([n.value for n in Named])


def make(n: int) -> list[int]:
    return [n]


class Dynamic(Enum):
    A = len("abc")
    B = A + 1
    C = str(B)
    ALSO_B = B


print([(d.name, d.value) for d in Dynamic], Dynamic.ALSO_B, Dynamic(4), Dynamic("4"))


class Holder:
    class Kind(Enum):
        A = 1
        B = 2

    def __init__(self, kind: "Holder.Kind") -> None:
        self.kind = kind

    def is_a(self) -> bool:
        return self.kind is Holder.Kind.A


print(Holder(Holder.Kind.A).is_a(), Holder.Kind.B, list(Holder.Kind), Holder.Kind(2))
try:
    Holder.Kind(5)
except ValueError as e:
    print(e)


def local() -> None:
    class Local(Enum):
        X = "x"

    print(Local.X, Local("x"), [v for v in Local])


local()


class Mixed(Enum):
    A = 1
    B = "b"
    C = None
    D = 2.5
    E = True


print([repr(m) for m in Mixed], Mixed(None), Mixed("b"), Mixed(2.5), Mixed.E)


class Inner(Enum):
    _value_: int
    LOW = 3
    HIGH = LOW + 4
    __limit = HIGH * 2
    TABLE = enum.nonmember({LOW: "low"})

    def scaled(self, by: int = LOW) -> int:
        return self.value * by + Inner.__limit


print(Inner.HIGH.scaled(), Inner.TABLE, list(Inner), Inner.LOW.scaled(1))


warnings.simplefilter("ignore")


class Stepped(Enum):
    TEXT = "t"
    A = 10
    B = auto()
    NONE = None
    C = auto()
    D = 12.5
    E = auto(), "pair"
    F = auto()


print([s.value for s in Stepped])
