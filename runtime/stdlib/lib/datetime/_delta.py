"""`timedelta`."""

import math
from typing import ClassVar

from _bigint import BigInt, big, ratio, ratio_of_float

_DAY = 86400
_MILLION = 1000000
_MOST_DAYS = 999999999


class timedelta:
    """A difference of times: days, seconds from 0 to 86399 and microseconds from 0 to 999999."""

    min: ClassVar["timedelta"]
    max: ClassVar["timedelta"]
    resolution: ClassVar["timedelta"]

    def __init__(
        self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0
    ) -> None:
        if isinstance(days, int) and isinstance(seconds, int) and isinstance(microseconds, int):
            if isinstance(milliseconds, int) and isinstance(minutes, int):
                if isinstance(hours, int) and isinstance(weeks, int):
                    self._set(
                        days + weeks * 7,
                        seconds + milliseconds // 1000 + minutes * 60 + hours * 3600,
                        microseconds + milliseconds % 1000 * 1000,
                    )
                    return
        sum = _Sum()
        sum.add(microseconds, 0, 0, 1)
        sum.add(milliseconds, 0, 0, 1000)
        sum.add(seconds, 0, 1, 0)
        sum.add(minutes, 0, 60, 0)
        sum.add(hours, 0, 3600, 0)
        sum.add(days, 1, 0, 0)
        sum.add(weeks, 7, 0, 0)
        sum.round()
        self._set(sum.days, sum.seconds, sum.microseconds)

    def _set(self, days: int, seconds: int, microseconds: int) -> None:
        seconds += microseconds // _MILLION
        days += seconds // _DAY
        if days < -_MOST_DAYS or days > _MOST_DAYS:
            raise OverflowError(f"days={days}; must have magnitude <= {_MOST_DAYS}")
        self.days = days
        self.seconds = seconds % _DAY
        self.microseconds = microseconds % _MILLION

    def total_seconds(self) -> float:
        """The difference in seconds."""
        if -_SMALL <= self.days <= _SMALL:
            return self._total() / _MILLION
        return ratio(self._big_total(), big(_MILLION))

    def __add__(self, other: "timedelta") -> "timedelta":
        return timedelta(
            self.days + other.days,
            self.seconds + other.seconds,
            self.microseconds + other.microseconds,
        )

    def __sub__(self, other: "timedelta") -> "timedelta":
        return timedelta(
            self.days - other.days,
            self.seconds - other.seconds,
            self.microseconds - other.microseconds,
        )

    def __neg__(self) -> "timedelta":
        return timedelta(-self.days, -self.seconds, -self.microseconds)

    def __pos__(self) -> "timedelta":
        return self

    def __abs__(self) -> "timedelta":
        return -self if self.days < 0 else self

    def __mul__(self, factor) -> "timedelta":
        if isinstance(factor, float):
            numerator, denominator = ratio_of_float(factor)
            return _nearest(self._big_total() * numerator, denominator)
        else:
            if -_MILLION < factor < _MILLION:
                return timedelta(self.days * factor, self.seconds * factor, self.microseconds * factor)
            return _nearest(self._big_total() * big(factor), big(1))

    def __rmul__(self, factor) -> "timedelta":
        return self * factor

    def __truediv__(self, divisor):
        if isinstance(divisor, timedelta):
            if self._is_small() and divisor._is_small():
                return self._total() / divisor._total()
            return ratio(self._big_total(), divisor._big_total())
        elif isinstance(divisor, float):
            if divisor == 0.0:
                raise ZeroDivisionError("integer division or modulo by zero")
            numerator, denominator = ratio_of_float(divisor)
            return _nearest(self._big_total() * denominator, numerator)
        else:
            if divisor == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _nearest(self._big_total(), big(divisor))

    def __floordiv__(self, divisor):
        if isinstance(divisor, timedelta):
            return _floor(self, divisor._big_total())[0].to_int()
        else:
            return _of_big(_floor(self, big(divisor))[0])

    def __mod__(self, divisor: "timedelta") -> "timedelta":
        if not divisor:
            raise ZeroDivisionError("integer modulo by zero")
        return _of_big(_floor(self, divisor._big_total())[1])

    def __divmod__(self, divisor: "timedelta") -> "tuple[int, timedelta]":
        quotient, rest = _floor(self, divisor._big_total())
        return quotient.to_int(), _of_big(rest)

    def __eq__(self, other: "timedelta") -> bool:
        return (
            self.days == other.days
            and self.seconds == other.seconds
            and self.microseconds == other.microseconds
        )

    def __lt__(self, other: "timedelta") -> bool:
        return self._parts() < other._parts()

    def __le__(self, other: "timedelta") -> bool:
        return self._parts() <= other._parts()

    def __gt__(self, other: "timedelta") -> bool:
        return self._parts() > other._parts()

    def __ge__(self, other: "timedelta") -> bool:
        return self._parts() >= other._parts()

    def __hash__(self) -> int:
        return hash(self._parts())

    def __bool__(self) -> bool:
        return self.days != 0 or self.seconds != 0 or self.microseconds != 0

    def __str__(self) -> str:
        minutes = self.seconds // 60
        text = f"{minutes // 60}:{minutes % 60:02}:{self.seconds % 60:02}"
        if self.microseconds != 0:
            text += f".{self.microseconds:06}"
        if self.days != 0:
            plural = "" if self.days == 1 or self.days == -1 else "s"
            text = f"{self.days} day{plural}, {text}"
        return text

    def __repr__(self) -> str:
        parts: list[str] = []
        if self.days != 0:
            parts.append(f"days={self.days}")
        if self.seconds != 0:
            parts.append(f"seconds={self.seconds}")
        if self.microseconds != 0:
            parts.append(f"microseconds={self.microseconds}")
        return f"datetime.timedelta({', '.join(parts) if len(parts) > 0 else '0'})"

    def _parts(self) -> tuple[int, int, int]:
        return self.days, self.seconds, self.microseconds

    def _is_small(self) -> bool:
        return -_SMALL <= self.days <= _SMALL

    def _total(self) -> int:
        """The difference in microseconds, which fits if it is small."""
        return (self.days * _DAY + self.seconds) * _MILLION + self.microseconds

    def _big_total(self) -> BigInt:
        return big(self.days * _DAY + self.seconds) * big(_MILLION) + big(self.microseconds)


# Days whose microseconds fit 64 bits for certain.
_SMALL = 106000000


class _Sum:
    """Days, seconds and microseconds that come together, and a fraction of a microsecond."""

    def __init__(self) -> None:
        self.days = 0
        self.seconds = 0
        self.microseconds = 0
        self.fraction = 0.0

    def add(self, number, days: int, seconds: int, microseconds: int) -> None:
        """Adds a number of a unit."""
        if isinstance(number, float):
            if number != number:
                raise ValueError("cannot convert float NaN to integer")
            if number - number != 0.0:
                raise OverflowError("cannot convert float infinity to integer")
            whole = math.floor(number) if number >= 0.0 else math.ceil(number)
            self.add(whole, days, seconds, microseconds)
            rest = number - float(whole)
            if rest != 0.0:
                part = float((days * _DAY + seconds) * _MILLION + microseconds) * rest
                below = math.floor(part) if part >= 0.0 else math.ceil(part)
                self.microseconds += below
                self.fraction += part - float(below)
        else:
            self.days += number * days
            # Large numbers must not overflow on their way to days.
            whole_seconds = number * seconds + number // _MILLION * microseconds
            self.days += whole_seconds // _DAY
            self.seconds += whole_seconds % _DAY
            self.microseconds += number % _MILLION * microseconds

    def round(self) -> None:
        """Rounds the fraction, from the middle to even."""
        if self.fraction != 0.0:
            low = math.floor(self.fraction)
            rest = self.fraction - float(low)
            if rest > 0.5 or (rest == 0.5 and (self.microseconds + low) % 2 != 0):
                low += 1
            self.microseconds += low


def _floor(a: timedelta, divisor: BigInt) -> tuple[BigInt, BigInt]:
    """The quotient, rounded down, and the remainder."""
    if not divisor:
        raise ZeroDivisionError("integer division or modulo by zero")
    quotient, rest = a._big_total().divided(divisor)
    if rest and rest.negative != divisor.negative:
        return quotient - big(1), rest + divisor
    return quotient, rest


def _of_big(total: BigInt) -> timedelta:
    """The timedelta of a number of microseconds."""
    seconds, microseconds = total.divided(big(_MILLION))
    days, rest = seconds.divided(big(_DAY))
    if days.bit_length() > 40:
        raise OverflowError("Python int too large to convert to C int")
    return timedelta(days.to_int(), rest.to_int(), microseconds.to_int())


def _nearest(numerator: BigInt, denominator: BigInt) -> timedelta:
    """The timedelta of a quotient of microseconds, rounded from the middle to even."""
    quotient, rest = abs(numerator).divided(abs(denominator))
    twice = rest << 1
    limit = abs(denominator)
    if limit < twice or (limit == twice and quotient.low_bits(1) == 1):
        quotient = quotient + big(1)
    return _of_big(-quotient if numerator.negative != denominator.negative else quotient)


timedelta.min = timedelta(-_MOST_DAYS)
timedelta.max = timedelta(_MOST_DAYS, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)
