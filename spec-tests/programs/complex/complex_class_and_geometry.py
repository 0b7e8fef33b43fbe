def polygon(n):
    import cmath

    return [cmath.rect(1.0, 2 * cmath.pi * k / n) for k in range(n)]


def area(points):
    total = 0.0
    for a, b in zip(points, points[1:] + points[:1]):
        total += (a.conjugate() * b).imag
    return total / 2


class Turtle:
    def __init__(self, at: complex = 0j, heading: complex = 1 + 0j) -> None:
        self.at = at
        self.heading = heading
        self.trail = [at]

    def forward(self, n: float) -> "Turtle":
        self.at += self.heading * n
        self.trail.append(self.at)
        return self

    def left(self) -> "Turtle":
        self.heading *= 1j
        return self

    def right(self) -> "Turtle":
        self.heading *= -1j
        return self


t = Turtle()
t.forward(2).left().forward(3).left().forward(2).right().forward(1)
print(t.at, t.trail, t.heading, area(t.trail[:4]))
print(round(area(polygon(4)), 9), round(area(polygon(6)), 6), [round(abs(p), 9) for p in polygon(5)])
dirs = {"U": 1j, "D": -1j, "L": -1 + 0j, "R": 1 + 0j}
position = 0j
seen = {position}
for move in "RRULLDDRUURD":
    position += dirs[move]
    seen.add(position)
print(position, len(seen), sorted((int(p.real), int(p.imag)) for p in seen))
grid = {complex(x, y): "#" if (x * y) % 3 == 1 else "." for y in range(4) for x in range(6)}
for y in range(4):
    print("".join(grid[complex(x, y)] for x in range(6)))
neighbours = sum(grid.get(2 + 2j + d, ".") == "#" for d in dirs.values())
print(neighbours, max(grid, key=abs), min(grid, key=lambda p: (abs(p - 3 - 3j), p.real)))
total = sum(p for p in grid if grid[p] == "#")
print(total, total / 4, (total * 1j).real, complex(total).imag, total.conjugate())
gaussian = [complex(a, b) for a in range(-2, 3) for b in range(-2, 3) if abs(complex(a, b)) <= 1.5]
print(len(gaussian), sum(gaussian), max(abs(g) for g in gaussian) ** 2 < 2.0000001)
