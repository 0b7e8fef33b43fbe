"""`range` and `slice` as values. A `for` loop over a call of `range` does not come here."""

from typing import Iterator


class slice[A, B, C]:
    """The parts of a subscript `[start:stop:step]`; what is left out is None."""

    def __init__(self, start: A, stop: B, step: C) -> None:
        self.start = start
        self.stop = stop
        self.step = step

    def __repr__(self) -> str:
        return f"slice({self.start!r}, {self.stop!r}, {self.step!r})"

    def __eq__(self, other) -> bool:
        return self.start == other.start and self.stop == other.stop and self.step == other.step

    def indices(self, length: int) -> tuple[int, int, int]:
        """The start, stop and step that select from a sequence of this length."""
        if length < 0:
            raise ValueError("length should not be negative")
        first, last, by = self.start, self.stop, self.step
        step = 1
        if by is not None:
            step = by
        if step == 0:
            raise ValueError("slice step cannot be zero")
        low = 0 if step > 0 else -1
        high = length if step > 0 else length - 1
        start = low if step > 0 else high
        if first is not None:
            start = _clamp(first, length, low, high)
        stop = high if step > 0 else low
        if last is not None:
            stop = _clamp(last, length, low, high)
        return start, stop, step


class range:
    """The ints from `start` on, `step` apart, before `stop`."""

    # The compiler turns `range(stop)` into `range(0, stop, 1)`.
    def __init__(self, start: int, stop: int, step: int = 1) -> None:
        if step == 0:
            raise ValueError("range() arg 3 must not be zero")
        self.start = start
        self.stop = stop
        self.step = step
        self._size = _size(start, stop, step)

    def __len__(self) -> int:
        return self._size

    def __bool__(self) -> bool:
        return self._size > 0

    def __getitem__(self, index):
        if isinstance(index, slice):
            start, stop, step = index.indices(self._size)
            return range(self.start + start * self.step, self.start + stop * self.step, self.step * step)
        else:
            if index < 0:
                index += self._size
            if index < 0 or index >= self._size:
                raise IndexError("range object index out of range")
            return self.start + index * self.step

    def __iter__(self) -> Iterator[int]:
        at = 0
        while at < self._size:
            yield self.start + at * self.step
            at += 1

    def __reversed__(self) -> Iterator[int]:
        at = self._size - 1
        while at >= 0:
            yield self.start + at * self.step
            at -= 1

    def __contains__(self, item) -> bool:
        if isinstance(item, float):
            return item.is_integer() and self._holds(int(item))
        elif isinstance(item, int):
            return self._holds(item)
        else:
            return False

    def __eq__(self, other: "range") -> bool:
        if self._size != other._size:
            return False
        if self._size > 0 and self.start != other.start:
            return False
        return self._size <= 1 or self.step == other.step

    def __hash__(self) -> int:
        if self._size == 0:
            return hash((0, None, None))
        if self._size == 1:
            return hash((1, self.start, None))
        return hash((self._size, self.start, self.step))

    def __repr__(self) -> str:
        if self.step == 1:
            return f"range({self.start}, {self.stop})"
        return f"range({self.start}, {self.stop}, {self.step})"

    def count(self, item) -> int:
        """1 if `item` is in the range, else 0."""
        return 1 if item in self else 0

    def index(self, item) -> int:
        """The position of `item`."""
        if item not in self:
            if isinstance(item, int):
                raise ValueError(f"{item!r} is not in range")
            raise ValueError("sequence.index(x): x not in sequence")
        return (int(item) - self.start) // self.step

    def _holds(self, item: int) -> bool:
        if self.step > 0:
            if item < self.start or item >= self.stop:
                return False
        elif item > self.start or item <= self.stop:
            return False
        return (item - self.start) % self.step == 0


def _size(start: int, stop: int, step: int) -> int:
    if step > 0:
        return (stop - start - 1) // step + 1 if start < stop else 0
    return (start - stop - 1) // -step + 1 if start > stop else 0


def _clamp(index: int, length: int, low: int, high: int) -> int:
    if index < 0:
        return max(index + length, low)
    return min(index, high)
