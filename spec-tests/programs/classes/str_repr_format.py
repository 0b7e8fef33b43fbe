class Point:
    def __init__(self, x: int, y: int) -> None:
        self.x, self.y = x, y

    def __repr__(self) -> str:
        return f"Point(x={self.x}, y={self.y})"

    def __str__(self) -> str:
        return f"({self.x}, {self.y})"

    def __format__(self, spec: str) -> str:
        if spec == "":
            return str(self)
        if spec == "polar":
            return f"r2={self.x ** 2 + self.y ** 2}"
        if spec.endswith("px"):
            return f"{self.x}px {self.y}px"
        return f"<{self.x:{spec}}|{self.y:{spec}}>"


class OnlyRepr:
    def __repr__(self) -> str:
        return "only-repr"


class OnlyStr:
    def __init__(self, s: str) -> None:
        self.s = s

    def __str__(self) -> str:
        return "str of " + self.s


class Child(Point):
    def __str__(self) -> str:
        return "child of " + super().__str__()


p = Point(3, -4)
print(p, repr(p), str(p), [p], (p, p), {"p": p})
print(f"{p} {p!r} {p!s} {p:polar} {p:px} {p:05d} {p:+}")
print("{} {!r} {:polar} {:3}".format(p, p, p, p), "%s %r" % (p, p))
print(format(p), format(p, "02x"), f"{p!s:>12}|{p!r:.8}|")
o = OnlyRepr()
print(o, str(o), repr(o), [o, o], f"{o} {o!r:>12}")
s = OnlyStr("me")
print(s, f"{s}", str(s), f"{s!s:*^15}")
c = Child(1, 2)
print(c, repr(c), [c], f"{c:polar} {c}")
points = [Point(i, i * i) for i in range(3)]
print(points, *points, sep=" / ")
print(", ".join(str(q) for q in points), ";".join(map(repr, points)))
nested = {"all": [p, c], "one": [Point(0, 0)]}
print(nested)
print(len(str(points)), str(points) == repr(points), str(p) + "!" * 3)
