"""`tuple[T, ...]`: a tuple of items of one type whose number is known only when the program runs.

The compiler makes one for `tuple(iterable)`, for a generator expression in `tuple(…)` and where a
tuple of fixed length stands for a `tuple[T, ...]`. `type(x).__name__` is 'tuple'.
"""

from typing import Iterable, Iterator

from _builtins.absent import ABSENT, Absent
from _builtins.identity import same
from _builtins.range import slice
from _molt import get, rt

_LAST = 9223372036854775807


class Tuple[T]:
    """A sequence that does not change."""

    def __init__(self, source=ABSENT) -> None:
        self._items: list[T] = []
        if not isinstance(source, Absent):
            self._items.extend(source)

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, index):
        if isinstance(index, slice):
            made: Tuple[T] = Tuple()
            made._items = self._items[index]
            return made
        else:
            size = len(self._items)
            at = index + size if index < 0 else index
            if at < 0 or at >= size:
                raise IndexError("tuple index out of range")
            return get(self._items, at)

    def __iter__(self) -> Iterator[T]:
        at = 0
        while at < len(self._items):
            yield get(self._items, at)
            at += 1

    def __reversed__(self) -> Iterator[T]:
        at = len(self._items) - 1
        while at >= 0:
            yield get(self._items, at)
            at -= 1

    def __contains__(self, item) -> bool:
        return item in self._items

    def __add__(self, other: "Tuple"):
        items = list(self._items)
        items.extend(other._items)
        made = Tuple()
        made._items = items
        return made

    def __mul__(self, times: int) -> "Tuple[T]":
        made: Tuple[T] = Tuple()
        made._items = self._items * times
        return made

    def __rmul__(self, times: int) -> "Tuple[T]":
        return self * times

    def __eq__(self, other: "Tuple") -> bool:
        return self._items == other._items

    def __lt__(self, other: "Tuple") -> bool:
        return self._items < other._items

    def __le__(self, other: "Tuple") -> bool:
        return self._items <= other._items

    def __gt__(self, other: "Tuple") -> bool:
        return self._items > other._items

    def __ge__(self, other: "Tuple") -> bool:
        return self._items >= other._items

    def __hash__(self) -> int:
        mixed = rt.molt_hash_start()
        for item in self._items:
            mixed = rt.molt_hash_step(mixed, hash(item))
        return rt.molt_hash_end(mixed, len(self._items))

    def __repr__(self) -> str:
        if len(self._items) == 1:
            return f"({get(self._items, 0)!r},)"
        return "(" + ", ".join([repr(item) for item in self._items]) + ")"

    def count(self, item) -> int:
        """How many items are equal to `item`."""
        return self._items.count(item)

    def index(self, item, start: int = 0, stop: int = _LAST) -> int:
        """The first position of `item` in `self[start:stop]`."""
        if start < 0:
            start = max(start + len(self._items), 0)
        if stop < 0:
            stop = max(stop + len(self._items), 0)
        while start < stop and start < len(self._items):
            if same(get(self._items, start), item):
                return start
            start += 1
        raise ValueError("tuple.index(x): x not in tuple")
