"""`ChainMap`."""

from typing import Iterator

from _builtins.absent import ABSENT, Absent


class ChainMap[K, V]:
    """Several dicts seen as one: the first that has a key counts; changes go to the first."""

    maps: list[dict[K, V]]

    def __init__(self, *maps: dict[K, V]) -> None:
        self.maps = []
        for one in maps:
            self.maps.append(one)
        if len(self.maps) == 0:
            first: dict[K, V] = dict()
            self.maps.append(first)

    def __getitem__(self, key: K) -> V:
        for one in self.maps:
            if key in one:
                return one[key]
        return self.__missing__(key)

    def __missing__(self, key: K) -> V:
        raise KeyError(key)

    def get[D](self, key: K, default: D = None) -> V | D:
        """The value of `key` if it is there, else `default`."""
        for one in self.maps:
            if key in one:
                return one[key]
        return default

    def __len__(self) -> int:
        return len(self._merged())

    def __bool__(self) -> bool:
        for one in self.maps:
            if len(one) > 0:
                return True
        return False

    def __contains__(self, key: K) -> bool:
        for one in self.maps:
            if key in one:
                return True
        return False

    def __iter__(self) -> Iterator[K]:
        for key in self._merged():
            yield key

    def __repr__(self) -> str:
        return "ChainMap(" + ", ".join([repr(one) for one in self.maps]) + ")"

    def __eq__(self, other: "ChainMap") -> bool:
        return self._merged() == other._merged()

    def keys(self):
        """The keys of all dicts."""
        return self._merged().keys()

    def values(self):
        """The values that count."""
        return self._merged().values()

    def items(self):
        """The pairs that count."""
        return self._merged().items()

    def __setitem__(self, key: K, value: V) -> None:
        self.maps[0][key] = value

    def __delitem__(self, key: K) -> None:
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        del self.maps[0][key]

    def pop(self, key: K, default=ABSENT) -> V:
        """Removes `key` from the first dict and returns its value there."""
        if key in self.maps[0]:
            return self.maps[0].pop(key)
        if isinstance(default, Absent):
            raise KeyError(f"Key not found in the first mapping: {key!r}")
        else:
            return default

    def popitem(self) -> tuple[K, V]:
        """Removes and returns the last pair of the first dict."""
        if len(self.maps[0]) == 0:
            raise KeyError("No keys found in the first mapping.")
        return self.maps[0].popitem()

    def clear(self) -> None:
        """Removes everything from the first dict."""
        self.maps[0].clear()

    def setdefault(self, key: K, default: V = None) -> V:
        """The value of `key`, which is set in the first dict if it is not there."""
        for one in self.maps:
            if key in one:
                return one[key]
        self.maps[0][key] = default
        return default

    def update(self, other) -> None:
        """Updates the first dict."""
        self.maps[0].update(other)

    def copy(self) -> "ChainMap[K, V]":
        """A ChainMap with a copy of the first dict and the same others."""
        return self._with(self.maps[0].copy(), 1)

    def new_child(self, m=None) -> "ChainMap[K, V]":
        """A ChainMap with one dict more in front."""
        if m is None:
            first: dict[K, V] = dict()
            return self._with(first, 0)
        else:
            return self._with(m, 0)

    @property
    def parents(self) -> "ChainMap[K, V]":
        """A ChainMap without the first dict."""
        made: ChainMap[K, V] = ChainMap()
        if len(self.maps) > 1:
            made.maps = self.maps[1:]
        return made

    def _with(self, first: dict[K, V], skip: int) -> "ChainMap[K, V]":
        made: ChainMap[K, V] = ChainMap(first)
        made.maps.extend(self.maps[skip:])
        return made

    def _merged(self) -> dict[K, V]:
        merged: dict[K, V] = dict()
        for at in range(len(self.maps) - 1, -1, -1):
            merged.update(self.maps[at])
        return merged
