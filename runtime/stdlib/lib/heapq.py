"""Heaps in lists: `heap[k] <= heap[2 * k + 1]` and `heap[k] <= heap[2 * k + 2]` for every `k`.

The same comparisons in the same order as CPython's module, so that equal items come out alike.
"""

from typing import Iterable, Iterator

from _builtins.absent import END, End
from _molt import get, put


def heappush[T](heap: list[T], item: T) -> None:
    """Adds an item."""
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop[T](heap: list[T]) -> T:
    """Removes and returns the least item."""
    if len(heap) == 0:
        raise IndexError("index out of range")
    last = heap.pop()
    if len(heap) == 0:
        return last
    least = get(heap, 0)
    put(heap, 0, last)
    _sink(heap, 0)
    return least


def heapreplace[T](heap: list[T], item: T) -> T:
    """Removes and returns the least item, then adds another."""
    if len(heap) == 0:
        raise IndexError("index out of range")
    least = get(heap, 0)
    put(heap, 0, item)
    _sink(heap, 0)
    return least


def heappushpop[T](heap: list[T], item: T) -> T:
    """Adds an item, then removes and returns the least."""
    if len(heap) > 0 and get(heap, 0) < item:
        least = get(heap, 0)
        put(heap, 0, item)
        _sink(heap, 0)
        return least
    return item


def heapify[T](x: list[T]) -> None:
    """Makes a heap of a list."""
    for at in range(len(x) // 2 - 1, -1, -1):
        _sink(x, at)


def _rise[T](heap: list[T], top: int, at: int) -> None:
    """Moves the item at `at` up to where it belongs, not above `top`."""
    item = get(heap, at)
    while at > top:
        above = (at - 1) >> 1
        parent = get(heap, above)
        if not (item < parent):
            break
        put(heap, at, parent)
        at = above
    put(heap, at, item)


def _sink[T](heap: list[T], at: int) -> None:
    """Moves the item at `at` down to a leaf, along the lesser children, then up again."""
    end = len(heap)
    top = at
    item = get(heap, at)
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not (get(heap, child) < get(heap, right)):
            child = right
        put(heap, at, get(heap, child))
        at = child
        child = 2 * at + 1
    put(heap, at, item)
    _rise(heap, top, at)


def _rise_max[T](heap: list[T], top: int, at: int) -> None:
    item = get(heap, at)
    while at > top:
        above = (at - 1) >> 1
        parent = get(heap, above)
        if not (parent < item):
            break
        put(heap, at, parent)
        at = above
    put(heap, at, item)


def _sink_max[T](heap: list[T], at: int) -> None:
    end = len(heap)
    top = at
    item = get(heap, at)
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not (get(heap, right) < get(heap, child)):
            child = right
        put(heap, at, get(heap, child))
        at = child
        child = 2 * at + 1
    put(heap, at, item)
    _rise_max(heap, top, at)


def nsmallest(n: int, iterable, key=None):
    """The `n` least items in order: `sorted(iterable, key=key)[:n]`."""
    items = list(iterable)
    if n <= 0:
        return items[:0]
    if key is None:
        if n < len(items):
            return _extreme(n, items, items, False)
        items.sort()
        return items
    else:
        if n < len(items):
            return _extreme(n, items, [key(item) for item in items], False)
        items.sort(key=key)
        return items


def nlargest(n: int, iterable, key=None):
    """The `n` greatest items in order: `sorted(iterable, key=key, reverse=True)[:n]`."""
    items = list(iterable)
    if n <= 0:
        return items[:0]
    if key is None:
        if n < len(items):
            return _extreme(n, items, items, True)
        items.sort(reverse=True)
        return items
    else:
        if n < len(items):
            return _extreme(n, items, [key(item) for item in items], True)
        items.sort(key=key, reverse=True)
        return items


def _extreme[T, K](n: int, items: list[T], keys: list[K], largest: bool) -> list[T]:
    """The `n` items of the least keys in order, or of the greatest, the first of equals first."""
    if largest:
        heap = [(get(keys, i), -i) for i in range(n)]
        heapify(heap)
        for i in range(n, len(items)):
            if get(heap, 0)[0] < get(keys, i):
                heapreplace(heap, (get(keys, i), -i))
        heap.sort(reverse=True)
        return [get(items, -pair[1]) for pair in heap]
    heap = [(get(keys, i), i) for i in range(n)]
    for at in range(n // 2 - 1, -1, -1):
        _sink_max(heap, at)
    for i in range(n, len(items)):
        if get(keys, i) < get(heap, 0)[0]:
            put(heap, 0, (get(keys, i), i))
            _sink_max(heap, 0)
    heap.sort()
    return [get(items, pair[1]) for pair in heap]


def merge(*iterables, key=None, reverse: bool = False):
    """All items of sorted iterables in order."""
    if len(iterables) == 0:
        return iter([])
    elif len(iterables) == 1:
        return iter(iterables[0])
    else:
        return _merge_two(iterables[0], merge(*iterables[1:], key=key, reverse=reverse), key, reverse)


def _merge_two(one, other, key, reverse: bool):
    """Merges two; of equal items those of `one` come first."""
    rest = iter(other)
    b = next(rest, END)
    for a in one:
        while True:
            if isinstance(b, End):
                break
            if not _before(b, a, key, reverse):
                break
            yield b
            b = next(rest, END)
        yield a
    while True:
        if isinstance(b, End):
            break
        yield b
        b = next(rest, END)


def _before(b, a, key, reverse: bool) -> bool:
    if key is None:
        return a < b if reverse else b < a
    else:
        return key(a) < key(b) if reverse else key(b) < key(a)
