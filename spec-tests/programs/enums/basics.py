from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3

    @property
    def hex(self):
        return {Color.RED: "#f00", Color.GREEN: "#0f0", Color.BLUE: "#00f"}[self]

    def next(self):
        members = list(Color)
        return members[(members.index(self) + 1) % len(members)]

    @classmethod
    def parse(cls, text):
        for member in cls:
            if member.name == text.upper():
                return member
        raise ValueError(f"no color {text}")


class Level(Enum):
    LOW = "low"
    HIGH = "high"
    TOP = "high"


c = Color.GREEN
print(c, repr(c), c.name, c.value, c.hex, c.next(), c.next().next(), f"{c} {c!r} {c.name:>8}|")
print(
    Color(3), Color["RED"], Color.RED is Color(1), Color.RED == Color.RED, Color.RED == Color.BLUE,
    Color.RED != Color.BLUE,
)
print(list(Color), len(Color), [m.value for m in Color], [m.name for m in Color if m.value > 1], Color.RED in Color)
for text in ["blue", "pink"]:
    try:
        print(Color.parse(text))
    except ValueError as e:
        print("ValueError:", e)
for value in (2, 9):
    try:
        print(Color(value))
    except ValueError as e:
        print("ValueError:", e)
for name in ("RED", "PINK"):
    try:
        print(Color[name])
    except KeyError as e:
        print("KeyError:", e)
print(Level.TOP is Level.HIGH, Level("high"), Level.TOP.name, list(Level), len(Level), Level.LOW.value.upper())
counts = {m: 0 for m in Color}
for n in [1, 3, 3, 2, 3]:
    counts[Color(n)] += 1
print(counts, {m.name: n for m, n in counts.items()}, max(counts, key=lambda m: counts[m]))
print(
    Color.RED in counts, sorted(Color, key=lambda m: m.name), {Color.RED, Color.RED} == {Color.RED},
    [Color.BLUE, Level.LOW],
)


def paint(color: Color = Color.RED, level: Level | None = None) -> str:
    if color is Color.RED and level is None:
        return "plain red"
    if level == Level.LOW:
        return f"light {color.name.lower()}"
    return f"{color.name.lower()} at {level.value if level else 'no level'}"


print(
    paint(), paint(Color.BLUE), paint(level=Level.LOW), paint(Color.GREEN, Level.TOP), isinstance(c, Color),
    type(c).__name__,
)
