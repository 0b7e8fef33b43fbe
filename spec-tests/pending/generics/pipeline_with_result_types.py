from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass
class Some[T]:
    value: T

    def map[U](self, f: Callable[[T], U]) -> "Some[U]":
        return Some(f(self.value))

    def get_or(self, default: T) -> T:
        return self.value


class Nothing:
    def map(self, f) -> "Nothing":
        return self

    def get_or[T](self, default: T) -> T:
        return default

    def __repr__(self) -> str:
        return "Nothing()"


class Stream[T]:
    def __init__(self, source: Iterable[T]) -> None:
        self.source = source

    def map[U](self, f: Callable[[T], U]) -> "Stream[U]":
        return Stream(f(x) for x in self.source)

    def filter(self, f: Callable[[T], bool]) -> "Stream[T]":
        return Stream(x for x in self.source if f(x))

    def flat_map[U](self, f: Callable[[T], Iterable[U]]) -> "Stream[U]":
        return Stream(y for x in self.source for y in f(x))

    def fold[U](self, start: U, f: Callable[[U, T], U]) -> U:
        for x in self.source:
            start = f(start, x)
        return start

    def group[K](self, key: Callable[[T], K]) -> dict[K, list[T]]:
        out: dict[K, list[T]] = {}
        for x in self.source:
            out.setdefault(key(x), []).append(x)
        return out

    def first(self) -> Some[T] | Nothing:
        for x in self.source:
            return Some(x)
        return Nothing()

    def to_list(self):
        return [x for x in self.source]


def parse(text: str) -> Some[int] | Nothing:
    return Some(int(text)) if text.lstrip("-").isdigit() else Nothing()


print(
    parse("5").map(lambda n: n * 2), parse("x").map(lambda n: n * 2), parse("7").get_or(0), parse("?").get_or(-1),
    parse("3").map(str).get_or("none"),
)
s = Stream(range(1, 11))
print(
    s.map(lambda n: n * n).filter(lambda n: n % 2 == 1).to_list(), s.fold(0, lambda a, b: a + b),
    s.fold("", lambda a, b: a + str(b)),
)
print(
    Stream(["ab", "c", "de"]).flat_map(lambda w: w).to_list(), Stream(["ab", "c", "de"]).map(len).to_list(),
    Stream("hello").group(lambda c: c in "aeiou"),
)
print(
    s.filter(lambda n: n > 7).first(), s.filter(lambda n: n > 70).first(),
    Stream([[1], [2, 3]]).flat_map(lambda x: x).map(float).to_list(),
)
print(Stream("a,b;c".split(";")).flat_map(lambda p: p.split(",")).map(str.upper).fold([], lambda acc, x: [x] + acc))
print(Some(3) == Some(3), Some("a") == Some("b"), Some([1]).value, Some(Some(1)).value.value, Some(2.5).map(round))
