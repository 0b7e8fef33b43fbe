# Caches with different policies over one interface, measured on the same access patterns. The first argument
# is the number of accesses.
import sys
from abc import ABC, abstractmethod
from typing import Callable, Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Cache(ABC, Generic[K, V]):
    def __init__(self, capacity: int, load: Callable[[K], V]) -> None:
        if capacity < 1:
            raise ValueError(f"capacity {capacity}")
        self.capacity = capacity
        self.load = load
        self.hits = 0
        self.misses = 0

    def get(self, key: K) -> V:
        found = self.lookup(key)
        if found is not None:
            self.hits += 1
            return found
        self.misses += 1
        value = self.load(key)
        self.store(key, value)
        assert len(self) <= self.capacity
        return value

    @abstractmethod
    def lookup(self, key: K) -> V | None: ...

    @abstractmethod
    def store(self, key: K, value: V) -> None: ...

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def keys(self) -> list[K]: ...

    def __contains__(self, key: K) -> bool:
        return key in self.keys()

    @property
    def rate(self) -> float:
        total = self.hits + self.misses
        return self.hits / total if total else 0.0


class Fifo(Cache[K, V]):
    def __init__(self, capacity: int, load: Callable[[K], V]) -> None:
        super().__init__(capacity, load)
        self.data: dict[K, V] = {}

    def lookup(self, key: K) -> V | None:
        return self.data.get(key)

    def store(self, key: K, value: V) -> None:
        if len(self.data) == self.capacity:
            del self.data[next(iter(self.data))]
        self.data[key] = value

    def __len__(self) -> int:
        return len(self.data)

    def keys(self) -> list[K]:
        return list(self.data)


class Node(Generic[K, V]):
    def __init__(self, key: K, value: V) -> None:
        self.key = key
        self.value = value
        self.prev: Node[K, V] | None = None
        self.next: Node[K, V] | None = None
        self.uses = 1


class Chain(Generic[K, V]):
    """A doubly linked list; the front was used last."""

    def __init__(self) -> None:
        self.front: Node[K, V] | None = None
        self.back: Node[K, V] | None = None
        self.size = 0

    def push(self, node: Node[K, V]) -> None:
        node.prev = None
        node.next = self.front
        if self.front is not None:
            self.front.prev = node
        self.front = node
        if self.back is None:
            self.back = node
        self.size += 1

    def remove(self, node: Node[K, V]) -> None:
        if node.prev is not None:
            node.prev.next = node.next
        else:
            self.front = node.next
        if node.next is not None:
            node.next.prev = node.prev
        else:
            self.back = node.prev
        node.prev = node.next = None
        self.size -= 1

    def pop_back(self) -> Node[K, V]:
        node = self.back
        if node is None:
            raise IndexError("empty chain")
        self.remove(node)
        return node

    def __iter__(self):
        node = self.front
        while node is not None:
            yield node
            node = node.next


class Lru(Cache[K, V]):
    def __init__(self, capacity: int, load: Callable[[K], V]) -> None:
        super().__init__(capacity, load)
        self.nodes: dict[K, Node[K, V]] = {}
        self.chain: Chain[K, V] = Chain()

    def lookup(self, key: K) -> V | None:
        node = self.nodes.get(key)
        if node is None:
            return None
        self.chain.remove(node)
        self.chain.push(node)
        return node.value

    def store(self, key: K, value: V) -> None:
        if len(self.nodes) == self.capacity:
            del self.nodes[self.chain.pop_back().key]
        self.nodes[key] = Node(key, value)
        self.chain.push(self.nodes[key])

    def __len__(self) -> int:
        return self.chain.size

    def keys(self) -> list[K]:
        return [n.key for n in self.chain]


class Lfu(Cache[K, V]):
    """Drops the least often used; of those, the least recently used."""

    def __init__(self, capacity: int, load: Callable[[K], V]) -> None:
        super().__init__(capacity, load)
        self.nodes: dict[K, Node[K, V]] = {}
        self.by_uses: dict[int, Chain[K, V]] = {}
        self.least = 0

    def lookup(self, key: K) -> V | None:
        node = self.nodes.get(key)
        if node is None:
            return None
        chain = self.by_uses[node.uses]
        chain.remove(node)
        if chain.size == 0:
            del self.by_uses[node.uses]
            if self.least == node.uses:
                self.least += 1
        node.uses += 1
        self.by_uses.setdefault(node.uses, Chain()).push(node)
        return node.value

    def store(self, key: K, value: V) -> None:
        if len(self.nodes) == self.capacity:
            chain = self.by_uses[self.least]
            del self.nodes[chain.pop_back().key]
            if chain.size == 0:
                del self.by_uses[self.least]
        node = Node(key, value)
        self.nodes[key] = node
        self.by_uses.setdefault(1, Chain()).push(node)
        self.least = 1

    def __len__(self) -> int:
        return len(self.nodes)

    def keys(self) -> list[K]:
        return [n.key for uses in sorted(self.by_uses, reverse=True) for n in self.by_uses[uses]]


class Clock(Cache[K, V]):
    """Second chance: a hand passes over what was used since it came by."""

    def __init__(self, capacity: int, load: Callable[[K], V]) -> None:
        super().__init__(capacity, load)
        self.slots: list[tuple[K, V]] = []
        self.used: list[bool] = []
        self.where: dict[K, int] = {}
        self.hand = 0

    def lookup(self, key: K) -> V | None:
        i = self.where.get(key)
        if i is None:
            return None
        self.used[i] = True
        return self.slots[i][1]

    def store(self, key: K, value: V) -> None:
        if len(self.slots) < self.capacity:
            self.where[key] = len(self.slots)
            self.slots.append((key, value))
            self.used.append(False)
            return
        while self.used[self.hand]:
            self.used[self.hand] = False
            self.hand = (self.hand + 1) % self.capacity
        old, _ = self.slots[self.hand]
        del self.where[old]
        self.slots[self.hand] = (key, value)
        self.where[key] = self.hand
        self.hand = (self.hand + 1) % self.capacity

    def __len__(self) -> int:
        return len(self.slots)

    def keys(self) -> list[K]:
        return [k for k, _ in self.slots]


class TwoQueues(Cache[K, V]):
    """New keys stay in a short queue; a second use moves them to the main LRU."""

    def __init__(self, capacity: int, load: Callable[[K], V]) -> None:
        super().__init__(capacity, load)
        self.fresh: Fifo[K, V] = Fifo(max(1, capacity // 4), load)
        self.main: Lru[K, V] = Lru(max(1, capacity - capacity // 4), load)

    def lookup(self, key: K) -> V | None:
        value = self.main.lookup(key)
        if value is not None:
            return value
        value = self.fresh.lookup(key)
        if value is not None:
            del self.fresh.data[key]
            self.main.store(key, value)
        return value

    def store(self, key: K, value: V) -> None:
        while len(self) >= self.capacity and len(self.main):
            del self.main.nodes[self.main.chain.pop_back().key]
        self.fresh.store(key, value)

    def __len__(self) -> int:
        return len(self.fresh) + len(self.main)

    def keys(self) -> list[K]:
        return self.fresh.keys() + self.main.keys()


POLICIES: dict[str, type[Cache[int, int]]] = {"fifo": Fifo, "lru": Lru, "lfu": Lfu, "clock": Clock, "2q": TwoQueues}


def uniform(n: int, seed: int):
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield (seed >> 10) % 60


def skewed(n: int, seed: int):
    for x in uniform(n, seed):
        yield x * x // 60


def scanning(n: int, seed: int):
    for i, x in enumerate(skewed(n, seed)):
        yield 1000 + i if i // 50 % 3 == 2 else x


def looping(n: int, seed: int):
    for i in range(n):
        yield i % 24


def main(n: int) -> None:
    log: list[str] = []

    def load(key: str) -> str:
        log.append(key)
        return key.upper()

    for make in (Fifo, Lru, Lfu, Clock, TwoQueues):
        log.clear()
        cache = make(3, load)
        values = [cache.get(k) for k in "abcabdaeafab"]
        print(f"{make.__name__:<10}{''.join(values)} loads {''.join(log):<10} {cache.hits}/{cache.misses} keys {''.join(cache.keys())} {'a' in cache} {'z' in cache}")
    print("pattern   " + "".join(f"{name:>9}" for name in POLICIES))
    for pattern in (uniform, skewed, scanning, looping):
        row = f"{pattern.__name__:<10}"
        for name, policy in POLICIES.items():
            c = policy(20, lambda k: k * k + 1)
            total = sum(c.get(k) for k in pattern(n, 99))
            row += f"{c.rate:>9.4f}"
        print(row, total, len(c))
    sizes = [1, 2, 4, 8, 16, 32, 64]
    for name, policy in POLICIES.items():
        rates = []
        for size in sizes:
            c = policy(size, lambda k: -k - 1)
            for k in skewed(n // 4, 7):
                c.get(k)
            rates.append(round(c.rate, 3))
        print(f"{name:<6}", rates)
    for bad in (lambda: Lru(0, load), lambda: Chain().pop_back()):
        try:
            bad()
        except (ValueError, IndexError) as e:
            print(type(e).__name__, e)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
