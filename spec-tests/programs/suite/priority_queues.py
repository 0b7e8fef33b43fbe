# Four priority queues behind one interface: binary heap, pairing heap, leftist heap and buckets, driven with the
# same operations and used for sorting and for shortest paths. The first argument is the number of operations.
import sys
from abc import ABC, abstractmethod


class EmptyQueue(IndexError):
    pass


class Entry:
    def __init__(self, priority: int, item: str, order: int) -> None:
        self.priority = priority
        self.item = item
        self.order = order

    def __lt__(self, other: "Entry") -> bool:
        return (self.priority, self.order) < (other.priority, other.order)

    def __repr__(self) -> str:
        return f"{self.item}:{self.priority}"


class Queue(ABC):
    def __init__(self) -> None:
        self.size = 0
        self.pushed = 0
        self.compared = 0

    def push(self, priority: int, item: str = "") -> Entry:
        entry = Entry(priority, item, self.pushed)
        self.pushed += 1
        self.size += 1
        self.insert(entry)
        return entry

    def pop(self) -> Entry:
        if self.size == 0:
            raise EmptyQueue(f"pop from an empty {type(self).__name__}")
        self.size -= 1
        return self.remove_least()

    def less(self, a: Entry, b: Entry) -> bool:
        self.compared += 1
        return a < b

    def __len__(self) -> int:
        return self.size

    def drain(self):
        while self.size:
            yield self.pop()

    @abstractmethod
    def insert(self, entry: Entry) -> None: ...

    @abstractmethod
    def remove_least(self) -> Entry: ...


class BinaryHeap(Queue):
    def __init__(self) -> None:
        super().__init__()
        self.items: list[Entry] = []

    def insert(self, entry: Entry) -> None:
        self.items.append(entry)
        i = len(self.items) - 1
        while i > 0 and self.less(entry, self.items[(i - 1) // 2]):
            self.items[i] = self.items[(i - 1) // 2]
            i = (i - 1) // 2
        self.items[i] = entry

    def remove_least(self) -> Entry:
        least, last = self.items[0], self.items.pop()
        n = len(self.items)
        if n:
            i = 0
            while (c := 2 * i + 1) < n:
                if c + 1 < n and self.less(self.items[c + 1], self.items[c]):
                    c += 1
                if not self.less(self.items[c], last):
                    break
                self.items[i] = self.items[c]
                i = c
            self.items[i] = last
        return least


class PairingNode:
    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.child: PairingNode | None = None
        self.sibling: PairingNode | None = None


class PairingHeap(Queue):
    def __init__(self) -> None:
        super().__init__()
        self.root: PairingNode | None = None

    def meld(self, a: PairingNode | None, b: PairingNode | None) -> PairingNode | None:
        if a is None or b is None:
            return a or b
        if self.less(b.entry, a.entry):
            a, b = b, a
        b.sibling = a.child
        a.child = b
        return a

    def insert(self, entry: Entry) -> None:
        self.root = self.meld(self.root, PairingNode(entry))

    def remove_least(self) -> Entry:
        root = self.root
        assert root is not None
        pairs: list[PairingNode | None] = []
        node = root.child
        while node is not None:
            first, second = node, node.sibling
            node = second.sibling if second is not None else None
            first.sibling = None
            if second is not None:
                second.sibling = None
            pairs.append(self.meld(first, second))
        merged: PairingNode | None = None
        for p in reversed(pairs):
            merged = self.meld(merged, p)
        self.root = merged
        return root.entry


class LeftistNode:
    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.left: LeftistNode | None = None
        self.right: LeftistNode | None = None
        self.rank = 1


class LeftistHeap(Queue):
    def __init__(self) -> None:
        super().__init__()
        self.root: LeftistNode | None = None

    def meld(self, a: LeftistNode | None, b: LeftistNode | None) -> LeftistNode | None:
        if a is None:
            return b
        if b is None:
            return a
        if self.less(b.entry, a.entry):
            a, b = b, a
        a.right = self.meld(a.right, b)
        left_rank = a.left.rank if a.left else 0
        right_rank = a.right.rank if a.right else 0
        if left_rank < right_rank:
            a.left, a.right = a.right, a.left
        a.rank = min(left_rank, right_rank) + 1
        return a

    def insert(self, entry: Entry) -> None:
        self.root = self.meld(self.root, LeftistNode(entry))

    def remove_least(self) -> Entry:
        root = self.root
        assert root is not None
        self.root = self.meld(root.left, root.right)
        return root.entry

    def spine(self) -> int:
        n, node = 0, self.root
        while node is not None:
            n, node = n + 1, node.right
        return n


class BucketQueue(Queue):
    """For small priorities: a list of entries for each."""

    def __init__(self, limit: int = 1024) -> None:
        super().__init__()
        self.buckets: list[list[Entry]] = [[] for _ in range(limit)]
        self.first = 0

    def insert(self, entry: Entry) -> None:
        if not 0 <= entry.priority < len(self.buckets):
            self.size -= 1
            raise ValueError(f"priority {entry.priority} is not below {len(self.buckets)}")
        self.buckets[entry.priority].append(entry)
        self.first = min(self.first, entry.priority)

    def remove_least(self) -> Entry:
        while not self.buckets[self.first]:
            self.first += 1
        return self.buckets[self.first].pop(0)


def random_numbers(n: int, seed: int):
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield seed >> 8


def exercise(queue: Queue, n: int) -> tuple[int, int, list[int]]:
    checksum = popped = 0
    sizes = []
    for i, x in enumerate(random_numbers(n, 5)):
        if x % 3 and queue.size < 400 or not queue.size:
            queue.push(x // 3 % 1000, f"j{i}")
        else:
            entry = queue.pop()
            popped += 1
            checksum = (checksum * 31 + entry.priority * 7 + entry.order) % 1_000_003
        if i % (n // 8 or 1) == 0:
            sizes.append(queue.size)
    return checksum, popped, sizes


def heap_sort(queue: Queue, items: list[int]) -> list[int]:
    for x in items:
        queue.push(x)
    return [e.priority for e in queue.drain()]


def shortest(queue: Queue, graph: dict[str, dict[str, int]], start: str) -> dict[str, int]:
    best: dict[str, int] = {}
    queue.push(0, start)
    while len(queue):
        entry = queue.pop()
        if entry.item in best:
            continue
        best[entry.item] = entry.priority
        for other, length in graph[entry.item].items():
            if other not in best:
                queue.push(entry.priority + length, other)
    return best


KINDS: list[type[Queue]] = [BinaryHeap, PairingHeap, LeftistHeap, BucketQueue]


def main(n: int) -> None:
    words = "delta alpha echo bravo charlie alpha".split()
    for kind in KINDS:
        q = kind()
        for w in words:
            q.push(ord(w[0]) - ord("a"), w)
        q.push(0, "first of its kind is alpha")
        print(f"{kind.__name__:<12}", list(q.drain()), q.compared, len(q), bool(q))
    data = [x % 500 for x in random_numbers(200, 77)]
    print([heap_sort(kind(), data) == sorted(data) for kind in KINDS], data[:8])
    graph = {
        "a": {"b": 7, "c": 9, "f": 14},
        "b": {"c": 10, "d": 15},
        "c": {"d": 11, "f": 2},
        "d": {"e": 6},
        "e": {},
        "f": {"e": 9},
    }
    for kind in KINDS:
        print(f"{kind.__name__:<12}", shortest(kind(), graph, "a"))
    for kind in KINDS:
        q = kind()
        checksum, popped, sizes = exercise(q, n)
        print(f"{kind.__name__:<12} {checksum} {popped} popped, sizes {sizes}, {q.compared} compared")
    q = LeftistHeap()
    for x in range(100, 0, -1):
        q.push(x)
    print(q.spine(), q.root.rank if q.root else 0, [q.pop().priority for _ in range(5)], q.spine())
    for action in (lambda: BinaryHeap().pop(), lambda: BucketQueue(5).push(9), lambda: BucketQueue(5).push(-1)):
        try:
            action()
        except EmptyQueue as e:
            print("EmptyQueue:", e, isinstance(e, IndexError))
        except ValueError as e:
            print("ValueError:", e)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
