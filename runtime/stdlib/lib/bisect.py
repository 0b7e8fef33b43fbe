"""Positions in sorted lists, by halving."""


def bisect_left(a, x, lo: int = 0, hi: int | None = None, *, key=None) -> int:
    """The first position where `x` can be inserted; a key applies to the items alone."""
    low, high = _bounds(len(a), lo, hi)
    if key is None:
        while low < high:
            middle = (low + high) // 2
            if a[middle] < x:
                low = middle + 1
            else:
                high = middle
    else:
        while low < high:
            middle = (low + high) // 2
            if key(a[middle]) < x:
                low = middle + 1
            else:
                high = middle
    return low


def bisect_right(a, x, lo: int = 0, hi: int | None = None, *, key=None) -> int:
    """The last position where `x` can be inserted; a key applies to the items alone."""
    low, high = _bounds(len(a), lo, hi)
    if key is None:
        while low < high:
            middle = (low + high) // 2
            if x < a[middle]:
                high = middle
            else:
                low = middle + 1
    else:
        while low < high:
            middle = (low + high) // 2
            if x < key(a[middle]):
                high = middle
            else:
                low = middle + 1
    return low


bisect = bisect_right


def insort_left(a, x, lo: int = 0, hi: int | None = None, *, key=None) -> None:
    """Inserts `x` before what is equal to it."""
    if key is None:
        a.insert(bisect_left(a, x, lo, hi), x)
    else:
        a.insert(bisect_left(a, key(x), lo, hi, key=key), x)


def insort_right(a, x, lo: int = 0, hi: int | None = None, *, key=None) -> None:
    """Inserts `x` behind what is equal to it."""
    if key is None:
        a.insert(bisect_right(a, x, lo, hi), x)
    else:
        a.insert(bisect_right(a, key(x), lo, hi, key=key), x)


insort = insort_right


def _bounds(size: int, lo: int, hi: int | None) -> tuple[int, int]:
    if lo < 0:
        raise ValueError("lo must be non-negative")
    return lo, size if hi is None else hi
