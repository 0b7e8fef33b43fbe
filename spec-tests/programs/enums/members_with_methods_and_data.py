import math
from enum import Enum


class Planet(Enum):
    MERCURY = (3.303e23, 2.4397e6)
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass: float, radius: float) -> None:
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self) -> float:
        return 6.67430e-11 * self.mass / (self.radius * self.radius)

    def weight(self, kg: float) -> float:
        return kg * self.gravity


class Op(Enum):
    ADD = "+"
    SUB = "-"
    MUL = "*"
    DIV = "/"

    def apply(self, a: int, b: int) -> int:
        if self is Op.ADD:
            return a + b
        if self is Op.SUB:
            return a - b
        if self is Op.MUL:
            return a * b
        if b == 0:
            raise ZeroDivisionError(f"{a} {self.value} {b}")
        return a // b

    @property
    def precedence(self) -> int:
        return 1 if self in (Op.ADD, Op.SUB) else 2

    def __str__(self) -> str:
        return f"op{self.value}"


class Direction(Enum):
    NORTH = (0, 1)
    EAST = (1, 0)
    SOUTH = (0, -1)
    WEST = (-1, 0)

    def turn(self, right: bool) -> "Direction":
        x, y = self.value
        return Direction((y, -x) if right else (-y, x))

    @staticmethod
    def names() -> list[str]:
        return [d.name.lower() for d in Direction]


for p in Planet:
    print(p.name, round(p.gravity, 4), round(p.weight(70.0), 2), p.value[1], math.floor(p.radius / 1000))
print(
    Planet.EARTH.mass > Planet.MARS.mass, max(Planet, key=lambda p: p.gravity).name, Planet((6.421e23, 3.3972e6)).name,
)
for op in Op:
    print(op, repr(op), op.apply(17, 5), op.precedence, f"{op}", op.name.title())
try:
    Op("/").apply(1, 0)
except ZeroDivisionError as e:
    print("ZeroDivisionError:", e)
print([str(o) for o in sorted(Op, key=lambda o: (-o.precedence, o.value))])
d = Direction.NORTH
x = y = 0
for move in "FRFFLFRRF":
    if move == "F":
        x += d.value[0]
        y += d.value[1]
    else:
        d = d.turn(move == "R")
print(x, y, d, d.name, Direction.names(), Direction((1, 0)), d.turn(True).turn(False) is d)
