"""`Counter`."""

from typing import Iterable, Iterator

import heapq
from _builtins.absent import ABSENT, Absent
from _builtins.table import tag_of
from _molt import get, put


class Counter[T](dict[T, int]):
    """Counts items: a dict from items to counts, in which what is not there counts 0."""

    def __init__(self, source=ABSENT) -> None:
        super().__init__()
        if not isinstance(source, Absent):
            self._count_all(source)

    def __missing__(self, key: T) -> int:
        return 0

    def __delitem__(self, key: T) -> None:
        if key in self:
            super().__delitem__(key)

    def update(self, source=ABSENT) -> None:
        """Adds the counts of another mapping, or counts the items of an iterable."""
        self._count_all(source)

    def _count_all(self, source) -> None:
        if isinstance(source, Absent):
            return
        elif isinstance(source, dict):
            for item, count in source.items():
                self._count(item, count)
        else:
            for item in source:
                self._count(item, 1)

    def subtract(self, source=ABSENT) -> None:
        """Subtracts the counts of another mapping, or of the items of an iterable."""
        if isinstance(source, Absent):
            return
        elif isinstance(source, dict):
            for item, count in source.items():
                self._count(item, -count)
        else:
            for item in source:
                self._count(item, -1)

    def most_common(self, n: int | None = None) -> list[tuple[T, int]]:
        """The `n` items of the greatest counts with these, or all."""
        if n is None:
            return sorted(self.items(), key=_count_of, reverse=True)
        return heapq.nlargest(n, self.items(), key=_count_of)

    def elements(self) -> Iterator[T]:
        """Each item as often as it counts."""
        for item, count in self.items():
            for _ in range(count):
                yield item

    def total(self) -> int:
        """The sum of the counts."""
        return sum(self.values())

    def copy(self) -> "Counter[T]":
        """A new Counter of the same counts."""
        made: Counter[T] = Counter()
        made._count_all(self)
        return made

    def __repr__(self) -> str:
        if len(self) == 0:
            return "Counter()"
        return "Counter({" + ", ".join([f"{item!r}: {count!r}" for item, count in self.most_common()]) + "})"

    def __eq__(self, other: dict) -> bool:
        return _below(self, other, 0) and _below(other, self, 0)

    def __le__(self, other: dict) -> bool:
        return _below(self, other, 0) and _below_rest(self, other)

    def __lt__(self, other: "Counter") -> bool:
        return self <= other and self != other

    def __ge__(self, other: "Counter") -> bool:
        return other <= self

    def __gt__(self, other: "Counter") -> bool:
        return other <= self and self != other

    def __add__(self, other: dict[T, int]) -> "Counter[T]":
        made: Counter[T] = Counter()
        for item, count in self.items():
            made._keep(item, count + other.get(item, 0))
        for item, count in other.items():
            if item not in self:
                made._keep(item, count)
        return made

    def __sub__(self, other: dict[T, int]) -> "Counter[T]":
        made: Counter[T] = Counter()
        for item, count in self.items():
            made._keep(item, count - other.get(item, 0))
        for item, count in other.items():
            if item not in self:
                made._keep(item, -count)
        return made

    def __or__(self, other: dict[T, int]) -> "Counter[T]":
        made: Counter[T] = Counter()
        for item, count in self.items():
            made._keep(item, max(count, other.get(item, 0)))
        for item, count in other.items():
            if item not in self:
                made._keep(item, count)
        return made

    def __and__(self, other: dict[T, int]) -> "Counter[T]":
        made: Counter[T] = Counter()
        for item, count in self.items():
            made._keep(item, min(count, other.get(item, 0)))
        return made

    def __pos__(self) -> "Counter[T]":
        made: Counter[T] = Counter()
        for item, count in self.items():
            made._keep(item, count)
        return made

    def __neg__(self) -> "Counter[T]":
        made: Counter[T] = Counter()
        for item, count in self.items():
            made._keep(item, -count)
        return made

    def __iadd__(self, other: dict[T, int]):
        for item, count in other.items():
            self._count(item, count)
        self._keep_positive()
        return self

    def __isub__(self, other: dict[T, int]):
        for item, count in other.items():
            self._count(item, -count)
        self._keep_positive()
        return self

    def __ior__(self, other: dict[T, int]):
        for item, count in other.items():
            if count > self.get(item, 0):
                self._set(item, count)
        self._keep_positive()
        return self

    def __iand__(self, other: dict[T, int]):
        for item, count in self.items():
            here = other.get(item, 0)
            if here < count:
                self._set(item, here)
        self._keep_positive()
        return self

    def _keyword(self, name: str, value: int) -> None:
        self._count(name, value)

    def _count(self, item: T, by: int) -> None:
        tag = tag_of(hash(item))
        slot = self._find(item, tag)
        if slot >= 0:
            entry = self._entry(slot)
            put(self._values, entry, get(self._values, entry) + by)
        else:
            self._insert(item, by, tag, ~slot)

    def _keep(self, item: T, count: int) -> None:
        """Sets a count if it is positive."""
        if count > 0:
            self._set(item, count)

    def _keep_positive(self) -> None:
        for item in [item for item, count in self.items() if count <= 0]:
            del self[item]


def _count_of(pair):
    return pair[1]


def _below[T](one: dict[T, int], other: dict[T, int], default: int) -> bool:
    """Whether no count in `one` is greater than that in `other`."""
    for item, count in one.items():
        if count > other.get(item, default):
            return False
    return True


def _below_rest[T](one: dict[T, int], other: dict[T, int]) -> bool:
    """Whether no item that only `other` has counts less than 0."""
    for item, count in other.items():
        if item not in one and count < 0:
            return False
    return True
