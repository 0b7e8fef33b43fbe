"""Builtin functions over iterables and iterators.

For the compiler: a `for` loop over a call of `enumerate`, `zip`, `reversed` or `range` may be
written out instead. Which branch of a test of `len(iterables)`, of `isinstance` of a bare parameter or
of `is None` of a bare parameter is compiled, the types of the call tell.
"""

from typing import Iterator

from _builtins.absent import ABSENT, END, Absent, End
from _molt import is_exactly


def iter(source, sentinel=ABSENT):
    """An iterator over an iterable, or over the results of a function until one is `sentinel`."""
    if isinstance(sentinel, Absent):
        return source.__iter__()
    else:
        return _call_until(source, sentinel)


def _call_until(function, sentinel):
    while True:
        result = function()
        if result == sentinel:
            return
        yield result


def next(iterator, default=ABSENT):
    """The next item of an iterator; at its end `default` or StopIteration."""
    if isinstance(default, Absent):
        return iterator.__next__()
    else:
        try:
            return iterator.__next__()
        except StopIteration:
            return default


def enumerate(iterable, start: int = 0):
    """Pairs of a count and an item."""
    count = start
    for item in iterable:
        yield count, item
        count += 1


def filter(function, iterable):
    """The items for which `function` is true, or that are true where it is None."""
    for item in iterable:
        if function is None:
            if item:
                yield item
        else:
            if function(item):
                yield item


def map(function, *iterables):
    """The results of `function` for the items of one or several iterables."""
    if len(iterables) == 1:
        return _map_one(function, iterables[0])
    elif len(iterables) == 2:
        return _map_two(function, iterables[0], iterables[1])
    else:
        return _map_many(function, zip(*iterables))


def _map_one(function, iterable):
    for item in iterable:
        yield function(item)


def _map_two(function, one, other):
    others = iter(other)
    for a in one:
        b = next(others, END)
        if isinstance(b, End):
            return
        yield function(a, b)


def _map_many(function, rows):
    for row in rows:
        yield function(*row)


def zip(*iterables, strict: bool = False):
    """Tuples of one item of each iterable, until the shortest ends."""
    if len(iterables) == 0:
        return _zip_none()
    elif len(iterables) == 1:
        return _zip_one(iterables[0])
    elif len(iterables) == 2:
        return _zip_two(iterables[0], iterables[1], strict)
    else:
        return _zip_more(zip(*iterables[:-1], strict=strict), iterables[-1], len(iterables), strict)


def _zip_none() -> Iterator[tuple[()]]:
    for _ in range(0):
        yield ()


def _zip_one(iterable):
    for item in iterable:
        yield (item,)


def _zip_two(one, other, strict: bool):
    others = iter(other)
    for a in one:
        b = next(others, END)
        if isinstance(b, End):
            if strict:
                raise ValueError("zip() argument 2 is shorter than argument 1")
            return
        yield a, b
    if strict and not isinstance(next(others, END), End):
        raise ValueError("zip() argument 2 is longer than argument 1")


def _zip_more(rows, last, count: int, strict: bool):
    """Rows with one item more each."""
    items = iter(last)
    for row in rows:
        item = next(items, END)
        if isinstance(item, End):
            if strict:
                raise ValueError(f"zip() argument {count} is shorter than arguments 1-{count - 1}")
            return
        yield (*row, item)
    if strict and not isinstance(next(items, END), End):
        raise ValueError(f"zip() argument {count} is longer than arguments 1-{count - 1}")


def reversed(sequence):
    """The items of a sequence from the last to the first."""
    if hasattr(sequence, "__reversed__"):
        return sequence.__reversed__()
    else:
        return _backwards(sequence)


def _backwards(sequence):
    for at in range(len(sequence) - 1, -1, -1):
        yield sequence[at]


def sorted(iterable, *, key=None, reverse: bool = False):
    """A list of the items in order."""
    items = list(iterable)
    items.sort(key=key, reverse=reverse)
    return items


def any(iterable) -> bool:
    """Whether some item is true."""
    for item in iterable:
        if item:
            return True
    return False


def all(iterable) -> bool:
    """Whether no item is false."""
    for item in iterable:
        if not item:
            return False
    return True


def min(*items, key=None, default=ABSENT):
    """The least item of an iterable or of the arguments, by `key`; the first of equals."""
    if len(items) == 1:
        return _first_least(items[0], key, default)
    else:
        return _first_least(items, key, default)


def max(*items, key=None, default=ABSENT):
    """The greatest item of an iterable or of the arguments, by `key`; the first of equals."""
    if len(items) == 1:
        return _first_greatest(items[0], key, default)
    else:
        return _first_greatest(items, key, default)


def _first_least(iterable, key, default):
    items = iter(iterable)
    best = next(items, END)
    if isinstance(best, End):
        if isinstance(default, Absent):
            raise ValueError("min() iterable argument is empty")
        else:
            return default
    if key is None:
        for item in items:
            if item < best:
                best = item
    else:
        least = key(best)
        for item in items:
            k = key(item)
            if k < least:
                least = k
                best = item
    return best


def _first_greatest(iterable, key, default):
    items = iter(iterable)
    best = next(items, END)
    if isinstance(best, End):
        if isinstance(default, Absent):
            raise ValueError("max() iterable argument is empty")
        else:
            return default
    if key is None:
        for item in items:
            if item > best:
                best = item
    else:
        greatest = key(best)
        for item in items:
            k = key(item)
            if k > greatest:
                greatest = k
                best = item
    return best


def sum(iterable, start=0):
    """`start` plus all items. Floats are summed with compensation, as CPython 3.12 does."""
    items = iter(iterable)
    first = next(items, END)
    if isinstance(first, End):
        return start
    if is_exactly(first, float) and (is_exactly(start, int) or is_exactly(start, float)):
        return _sum_floats(first, items, float(start))
    else:
        total = start + first
        for item in items:
            total = total + item
        return total


def _sum_floats(first: float, rest, start: float) -> float:
    total = start
    lost = 0.0
    x = first
    while True:
        next_total = total + x
        if abs(total) >= abs(x):
            lost += (total - next_total) + x
        else:
            lost += (x - next_total) + total
        total = next_total
        more = next(rest, END)
        if isinstance(more, End):
            break
        x = more
    # Keeps the sign of a zero, and an infinity from becoming a nan.
    if lost != 0.0 and lost - lost == 0.0:
        return total + lost
    return total


def abs(x):
    """The absolute value."""
    return x.__abs__()


def divmod(a, b):
    """The pair `a // b, a % b`."""
    return a.__divmod__(b)
