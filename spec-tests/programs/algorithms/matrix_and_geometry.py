from math import atan2, hypot


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __sub__(self, o):
        return Point(self.x - o.x, self.y - o.y)

    def cross(self, o):
        return self.x * o.y - self.y * o.x

    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __lt__(self, o):
        return (self.x, self.y) < (o.x, o.y)

    def __repr__(self):
        return f"({self.x},{self.y})"


def hull(points):
    def half(ps):
        chain = []
        for p in ps:
            while len(chain) > 1 and (chain[-1] - chain[-2]).cross(p - chain[-1]) <= 0:
                chain.pop()
            chain.append(p)
        return chain[:-1]

    ps = sorted(set(points))
    return half(ps) + half(ps[::-1])


def area2(poly):
    return sum(a.cross(b) for a, b in zip(poly, poly[1:] + poly[:1]))


def inside(poly, p):
    result = False
    for a, b in zip(poly, poly[1:] + poly[:1]):
        if (a.y > p.y) != (b.y > p.y) and p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x:
            result = not result
    return result


def closest(points):
    return min((hypot(a.x - b.x, a.y - b.y), a, b) for i, a in enumerate(points) for b in points[i + 1:])


def power(m, n):
    size = len(m)
    result = [[int(i == j) for j in range(size)] for i in range(size)]
    while n:
        if n & 1:
            result = times(result, m)
        m = times(m, m) if n > 1 else m
        n >>= 1
    return result


def times(a, b):
    return [[sum(x * y for x, y in zip(row, col)) % 1000007 for col in zip(*b)] for row in a]


def gauss_rank(m):
    m = [row[:] for row in m]
    rank = 0
    for c in range(len(m[0])):
        pivot = next((r for r in range(rank, len(m)) if m[r][c]), None)
        if pivot is None:
            continue
        m[rank], m[pivot] = m[pivot], m[rank]
        for r in range(rank + 1, len(m)):
            m[r] = [m[rank][c] * x - m[r][c] * y for x, y in zip(m[r], m[rank])]
        rank += 1
    return rank


points = [Point((i * 37) % 11, (i * i * 5) % 13) for i in range(16)]
h = hull(points)
print(points)
print(h, area2(h) / 2, [inside(h, p) for p in (Point(5, 5), Point(-1, 0), Point(3, 20))], len(set(points)))
d, a, b = closest(sorted(set(points)))
print(round(d, 9), a, b, sorted(points, key=lambda p: (round(atan2(p.y, p.x), 9), p))[:3])
print(
    power([[1, 1], [1, 0]], 50), power([[2, 0], [0, 3]], 10), gauss_rank([[1, 2, 3], [2, 4, 6], [1, 0, 1]]),
    gauss_rank([[0, 0], [0, 0]]), gauss_rank([[0, 1], [1, 0]]),
)
