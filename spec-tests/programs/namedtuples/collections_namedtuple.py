from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
Color = namedtuple("Color", "red green blue alpha", defaults=[255])
Row = namedtuple("Row", "id, name, price")

p = Point(1, 2)
print(p, p.x + p.y, Point(x=5, y=-5), p == Point(1, 2), p == (1, 2), p._replace(y=20), tuple(p), len(p))
c = Color(10, 20, 30)
print(c, c.alpha, Color(1, 2, 3, 4), c._asdict(), Color._fields, c[:3])
rows = [Row(*line.split(",")) for line in "1,tea,300\n2,cup,150\n3,pot,999".splitlines()]
print(rows[0], [r.name for r in rows], sum(int(r.price) for r in rows), max(rows, key=lambda r: int(r.price)).name)
typed = [Row(int(r.id), r.name, int(r.price)) for r in rows]
print(typed, sorted(typed, key=lambda r: r.price), min(typed), [i for i, _, _ in typed])
for id, name, price in typed:
    print(f"{id:>3} {name:<5}{price:>6}")
distances = {(a, b): abs(a.x - b.x) + abs(a.y - b.y) for a in (p, Point(0, 0)) for b in (Point(3, 3),)}
print(distances, distances[Point(0, 0), Point(3, 3)])


class Vector(namedtuple("Vector", "x y")):
    def dot(self, other):
        return self.x * other.x + self.y * other.y

    def __str__(self):
        return f"<{self.x} {self.y}>"


v = Vector(3, 4)
print(v, repr(v), v.dot(v), v.dot(Vector(1, 0)), [v], v[0], v._replace(x=0), v == (3, 4))
a, b = v
print(a, b, hash(v) == hash((3, 4)), v in {Vector(3, 4)}, max(Vector(1, 9), Vector(2, 0)))
lookup = {r.name: r for r in typed}
print(lookup["cup"].price, lookup["pot"]._replace(price=1), "tea" in lookup)
grouped: dict[bool, list[str]] = {}
for r in typed:
    grouped.setdefault(r.price > 200, []).append(r.name)
print(grouped, Point._make(range(2)), Point(**{"x": 8, "y": 9}), [*p, *c])
