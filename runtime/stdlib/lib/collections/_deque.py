"""`deque`: a ring of items that grows and shrinks at both ends."""

from typing import Iterable, Iterator

from _builtins.absent import ABSENT, Absent
from _builtins.identity import same
from _builtins.shown import begin, end
from _molt import address, blank, get, put, put_blank, rt

_LAST = 9223372036854775807


class deque[T]:
    """A sequence with fast `append` and `pop` at both ends, of at most `maxlen` items if given."""

    def __init__(self, iterable=ABSENT, maxlen: int | None = None) -> None:
        # The ring's length is a power of two; places that hold no item are blank.
        self._ring: list[T] = []
        self._head = 0
        self._size = 0
        self._changes = 0
        self._limit = _LAST
        if maxlen is not None:
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
            self._limit = maxlen
        if not isinstance(iterable, Absent):
            self.extend(iterable)

    @property
    def maxlen(self) -> int | None:
        return None if self._limit == _LAST else self._limit

    def __len__(self) -> int:
        return self._size

    def __bool__(self) -> bool:
        return self._size > 0

    def append(self, item: T) -> None:
        """Adds an item on the right."""
        if self._size >= self._limit:
            if self._limit == 0:
                return
            self.popleft()
        if self._size == len(self._ring):
            self._grow()
        put(self._ring, self._place(self._size), item)
        self._size += 1
        self._note()

    def appendleft(self, item: T) -> None:
        """Adds an item on the left."""
        if self._size >= self._limit:
            if self._limit == 0:
                return
            self.pop()
        if self._size == len(self._ring):
            self._grow()
        self._head = (self._head - 1) & (len(self._ring) - 1)
        put(self._ring, self._head, item)
        self._size += 1
        self._note()

    def pop(self) -> T:
        """Removes and returns the rightmost item."""
        if self._size == 0:
            raise IndexError("pop from an empty deque")
        at = self._place(self._size - 1)
        item = get(self._ring, at)
        self._size -= 1
        self._note()
        put_blank(self._ring, at)
        return item

    def popleft(self) -> T:
        """Removes and returns the leftmost item."""
        if self._size == 0:
            raise IndexError("pop from an empty deque")
        at = self._head
        item = get(self._ring, at)
        self._head = (at + 1) & (len(self._ring) - 1)
        self._size -= 1
        self._note()
        put_blank(self._ring, at)
        return item

    def extend(self, iterable: Iterable[T]) -> None:
        """Adds all items on the right."""
        if isinstance(iterable, deque):
            for item in iterable.copy():
                self.append(item)
        else:
            for item in iterable:
                self.append(item)

    def extendleft(self, iterable: Iterable[T]) -> None:
        """Adds all items on the left, one after the other."""
        if isinstance(iterable, deque):
            for item in iterable.copy():
                self.appendleft(item)
        else:
            for item in iterable:
                self.appendleft(item)

    def clear(self) -> None:
        """Removes all items."""
        self._size = 0
        self._head = 0
        self._note()
        self._ring = []

    def copy(self) -> "deque[T]":
        """A new deque of the same items and limit."""
        made = self._empty()
        for at in range(self._size):
            made.append(get(self._ring, self._place(at)))
        return made

    def rotate(self, n: int = 1) -> None:
        """Moves `n` items from the right end to the left; to the other side if negative."""
        size = self._size
        if size < 2:
            return
        n %= size
        if n <= size // 2:
            for _ in range(n):
                self._turn_right()
        else:
            for _ in range(size - n):
                self._turn_left()
        self._note()

    def reverse(self) -> None:
        """Reverses the order of the items."""
        left = 0
        right = self._size - 1
        while left < right:
            a = self._place(left)
            b = self._place(right)
            item = get(self._ring, a)
            put(self._ring, a, get(self._ring, b))
            put(self._ring, b, item)
            left += 1
            right -= 1
        self._note()

    def count(self, item) -> int:
        """How many items are equal to `item`."""
        found = 0
        for one in self:
            if same(one, item):
                found += 1
        return found

    def index(self, item, start: int = 0, stop: int = _LAST) -> int:
        """The first position of `item` in the range."""
        if start < 0:
            start = max(start + self._size, 0)
        if stop < 0:
            stop = max(stop + self._size, 0)
        changes = self._changes
        for at in range(start, min(stop, self._size)):
            if same(get(self._ring, self._place(at)), item):
                return at
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
        raise ValueError(f"{item!r} is not in deque")

    def insert(self, index: int, item: T) -> None:
        """Inserts an item before a position."""
        if self._size >= self._limit:
            raise IndexError("deque already at its maximum size")
        if index < 0:
            index = max(index + self._size, 0)
        self.append(item)
        at = self._size - 1
        while at > index:
            put(self._ring, self._place(at), get(self._ring, self._place(at - 1)))
            at -= 1
        put(self._ring, self._place(at), item)

    def remove(self, item) -> None:
        """Removes the first item that is equal."""
        at = 0
        changes = self._changes
        while at < self._size:
            equal = same(get(self._ring, self._place(at)), item)
            if self._changes != changes:
                raise IndexError("deque mutated during remove().")
            if equal:
                self._delete(at)
                return
            at += 1
        raise ValueError(f"{item!r} is not in deque")

    def __getitem__(self, index: int) -> T:
        return get(self._ring, self._place(self._checked(index)))

    def __setitem__(self, index: int, item: T) -> None:
        put(self._ring, self._place(self._checked(index)), item)

    def __delitem__(self, index: int) -> None:
        self._delete(self._checked(index))

    def __contains__(self, item) -> bool:
        for one in self:
            if same(one, item):
                return True
        return False

    def __iter__(self) -> Iterator[T]:
        changes = self._changes
        at = 0
        while True:
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
            if at >= self._size:
                return
            yield get(self._ring, self._place(at))
            at += 1

    def __reversed__(self) -> Iterator[T]:
        changes = self._changes
        at = self._size - 1
        while True:
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
            if at < 0:
                return
            yield get(self._ring, self._place(at))
            at -= 1

    def __eq__(self, other: "deque") -> bool:
        return self._size == other._size and list(self) == list(other)

    def __lt__(self, other: "deque") -> bool:
        return list(self) < list(other)

    def __le__(self, other: "deque") -> bool:
        return list(self) <= list(other)

    def __gt__(self, other: "deque") -> bool:
        return list(self) > list(other)

    def __ge__(self, other: "deque") -> bool:
        return list(self) >= list(other)

    def __add__(self, other: "deque[T]") -> "deque[T]":
        made = self.copy()
        made.extend(other)
        return made

    def __iadd__(self, other: Iterable[T]):
        self.extend(other)
        return self

    def __mul__(self, times: int) -> "deque[T]":
        made = self._empty()
        for _ in range(times):
            made.extend(self)
        return made

    def __rmul__(self, times: int) -> "deque[T]":
        return self * times

    def __imul__(self, times: int):
        items = list(self)
        self.clear()
        for _ in range(times):
            self.extend(items)
        return self

    def __repr__(self) -> str:
        if not begin(address(self)):
            return "[...]"
        try:
            items = ", ".join([repr(item) for item in self])
        finally:
            end()
        return f"deque([{items}])" if self._limit == _LAST else f"deque([{items}], maxlen={self._limit})"

    def _empty(self) -> "deque[T]":
        made: deque[T] = deque()
        made._limit = self._limit
        return made

    def _place(self, at: int) -> int:
        """Where the ring holds the item at a position."""
        return rt.molt_int_wrapping_add(self._head, at) & (len(self._ring) - 1)

    def _checked(self, index: int) -> int:
        at = index + self._size if index < 0 else index
        if at < 0 or at >= self._size:
            raise IndexError("deque index out of range")
        return at

    def _note(self) -> None:
        """Notes a change, for iterators."""
        self._changes = rt.molt_int_wrapping_add(self._changes, 1)

    def _grow(self) -> None:
        """A ring of twice the length, full in its first half."""
        size = self._size
        ring: list[T] = []
        for at in range(size):
            ring.append(get(self._ring, self._place(at)))
        blank(ring, max(size, 8))
        self._ring = ring
        self._head = 0

    def _turn_right(self) -> None:
        item = self.pop()
        self.appendleft(item)

    def _turn_left(self) -> None:
        item = self.popleft()
        self.append(item)

    def _delete(self, at: int) -> None:
        """Removes the item at a position."""
        while at < self._size - 1:
            put(self._ring, self._place(at), get(self._ring, self._place(at + 1)))
            at += 1
        self.pop()
