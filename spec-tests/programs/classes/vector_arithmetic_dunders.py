import math


class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def __rmul__(self, k):
        return self * k

    def __truediv__(self, k):
        return Vec(self.x / k, self.y / k)

    def __floordiv__(self, k):
        return Vec(self.x // k, self.y // k)

    def __mod__(self, k):
        return Vec(self.x % k, self.y % k)

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __pos__(self):
        return Vec(abs(self.x), abs(self.y))

    def __abs__(self):
        return math.sqrt(self.x * self.x + self.y * self.y)

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __pow__(self, n):
        return Vec(self.x**n, self.y**n)

    def __eq__(self, other):
        return isinstance(other, Vec) and self.x == other.x and self.y == other.y

    def __repr__(self):
        return f"Vec({self.x!r}, {self.y!r})"


a = Vec(3, 4)
b = Vec(-1, 7)
print(a + b, a - b, b - a, a * 3, 3 * a, -a, +b, abs(a))
print(a / 2, b // 2, b % 3, a @ b, a**2)
print(a + b * 2 - -a, (a + b) * 2, 2 * (a - b) / 4)
print(a == Vec(3, 4), a != Vec(3, 4), a == b, a != b, Vec(1, 2) == Vec(1.0, 2.0))
total = Vec(0, 0)
for i in range(5):
    total += Vec(i, i * i)
print(total)
total -= Vec(10, 0)
total *= 2
print(total)
path = [Vec(0.5, 1.5), Vec(2.0, -1.0), Vec(0.25, 0.0)]
print(sum(path, Vec(0, 0)), max(path, key=abs), [abs(p) for p in path][1:2] == [math.sqrt(5)])
print(a in [b, Vec(3, 4)], [a, b].index(Vec(-1, 7)), [a, b, a].count(a))
