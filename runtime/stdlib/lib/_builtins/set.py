"""`set` and `frozenset`: hash tables of keys, iterated in the order of insertion.

For the compiler: `{a, b}` and comprehensions are `set()` and `add`. Methods that take any number of
iterables have versions per number and types of arguments: `for other in others` runs once for each.
"""

from typing import Iterable, Iterator

from _builtins.absent import ABSENT, Absent
from _builtins.table import Table, tag_of
from _molt import get, is_same_type, put_blank, rt


class AnySet[T](Table[T]):
    """What `set` and `frozenset` have in common."""

    def __contains__(self, item) -> bool:
        return self._find(item, tag_of(hash(item))) >= 0

    def __iter__(self) -> Iterator[T]:
        size = self._used
        at = self._first
        while True:
            if self._used != size:
                raise RuntimeError("Set changed size during iteration")
            at = self._live(at)
            if at < 0:
                return
            yield get(self._keys, at)
            at += 1

    def __eq__(self, other: "AnySet") -> bool:
        return self._used == other._used and self._within(other)

    def __le__(self, other: "AnySet") -> bool:
        return self._used <= other._used and self._within(other)

    def __lt__(self, other: "AnySet") -> bool:
        return self._used < other._used and self._within(other)

    def __ge__(self, other: "AnySet") -> bool:
        return self._used >= other._used and other._within(self)

    def __gt__(self, other: "AnySet") -> bool:
        return self._used > other._used and other._within(self)

    def isdisjoint(self, other: Iterable[T]) -> bool:
        """Whether the two have nothing in common."""
        for item in other:
            if item in self:
                return False
        return True

    def issubset(self, other: Iterable[T]) -> bool:
        """Whether everything here is in `other`."""
        if isinstance(other, AnySet):
            return self <= other
        return self <= set(other)

    def issuperset(self, other: Iterable[T]) -> bool:
        """Whether everything in `other` is here."""
        for item in other:
            if item not in self:
                return False
        return True

    def _within(self, other) -> bool:
        for item in self:
            if item not in other:
                return False
        return True

    def _include(self, item: T) -> None:
        tag = tag_of(hash(item))
        slot = self._find(item, tag)
        if slot < 0:
            slot = ~slot
            if self._spare == 0:
                self._rebuild(self._used * 2 + 1)
                slot = self._free(tag)
            self._append(item, tag, slot)

    def _include_all(self, items: Iterable[T]) -> None:
        if isinstance(items, AnySet) and is_same_type(self._keys, items._keys):
            if self._used == 0 and items._used > 0:
                items._pack()
                self._copy_table(items)
                return
        for item in items:
            self._include(item)

    def _include_common(self, one: "AnySet[T]", other: Iterable[T]) -> None:
        """Adds what is in both, in the order of `one`, as CPython keeps its objects."""
        if isinstance(other, AnySet):
            for item in one:
                if item in other:
                    self._include(item)
        else:
            for item in other:
                if item in one:
                    self._include(item)

    def _exclude(self, item) -> bool:
        slot = self._find(item, tag_of(hash(item)))
        if slot < 0:
            return False
        self._take_key(slot)
        return True

    def _exclude_all(self, items: Iterable[T]) -> None:
        if isinstance(items, AnySet) and items is self:
            self._clear_table()
            return
        for item in items:
            self._exclude(item)

    def _flip_all(self, items: "AnySet[T]") -> None:
        """Removes what is in both and adds what is in `items` alone."""
        for item in items:
            if not self._exclude(item):
                self._include(item)

    def _take_key(self, slot: int) -> T:
        entry = self._entry(slot)
        item = get(self._keys, entry)
        count = self._strike(slot)
        if count < len(self._keys):
            del self._keys[count:]
        else:
            put_blank(self._keys, entry)
        return item

    def _pack(self) -> None:
        """Removes blank entries."""
        if self._dead is not None:
            self._rebuild(self._used + self._spare)

    def _items_text(self) -> str:
        return ", ".join([repr(item) for item in self])


class set[T](AnySet[T]):
    """An unordered collection of different items."""

    def __init__(self, source=ABSENT) -> None:
        super().__init__()
        if not isinstance(source, Absent):
            self._include_all(source)

    def __repr__(self) -> str:
        return "{" + self._items_text() + "}" if self._used > 0 else "set()"

    def add(self, item: T) -> None:
        """Adds an item, if it is not there yet."""
        self._include(item)

    def discard(self, item) -> None:
        """Removes an item, if it is there."""
        self._exclude(item)

    def remove(self, item) -> None:
        """Removes an item; KeyError if it is not there."""
        if not self._exclude(item):
            raise KeyError(item)

    def pop(self) -> T:
        """Removes and returns some item."""
        if self._used == 0:
            raise KeyError("pop from an empty set")
        return self._take_key(self._slot(self._first))

    def clear(self) -> None:
        """Removes everything."""
        self._clear_table()

    def copy(self) -> "set[T]":
        """A new set of the same items."""
        made: set[T] = set()
        made._include_all(self)
        return made

    def update(self, *others) -> None:
        """Adds all items of the others."""
        for other in others:
            self._include_all(other)

    def intersection_update(self, *others) -> None:
        """Keeps what is in all others too."""
        for other in others:
            made: set[T] = set()
            made._include_common(self, other)
            self._copy_table(made)

    def difference_update(self, *others) -> None:
        """Removes what is in any of the others."""
        for other in others:
            self._exclude_all(other)

    def symmetric_difference_update(self, other: Iterable[T]) -> None:
        """Keeps what is in exactly one of the two."""
        self._flip_all(set(other))

    def union(self, *others):
        """What is here or in any of the others."""
        made = set(self)
        for other in others:
            made._include_all(other)
        return made

    def intersection(self, *others) -> "set[T]":
        """What is here and in all others."""
        made = self.copy()
        made.intersection_update(*others)
        return made

    def difference(self, *others) -> "set[T]":
        """What is here and in none of the others."""
        made = self.copy()
        made.difference_update(*others)
        return made

    def symmetric_difference(self, other: Iterable[T]) -> "set[T]":
        """What is in exactly one of the two."""
        made = self.copy()
        made._flip_all(set(other))
        return made

    def __or__(self, other: AnySet):
        made = set(self)
        made._include_all(other)
        return made

    def __and__(self, other: AnySet[T]) -> "set[T]":
        made: set[T] = set()
        if other._used < self._used:
            made._include_common(other, self)
        else:
            made._include_common(self, other)
        return made

    def __sub__(self, other: AnySet) -> "set[T]":
        made: set[T] = set()
        for item in self:
            if item not in other:
                made._include(item)
        return made

    def __xor__(self, other: AnySet[T]) -> "set[T]":
        made = self.copy()
        made._flip_all(other)
        return made

    def __ior__(self, other: AnySet[T]):
        self._include_all(other)
        return self

    def __iand__(self, other: AnySet[T]):
        self.intersection_update(other)
        return self

    def __isub__(self, other: AnySet):
        self._exclude_all(other)
        return self

    def __ixor__(self, other: AnySet[T]):
        if other is self:
            self._clear_table()
        else:
            self._flip_all(other)
        return self


class frozenset[T](AnySet[T]):
    """A set that does not change and can be hashed."""

    def __init__(self, source=ABSENT) -> None:
        super().__init__()
        if not isinstance(source, Absent):
            self._include_all(source)

    def __repr__(self) -> str:
        return "frozenset({" + self._items_text() + "})" if self._used > 0 else "frozenset()"

    def __hash__(self) -> int:
        # The function of CPython's `frozenset_hash`, which does not depend on the order.
        mixed = rt.molt_int_wrapping_mul(self._used + 1, 1927868237)
        for item in self:
            mixed ^= _scatter(hash(item))
        mixed ^= rt.molt_int_shr_unsigned(mixed, 11) ^ rt.molt_int_shr_unsigned(mixed, 25)
        mixed = rt.molt_int_wrapping_add(rt.molt_int_wrapping_mul(mixed, 69069), 907133923)
        return mixed if mixed != -1 else 590923713

    def copy(self) -> "frozenset[T]":
        """The same set."""
        return self

    def union(self, *others):
        """What is here or in any of the others."""
        made = frozenset(self)
        for other in others:
            made._include_all(other)
        return made

    def intersection(self, *others) -> "frozenset[T]":
        """What is here and in all others."""
        made = set(self)
        made.intersection_update(*others)
        return frozenset(made)

    def difference(self, *others) -> "frozenset[T]":
        """What is here and in none of the others."""
        made = set(self)
        made.difference_update(*others)
        return frozenset(made)

    def symmetric_difference(self, other: Iterable[T]) -> "frozenset[T]":
        """What is in exactly one of the two."""
        made: frozenset[T] = frozenset(self)
        made._flip_all(set(other))
        return made

    def __or__(self, other: AnySet):
        return self.union(other)

    def __and__(self, other: AnySet[T]) -> "frozenset[T]":
        return self.intersection(other)

    def __sub__(self, other: AnySet) -> "frozenset[T]":
        return self.difference(other)

    def __xor__(self, other: AnySet[T]) -> "frozenset[T]":
        return self.symmetric_difference(other)


def _scatter(hash: int) -> int:
    return rt.molt_int_wrapping_mul(
        hash ^ 89869747 ^ rt.molt_int_wrapping_mul(hash, 65536), 3644798167
    )
