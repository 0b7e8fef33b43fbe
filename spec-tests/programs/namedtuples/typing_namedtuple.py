from typing import NamedTuple


class Point(NamedTuple):
    x: int
    y: int = 0

    def __add__(self, other: "Point") -> "Point":  # type: ignore[override]
        return Point(self.x + other.x, self.y + other.y)

    @property
    def norm1(self) -> int:
        return abs(self.x) + abs(self.y)

    @classmethod
    def parse(cls, text: str) -> "Point":
        return cls(*map(int, text.split(",")))


class Employee(NamedTuple):
    name: str
    salary: int
    at: Point = Point(0, 0)
    boss: "Employee | None" = None


p = Point(3, -4)
print(p, p.x, p[1], p.norm1, len(p), Point(5), Point(y=1, x=2), Point.parse("7,8"), p + Point(1, 1))
x, y = p
print(x, y, p == (3, -4), p == Point(3, -4), p != Point(3, 4), p < Point(3, 0), max(p), sum(p), list(p), -4 in p)
print(p._replace(x=100), p, p._asdict(), Point._fields, Point._make([9, 10]), Point(1)._replace(y=5).norm1)
print(sorted([Point(2, 1), Point(1, 9), Point(1)]), {p: "p"}[Point(3, -4)], {Point(0), Point(0, 0)} == {Point(0)})
boss = Employee("Eve", 900)
ann = Employee("Ann", 500, Point(1, 2), boss)
print(ann)
print(ann.boss.name if ann.boss is not None else "-", boss.boss, ann.at.norm1, boss.at.x)
name, salary, at, _ = ann
print(name, salary, at, isinstance(ann, tuple), isinstance(ann, Employee))
try:
    print(p[5 - len(name)])
except IndexError as e:
    print("IndexError:", e)
staff = [ann, boss, Employee("Bob", 700, boss=boss)]
print([e.name for e in sorted(staff, key=lambda e: -e.salary)], max(staff, key=lambda e: e.salary).name)
print(sum(e.salary for e in staff), [e.name for e in staff if e.boss == boss], [n for n, *_ in staff])
by_boss: dict[str, list[str]] = {}
for member in staff:
    by_boss.setdefault(member.boss.name if member.boss else "none", []).append(member.name)
print(by_boss, p.index(-4), p.count(3), p[::-1], p + Point(*(1, 2)), f"{p}", "%s" % (p,), str(Point(0)))
