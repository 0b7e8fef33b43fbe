"""Equality as containers ask for it: an object is equal to itself, whatever `__eq__` says."""


def same(one, other) -> bool:
    """Whether two items are one, or equal."""
    return one is other or one == other
