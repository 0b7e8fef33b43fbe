from collections.abc import Callable, Iterable, Iterator


class Queue[T]:
    def __init__(self, items: Iterable[T] = ()) -> None:
        self.inbox: list[T] = list(items)
        self.outbox: list[T] = []

    def put(self, item: T) -> None:
        self.inbox.append(item)

    def get(self) -> T:
        if not self.outbox:
            while self.inbox:
                self.outbox.append(self.inbox.pop())
        if not self.outbox:
            raise IndexError("queue is empty")
        return self.outbox.pop()

    def __len__(self) -> int:
        return len(self.inbox) + len(self.outbox)


class Tree[K, V]:
    def __init__(self, key: K, value: V) -> None:
        self.key = key
        self.value = value
        self.left: Tree[K, V] | None = None
        self.right: Tree[K, V] | None = None

    def put(self, key: K, value: V) -> None:
        if key == self.key:
            self.value = value
        elif key < self.key:  # type: ignore[operator]
            if self.left is None:
                self.left = Tree(key, value)
            else:
                self.left.put(key, value)
        elif self.right is None:
            self.right = Tree(key, value)
        else:
            self.right.put(key, value)

    def items(self) -> Iterator[tuple[K, V]]:
        if self.left is not None:
            yield from self.left.items()
        yield self.key, self.value
        if self.right is not None:
            yield from self.right.items()


def pipe[A, B, C](f: Callable[[A], B], g: Callable[[B], C]) -> Callable[[A], C]:
    return lambda x: g(f(x))


def smallest[T: (int, str)](xs: list[T]) -> T:
    best = xs[0]
    for x in xs[1:]:
        if x < best:
            best = x
    return best


type Table = dict[str, list[int]]
type Pair[T] = tuple[T, T]


def swap[T](p: Pair[T]) -> Pair[T]:
    return p[1], p[0]


q = Queue([1, 2])
q.put(3)
print(q.get(), len(q), q.get(), q.get(), len(q))
try:
    q.get()
except IndexError as e:
    print("IndexError:", e)
names = Queue[str]()
names.put("x")
print(names.get() + "!", len(names))
t = Tree("m", 1)
for k, v in [("c", 2), ("x", 3), ("a", 4), ("m", 9)]:
    t.put(k, v)
print(list(t.items()), dict(t.items())["c"])
n = Tree(5, "five")
n.put(3, "three")
print(list(n.items()), pipe(len, str)("abc") + "0", pipe(float, abs)(-3), smallest([3, 1, 2]), smallest(["b", "a"]))
table: Table = {"a": [1, 2]}
print(table, swap((1, 2)), swap(("a", "b")))
