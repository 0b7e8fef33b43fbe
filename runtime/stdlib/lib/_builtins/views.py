"""What `keys`, `values` and `items` of a dict return: live views of it."""

from typing import Iterable, Iterator

from _builtins.table import tag_of
from _molt import get


class dict_keys[K, V]:
    """The keys of a dict."""

    def __init__(self, mapping: dict[K, V]) -> None:
        self.mapping = mapping

    def __len__(self) -> int:
        return self.mapping._used

    def __contains__(self, key: K) -> bool:
        return key in self.mapping

    def __iter__(self) -> Iterator[K]:
        return self.mapping.__iter__()

    def __reversed__(self) -> Iterator[K]:
        return self.mapping.__reversed__()

    def __repr__(self) -> str:
        return "dict_keys([" + ", ".join([repr(key) for key in self]) + "])"

    def __eq__(self, other) -> bool:
        return len(self) == len(other) and _covers(other, self)

    def __le__(self, other) -> bool:
        return len(self) <= len(other) and _covers(other, self)

    def __lt__(self, other) -> bool:
        return len(self) < len(other) and _covers(other, self)

    def __ge__(self, other) -> bool:
        return len(self) >= len(other) and _covers(self, other)

    def __gt__(self, other) -> bool:
        return len(self) > len(other) and _covers(self, other)

    def __and__(self, other: Iterable[K]) -> set[K]:
        return set(self).intersection(other)

    def __or__(self, other: Iterable[K]) -> set[K]:
        return set(self).union(other)

    def __sub__(self, other: Iterable[K]) -> set[K]:
        return set(self).difference(other)

    def __xor__(self, other: Iterable[K]) -> set[K]:
        return set(self).symmetric_difference(other)

    def __rand__(self, other: Iterable[K]) -> set[K]:
        return set(self).intersection(other)

    def __ror__(self, other: Iterable[K]) -> set[K]:
        return set(self).union(other)

    def __rsub__(self, other: Iterable[K]) -> set[K]:
        return set(other).difference(self)

    def __rxor__(self, other: Iterable[K]) -> set[K]:
        return set(self).symmetric_difference(other)

    def isdisjoint(self, other: Iterable[K]) -> bool:
        """Whether the two have no key in common."""
        for key in other:
            if key in self.mapping:
                return False
        return True


class dict_values[K, V]:
    """The values of a dict."""

    def __init__(self, mapping: dict[K, V]) -> None:
        self.mapping = mapping

    def __len__(self) -> int:
        return self.mapping._used

    def __contains__(self, value: V) -> bool:
        for v in self:
            if v == value:
                return True
        return False

    def __iter__(self) -> Iterator[V]:
        mapping = self.mapping
        size = mapping._used
        at = mapping._first
        while True:
            if mapping._used != size:
                raise RuntimeError("dictionary changed size during iteration")
            at = mapping._live(at)
            if at < 0:
                return
            yield get(mapping._values, at)
            at += 1

    def __reversed__(self) -> Iterator[V]:
        mapping = self.mapping
        size = mapping._used
        at = len(mapping._keys) - 1
        while True:
            if mapping._used != size:
                raise RuntimeError("dictionary changed size during iteration")
            at = mapping._live_before(at)
            if at < 0:
                return
            yield get(mapping._values, at)
            at -= 1

    def __repr__(self) -> str:
        return "dict_values([" + ", ".join([repr(value) for value in self]) + "])"


class dict_items[K, V]:
    """The pairs of key and value of a dict."""

    def __init__(self, mapping: dict[K, V]) -> None:
        self.mapping = mapping

    def __len__(self) -> int:
        return self.mapping._used

    def __contains__(self, pair: tuple[K, V]) -> bool:
        mapping = self.mapping
        slot = mapping._find(pair[0], tag_of(hash(pair[0])))
        return slot >= 0 and get(mapping._values, mapping._entry(slot)) == pair[1]

    def __iter__(self) -> Iterator[tuple[K, V]]:
        mapping = self.mapping
        size = mapping._used
        at = mapping._first
        while True:
            if mapping._used != size:
                raise RuntimeError("dictionary changed size during iteration")
            at = mapping._live(at)
            if at < 0:
                return
            yield get(mapping._keys, at), get(mapping._values, at)
            at += 1

    def __reversed__(self) -> Iterator[tuple[K, V]]:
        mapping = self.mapping
        size = mapping._used
        at = len(mapping._keys) - 1
        while True:
            if mapping._used != size:
                raise RuntimeError("dictionary changed size during iteration")
            at = mapping._live_before(at)
            if at < 0:
                return
            yield get(mapping._keys, at), get(mapping._values, at)
            at -= 1

    def __repr__(self) -> str:
        return "dict_items([" + ", ".join([repr(pair) for pair in self]) + "])"

    def __eq__(self, other) -> bool:
        return len(self) == len(other) and _covers(other, self)

    def __and__(self, other: Iterable[tuple[K, V]]) -> set[tuple[K, V]]:
        return set(self).intersection(other)

    def __or__(self, other: Iterable[tuple[K, V]]) -> set[tuple[K, V]]:
        return set(self).union(other)

    def __sub__(self, other: Iterable[tuple[K, V]]) -> set[tuple[K, V]]:
        return set(self).difference(other)

    def __xor__(self, other: Iterable[tuple[K, V]]) -> set[tuple[K, V]]:
        return set(self).symmetric_difference(other)

    def isdisjoint(self, other: Iterable[tuple[K, V]]) -> bool:
        """Whether the two have no pair in common."""
        for pair in other:
            if pair in self:
                return False
        return True


def _covers(whole, part) -> bool:
    """Whether every item of `part` is in `whole`."""
    for item in part:
        if item not in whole:
            return False
    return True
