# Multiple inheritance: super() follows the linearization, so each class of the diamond runs once.
class Base:
    def __init__(self):
        self.log = ["Base"]

    def who(self):
        return "Base"

    def cost(self):
        return 1


class Left(Base):
    def __init__(self):
        super().__init__()
        self.log.append("Left")

    def who(self):
        return "Left>" + super().who()

    def cost(self):
        return 10 + super().cost()


class Right(Base):
    def __init__(self):
        super().__init__()
        self.log.append("Right")

    def who(self):
        return "Right>" + super().who()

    def cost(self):
        return 100 + super().cost()


class Bottom(Left, Right):
    def __init__(self):
        super().__init__()
        self.log.append("Bottom")

    def who(self):
        return "Bottom>" + super().who()


class Swapped(Right, Left):
    def who(self):
        return "Swapped>" + super().who()


class Direct(Left, Right):
    def who(self):
        return "Direct>" + Right.who(self)

    def cost(self):
        return Left.cost(self) + Right.cost(self) + Base.cost(self)


for make in [Base, Left, Right, Bottom, Swapped, Direct]:
    thing = make()
    print(make.__name__, thing.log, thing.who(), thing.cost())

b = Bottom()
print(isinstance(b, Left), isinstance(b, Right), isinstance(b, Base))
print(super(Bottom, b).who(), super(Left, b).who(), super(Right, b).who())
print(super(Left, b).cost(), super(Right, b).cost())
