from typing import Optional, Sequence


class Missing:
    def __repr__(self) -> str:
        return "<missing>"


MISSING = Missing()


def get(d: dict[str, int], key: str, default: int | None | Missing = MISSING) -> int | None:
    if key in d:
        return d[key]
    if isinstance(default, Missing):
        raise KeyError(key)
    return default


def connect(host: str = "localhost", port: int = 80, *, timeout: Optional[float] = None, tags: Sequence[str] = ()) -> str:
    text = f"{host}:{port}"
    if timeout is not None:
        text += f" within {timeout:g}s"
    if tags:
        text += " [" + ",".join(tags) + "]"
    return text


def paginate(items: list[int], page: int = 1, size: int | None = None) -> list[int]:
    size = size or len(items) or 1
    return items[(page - 1) * size:page * size]


def add_all(*numbers: float, scale: float = 1, offset: float | None = None) -> float:
    total = sum(numbers) * scale
    return total if offset is None else total + offset


def greet(name: str | None = None, /, greeting: str = "Hello", *, shout: bool = False) -> str:
    text = f"{greeting}, {name or 'whoever'}"
    return text.upper() + "!" if shout else text


class Window:
    def __init__(self, title: str = "untitled", size: tuple[int, int] = (
        80, 24,
    ), parent: "Window | None" = None) -> None:
        self.title, self.size, self.parent = title, size, parent

    def resized(self, width: int | None = None, height: int | None = None) -> "Window":
        w, h = self.size
        return Window(self.title, (width if width is not None else w, height if height is not None else h), self)

    def path(self) -> str:
        return (self.parent.path() + " > " if self.parent else "") + f"{self.title}{self.size}"


d = {"a": 1}
print(get(d, "a"), get(d, "b", 5), get(d, "b", None), MISSING)
try:
    get(d, "b")
except KeyError as e:
    print("KeyError:", e)
print(
    connect(), connect("h"), connect(port=1), connect("h", 2, timeout=0.5), connect(timeout=0.0, tags=["x", "y"]),
    connect(tags=("z",)),
)
xs = list(range(10))
print(
    paginate(xs), paginate(xs, 2, 3), paginate(xs, size=4), paginate(xs, page=4, size=3), paginate([]),
    paginate(xs, 9, 9),
)
print(
    add_all(), add_all(1, 2), add_all(1, 2, scale=10), add_all(1.5, offset=0), add_all(offset=-1),
    add_all(*xs, scale=0.5, offset=0.25),
)
print(
    greet(), greet("Ann"), greet("Bob", "Hi"), greet(shout=True), greet("Cy", greeting="Yo", shout=True),
    greet(None, "Hm"),
)
w = Window()
print(
    w.path(), w.resized(height=10).path(), w.resized(1).resized(height=2).path(), Window("t", parent=w).path(),
    w.resized(0, 0).size,
)
