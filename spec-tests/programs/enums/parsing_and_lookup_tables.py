from enum import Enum, IntEnum


class Priority(IntEnum):
    LOW = 1
    NORMAL = 5
    HIGH = 10

    @classmethod
    def nearest(cls, n: int) -> "Priority":
        return min(cls, key=lambda p: (abs(p - n), -p))

    @classmethod
    def _missing_(cls, value: object) -> "Priority | None":
        if isinstance(value, str):
            for member in cls:
                if member.name.lower() == value.lower():
                    return member
        return None


class Unit(Enum):
    MM = ("mm", 1)
    CM = ("cm", 10)
    M = ("m", 1000)

    def __init__(self, symbol: str, factor: int) -> None:
        self.symbol = symbol
        self.factor = factor

    @staticmethod
    def parse(text: str) -> "tuple[float, Unit]":
        for unit in sorted(Unit, key=lambda u: -len(u.symbol)):
            if text.endswith(unit.symbol):
                return float(text.removesuffix(unit.symbol)), unit
        raise ValueError(f"no unit in {text!r}")

    def convert(self, value: float, to: "Unit") -> float:
        return value * self.factor / to.factor


class Shape(Enum):
    CIRCLE = "circle"
    SQUARE = "square"

    def area(self, size: float) -> float:
        return AREAS[self](size)


AREAS = {Shape.CIRCLE: lambda r: 3.14 * r * r, Shape.SQUARE: lambda a: a * a}
print(
    Priority.nearest(4), Priority.nearest(3), Priority.nearest(100), Priority("high"), Priority(5),
    sorted(Priority, reverse=True), Priority.LOW + Priority.HIGH,
)
for bad in ("urgent", "7"):
    try:
        print(Priority(bad))
    except ValueError as e:
        print("ValueError:", e)
for text in ["12mm", "3.5cm", "2m", "7km?", "x cm"]:
    try:
        value, unit = Unit.parse(text)
        print(text, value, unit.name, unit.convert(value, Unit.M), unit.convert(value, Unit.MM))
    except ValueError as e:
        print("ValueError:", e)
print(
    [s.area(2.0) for s in Shape], Shape("circle").area(1.0), {u.symbol: u.factor for u in Unit}, Unit.M.value,
    Unit(("mm", 1)).name,
)
tasks = [("a", Priority.LOW), ("b", Priority.HIGH), ("c", Priority.NORMAL), ("d", Priority.HIGH)]
tasks.sort(key=lambda t: -t[1])
print(
    [n for n, _ in tasks], {p.name: [n for n, q in tasks if q is p] for p in Priority}, max(p for _, p in tasks).name,
    sum(p for _, p in tasks),
)
