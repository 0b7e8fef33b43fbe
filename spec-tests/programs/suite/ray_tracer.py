# Spheres and a chequered plane with shadows and reflections, as a picture of characters. The first
# argument is the width in pixels.
import math
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Vec:
    x: float
    y: float
    z: float

    def __add__(self, o: "Vec") -> "Vec":
        return Vec(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o: "Vec") -> "Vec":
        return Vec(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k: float) -> "Vec":
        return Vec(self.x * k, self.y * k, self.z * k)

    __rmul__ = __mul__

    def __neg__(self) -> "Vec":
        return Vec(-self.x, -self.y, -self.z)

    def __matmul__(self, o: "Vec") -> float:
        return self.x * o.x + self.y * o.y + self.z * o.z

    def cross(self, o: "Vec") -> "Vec":
        return Vec(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z, self.x * o.y - self.y * o.x)

    def length(self) -> float:
        return math.sqrt(self @ self)

    def unit(self) -> "Vec":
        return self * (1.0 / self.length())

    def reflect(self, normal: "Vec") -> "Vec":
        return self - normal * (2.0 * (self @ normal))

    def scale(self, o: "Vec") -> "Vec":
        return Vec(self.x * o.x, self.y * o.y, self.z * o.z)


BLACK = Vec(0.0, 0.0, 0.0)
WHITE = Vec(1.0, 1.0, 1.0)


class Ray:
    __slots__ = ("origin", "direction")

    def __init__(self, origin: Vec, direction: Vec) -> None:
        self.origin = origin
        self.direction = direction

    def at(self, t: float) -> Vec:
        return self.origin + self.direction * t


class Material:
    def __init__(self, color: Vec, reflects: float = 0.0, shine: int = 0) -> None:
        self.color = color
        self.reflects = reflects
        self.shine = shine

    def color_at(self, p: Vec) -> Vec:
        return self.color


class Chequered(Material):
    def __init__(self, color: Vec, other: Vec, size: float) -> None:
        super().__init__(color)
        self.other = other
        self.size = size

    def color_at(self, p: Vec) -> Vec:
        even = (math.floor(p.x / self.size) + math.floor(p.z / self.size)) % 2 == 0
        return self.color if even else self.other


class Thing:
    def __init__(self, material: Material) -> None:
        self.material = material
        self.hits = 0

    def intersect(self, ray: Ray) -> float | None:
        raise NotImplementedError

    def normal(self, p: Vec) -> Vec:
        raise NotImplementedError


class Sphere(Thing):
    def __init__(self, center: Vec, radius: float, material: Material) -> None:
        super().__init__(material)
        self.center = center
        self.radius = radius

    def intersect(self, ray: Ray) -> float | None:
        to = ray.origin - self.center
        b = to @ ray.direction
        c = to @ to - self.radius * self.radius
        d = b * b - c
        if d < 0:
            return None
        root = math.sqrt(d)
        for t in (-b - root, -b + root):
            if t > 1e-6:
                return t
        return None

    def normal(self, p: Vec) -> Vec:
        return (p - self.center) * (1.0 / self.radius)


class Plane(Thing):
    def __init__(self, height: float, material: Material) -> None:
        super().__init__(material)
        self.height = height

    def intersect(self, ray: Ray) -> float | None:
        if abs(ray.direction.y) < 1e-9:
            return None
        t = (self.height - ray.origin.y) / ray.direction.y
        return t if t > 1e-6 else None

    def normal(self, p: Vec) -> Vec:
        return Vec(0.0, 1.0, 0.0)


class Light:
    def __init__(self, position: Vec, power: float) -> None:
        self.position = position
        self.power = power


class Camera:
    def __init__(self, eye: Vec, target: Vec, zoom: float) -> None:
        self.eye = eye
        self.forward = (target - eye).unit()
        self.right = self.forward.cross(Vec(0.0, 1.0, 0.0)).unit()
        self.up = self.right.cross(self.forward)
        self.zoom = zoom

    def ray(self, u: float, v: float) -> Ray:
        return Ray(self.eye, (self.forward * self.zoom + self.right * u + self.up * v).unit())


class Scene:
    def __init__(self, things: list[Thing], lights: list[Light], ambient: float = 0.1) -> None:
        self.things = things
        self.lights = lights
        self.ambient = ambient
        self.rays = 0

    def nearest(self, ray: Ray) -> tuple[float, Thing] | None:
        self.rays += 1
        best: tuple[float, Thing] | None = None
        for thing in self.things:
            t = thing.intersect(ray)
            if t is not None and (best is None or t < best[0]):
                best = t, thing
        return best

    def shadowed(self, p: Vec, light: Light) -> bool:
        to = light.position - p
        distance = to.length()
        ray = Ray(p, to * (1.0 / distance))
        self.rays += 1
        return any((t := thing.intersect(ray)) is not None and t < distance for thing in self.things)

    def trace(self, ray: Ray, depth: int = 3) -> Vec:
        hit = self.nearest(ray)
        if hit is None:
            return Vec(0.2, 0.3, 0.5) * (0.5 + 0.5 * max(ray.direction.y, 0.0))
        t, thing = hit
        thing.hits += 1
        p = ray.at(t)
        n = thing.normal(p)
        if n @ ray.direction > 0:
            n = -n
        surface = thing.material.color_at(p)
        color = surface * self.ambient
        p += n * 1e-4
        for light in self.lights:
            if self.shadowed(p, light):
                continue
            to = (light.position - p).unit()
            color += surface * (light.power * max(to @ n, 0.0))
            if thing.material.shine:
                back = ray.direction.reflect(n)
                color += WHITE * (light.power * max(back @ to, 0.0) ** thing.material.shine)
        k = thing.material.reflects
        if k > 0 and depth > 0:
            bounced = self.trace(Ray(p, ray.direction.reflect(n)), depth - 1)
            color = color * (1 - k) + bounced * k
        return color


def render(scene: Scene, camera: Camera, width: int, height: int) -> list[list[Vec]]:
    rows = []
    for j in range(height):
        v = (1 - 2 * (j + 0.5) / height) * 0.75
        rows.append([scene.trace(camera.ray(2 * (i + 0.5) / width - 1, v)) for i in range(width)])
    return rows


def brightness(c: Vec) -> float:
    return min(1.0, 0.3 * c.x + 0.6 * c.y + 0.1 * c.z)


def show(rows: list[list[Vec]]) -> None:
    shades = " .:-=+*#%@"
    for row in rows:
        print("".join(shades[int(brightness(c) * 9.999)] for c in row).rstrip())


def average(rows: list[list[Vec]]) -> Vec:
    total = BLACK
    for row in rows:
        for c in row:
            total += c
    return total * (1.0 / (len(rows) * len(rows[0])))


def make_scene() -> Scene:
    red = Material(Vec(0.9, 0.2, 0.2), 0.1, 20)
    mirror = Material(Vec(0.8, 0.8, 0.9), 0.7, 50)
    green = Material(Vec(0.2, 0.7, 0.3))
    floor = Chequered(Vec(0.9, 0.9, 0.9), Vec(0.2, 0.2, 0.2), 1.0)
    things: list[Thing] = [
        Sphere(Vec(-1.2, 1.0, 0.5), 1.0, red),
        Sphere(Vec(1.1, 1.2, 0.0), 1.2, mirror),
        Sphere(Vec(0.1, 0.4, -1.6), 0.4, green),
        Plane(0.0, floor),
    ]
    return Scene(things, [Light(Vec(-4.0, 6.0, -5.0), 0.8), Light(Vec(5.0, 4.0, -4.0), 0.3)])


def main(width: int) -> None:
    a, b = Vec(1.0, 2.0, 3.0), Vec(-2.0, 0.5, 1.0)
    print(a + b, a @ b, a.cross(b), 2 * a == a + a, Vec(3.0, 4.0, 0.0).unit(), a.reflect(Vec(0.0, 1.0, 0.0)))
    scene = make_scene()
    camera = Camera(Vec(0.0, 2.0, -6.0), Vec(0.0, 0.8, 0.0), 1.6)
    rows = render(scene, camera, width, width * 3 // 8)
    if width <= 80:
        show(rows)
    mean = average(rows)
    print(f"average {mean.x:.5f} {mean.y:.5f} {mean.z:.5f}, {scene.rays} rays, hits {[t.hits for t in scene.things]}")
    print("brightest", max((round(brightness(c), 6), j) for j, row in enumerate(rows) for c in row))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 44)
