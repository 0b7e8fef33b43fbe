"""Stable sorting by `<` alone: runs of a few items by insertion, then merges from the bottom up.

Two merges that are in order already cost one comparison, so that sorted lists are fast. Numbers are
moved together with their positions; of anything else the positions move alone.
"""

from _molt import get, is_exactly, put

_RUN = 16


def sort_by[T, K](items: list[T], keys: list[K], reverse: bool) -> None:
    """Brings `items` into the order of `keys`, which belong to them one to one."""
    n = len(items)
    order = list(range(n))
    if reverse:
        # Equal items keep their order if the list is reversed before and after.
        keys.reverse()
        order.reverse()
    if n > 0 and (is_exactly(get(keys, 0), int) or is_exactly(get(keys, 0), float)):
        order = _sort_pairs(keys, order)
    else:
        ranks = _sort_positions(keys)
        order = [get(order, i) for i in ranks]
    if reverse:
        order.reverse()
    if len(items) != n:
        raise ValueError("list modified during sort")
    items[:] = [get(items, i) for i in order]


def _sort_positions[K](keys: list[K]) -> list[int]:
    """The positions of `keys` in their order."""
    n = len(keys)
    order = list(range(n))
    for low in range(0, n, _RUN):
        high = min(low + _RUN, n)
        for i in range(low + 1, high):
            key = get(keys, i)
            at = i
            while at > low and key < get(keys, get(order, at - 1)):
                put(order, at, get(order, at - 1))
                at -= 1
            put(order, at, i)
    spare = [0] * n
    width = _RUN
    while width < n:
        for low in range(0, n, 2 * width):
            middle = min(low + width, n)
            high = min(middle + width, n)
            left = low
            right = middle
            at = low
            if right < high and get(keys, get(order, right)) < get(keys, get(order, right - 1)):
                while left < middle and right < high:
                    if get(keys, get(order, right)) < get(keys, get(order, left)):
                        put(spare, at, get(order, right))
                        right += 1
                    else:
                        put(spare, at, get(order, left))
                        left += 1
                    at += 1
            while left < middle:
                put(spare, at, get(order, left))
                left += 1
                at += 1
            while right < high:
                put(spare, at, get(order, right))
                right += 1
                at += 1
        order, spare = spare, order
        width *= 2
    return order


def _sort_pairs[K](keys: list[K], order: list[int]) -> list[int]:
    """Sorts numbers, and `order` along with them, which it returns."""
    n = len(keys)
    for low in range(0, n, _RUN):
        high = min(low + _RUN, n)
        for i in range(low + 1, high):
            key = get(keys, i)
            place = get(order, i)
            at = i
            while at > low and key < get(keys, at - 1):
                put(keys, at, get(keys, at - 1))
                put(order, at, get(order, at - 1))
                at -= 1
            put(keys, at, key)
            put(order, at, place)
    spare_keys = keys.copy()
    spare = [0] * n
    width = _RUN
    while width < n:
        for low in range(0, n, 2 * width):
            middle = min(low + width, n)
            high = min(middle + width, n)
            left = low
            right = middle
            at = low
            if right < high and get(keys, right) < get(keys, right - 1):
                while left < middle and right < high:
                    if get(keys, right) < get(keys, left):
                        put(spare_keys, at, get(keys, right))
                        put(spare, at, get(order, right))
                        right += 1
                    else:
                        put(spare_keys, at, get(keys, left))
                        put(spare, at, get(order, left))
                        left += 1
                    at += 1
            while left < middle:
                put(spare_keys, at, get(keys, left))
                put(spare, at, get(order, left))
                left += 1
                at += 1
            while right < high:
                put(spare_keys, at, get(keys, right))
                put(spare, at, get(order, right))
                right += 1
                at += 1
        order, spare = spare, order
        keys, spare_keys = spare_keys, keys
        width *= 2
    return order
