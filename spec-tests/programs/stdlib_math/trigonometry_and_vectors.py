import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Vec3:
    x: float
    y: float
    z: float

    def __add__(self, o: "Vec3") -> "Vec3":
        return Vec3(self.x + o.x, self.y + o.y, self.z + o.z)

    def __mul__(self, k: float) -> "Vec3":
        return Vec3(self.x * k, self.y * k, self.z * k)

    def dot(self, o: "Vec3") -> float:
        return self.x * o.x + self.y * o.y + self.z * o.z

    def cross(self, o: "Vec3") -> "Vec3":
        return Vec3(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z, self.x * o.y - self.y * o.x)

    @property
    def length(self) -> float:
        return math.sqrt(self.dot(self))

    def unit(self) -> "Vec3":
        return self * (1 / self.length)

    def rotate_z(self, angle: float) -> "Vec3":
        c, s = math.cos(angle), math.sin(angle)
        return Vec3(self.x * c - self.y * s, self.x * s + self.y * c, self.z)

    def __str__(self) -> str:
        return "(" + ", ".join(f"{v + 0.0:.4f}" if abs(v) > 1e-9 else "0.0000" for v in (self.x, self.y, self.z)) + ")"


def haversine(a: tuple[float, float], b: tuple[float, float]) -> float:
    (la1, lo1), (la2, lo2) = (tuple(map(math.radians, p)) for p in (a, b))
    h = math.sin((la2 - la1) / 2) ** 2 + math.cos(la1) * math.cos(la2) * math.sin((lo2 - lo1) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(h))


def triangle(a: float, b: float, c: float) -> list[float]:
    def angle(x: float, y: float, z: float) -> float:
        return math.degrees(math.acos((y * y + z * z - x * x) / (2 * y * z)))

    return [round(angle(a, b, c), 6), round(angle(b, a, c), 6), round(angle(c, a, b), 6)]


def projectile(v: float, degrees: float) -> tuple[float, float, float]:
    a = math.radians(degrees)
    t = 2 * v * math.sin(a) / 9.81
    return round(t, 4), round(v * math.cos(a) * t, 3), round((v * math.sin(a)) ** 2 / (2 * 9.81), 3)


i, j = Vec3(1, 0, 0), Vec3(0, 1, 0)
print(
    i + j * 2, i.cross(j), j.cross(i), i.dot(j), (i + j).length, Vec3(3, 4, 12).length, Vec3(2, 0, 0).unit(),
    i.rotate_z(math.pi / 2), i.rotate_z(math.pi / 4),
)
print(f"{haversine(
    (59.91, 10.75), (41.9, 12.5),
):.2f} {haversine((0, 0), (0, 180)):.2f} {haversine((1, 2), (1, 2)):.1f}")
print(
    triangle(3, 4, 5), triangle(1, 1, 1), sum(triangle(2, 3, 4)), projectile(20, 45), projectile(20, 90)[2],
    max(range(0, 91, 15), key=lambda d: projectile(30, d)[1]),
)
for bad in [lambda: triangle(1, 1, 5), lambda: Vec3(0, 0, 0).unit()]:
    try:
        bad()
    except (ValueError, ZeroDivisionError) as e:
        print(type(e).__name__)
series = sum((-1) ** k * 0.5 ** (2 * k + 1) / math.factorial(2 * k + 1) for k in range(10))
print(
    math.isclose(series, math.sin(0.5)), math.isclose(math.atan2(1, 1) * 4, math.pi),
    all(math.isclose(math.sin(x) ** 2 + math.cos(x) ** 2, 1) for x in (0.1, 2.5, 100.0)),
    math.isclose(math.exp(math.log(7.5)), 7.5), math.isclose(math.hypot(1, 1), math.sqrt(2)),
)
print(
    [round(math.degrees(math.atan2(y, x)), 4) for x, y in [(1, 0), (1, 1), (0, 1), (-1, 0), (0, -1), (-1, -1)]],
    [round(math.log(x, 2), 9) for x in (1, 8, 0.5)], [math.floor(math.log10(x)) for x in (1, 99, 12345.6)],
)
print(
    [f"{math.sin(math.radians(d)):+.3f}" for d in range(0, 360, 60)], [round(math.tanh(x), 6) for x in (-1, 0, 1)],
    round(math.copysign(math.sqrt(2), -1), 6),
)
