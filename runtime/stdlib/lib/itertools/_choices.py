"""Choices out of a pool, in the order of positions."""

from _builtins.tuples import Tuple
from _molt import Const, get, is_const, put


def combinations(iterable, r: Const[int]):
    """All choices of `r` items."""
    pool = list(iterable)
    if is_const(r, 1):
        return _ones(pool)
    elif is_const(r, 2):
        return _pairs(pool, 1)
    elif is_const(r, 3):
        return _triples(pool, 1)
    elif is_const(r, 4):
        return _quadruples(pool, 1)
    else:
        if r < 0:
            raise ValueError("r must be non-negative")
        return _combined(pool, r, 1)


def combinations_with_replacement(iterable, r: Const[int]):
    """All choices of `r` items, each as often as one likes."""
    pool = list(iterable)
    if is_const(r, 1):
        return _ones(pool)
    elif is_const(r, 2):
        return _pairs(pool, 0)
    elif is_const(r, 3):
        return _triples(pool, 0)
    elif is_const(r, 4):
        return _quadruples(pool, 0)
    else:
        if r < 0:
            raise ValueError("r must be non-negative")
        return _combined(pool, r, 0)


def permutations(iterable, r: Const[int | None] = None):
    """All orders of `r` items, or of all items."""
    pool = list(iterable)
    if is_const(r, 1):
        return _ones(pool)
    elif is_const(r, 2):
        return _ordered_pairs(pool)
    elif is_const(r, 3):
        return _ordered_triples(pool)
    else:
        count = len(pool) if r is None else r
        if count < 0:
            raise ValueError("r must be non-negative")
        return _permuted(pool, count)


def _ones[T](pool: list[T]):
    for a in pool:
        yield (a,)


# In the next three the positions grow by at least `gap`.


def _pairs[T](pool: list[T], gap: int):
    n = len(pool)
    for i in range(n):
        for j in range(i + gap, n):
            yield get(pool, i), get(pool, j)


def _triples[T](pool: list[T], gap: int):
    n = len(pool)
    for i in range(n):
        for j in range(i + gap, n):
            for k in range(j + gap, n):
                yield get(pool, i), get(pool, j), get(pool, k)


def _quadruples[T](pool: list[T], gap: int):
    n = len(pool)
    for i in range(n):
        for j in range(i + gap, n):
            for k in range(j + gap, n):
                for m in range(k + gap, n):
                    yield get(pool, i), get(pool, j), get(pool, k), get(pool, m)


def _ordered_pairs[T](pool: list[T]):
    n = len(pool)
    for i in range(n):
        for j in range(n):
            if j != i:
                yield get(pool, i), get(pool, j)


def _ordered_triples[T](pool: list[T]):
    n = len(pool)
    for i in range(n):
        for j in range(n):
            if j != i:
                for k in range(n):
                    if k != i and k != j:
                        yield get(pool, i), get(pool, j), get(pool, k)


def _combined[T](pool: list[T], r: int, gap: int):
    """Choices whose positions grow by at least `gap`, 0 or 1."""
    n = len(pool)
    if (n == 0 and r > 0) or (gap == 1 and r > n):
        return
    places = [i * gap for i in range(r)]
    while True:
        yield Tuple([get(pool, i) for i in places])
        at = r - 1
        while at >= 0 and get(places, at) == n - 1 - gap * (r - 1 - at):
            at -= 1
        if at < 0:
            return
        place = get(places, at) + 1
        while at < r:
            put(places, at, place)
            place += gap
            at += 1


def _permuted[T](pool: list[T], r: int):
    n = len(pool)
    if r > n:
        return
    order = list(range(n))
    # How many steps are left before the place's item has been each that it can be.
    left = [n - i for i in range(r)]
    while True:
        yield Tuple([get(pool, get(order, i)) for i in range(r)])
        at = r - 1
        while at >= 0:
            left[at] -= 1
            if left[at] > 0:
                other = n - left[at]
                order[at], order[other] = order[other], order[at]
                break
            first = order[at]
            for i in range(at, n - 1):
                put(order, i, get(order, i + 1))
            order[n - 1] = first
            left[at] = n - at
            at -= 1
        if at < 0:
            return
