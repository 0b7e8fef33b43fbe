from typing import Any, Callable, Iterable, Literal, NewType, Protocol, Self, TypeAlias, TypedDict, cast, overload, runtime_checkable


class Speaker(Protocol):
    name: str

    def speak(self, times: int) -> str: ...


class Dog:
    def __init__(self, name: str) -> None:
        self.name = name

    def speak(self, times: int) -> str:
        return " ".join(["woof"] * times)


class Robot:
    name = "unit-7"

    def speak(self, times: int) -> str:
        return "beep" * times


@runtime_checkable
class Sized(Protocol):
    def __len__(self) -> int: ...


def chorus(speakers: Iterable[Speaker]) -> list[str]:
    return [f"{s.name}: {s.speak(2)}" for s in speakers]


Mode = Literal["r", "w", "a"]
UserId = NewType("UserId", int)
Row: TypeAlias = list[tuple[str, int]]


class Movie(TypedDict):
    title: str
    year: int


def open_mode(mode: Mode) -> str:
    match mode:
        case "r":
            return "reading"
        case "w" | "a":
            return "writing"


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


class Builder:
    def __init__(self) -> None:
        self.parts: list[str] = []

    def add(self, part: str) -> Self:
        self.parts.append(part)
        return self


class LoudBuilder(Builder):
    def shout(self) -> Self:
        self.parts = [p.upper() for p in self.parts]
        return self


def apply(f: Callable[..., int], *args: int) -> int:
    return f(*args)


print(chorus([Dog("rex"), Robot()]), open_mode("r"), open_mode("a"), double(4), double("ab"))
print(LoudBuilder().add("x").shout().add("y").parts, apply(lambda a, b: a * b, 6, 7), apply(max, 3, 9))
movie: Movie = {"title": "Metropolis", "year": 1927}
print(movie["title"].upper(), movie["year"] + 1, sorted(movie), movie)
uid = UserId(42)
rows: Row = [("a", 1), ("b", 2)]
print(uid + 1, sum(n for _, n in rows), cast(int, rows[0][1]) + 1, isinstance([1], Sized), isinstance(5, Sized))


def describe(x: object) -> str:
    if isinstance(x, int):
        return f"int {x}"
    return f"other {x!r}"


def count(xs: Iterable[Any]) -> int:
    return sum(1 for _ in xs)


print(describe(5), describe("s"), count([1, "a"]), count("xyz"), count({1: 2}))
