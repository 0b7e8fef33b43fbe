"""Values that stand for none at all.

`isinstance(x, Absent)` is decided where a call is compiled, so that
`def pop(self, key, default=ABSENT)` has one version with and one without a default.
`next(iterator, END)` is an item or the end, and `isinstance(x, End)` tells which.
"""


class Absent:
    """The type of `ABSENT`."""


class End:
    """The type of `END`."""


ABSENT = Absent()
END = End()
