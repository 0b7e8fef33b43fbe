from abc import ABC, abstractmethod


class Drawable(ABC):
    @abstractmethod
    def draw(self) -> str: ...

    def draw_twice(self) -> str:
        return self.draw() + self.draw()


class Movable(ABC):
    x = 0

    @abstractmethod
    def move(self, dx: int) -> None: ...


class Named:
    def __init__(self, name: str = "unnamed", **rest: int) -> None:
        super().__init__(**rest)
        self.name = name


class Sized:
    def __init__(self, size: int = 1, **rest: int) -> None:
        super().__init__(**rest)
        self.size = size


class Sprite(Named, Sized, Drawable, Movable):
    def draw(self) -> str:
        return " " * self.x + self.name[0] * self.size

    def move(self, dx: int) -> None:
        self.x = max(0, self.x + dx)


class Ghost(Sprite):
    def __init__(self, name: str) -> None:
        super().__init__(name, size=2)
        self.visible = True

    def draw(self) -> str:
        return super().draw() if self.visible else super().draw().replace(self.name[0], "?")

    def move(self, dx: int) -> None:
        super().move(dx)
        super().move(dx)
        self.visible = not self.visible


class Wall(Sized, Drawable):
    def draw(self) -> str:
        return "#" * self.size


def draw_all(things: list[Drawable]) -> None:
    for t in things:
        print("|" + t.draw() + "|")


s, g = Sprite("robot", size=3), Ghost("boo")
scene: list[Drawable] = [s, g, Wall(), Wall(size=5)]
draw_all(scene)
movers: list[Movable] = [s, g]
for m in movers:
    m.move(2)
draw_all(scene)
s.move(-10)
g.move(1)
draw_all(scene)
print(s.draw_twice(), Wall(size=2).draw_twice(), Sprite().name, Sprite().size, s.x, g.x, Movable.x)
print(
    [isinstance(t, Movable) for t in scene], [isinstance(t, Named) for t in scene],
    sum(t.size for t in scene if isinstance(t, Sized)),
)
