"""`list`: what is written in Molt's own language.

The compiler has the rest: displays, `len`, subscripts, slices, `append`, `+` and `*`. Where the
elements are of builtin types alone, it may ask the runtime instead of these.
"""

from typing import Callable, Iterable, Iterator

from _builtins.sort import sort_by
from _builtins.identity import same
from _builtins.shown import begin, end
from _molt import address, get, is_exactly, rt

_LAST = 9223372036854775807


class list[T]:
    """A sequence that can grow."""

    def __iter__(self) -> Iterator[T]:
        at = 0
        while at < len(self):
            yield get(self, at)
            at += 1

    def __reversed__(self) -> Iterator[T]:
        at = len(self) - 1
        while at >= 0:
            if at < len(self):
                yield get(self, at)
            at -= 1

    def __contains__(self, item) -> bool:
        at = 0
        while at < len(self):
            if same(get(self, at), item):
                return True
            at += 1
        return False

    def __eq__(self, other) -> bool:
        if len(self) != len(other):
            return False
        at = 0
        while at < len(self) and at < len(other):
            if not same(get(self, at), get(other, at)):
                return False
            at += 1
        return len(self) == len(other)

    def __lt__(self, other) -> bool:
        at = _parting(self, other)
        if at < 0:
            return len(self) < len(other)
        return self[at] < other[at]

    def __le__(self, other) -> bool:
        at = _parting(self, other)
        if at < 0:
            return len(self) <= len(other)
        return self[at] <= other[at]

    def __gt__(self, other) -> bool:
        at = _parting(self, other)
        if at < 0:
            return len(self) > len(other)
        return self[at] > other[at]

    def __ge__(self, other) -> bool:
        at = _parting(self, other)
        if at < 0:
            return len(self) >= len(other)
        return self[at] >= other[at]

    def __imul__(self, times: int):
        items = self * times
        self.clear()
        self.extend(items)
        return self

    def __iadd__(self, items: Iterable[T]):
        self.extend(items)
        return self

    def __repr__(self) -> str:
        if not begin(address(self)):
            return "[...]"
        try:
            return "[" + ", ".join([repr(item) for item in self]) + "]"
        finally:
            end()

    def append(self, item: T) -> None:
        """Adds an item at the end."""
        self.append(item)

    def __getitem__(self, index):
        return self[index]

    def __setitem__(self, index: int, item: T) -> None:
        self[index] = item

    def __delitem__(self, index: int) -> None:
        del self[index]

    def __len__(self) -> int:
        return len(self)

    def __add__(self, other):
        return self + other

    def __mul__(self, times: int):
        return self * times

    def clear(self) -> None:
        """Removes all items."""
        rt.molt_list_clear(self)

    def copy(self) -> "list[T]":
        """A new list of the same items."""
        return rt.molt_list_copy(self)

    def count(self, item) -> int:
        """How many items are equal to `item`."""
        found = 0
        at = 0
        while at < len(self):
            if same(get(self, at), item):
                found += 1
            at += 1
        return found

    def extend(self, items: Iterable[T]) -> None:
        """Appends all items of an iterable."""
        if isinstance(items, list):
            rt.molt_list_extend(self, items)
        else:
            for item in items:
                self.append(item)

    def index(self, item, start: int = 0, stop: int = _LAST) -> int:
        """The first position of `item` in `self[start:stop]`."""
        if start < 0:
            start = max(start + len(self), 0)
        if stop < 0:
            stop = max(stop + len(self), 0)
        while start < stop and start < len(self):
            if same(get(self, start), item):
                return start
            start += 1
        raise ValueError(f"{item!r} is not in list")

    def insert(self, index: int, item: T) -> None:
        """Inserts an item before a position."""
        rt.molt_list_insert(self, index, item)

    def pop(self, index: int = -1) -> T:
        """Removes an item and returns it."""
        return rt.molt_list_pop(self, index)

    def remove(self, item) -> None:
        """Removes the first item that is equal."""
        at = 0
        while at < len(self):
            if same(get(self, at), item):
                del self[at]
                return
            at += 1
        raise ValueError("list.remove(x): x not in list")

    def reverse(self) -> None:
        """Reverses the order of the items."""
        rt.molt_list_reverse(self)

    def sort(self, *, key=None, reverse: bool = False) -> None:
        """Sorts the items; those that are equal keep their order."""
        if len(self) == 0:
            return
        if key is not None:
            sort_by(self, [key(item) for item in self], reverse)
        elif _is_plain(get(self, 0)):
            rt.molt_list_sort(self, reverse)
        else:
            sort_by(self, self.copy(), reverse)


def _is_plain(item) -> bool:
    """Whether the runtime sorts such items fastest."""
    return is_exactly(item, int) or is_exactly(item, float) or is_exactly(item, str)


def _parting[T](one: list[T], other: list[T]) -> int:
    """The first position where two lists differ, or -1 if one begins with the other."""
    at = 0
    while at < len(one) and at < len(other):
        if not same(get(one, at), get(other, at)):
            return at
        at += 1
    return -1
