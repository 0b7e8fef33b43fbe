from typing import Protocol, Sequence, TypeVar


class Comparable(Protocol):
    def __lt__(self, other) -> bool: ...


class HasArea(Protocol):
    def area(self) -> float: ...


C = TypeVar("C", bound=Comparable)
A = TypeVar("A", bound=HasArea)
N = TypeVar("N", int, float)
S = TypeVar("S", str, bytes)


def smallest(items: Sequence[C]) -> C:
    best = items[0]
    for x in items[1:]:
        if x < best:
            best = x
    return best


def insertion_sort(items: list[C]) -> list[C]:
    out: list[C] = []
    for x in items:
        i = len(out)
        while i > 0 and x < out[i - 1]:
            i -= 1
        out.insert(i, x)
    return out


def biggest(shapes: list[A]) -> A:
    return max(shapes, key=lambda s: s.area())


def double(x: N) -> N:
    return x + x


def join(a: S, b: S) -> S:
    return a + b


class Square:
    def __init__(self, side: float) -> None:
        self.side = side

    def area(self) -> float:
        return self.side * self.side


class Named(Square):
    def __init__(self, name: str, side: float) -> None:
        super().__init__(side)
        self.name = name


class Version:
    def __init__(self, *parts: int) -> None:
        self.parts = parts

    def __lt__(self, other: "Version") -> bool:
        return self.parts < other.parts

    def __repr__(self) -> str:
        return ".".join(map(str, self.parts))


print(
    smallest([3, 1, 2]), smallest("hello"), smallest([2.5, -1.0]), smallest([(1, "b"), (1, "a")]),
    smallest([Version(1, 2), Version(1, 0, 9)]),
)
print(
    insertion_sort([3, 1, 2]), insertion_sort(["b", "a"]), insertion_sort([Version(2), Version(1, 5), Version(1)]),
    insertion_sort([[2], [1, 5], []]),
)
print(biggest([Square(1.0), Square(3.0)]).side, biggest([Named("a", 2.0), Named("b", 1.5)]).name)
print(double(4), double(2.5), join("a", "b"), join(b"x", b"y"), type(double(True)).__name__)


def clamp(x: C, low: C, high: C) -> C:
    return low if x < low else high if high < x else x


print(clamp(5, 0, 3), clamp("m", "a", "k"), clamp(0.5, 0.0, 1.0), clamp(Version(3), Version(1), Version(2)))


def pairs(xs: Sequence[C]) -> list[tuple[C, C]]:
    return [(a, b) for i, a in enumerate(xs) for b in xs[i + 1:] if b < a]


print(pairs([3, 1, 2]), pairs("cab"), pairs([1.0, 2.0]), len(pairs([Version(2), Version(1)])))
