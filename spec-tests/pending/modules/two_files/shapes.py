"""Shapes for the main file."""

PI = 3.14159
created = 0
names: list[str] = []
where = __name__


class ShapeError(Exception):
    pass


class Shape:
    def __init__(self):
        global created
        created += 1
        names.append(type(self).__name__)

    def area(self) -> float:
        return 0.0


class Circle(Shape):
    def __init__(self, r):
        super().__init__()
        self.r = r

    def area(self):
        return PI * self.r * self.r


class Square(Shape):
    def __init__(self, side):
        super().__init__()
        if side < 0:
            raise ShapeError(f"side {side}")
        self.side = side

    def area(self):
        return self.side**2


def describe(shape):
    return f"{type(shape).__name__} of {shape.area():.3f}"


def area_of_all(shapes):
    return round(sum(s.area() for s in shapes), 3)


def reset():
    global created
    created = 0
    names.clear()


def last_name():
    return names[-1]


def count():
    return created, len(names)


if __name__ == "__main__":
    print("never: this is imported")
