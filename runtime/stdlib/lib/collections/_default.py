"""`defaultdict`."""

from typing import Callable

from _builtins.absent import ABSENT


class defaultdict[K, V](dict[K, V]):
    """A dict that makes the values of keys that are not there."""

    default_factory: Callable[[], V] | None

    def __init__(self, default_factory=None, source=ABSENT) -> None:
        super().__init__(source)
        self.default_factory = default_factory

    def __missing__(self, key: K) -> V:
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        value = factory()
        self._set(key, value)
        return value

    def __repr__(self) -> str:
        return f"defaultdict({self.default_factory!r}, {super().__repr__()})"

    def copy(self) -> "defaultdict[K, V]":
        """A new defaultdict of the same keys, values and factory."""
        return defaultdict(self.default_factory, self)

    def __or__(self, other: dict[K, V]) -> "defaultdict[K, V]":
        made = self.copy()
        made._merge(other)
        return made
