class Component:
    def __init__(self, name: str) -> None:
        self.name = name

    def price(self) -> int:
        return 0

    def count(self) -> int:
        return 1

    def find(self, name: str) -> "Component | None":
        return self if self.name == name else None

    def show(self, depth: int = 0) -> list[str]:
        return ["  " * depth + f"{self.name} {self.price()}"]


class Part(Component):
    def __init__(self, name: str, price: int) -> None:
        super().__init__(name)
        self._price = price

    def price(self) -> int:
        return self._price


class Assembly(Component):
    def __init__(self, name: str, *children: Component) -> None:
        super().__init__(name)
        self.children = list(children)

    def price(self) -> int:
        return sum(c.price() for c in self.children)

    def count(self) -> int:
        return sum(c.count() for c in self.children)

    def find(self, name: str) -> Component | None:
        for candidate in [super().find(name), *(c.find(name) for c in self.children)]:
            if candidate is not None:
                return candidate
        return None

    def show(self, depth: int = 0) -> list[str]:
        lines = super().show(depth)
        for c in self.children:
            lines += c.show(depth + 1)
        return lines


class Discounted(Assembly):
    def __init__(self, percent: int, *children: Component) -> None:
        super().__init__(f"-{percent}%", *children)
        self.percent = percent

    def price(self) -> int:
        return super().price() * (100 - self.percent) // 100


wheel = Part("wheel", 40)
bike = Assembly(
    "bike", Assembly("frame", Part("tube", 10), Part("seat", 25)), Discounted(10, wheel, wheel), Part("bell", 3),
)
print("\n".join(bike.show()))
print(bike.price(), bike.count(), [type(c).__name__ for c in bike.children])
for name in ["bell", "tube", "-10%", "bike", "rocket"]:
    found = bike.find(name)
    print(name, found.price() if found is not None else "not there")
frame = bike.find("frame")
if isinstance(frame, Assembly):
    frame.children.append(Part("paint", 7))
wheel._price = 50
print(bike.price(), bike.count(), Assembly("empty").price(), Assembly("empty").count())
