"""`dict`: keys in the order of insertion with a list of values beside them.

For the compiler: `{k: v}` and comprehensions are `dict()` and `__setitem__`. A keyword that a
constructor or method of a dict has no parameter for (`dict(a=1)`, `d.update(a=1)`) is a call of
`_keyword` afterwards. `dict(source)` takes another dict or an iterable of pairs; which one, the type of
`source` tells.
"""

from typing import Iterable, Iterator

from _builtins.absent import ABSENT, Absent
from _builtins.identity import same
from _builtins.shown import begin, end
from _builtins.table import Table, tag_of
from _builtins.views import dict_items, dict_keys, dict_values
from _molt import address, get, is_same_type, put, put_blank


class dict[K, V](Table[K]):
    """A mapping from keys to values in the order of insertion."""

    def __init__(self, source=ABSENT) -> None:
        super().__init__()
        self._values: list[V] = []
        if not isinstance(source, Absent):
            self._merge(source)

    @staticmethod
    def fromkeys[Q, W](iterable: Iterable[Q], value: W = None) -> "dict[Q, W]":
        """A dict with these keys and one value for all."""
        made: dict[Q, W] = dict()
        for key in iterable:
            made._set(key, value)
        return made

    def __missing__(self, key) -> V:
        raise KeyError(key)

    def __getitem__(self, key) -> V:
        slot = self._find(key, tag_of(hash(key)))
        if slot < 0:
            return self.__missing__(key)
        return get(self._values, self._entry(slot))

    def __setitem__(self, key: K, value: V) -> None:
        self._set(key, value)

    def __delitem__(self, key) -> None:
        slot = self._find(key, tag_of(hash(key)))
        if slot < 0:
            raise KeyError(key)
        self._take(slot)

    def __contains__(self, key) -> bool:
        return self._find(key, tag_of(hash(key))) >= 0

    def get[D](self, key, default: D = None) -> V | D:
        """The value of `key` if it is there, else `default`."""
        slot = self._find(key, tag_of(hash(key)))
        if slot < 0:
            return default
        return get(self._values, self._entry(slot))

    def setdefault(self, key: K, default: V = None) -> V:
        """The value of `key`, which is set to `default` if it is not there."""
        tag = tag_of(hash(key))
        slot = self._find(key, tag)
        if slot >= 0:
            return get(self._values, self._entry(slot))
        self._insert(key, default, tag, ~slot)
        return default

    def pop(self, key, default=ABSENT):
        """Removes `key` and returns its value; if it is not there, `default` or KeyError."""
        slot = self._find(key, tag_of(hash(key)))
        if slot >= 0:
            return self._take(slot)
        if isinstance(default, Absent):
            raise KeyError(key)
        else:
            return default

    def popitem(self) -> tuple[K, V]:
        """Removes and returns the pair that was inserted last."""
        if self._used == 0:
            raise KeyError("popitem(): dictionary is empty")
        last = len(self._keys) - 1
        key = get(self._keys, last)
        return key, self._take(self._slot(last))

    def update(self, other=ABSENT) -> None:
        """Sets every key of another mapping, or of pairs, to its value there."""
        self._merge(other)

    def _merge(self, other) -> None:
        """`update`, whatever a subclass makes of that."""
        if isinstance(other, Absent):
            return
        elif isinstance(other, dict):
            if is_same_type(self._keys, other._keys) and is_same_type(self._values, other._values):
                if self._used == 0 and other._used > 0:
                    other._pack()
                    self._copy(other)
                    return
            for key, value in other.items():
                self._set(key, value)
        elif hasattr(other, "keys"):
            for key in other.keys():
                self._set(key, other[key])
        else:
            for key, value in other:
                self._set(key, value)

    def clear(self) -> None:
        """Removes everything."""
        self._clear_table()
        self._values = []

    def copy(self) -> "dict[K, V]":
        """A new dict of the same keys and values."""
        made: dict[K, V] = dict()
        made._merge(self)
        return made

    def keys(self) -> dict_keys[K, V]:
        """A view of the keys."""
        return dict_keys(self)

    def values(self) -> dict_values[K, V]:
        """A view of the values."""
        return dict_values(self)

    def items(self) -> dict_items[K, V]:
        """A view of the pairs of key and value."""
        return dict_items(self)

    def __iter__(self) -> Iterator[K]:
        size = self._used
        at = self._first
        while True:
            if self._used != size:
                raise RuntimeError("dictionary changed size during iteration")
            at = self._live(at)
            if at < 0:
                return
            yield get(self._keys, at)
            at += 1

    def __reversed__(self) -> Iterator[K]:
        size = self._used
        at = len(self._keys) - 1
        while True:
            if self._used != size:
                raise RuntimeError("dictionary changed size during iteration")
            at = self._live_before(at)
            if at < 0:
                return
            yield get(self._keys, at)
            at -= 1

    def __eq__(self, other: "dict") -> bool:
        if self._used != other._used:
            return False
        for key, value in self.items():
            slot = other._find(key, tag_of(hash(key)))
            if slot < 0 or not same(get(other._values, other._entry(slot)), value):
                return False
        return True

    def __or__(self, other: "dict[K, V]") -> "dict[K, V]":
        made = self.copy()
        made._merge(other)
        return made

    def __ior__(self, other):
        self._merge(other)
        return self

    def __repr__(self) -> str:
        if not begin(address(self)):
            return "{...}"
        try:
            return "{" + ", ".join([f"{key!r}: {value!r}" for key, value in self.items()]) + "}"
        finally:
            end()

    def _keyword(self, name: str, value: V) -> None:
        """Takes a keyword argument."""
        self._set(name, value)

    def _set(self, key: K, value: V) -> None:
        tag = tag_of(hash(key))
        slot = self._find(key, tag)
        if slot >= 0:
            put(self._values, self._entry(slot), value)
        else:
            self._insert(key, value, tag, ~slot)

    def _insert(self, key: K, value: V, tag: int, slot: int) -> None:
        """Adds a key that is not there, `slot` being the free slot where it belongs."""
        if self._spare == 0:
            self._reserve(self._used * 2 + 1)
            slot = self._free(tag)
        self._values.append(value)
        self._append(key, tag, slot)

    def _take(self, slot: int) -> V:
        """Removes the key at a slot and returns its value."""
        entry = self._entry(slot)
        key = get(self._keys, entry)
        value = get(self._values, entry)
        count = self._strike(slot)
        if count < len(self._keys):
            del self._values[count:]
            del self._keys[count:]
        else:
            put_blank(self._values, entry)
            put_blank(self._keys, entry)
        return value

    def _reserve(self, room: int) -> None:
        """A new table for at least `room` keys."""
        self._values = self._alive(self._values)
        self._rebuild(room)

    def _pack(self) -> None:
        """Removes blank entries."""
        if self._dead is not None:
            self._reserve(self._used + self._spare)

    def _copy(self, other: "dict[K, V]") -> None:
        """Becomes a copy of `other`, which has no blank entries."""
        self._copy_table(other)
        self._values = other._values.copy()
