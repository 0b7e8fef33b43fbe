"""Functions that take or make functions.

`total_ordering` and `cached_property` are the compiler's.
"""

from typing import Callable

from _builtins.absent import ABSENT, END, Absent, End
from collections import OrderedDict


def reduce(function, iterable, initial=ABSENT):
    """Combines all items from the left by a function of two arguments."""
    items = iter(iterable)
    if isinstance(initial, Absent):
        total = next(items, END)
        if isinstance(total, End):
            raise TypeError("reduce() of empty iterable with no initial value")
    else:
        total = initial
    for item in items:
        total = function(total, item)
    return total


def partial(function, /, *args, **keywords):
    """A function with some arguments given."""

    def call(*more, **others):
        return function(*args, *more, **{**keywords, **others})

    return call


def wraps(wrapped):
    """A decorator for wrappers; the names of the wrapped function stay the compiler's business."""
    return _unchanged


def update_wrapper(wrapper, wrapped):
    """The wrapper."""
    return wrapper


def _unchanged(wrapper):
    return wrapper


class _Ordered[T]:
    """A value that compares as a function of two values says."""

    def __init__(self, obj: T, compare: Callable[[T, T], int]) -> None:
        self.obj = obj
        self._compare = compare

    def __lt__(self, other: "_Ordered[T]") -> bool:
        return self._compare(self.obj, other.obj) < 0

    def __le__(self, other: "_Ordered[T]") -> bool:
        return self._compare(self.obj, other.obj) <= 0

    def __gt__(self, other: "_Ordered[T]") -> bool:
        return self._compare(self.obj, other.obj) > 0

    def __ge__(self, other: "_Ordered[T]") -> bool:
        return self._compare(self.obj, other.obj) >= 0

    def __eq__(self, other: "_Ordered[T]") -> bool:
        return self._compare(self.obj, other.obj) == 0


def cmp_to_key(mycmp):
    """A key function for sorting by a function that gives a negative, zero or positive int."""
    return lambda obj: _Ordered(obj, mycmp)


class CacheInfo:
    """What `cache_info()` returns."""

    def __init__(self, hits: int, misses: int, maxsize: int | None, currsize: int) -> None:
        self.hits = hits
        self.misses = misses
        self.maxsize = maxsize
        self.currsize = currsize

    def __repr__(self) -> str:
        return (
            f"CacheInfo(hits={self.hits}, misses={self.misses}, "
            f"maxsize={self.maxsize}, currsize={self.currsize})"
        )

    def __eq__(self, other: "CacheInfo") -> bool:
        return (
            self.hits == other.hits
            and self.misses == other.misses
            and self.maxsize == other.maxsize
            and self.currsize == other.currsize
        )


def _key_of(*args):
    """The arguments of a call as a key."""
    if len(args) == 1:
        return args[0]
    else:
        return args


class _Cached[F, K, V]:
    """A function that keeps all its results."""

    def __init__(self, function: F) -> None:
        self.__wrapped__ = function
        self._results: dict[K, V] = dict()
        self._hits = 0
        self._misses = 0

    def __call__(self, *args):
        key = _key_of(*args)
        found = self._results.get(key, ABSENT)
        if isinstance(found, Absent):
            self._misses += 1
            result = self.__wrapped__(*args)
            self._results[key] = result
            return result
        self._hits += 1
        return found

    def cache_info(self) -> CacheInfo:
        """How often a result was there."""
        return CacheInfo(self._hits, self._misses, None, len(self._results))

    def cache_clear(self) -> None:
        """Forgets all results."""
        self._hits = 0
        self._misses = 0
        self._results.clear()


class _LruCached[F, K, V]:
    """A function that keeps the results that were asked for last."""

    def __init__(self, function: F, maxsize: int) -> None:
        self.__wrapped__ = function
        self._maxsize = max(maxsize, 0)
        self._results: OrderedDict[K, V] = OrderedDict()
        self._hits = 0
        self._misses = 0

    def __call__(self, *args):
        key = _key_of(*args)
        found = self._results.get(key, ABSENT)
        if isinstance(found, Absent):
            self._misses += 1
            result = self.__wrapped__(*args)
            if self._maxsize > 0 and key not in self._results:
                if len(self._results) >= self._maxsize:
                    self._results.popitem(last=False)
                self._results[key] = result
            return result
        self._hits += 1
        self._results.move_to_end(key)
        return found

    def cache_info(self) -> CacheInfo:
        """How often a result was there."""
        return CacheInfo(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self) -> None:
        """Forgets all results."""
        self._hits = 0
        self._misses = 0
        self._results.clear()


def cache(function):
    """A decorator: keeps the result for each list of arguments."""
    return _Cached(function)


def lru_cache(maxsize=128, typed: bool = False):
    """A decorator: keeps the results of the last `maxsize` lists of arguments, or of all."""
    if maxsize is None:
        return _Cached
    elif isinstance(maxsize, int):
        return lambda function: _LruCached(function, maxsize)
    else:
        return _LruCached(maxsize, 128)
