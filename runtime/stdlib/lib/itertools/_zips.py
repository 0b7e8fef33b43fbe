"""`zip_longest`."""

from _builtins.absent import END, End


def zip_longest(*iterables, fillvalue=None):
    """Tuples of one item of each iterable until the longest ends, filled up with `fillvalue`."""
    if len(iterables) == 0:
        return zip()
    elif len(iterables) == 1:
        return zip(iterables[0])
    elif len(iterables) == 2:
        return _longest(iterables[0], iterables[1], fillvalue)
    else:
        rows = zip_longest(*iterables[:-1], fillvalue=fillvalue)
        return _longer(rows, (fillvalue,) * (len(iterables) - 1), iterables[-1], fillvalue)


def _longest(one, other, fill):
    others = iter(other)
    for a in one:
        b = next(others, END)
        if isinstance(b, End):
            yield a, fill
        else:
            yield a, b
    while True:
        b = next(others, END)
        if isinstance(b, End):
            return
        yield fill, b


def _longer(rows, filled, last, fill):
    """Rows with one item more each; `filled` stands for rows that have ended."""
    items = iter(last)
    for row in rows:
        item = next(items, END)
        if isinstance(item, End):
            yield (*row, fill)
        else:
            yield (*row, item)
    while True:
        item = next(items, END)
        if isinstance(item, End):
            return
        yield (*filled, item)
