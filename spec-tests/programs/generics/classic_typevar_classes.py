from typing import Callable, Generic, Iterator, TypeVar

T = TypeVar("T")
U = TypeVar("U")
K = TypeVar("K")
V = TypeVar("V")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def pop(self) -> T:
        return self.items.pop()

    def peek(self) -> T | None:
        return self.items[-1] if self.items else None

    def map(self, f: Callable[[T], U]) -> "Stack[U]":
        out: Stack[U] = Stack()
        for x in self.items:
            out.push(f(x))
        return out

    def __iter__(self) -> Iterator[T]:
        return reversed(self.items)

    def __len__(self) -> int:
        return len(self.items)


class Pair(Generic[K, V]):
    def __init__(self, first: K, second: V) -> None:
        self.first = first
        self.second = second

    def swap(self) -> "Pair[V, K]":
        return Pair(self.second, self.first)

    def __repr__(self) -> str:
        return f"<{self.first!r}|{self.second!r}>"


class Cache(Generic[K, V]):
    def __init__(self, make: Callable[[K], V]) -> None:
        self.make = make
        self.data: dict[K, V] = {}
        self.misses = 0

    def __getitem__(self, key: K) -> V:
        if key not in self.data:
            self.misses += 1
            self.data[key] = self.make(key)
        return self.data[key]


ints = Stack[int]()
for i in range(4):
    ints.push(i * i)
words: Stack[str] = Stack()
words.push("a").push("bb").push("ccc")
print(list(ints), list(words), ints.pop() + 1, words.pop().upper(), len(ints), words.peek(), Stack[float]().peek())
print(list(words.map(len)), list(ints.map(str)), list(ints.map(lambda n: (n, n % 2 == 0))), sum(ints.map(float)))
p = Pair("x", 5)
print(p, p.swap(), p.swap().swap().first, Pair([1], None), Pair(Pair(1, 2), 2.5).first.second)
pairs: list[Pair[str, int]] = [Pair(w, len(w)) for w in ["kiwi", "fig", "apple"]]
print(sorted(pairs, key=lambda q: q.second), {q.first: q.second for q in pairs}, max(q.second for q in pairs))
squares: Cache[int, int] = Cache(lambda n: n * n)
lengths: Cache[str, list[str]] = Cache(list)
print(
    squares[4], squares[4], squares[5], squares.misses, lengths["abc"], lengths["abc"] is lengths["abc"],
    lengths.misses,
)


def first(xs: list[T], default: T) -> T:
    return xs[0] if xs else default


def group(xs: list[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    out: dict[K, list[T]] = {}
    for x in xs:
        out.setdefault(key(x), []).append(x)
    return out


print(
    first([3, 4], 0), first([], "none"), first([2.5], 0.0), group([1, 2, 3, 4], lambda n: n % 2 == 0),
    group(["a", "bb", "c"], len),
)
