import math
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...

    @property
    @abstractmethod
    def corners(self) -> int: ...

    @abstractmethod
    def scaled(self, k: float) -> "Shape":
        raise NotImplementedError

    def name(self) -> str:
        return type(self).__name__.lower()

    def report(self) -> str:
        return f"{self.name()}: area {self.area():.3f}, {self.corners} corners"

    def __lt__(self, other: "Shape") -> bool:
        return self.area() < other.area()


class Circle(Shape):
    def __init__(self, r: float) -> None:
        self.r = r

    def area(self) -> float:
        return math.pi * self.r**2

    @property
    def corners(self) -> int:
        return 0

    def scaled(self, k: float) -> "Circle":
        return Circle(self.r * k)


class Rectangle(Shape):
    def __init__(self, w: float, h: float) -> None:
        self.w, self.h = w, h

    def area(self) -> float:
        return self.w * self.h

    @property
    def corners(self) -> int:
        return 4

    def scaled(self, k: float) -> "Rectangle":
        return Rectangle(self.w * k, self.h * k)


class Square(Rectangle):
    def __init__(self, side: float) -> None:
        super().__init__(side, side)

    def name(self) -> str:
        return "a perfect " + super().name()


shapes: list[Shape] = [Circle(1.5), Rectangle(2.0, 3.5), Square(2.0), Circle(0.25)]
for s in shapes:
    print(s.report())
print([s.name() for s in sorted(shapes)], max(shapes).report())
print([round(s.scaled(2.0).area() / s.area(), 6) for s in shapes], type(shapes[2].scaled(3.0)).__name__)
total: dict[str, float] = {}
for s in shapes:
    total[s.name()] = total.get(s.name(), 0.0) + s.area()
for key in sorted(total):
    print(key, f"{total[key]:.4f}")
