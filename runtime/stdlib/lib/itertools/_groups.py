"""Iterators over several neighbouring items, and several iterators over the same items."""

from _builtins.absent import END, End
from _builtins.tuples import Tuple
from _molt import Const, is_const


def pairwise(iterable):
    """Each item with the next."""
    items = iter(iterable)
    last = next(items, END)
    if isinstance(last, End):
        return
    for item in items:
        yield last, item
        last = item


def batched(iterable, n: int):
    """Tuples of `n` items each, the last perhaps shorter."""
    if n < 1:
        raise ValueError("n must be at least one")
    return _batches(iterable, n)


def _batches(iterable, n: int):
    items = iter(iterable)
    while True:
        batch = []
        while len(batch) < n:
            item = next(items, END)
            if isinstance(item, End):
                break
            batch.append(item)
        if len(batch) == 0:
            return
        yield Tuple(batch)


class _Groups[T, K]:
    """Where a `groupby` is: the item that was read last, and its key."""

    def __init__(self, item: T, key: K) -> None:
        self.item = item
        self.key = key
        self.ended = False
        self.serial = 0  # tells the groups apart: only the last one goes on


def groupby(iterable, key=None):
    """Each run of items with equal keys: the key and an iterator over the run."""
    items = iter(iterable)
    first = next(items, END)
    if isinstance(first, End):
        return
    state = _Groups(first, _key_of(first, key))
    while not state.ended:
        state.serial += 1
        target = state.key
        yield target, _group(state, items, key, target, state.serial)
        while not state.ended and state.key == target:
            _step(state, items, key)


def _group(state, items, key, target, serial: int):
    while state.serial == serial and not state.ended and state.key == target:
        yield state.item
        if state.serial != serial:
            return
        _step(state, items, key)


def _step(state, items, key) -> None:
    item = next(items, END)
    if isinstance(item, End):
        state.ended = True
    else:
        state.item = item
        state.key = _key_of(item, key)


def _key_of(item, key):
    if key is None:
        return item
    else:
        return key(item)


class _Link[T]:
    """An item that one of the iterators of `tee` has read, and the next."""

    def __init__(self, item: T) -> None:
        self.item = item
        self.next: _Link[T] | None = None


class _Tee[T]:
    """What the iterators of one `tee` share."""

    def __init__(self) -> None:
        self.first: _Link[T] | None = None


def tee(iterable, n: Const[int] = 2):
    """`n` iterators that all yield the items of one."""
    items = iter(iterable)
    if is_const(n, 1):
        start = _Tee()
        return (_tee(items, start),)
    elif is_const(n, 2):
        start = _Tee()
        return _tee(items, start), _tee(items, start)
    elif is_const(n, 3):
        start = _Tee()
        return _tee(items, start), _tee(items, start), _tee(items, start)
    else:
        if n < 0:
            raise ValueError("n must be >= 0")
        start = _Tee()
        return Tuple([_tee(items, start) for _ in range(n)])


def _tee(items, start):
    at = start.first
    if at is None:
        item = next(items, END)
        if isinstance(item, End):
            return
        at = _Link(item)
        start.first = at
    while True:
        yield at.item
        after = at.next
        if after is None:
            item = next(items, END)
            if isinstance(item, End):
                return
            after = _Link(item)
            at.next = after
        at = after
