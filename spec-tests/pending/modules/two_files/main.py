# Functions, constants, mutable state and classes of another file.
import shapes
from shapes import PI, Circle, area_of_all
from shapes import Square as Sq

print(shapes.PI, PI, shapes.PI is PI, shapes.describe(Circle(2.0)))
things = [Circle(1.0), Sq(3.0), shapes.Square(0.5)]
print([shapes.describe(t) for t in things], area_of_all(things))
print(shapes.created, Sq is shapes.Square, isinstance(things[1], shapes.Shape))
shapes.reset()
print(shapes.created)
Circle(5.0)
print(shapes.created, shapes.names)
shapes.names.append("from main")
print(shapes.names, shapes.last_name())
shapes.created = 100
Sq(1.0)
print(shapes.created, shapes.count())
PI = 3.0
print(PI, shapes.PI, round(Circle(1.0).area(), 2))


class Ring(shapes.Circle):
    def __init__(self, outer, inner):
        super().__init__(outer)
        self.inner = inner

    def area(self):
        return super().area() - Circle(self.inner).area()


print(f"{Ring(2.0, 1.0).area():.4f}", shapes.describe(Ring(1.0, 0.5)))
try:
    Sq(-1.0)
except shapes.ShapeError as e:
    print(type(e).__name__, e)
print(__name__, shapes.__name__, shapes.where)
