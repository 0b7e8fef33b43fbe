"""Exact sums of numbers and of their squares.

A float is a whole number of 53 bits times a power of two. Numbers of one exponent are summed as
ints, squares in three parts, and what has come together is added to numbers of any size before it
could overflow.
"""

from _bigint import BigInt, big, parts_of_float, ratio, root_of_ratio
from _molt import get, put


class StatisticsError(ValueError):
    """The data do not allow the answer."""


class Moments:
    """The number of items, their sum, and the sum of their squares if wanted."""

    def __init__(self, squares: bool) -> None:
        self.count = 0
        self.any_float = False
        self.any_special = False
        self.special = 0.0  # the sum of infinities and nans
        self._squares = squares
        self._places: dict[int, int] = dict()
        self._exponents: list[int] = []
        self._sums: list[int] = []
        self._high: list[int] = []
        self._middle: list[int] = []
        self._low: list[int] = []
        self._pending: list[int] = []
        self._total_sums: list[BigInt] = []
        self._total_squares: list[BigInt] = []

    def add(self, x) -> None:
        """Adds a number."""
        self.count += 1
        if isinstance(x, float):
            self.any_float = True
            if x - x != 0.0:
                self.any_special = True
                self.special += x
            else:
                mantissa, exponent = parts_of_float(x)
                self._add(mantissa, exponent)
        else:
            whole = int(x)
            if -9007199254740992 < whole < 9007199254740992:
                self._add(whole, 0)
            else:
                at = self._place(0)
                value = big(whole)
                self._total_sums[at] = self._total_sums[at] + value
                if self._squares:
                    self._total_squares[at] = self._total_squares[at] + value * value

    def sum(self) -> tuple[BigInt, int]:
        """The sum as a whole number and an exponent of two."""
        self._flush_all()
        least = self._least()
        total = BigInt([])
        for at in range(len(self._exponents)):
            total = total + (self._total_sums[at] << (self._exponents[at] - least))
        return total, least

    def squares(self) -> tuple[BigInt, int]:
        """The sum of the squares as a whole number and an exponent of two."""
        self._flush_all()
        least = self._least()
        total = BigInt([])
        for at in range(len(self._exponents)):
            total = total + (self._total_squares[at] << (2 * (self._exponents[at] - least)))
        return total, 2 * least

    def deviation(self) -> "Ratio":
        """The sum of the squares of the distances from the mean."""
        total, exponent = self.sum()
        squares, _ = self.squares()
        n = big(self.count)
        return Ratio(n * squares - total * total, n, 2 * exponent)

    def _least(self) -> int:
        return min(self._exponents, default=0)

    def _place(self, exponent: int) -> int:
        at = self._places.get(exponent, -1)
        if at < 0:
            at = len(self._exponents)
            self._places[exponent] = at
            self._exponents.append(exponent)
            for parts in (self._sums, self._high, self._middle, self._low, self._pending):
                parts.append(0)
            self._total_sums.append(BigInt([]))
            self._total_squares.append(BigInt([]))
        return at

    def _add(self, mantissa: int, exponent: int) -> None:
        at = self._place(exponent)
        put(self._sums, at, get(self._sums, at) + mantissa)
        if self._squares:
            size = abs(mantissa)
            high = size >> 27
            low = size & 134217727
            put(self._high, at, get(self._high, at) + high * high)
            put(self._middle, at, get(self._middle, at) + high * low)
            put(self._low, at, get(self._low, at) + low * low)
        pending = get(self._pending, at) + 1
        put(self._pending, at, pending)
        if pending == 256:
            self._flush(at)

    def _flush(self, at: int) -> None:
        self._total_sums[at] = self._total_sums[at] + big(self._sums[at])
        if self._squares:
            total = self._total_squares[at] + (big(self._high[at]) << 54)
            self._total_squares[at] = total + (big(self._middle[at]) << 28) + big(self._low[at])
        for parts in (self._sums, self._high, self._middle, self._low, self._pending):
            put(parts, at, 0)

    def _flush_all(self) -> None:
        for at in range(len(self._exponents)):
            self._flush(at)


class Ratio:
    """`numerator / denominator * 2**exponent`, exactly."""

    def __init__(self, numerator: BigInt, denominator: BigInt, exponent: int) -> None:
        if exponent > 0:
            numerator = numerator << exponent
        else:
            denominator = denominator << -exponent
        self.numerator = numerator
        self.denominator = denominator

    def over(self, divisor: int) -> "Ratio":
        """The ratio divided by an int."""
        return Ratio(self.numerator, self.denominator * big(divisor), 0)

    def to_float(self) -> float:
        """The nearest float."""
        return ratio(self.numerator, self.denominator)

    def root(self) -> float:
        """The float nearest to the square root."""
        return root_of_ratio(self.numerator, self.denominator)

    def to_number(self) -> int | float:
        """An int if the ratio is whole, else the nearest float."""
        quotient, rest = self.numerator.divided(self.denominator)
        if not rest:
            return quotient.to_int()
        return self.to_float()


def moments_of(data, squares: bool) -> Moments:
    """The moments of all items."""
    moments = Moments(squares)
    for x in data:
        moments.add(x)
    return moments
