"""The default of a parameter whose absence means something of its own.

`isinstance(x, Absent)` is decided where a call is compiled, so that
`def pop(self, key, default=ABSENT)` has one version with and one without a default.
"""


class Absent:
    """The type of `ABSENT`."""


ABSENT = Absent()
