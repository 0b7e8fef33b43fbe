from dataclasses import dataclass, field


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass
class Shape:
    name: str
    points: list[Point] = field(default_factory=list)
    scale: float = 1.0
    visible: bool = True

    def add(self, x: int, y: int) -> "Shape":
        self.points.append(Point(x, y))
        return self

    @property
    def extent(self) -> tuple[int, int]:
        xs = [p.x for p in self.points]
        ys = [p.y for p in self.points]
        return max(xs, default=0) - min(xs, default=0), max(ys, default=0) - min(ys, default=0)


a, b, c = Point(1, 2), Point(1, 2), Point(x=5)
print(a, b, c, a == b, a is b, a == c, a != c, repr(c))
c.y += 10
c.x, c.y = c.y, c.x
print(c, [a, c], {"p": a}, f"{a} {c!r:>20}")
s = Shape("tri").add(0, 0).add(4, 1).add(2, 7)
t = Shape("none")
print(s)
print(t, t.points is s.points, s.extent, t.extent)
t.points.append(Point(9, 9))
print(len(s.points), len(t.points), Shape("none") == Shape("none"), Shape("none") == t)
u = Shape("tri", [Point(0, 0), Point(4, 1), Point(2, 7)])
print(u == s, u is s, u.points == s.points, u.points[0] is s.points[0])
u.scale = 2.5
print(u == s, u.scale, Shape("q", visible=False, scale=0.5))
print(a == (1, 2), Point(1, 2) in [c, a], [b, a, c].index(c), [a, b, c].count(Point(1, 2)))


@dataclass
class Empty:
    pass


@dataclass
class Counter:
    start: int
    step: int = 1
    seen: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.step == 0:
            raise ValueError("step is zero")
        self.current = self.start

    def tick(self, name: str) -> int:
        self.current += self.step
        self.seen[name] = self.current
        return self.current


print(Empty(), Empty() == Empty())
k = Counter(10, -3)
print(k.tick("a"), k.tick("b"), k, k == Counter(10, -3), Counter(10, -3) == Counter(10, -3))
try:
    Counter(1, 0)
except ValueError as e:
    print("ValueError:", e)
