class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.x == other.x and self.y == other.y

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"{type(self).__name__}({self.x}, {self.y})"


class Pixel(Point):
    def __init__(self, x, y, color="black"):
        super().__init__(x, y)
        self.color = color

    def __eq__(self, other):
        base = super().__eq__(other)
        if base is NotImplemented or not base:
            return base
        return self.color == other.color

    def __hash__(self):
        return hash((super().__hash__(), self.color))


class Corner(Point):
    pass


class ById:
    """Without __eq__ an object equals only itself."""

    def __init__(self, n):
        self.n = n


p, q = Point(1, 2), Point(1, 2)
print(p == q, p is q, p != q, hash(p) == hash(q), {p, q} == {p}, len({p, q, Point(2, 1)}))
print(
    Pixel(1, 2) == Pixel(1, 2), Pixel(1, 2) == Pixel(1, 2, "red"), Pixel(1, 2) == p, p == Pixel(1, 2),
    Corner(1, 2) == p, Corner(1, 2) == Corner(1, 2),
)
things = [p, Pixel(1, 2), Corner(1, 2), Pixel(1, 2, "red"), q, Corner(1, 2)]
print(len(set(things)), [things.index(t) for t in things], things.count(p), things.count(Corner(1, 2)))
a, b = ById(1), ById(1)
print(a == b, a == a, a != b, len({a, b, a}), a in [b], a in [b, a], [a, b].index(b), {a: "a", b: "b"}[b])
counts: dict[Point, int] = {}
for t in things:
    counts[t] = counts.get(t, 0) + 1
print(counts, counts[Pixel(1, 2)], counts[Point(1, 2)])
print(p == None, p != None, p == (1, 2), [p] == [q], (p, a) == (q, a), {"k": p} == {"k": q}, p in (q,), None in [p])


class Caseless:
    def __init__(self, s):
        self.s = s

    def __eq__(self, other):
        if isinstance(other, str):
            return self.s.lower() == other.lower()
        return isinstance(other, Caseless) and self.s.lower() == other.s.lower()

    def __hash__(self):
        return hash(self.s.lower())


c = Caseless("Hello")
print(
    c == "HELLO", "hello" == c, c == Caseless("hELLo"), c != "bye", c in ["x", "hello"], {c: 1}[Caseless("HELLO")],
    c in {Caseless("hello")},
)
