"""`OrderedDict`."""

from _builtins.absent import ABSENT
from _builtins.table import tag_of
from _molt import blank, get, put


class OrderedDict[K, V](dict[K, V]):
    """A dict whose order counts: it can be changed, and two are equal only if it is."""

    def __init__(self, source=ABSENT) -> None:
        super().__init__(source)

    def __repr__(self) -> str:
        return f"OrderedDict({super().__repr__()})" if len(self) > 0 else "OrderedDict()"

    def __eq__(self, other) -> bool:
        if not super().__eq__(other):
            return False
        if isinstance(other, OrderedDict):
            for a, b in zip(self, other):
                if a != b:
                    return False
        return True

    def copy(self) -> "OrderedDict[K, V]":
        """A new OrderedDict of the same keys and values."""
        return OrderedDict(self)

    def __or__(self, other: dict[K, V]) -> "OrderedDict[K, V]":
        made = self.copy()
        made._merge(other)
        return made

    def popitem(self, last: bool = True) -> tuple[K, V]:
        """Removes and returns the last pair, or the first."""
        if self._used == 0:
            raise KeyError("dictionary is empty")
        at = len(self._keys) - 1 if last else self._first
        key = get(self._keys, at)
        return key, self._take(self._slot(at))

    def move_to_end(self, key, last: bool = True) -> None:
        """Moves a key to the end, or to the beginning."""
        tag = tag_of(hash(key))
        slot = self._find(key, tag)
        if slot < 0:
            raise KeyError(key)
        at = self._entry(slot)
        if at == (len(self._keys) - 1 if last else self._first):
            return
        key = get(self._keys, at)
        value = self._take(slot)
        if last:
            self._append_pair(key, value, tag)
        else:
            self._prepend_pair(key, value, tag)

    def _append_pair(self, key: K, value: V, tag: int) -> None:
        slot = self._free(tag) if self._spare > 0 else 0
        self._insert(key, value, tag, slot)

    def _prepend_pair(self, key: K, value: V, tag: int) -> None:
        if self._spare == 0 or self._first == 0:
            self._open_front()
        dead = self._dead
        if dead is not None:
            at = self._first - 1
            put(self._keys, at, key)
            put(self._values, at, value)
            put(dead, at, False)
            put(self._index, self._free(tag), tag | at + 1)
            self._first = at
            self._spare -= 1
            self._used += 1

    def _open_front(self) -> None:
        """Makes room for as many entries before the first as there are."""
        self._reserve(self._used * 2 + 1)
        gap = self._used + 1
        keys: list[K] = []
        blank(keys, gap)
        keys.extend(self._keys)
        values: list[V] = []
        blank(values, gap)
        values.extend(self._values)
        index = self._index
        for slot in range(len(index)):
            word = get(index, slot)
            if word != 0:
                put(index, slot, word + gap)
        self._keys = keys
        self._values = values
        self._dead = [True] * gap + [False] * self._used
        self._first = gap
