"""Cartesian products."""

from _builtins.tuples import Tuple
from _molt import Const, get, is_const, put


def product(*iterables, repeat: Const[int] = 1):
    """All tuples of an item of each iterable, `repeat` times over."""
    if len(iterables) == 1 and not is_const(repeat, 1):
        pool = list(iterables[0])
        if is_const(repeat, 2):
            return _two(pool, pool)
        elif is_const(repeat, 3):
            return _three(pool, pool, pool)
        elif is_const(repeat, 4):
            return _four(pool, pool, pool, pool)
        else:
            if repeat < 0:
                raise ValueError("repeat argument cannot be negative")
            return _powers(pool, repeat)
    elif is_const(repeat, 1):
        return _product(*iterables)
    else:
        pools = [list(iterable) for iterable in iterables]
        return _picked(pools * repeat)


def _product(*iterables):
    if len(iterables) == 0:
        return _unit()
    elif len(iterables) == 1:
        return _one(list(iterables[0]))
    elif len(iterables) == 2:
        return _two(list(iterables[0]), list(iterables[1]))
    elif len(iterables) == 3:
        return _three(list(iterables[0]), list(iterables[1]), list(iterables[2]))
    elif len(iterables) == 4:
        return _four(
            list(iterables[0]), list(iterables[1]), list(iterables[2]), list(iterables[3])
        )
    else:
        return _more(_product(*iterables[:-1]), list(iterables[-1]))


def _unit():
    yield ()


def _one(a):
    for x in a:
        yield (x,)


def _two(a, b):
    for x in a:
        for y in b:
            yield x, y


def _three(a, b, c):
    for x in a:
        for y in b:
            for z in c:
                yield x, y, z


def _four(a, b, c, d):
    for x in a:
        for y in b:
            for z in c:
                for w in d:
                    yield x, y, z, w


def _more(rows, last):
    for row in rows:
        for item in last:
            yield (*row, item)


def _powers[T](pool: list[T], repeat: int):
    pools = [pool for _ in range(repeat)]
    return _picked(pools)


def _picked[T](pools: list[list[T]]):
    """All choices of one item of each pool, the last pool turning fastest."""
    for pool in pools:
        if len(pool) == 0:
            return
    places = [0] * len(pools)
    while True:
        yield Tuple([get(pools[i], get(places, i)) for i in range(len(pools))])
        at = len(pools) - 1
        while at >= 0:
            place = get(places, at) + 1
            if place < len(pools[at]):
                put(places, at, place)
                break
            put(places, at, 0)
            at -= 1
        if at < 0:
            return
