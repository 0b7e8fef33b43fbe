from typing import Callable, Generic, Iterable, Iterator, TypeVar

T = TypeVar("T")
K = TypeVar("K")


class Matrix(Generic[T]):
    def __init__(self, rows: int, cols: int, fill: T) -> None:
        self.rows, self.cols = rows, cols
        self.data = [fill] * (rows * cols)

    def __getitem__(self, pos: tuple[int, int]) -> T:
        return self.data[pos[0] * self.cols + pos[1]]

    def __setitem__(self, pos: tuple[int, int], value: T) -> None:
        self.data[pos[0] * self.cols + pos[1]] = value

    def row(self, r: int) -> list[T]:
        return self.data[r * self.cols:(r + 1) * self.cols]

    def count(self, wanted: Callable[[T], bool]) -> int:
        return sum(wanted(x) for x in self.data)


class OrderedBag(Generic[T]):
    def __init__(self, key: Callable[[T], int]) -> None:
        self.key = key
        self.items: list[T] = []

    def add(self, item: T) -> None:
        at = 0
        while at < len(self.items) and self.key(self.items[at]) <= self.key(item):
            at += 1
        self.items.insert(at, item)

    def take(self) -> T:
        return self.items.pop(0)

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __bool__(self) -> bool:
        return bool(self.items)


class MultiMap(Generic[K, T]):
    def __init__(self, pairs: Iterable[tuple[K, T]] = ()) -> None:
        self.table: dict[K, list[T]] = {}
        for k, v in pairs:
            self.add(k, v)

    def add(self, key: K, value: T) -> None:
        self.table.setdefault(key, []).append(value)

    def get(self, key: K) -> list[T]:
        return self.table.get(key, [])

    def inverse(self) -> "MultiMap[T, K]":
        return MultiMap((v, k) for k, vs in self.table.items() for v in vs)


ints: Matrix[int] = Matrix(2, 3, 0)
flags = Matrix(2, 2, False)
names = Matrix(1, 2, "-")
ints[1, 2] += 5
ints[0, 0] = ints[1, 2] * 2
flags[1, 0] = True
names[0, 1] = names[0, 0] + "x"
print(
    ints.row(0), ints.row(1), flags.data, names.row(0), ints.count(lambda n: n > 0), flags.count(lambda b: not b),
    names.count(str.isalpha),
)
words: OrderedBag[str] = OrderedBag(len)
for w in ["ccc", "a", "bb", "dd", ""]:
    words.add(w)
numbers = OrderedBag[int](lambda n: -n)
for n in [3, 9, 1, 9]:
    numbers.add(n)
print(list(words), list(numbers), words.take() + "!", numbers.take() + 1, bool(words), sum(numbers))
while words:
    print(words.take(), end=" ")
print(bool(words))
m = MultiMap([("a", 1), ("b", 2), ("a", 3)])
m.add("c", 1)
print(m.table, m.get("a"), m.get("z"), m.inverse().table, m.inverse().inverse().table == m.table)
