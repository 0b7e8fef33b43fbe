"""The iterators that look at one item at a time."""

from _builtins.absent import ABSENT, END, Absent, End


def count(start=0, step=1):
    """`start`, `start + step`, … without end."""
    n = start
    while True:
        yield n
        n += step


def cycle(iterable):
    """The items again and again."""
    saved = list(iterable)
    while len(saved) > 0:
        for item in saved:
            yield item


def repeat(object, times: int | None = None):
    """The same object `times` times, or without end."""
    if times is None:
        while True:
            yield object
    left = times
    while left > 0:
        yield object
        left -= 1


def accumulate(iterable, func=None, *, initial=None):
    """Sums of the first items, or what `func` makes of each result and the next item."""
    items = iter(iterable)
    if initial is None:
        total = next(items, END)
        if isinstance(total, End):
            return
    else:
        total = initial
    yield total
    for item in items:
        if func is None:
            total = total + item
        else:
            total = func(total, item)
        yield total


class chain:
    """The items of one iterable after those of another. A call makes a generator."""

    def __new__(cls, *iterables):
        return _chained(*iterables)

    @staticmethod
    def from_iterable(iterables):
        """The items of all iterables that an iterable yields."""
        for iterable in iterables:
            for item in iterable:
                yield item


def _chained(*iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


def compress(data, selectors):
    """The items of `data` whose selectors are true."""
    chosen = iter(selectors)
    for item in data:
        selector = next(chosen, END)
        if isinstance(selector, End):
            return
        if selector:
            yield item


def dropwhile(predicate, iterable):
    """The items from the first on for which `predicate` is false."""
    dropping = True
    for item in iterable:
        if dropping and predicate(item):
            continue
        dropping = False
        yield item


def takewhile(predicate, iterable):
    """The items before the first for which `predicate` is false."""
    for item in iterable:
        if not predicate(item):
            return
        yield item


def filterfalse(predicate, iterable):
    """The items for which `predicate` is false, or that are false where it is None."""
    for item in iterable:
        if predicate is None:
            if not item:
                yield item
        else:
            if not predicate(item):
                yield item


def starmap(function, iterable):
    """The results of `function` for arguments that come as tuples."""
    for row in iterable:
        yield function(*row)


def islice(iterable, start, stop=ABSENT, step: int | None = None):
    """The items that a slice would select: `islice(x, stop)` or `islice(x, start, stop, step)`."""
    if isinstance(stop, Absent):
        return _sliced(iterable, 0, _bound(start, -1), 1)
    else:
        by = 1 if step is None else step
        if by < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
        return _sliced(iterable, _bound(start, 0), _bound(stop, -1), by)


def _bound(value: int | None, default: int) -> int:
    if value is None:
        return default
    if value < 0:
        raise ValueError(
            "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
            if default == 0
            else "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        )
    return value


def _sliced(iterable, start: int, stop: int, step: int):
    """`stop` is -1 where there is none."""
    if stop == 0:
        return
    at = 0
    wanted = start
    for item in iterable:
        if at == wanted and (stop < 0 or at < stop):
            yield item
            wanted += step
        at += 1
        if stop >= 0 and at >= stop:
            return
