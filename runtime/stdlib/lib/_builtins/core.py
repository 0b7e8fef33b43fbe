"""What the compiler calls by itself."""

from _builtins.absent import END, End
from _builtins.identity import same
from _builtins.tuples import Tuple
from _molt import throw


def _vartuple_of[T](items: list[T]) -> Tuple[T]:
    """A tuple of any length that takes over a list."""
    made: Tuple[T] = Tuple()
    made._items = items
    return made


def _iterate(iterable):
    """An iterator over what has none of its own."""
    for item in iterable:
        yield item


def _next_or(iterator, default):
    """`next(iterator, default)` where the iterator is an instance of a class."""
    try:
        return iterator.__next__()
    except StopIteration:
        return default


def _stop_iteration(value) -> StopIteration:
    """What the end of a generator that returned a value raises."""
    return StopIteration(value)


def _generator_stopped(e: BaseException) -> BaseException:
    """What comes out of a generator instead of a StopIteration (PEP 479)."""
    error = RuntimeError("generator raised StopIteration")
    error.__cause__ = e
    error.__context__ = e
    error.__suppress_context__ = True
    return error


def _close_generator(generator) -> None:
    """`generator.close()`"""
    try:
        yielded = throw(generator, GeneratorExit())
    except GeneratorExit:
        return
    except StopIteration:
        return
    if yielded:
        raise RuntimeError("generator ignored GeneratorExit")


def _contains(iterable, item) -> bool:
    """`item in iterable` where the iterable has no method for it."""
    for other in iterable:
        if same(other, item):
            return True
    return False


def _sequence_items(sequence):
    """The items of an object that has `__getitem__` alone."""
    at = 0
    while True:
        try:
            item = sequence[at]
        except IndexError:
            return
        yield item
        at += 1


def _zip_star(rows):
    """`zip(*rows)`: tuples of as many items as there are rows."""
    if len(rows) == 0:
        return
    if isinstance(rows[0], (list, str, bytes)):
        size = len(rows[0])
        for items in rows:
            size = min(size, len(items))
        for at in range(size):
            yield _vartuple_of([items[at] for items in rows])
    else:
        iterators = [iter(row) for row in rows]
        while True:
            taken = []
            for iterator in iterators:
                item = next(iterator, END)
                if isinstance(item, End):
                    return
                taken.append(item)
            yield _vartuple_of(taken)
