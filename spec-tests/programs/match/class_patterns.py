from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Circle:
    center: Point
    radius: int


@dataclass
class Rect:
    corner: Point
    w: int
    h: int = 1


class Label:
    __match_args__ = ("text", "size")

    def __init__(self, text: str, size: int = 10) -> None:
        self.text = text
        self.size = size


Shape = Point | Circle | Rect | Label


def area(s: Shape) -> int:
    match s:
        case Point():
            return 0
        case Circle(radius=r):
            return 3 * r * r
        case Rect(w=w, h=h) if w == h:
            return w * w
        case Rect(_, w, h):
            return w * h
        case Label(text, size):
            return len(text) * size


def where(s: Shape) -> str:
    match s:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"y axis at {y}"
        case Point(x, 0):
            return f"x axis at {x}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Circle(Point(0, 0) as c, r):
            return f"around {c} with {r}"
        case Circle(Point(x, _), 1 | 2):
            return f"small circle at x={x}"
        case Rect(Point(x, y), w) if x < 0 or y < 0:
            return f"outside, width {w}"
        case Label("title", size=n):
            return f"title of size {n}"
        case Label() | Rect():
            return "other " + type(s).__name__
        case _:
            return "somewhere"


shapes: list[Shape] = [
    Point(0, 0), Point(0, 5), Point(7, 0), Point(3, 3), Point(1, 2),
    Circle(Point(0, 0), 9), Circle(Point(4, 1), 2), Circle(Point(4, 1), 3),
    Rect(Point(-1, 0), 2), Rect(Point(1, 1), 3, 3), Label("title"), Label("text", 3),
]
for s in shapes:
    print(type(s).__name__, area(s), where(s))
print(sum(area(s) for s in shapes), max(shapes, key=area) == Circle(Point(0, 0), 9))


def pair(a: Shape, b: Shape) -> str:
    match (a, b):
        case (Point(x=x1), Point(x=x2)) if x1 == x2:
            return "same column"
        case (Circle(), Circle()):
            return "two circles"
        case (Point() as p, Circle(center)) | (Circle(center), Point() as p):
            return f"point {p} and circle at {center}"
        case _:
            return "mixed"


print(
    pair(shapes[0], shapes[1]), pair(shapes[5], shapes[6]), pair(shapes[3], shapes[7]), pair(shapes[7], shapes[3]),
    pair(shapes[9], shapes[0]),
)
