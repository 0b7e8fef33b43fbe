"""Copies of values, of the outermost object or of everything.

Three things here are the compiler's, since they depend on the class of an object: `clone(x)` is a new
object of the class that `x` really is, with the same attributes; `map_fields(x, f)` replaces each
attribute by `f(attribute)`; `map_items(t, f)` is the tuple of `f(item)`. `address(x)` names an object
that lives, and `at_address(n, x)` is the object with that name, of the type of `x`.
"""

from _builtins.table import Table
from _molt import address, at_address, clone, map_fields, map_items


class Error(Exception):
    """A value cannot be copied."""


def copy(x):
    """A new object with the same contents."""
    if x is None or isinstance(x, (bool, int, float, str, bytes, tuple, frozenset)):
        return x
    elif isinstance(x, list):
        return x.copy()
    elif hasattr(x, "__copy__"):
        return x.__copy__()
    elif isinstance(x, Table):
        made = clone(x)
        map_fields(made, _own_list)
        return made
    else:
        return clone(x)


def deepcopy(x):
    """A new object with copies of all its contents; what is shared stays shared."""
    memo: dict[int, int] = dict()
    return _deep(x, memo)


def _own_list(x):
    if isinstance(x, list):
        return x.copy()
    else:
        return x


def _deep(x, memo: dict[int, int]):
    """`memo` leads from objects to their copies. The copies live: each is part of the result or
    held by a call that still runs."""
    if x is None or isinstance(x, (bool, int, float, str, bytes)):
        return x
    elif isinstance(x, tuple):
        return map_items(x, lambda item: _deep(item, memo))
    else:
        done = memo.get(address(x), 0)
        if done != 0:
            return at_address(done, x)
        if isinstance(x, list):
            made = x[:0]
            memo[address(x)] = address(made)
            for item in x:
                made.append(_deep(item, memo))
            return made
        elif hasattr(x, "__deepcopy__"):
            made = x.__deepcopy__(memo)
            memo[address(x)] = address(made)
            return made
        else:
            made = clone(x)
            memo[address(x)] = address(made)
            map_fields(made, lambda field: _deep(field, memo))
            return made
