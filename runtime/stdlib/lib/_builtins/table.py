"""The hash table behind `dict`, `set` and `frozenset`.

The keys stand in a list in the order of insertion. A second list, `_index`, is the hash table: its
length is a power of two, and each of its words is 0 for a free slot, `_GONE` for one whose key was
taken out, or else the upper 31 bits of the key's spread hash (its tag), the bit `_LIVE`, and in the
lower 32 bits the key's position in the list plus 1. A probe looks at a key only if the tag agrees,
and a new table is filled from the words of the old one alone.

Hashes are spread by Fibonacci hashing, which keeps runs of ints apart; slots that are taken lead on
by double hashing. A key that is taken out leaves a blank entry behind, noted in `_dead`, unless
nothing but blanks would follow. The last entry is never blank.
"""

from _builtins.identity import same
from _molt import get, put, rt

_SPREAD = -7046029254386353131  # 2**64 divided by the golden ratio, made odd
_TAG = -4294967296  # the upper 32 bits
_PLACE = 4294967295  # the lower 32 bits
_LIVE = 4294967296
_GONE = 1


def tag_of(hash: int) -> int:
    """The tag of a key with this hash."""
    return rt.molt_int_wrapping_mul(hash, _SPREAD) & _TAG | _LIVE


class Table[K]:
    """Keys in the order of insertion, found by their hashes."""

    def __init__(self) -> None:
        self._index: list[int] = []
        self._keys: list[K] = []
        self._dead: list[bool] | None = None
        self._used = 0  # keys that are there
        self._first = 0  # blank entries before the first key
        self._spare = 0  # slots that may be taken before a new table is needed
        self._shift = 64  # takes a tag to its first slot

    def __len__(self) -> int:
        return self._used

    def __bool__(self) -> bool:
        return self._used != 0

    def _find(self, key, tag: int) -> int:
        """The slot of `key`, or `~slot` of the free one where it belongs."""
        index = self._index
        mask = len(index) - 1
        if mask < 0:
            return -1
        at = rt.molt_int_shr_unsigned(tag, self._shift)
        step = rt.molt_int_shr_unsigned(tag, 33) & mask | 1
        while True:
            word = get(index, at)
            if word & _TAG == tag:
                # `==` may run code of the program, which may change the table.
                if same(get(self._keys, (word & _PLACE) - 1), key):
                    if self._index is index and get(index, at) == word:
                        return at
                    return self._find(key, tag)
                if self._index is not index:
                    return self._find(key, tag)
            elif word == 0:
                return ~at
            at = rt.molt_int_wrapping_add(at, step) & mask

    def _free(self, tag: int) -> int:
        """The first free slot for a key that is not there."""
        index = self._index
        mask = len(index) - 1
        at = rt.molt_int_shr_unsigned(tag, self._shift)
        step = rt.molt_int_shr_unsigned(tag, 33) & mask | 1
        while get(index, at) != 0:
            at = rt.molt_int_wrapping_add(at, step) & mask
        return at

    def _slot(self, entry: int) -> int:
        """The slot of the key at a position."""
        index = self._index
        mask = len(index) - 1
        tag = tag_of(hash(get(self._keys, entry)))
        at = rt.molt_int_shr_unsigned(tag, self._shift)
        step = rt.molt_int_shr_unsigned(tag, 33) & mask | 1
        while True:
            word = get(index, at)
            if word == 0:
                break
            if word & _LIVE != 0 and word & _PLACE == entry + 1:
                return at
            at = rt.molt_int_wrapping_add(at, step) & mask
        # The key's hash is not what it was.
        at = 0
        while get(index, at) & _LIVE == 0 or get(index, at) & _PLACE != entry + 1:
            at += 1
        return at

    def _entry(self, slot: int) -> int:
        """The position of the key at a slot."""
        return (get(self._index, slot) & _PLACE) - 1

    def _append(self, key: K, tag: int, slot: int) -> None:
        """Adds a key at a free slot; `_spare` is not 0."""
        keys = self._keys
        keys.append(key)
        put(self._index, slot, tag | len(keys))
        self._spare -= 1
        self._used += 1
        dead = self._dead
        if dead is not None:
            dead.append(False)

    def _strike(self, slot: int) -> int:
        """Takes the key at a slot out of the index and returns how many entries remain: if these
        are fewer, the caller cuts the lists off there, else it blanks the entry."""
        entry = self._entry(slot)
        put(self._index, slot, _GONE)
        self._used -= 1
        count = len(self._keys)
        dead = self._dead
        if entry == count - 1:
            count = entry
            if dead is not None:
                while count > 0 and get(dead, count - 1):
                    count -= 1
                del dead[count:]
            if self._first > count:
                self._first = count
            return count
        if dead is None:
            dead = [False] * count
            self._dead = dead
        put(dead, entry, True)
        if entry == self._first:
            while get(dead, entry):
                entry += 1
            self._first = entry
        return count

    def _live(self, at: int) -> int:
        """The position of the first key at or behind `at`, or -1."""
        if at >= len(self._keys):
            return -1
        dead = self._dead
        if dead is not None:
            while get(dead, at):
                at += 1
        return at

    def _live_before(self, at: int) -> int:
        """The position of the last key at or before `at`, or -1."""
        if at >= len(self._keys):
            at = len(self._keys) - 1
        dead = self._dead
        if dead is not None:
            while at >= 0 and get(dead, at):
                at -= 1
        return at

    def _alive[V](self, items: list[V]) -> list[V]:
        """A list that runs beside the keys, without what stands at blank entries."""
        dead = self._dead
        if dead is None:
            return items
        kept: list[V] = []
        for i in range(len(dead)):
            if not get(dead, i):
                kept.append(get(items, i))
        return kept

    def _rebuild(self, room: int) -> None:
        """A new table for at least `room` keys, without blank entries."""
        index = self._index
        dead = self._dead
        if dead is not None:
            index = self._moved(index, dead)
            self._keys = self._alive(self._keys)
            self._dead = None
            self._first = 0
        size = 8
        shift = 61
        while size // 2 + size // 8 < room:
            size *= 2
            shift -= 1
        fresh = [0] * size
        mask = size - 1
        for word in index:
            if word & _LIVE != 0:
                at = rt.molt_int_shr_unsigned(word, shift)
                if get(fresh, at) != 0:
                    step = rt.molt_int_shr_unsigned(word, 33) & mask | 1
                    while get(fresh, at) != 0:
                        at = rt.molt_int_wrapping_add(at, step) & mask
                put(fresh, at, word)
        self._index = fresh
        self._shift = shift
        self._spare = size // 2 + size // 8 - self._used

    def _moved(self, index: list[int], dead: list[bool]) -> list[int]:
        """The words of `index` for the entries as they stand without the blank ones."""
        places: list[int] = []
        place = 0
        for gone in dead:
            if not gone:
                place += 1
            places.append(place)
        words: list[int] = []
        for word in index:
            if word & _LIVE != 0:
                words.append(word & _TAG | get(places, (word & _PLACE) - 1))
        return words

    def _copy_table(self, other: "Table[K]") -> None:
        """Becomes a copy of `other`, which has no blank entries."""
        self._index = other._index.copy()
        self._keys = other._keys.copy()
        self._dead = None
        self._used = other._used
        self._first = 0
        self._spare = other._spare
        self._shift = other._shift

    def _clear_table(self) -> None:
        self._used = 0
        self._first = 0
        self._spare = 0
        self._shift = 64
        self._index = []
        self._dead = None
        self._keys = []
