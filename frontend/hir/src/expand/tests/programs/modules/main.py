import alpha as a
import beta
from beta import Color, Labelled, Middle
from dataclasses import dataclass, replace


@dataclass
class Circle(Middle):
    radius: float = 1.0


@dataclass
class Square(beta.S):
    side: int = 2


@dataclass
class IntBox(a.Box[int]):
    more: int = 0


class Fruit(Labelled):
    APPLE = "apple"


print(Circle("c"), Circle("d", Color.BLUE, ["t"], 4, 2.0), Square("s", side=9))
print(Circle("c").tags is Circle("c").tags, replace(Square("s"), color=Color.BLUE), Circle.__match_args__)
print(IntBox(1), IntBox(1, 2) == IntBox(1, 2), Fruit.APPLE.label(), Fruit("apple"), a.Shape("x"))
