"""`tuple`: the methods. Loops over `self` have one copy of the body for each item."""

_LAST = 9223372036854775807


class tuple[*Ts]:
    """A fixed number of items of fixed types."""

    def count(self, item) -> int:
        """How many items are equal to `item`."""
        found = 0
        for one in self:
            if one == item:
                found += 1
        return found

    def index(self, item, start: int = 0, stop: int = _LAST) -> int:
        """The first position of `item` in `self[start:stop]`."""
        if start < 0:
            start = max(start + len(self), 0)
        if stop < 0:
            stop = max(stop + len(self), 0)
        at = 0
        for one in self:
            if start <= at < stop and one == item:
                return at
            at += 1
        raise ValueError("tuple.index(x): x not in tuple")
