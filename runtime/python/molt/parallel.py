"""Parallel loops.

Compiled by Molt, the iterations run on several threads. Here they run in order, which gives the
same results: Molt accepts a loop only if its iterations are independent, and the error of the
lowest iteration wins in both.

>>> out = [0] * 4
>>> def body(i: int) -> None:
...     out[i] = i * i
>>> for_range(0, 4, body)
>>> out
[0, 1, 4, 9]
>>> reduce(0, 4, lambda i: out[i], "+", 0)
14
"""

import operator
from collections.abc import Callable
from typing import TypeVar, overload

__all__ = ["for_range", "kernel", "reduce"]

_T = TypeVar("_T", bool, int, float)
_F = TypeVar("_F", bound=Callable[..., object])

_SCHEDULES = ("static", "dynamic", "guided")


def _min(a: _T, b: _T) -> _T:
    return b if b < a else a


def _max(a: _T, b: _T) -> _T:
    return b if b > a else a


_OPERATIONS: dict[str, Callable[..., object]] = {
    "+": operator.add,
    "*": operator.mul,
    "min": _min,
    "max": _max,
    "and": operator.and_,
    "or": operator.or_,
    "&": operator.and_,
    "|": operator.or_,
    "^": operator.xor,
}


def _check(start: int, stop: int, schedule: str, chunk: int | None) -> None:
    for name, bound in (("start", start), ("stop", stop)):
        if not isinstance(bound, int):
            raise TypeError(f"{name} must be int, not {type(bound).__name__}")
    if schedule not in _SCHEDULES:
        raise ValueError(f'unknown schedule {schedule!r}: use "static", "dynamic" or "guided"')
    if chunk is not None and not isinstance(chunk, int):
        raise TypeError(f"chunk must be int, not {type(chunk).__name__}")
    if chunk is not None and chunk <= 0:
        raise ValueError("chunk must be positive")


def for_range(
    start: int,
    stop: int,
    fn: Callable[[int], object],
    *,
    schedule: str = "static",
    chunk: int | None = None,
) -> None:
    """Calls ``fn(i)`` for each ``i`` in ``range(start, stop)``.

    The iterations must be independent: each may write only what no other one reads or writes.

    ``schedule`` says how compiled code shares out iterations: ``"static"`` in equal parts,
    ``"dynamic"`` in chunks to whichever thread is free, ``"guided"`` in shrinking chunks.
    ``chunk`` is the number of iterations in a chunk (the least number, for ``"guided"``). Neither
    changes results.

    Raises ``ValueError`` for an unknown schedule or a chunk that is not positive. An error in
    ``fn`` ends the loop; compiled, the error of the lowest failing iteration is the one raised.
    """
    _check(start, stop, schedule, chunk)
    for i in range(start, stop):
        fn(i)


def reduce(
    start: int,
    stop: int,
    fn: Callable[[int], _T],
    op: str,
    initial: _T,
    *,
    schedule: str = "static",
    chunk: int | None = None,
) -> _T:
    """Combines ``initial`` and ``fn(i)`` for each ``i`` in ``range(start, stop)``.

    ``op`` is ``"+"``, ``"*"``, ``"min"`` or ``"max"`` for numbers, ``"and"`` or ``"or"`` for bools,
    ``"&"``, ``"|"`` or ``"^"`` for ints and bools. ``initial`` takes part once, and is the result
    of an empty range. ``"and"`` and ``"or"`` call ``fn`` for every ``i``.

    Floats are combined from left to right here. Compiled code combines them in an order that
    depends on the range alone: the same for any number of threads, but its last digits can differ
    from these.

    Raises ``ValueError`` for an unknown operation or schedule, or a chunk that is not positive.
    """
    _check(start, stop, schedule, chunk)
    combine = _OPERATIONS.get(op)
    if combine is None:
        known = ", ".join(f'"{name}"' for name in _OPERATIONS)
        raise ValueError(f"unknown reduction {op!r}: use one of {known}")
    if op in ("and", "or") and not isinstance(initial, bool):
        raise TypeError(f"{op!r} combines bools, not {type(initial).__name__}")
    result = initial
    for i in range(start, stop):
        result = combine(result, fn(i))  # type: ignore[assignment]
    return result


@overload
def kernel(fn: _F) -> _F: ...
@overload
def kernel() -> Callable[[_F], _F]: ...
def kernel(fn: _F | None = None) -> _F | Callable[[_F], _F]:
    """Marks a function whose parallel loops are to be compiled for speed; changes nothing.

    Both ``@kernel`` and ``@kernel()`` are accepted.
    """
    if fn is None:
        return lambda decorated: decorated
    return fn
