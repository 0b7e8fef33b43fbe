"""Clocks, and times as tuples and texts. Local time is UTC."""

from typing import NamedTuple

from _calendar import day_of_year, from_ordinal, to_ordinal
from _molt import rt
from _time import perf_counter, time
from _time_format import Fields
from _time_parse import parse

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")


class struct_time(NamedTuple):
    """A time as a tuple."""

    tm_year: int
    tm_mon: int
    tm_mday: int
    tm_hour: int
    tm_min: int
    tm_sec: int
    tm_wday: int
    tm_yday: int
    tm_isdst: int

    def __repr__(self) -> str:
        return (
            f"time.struct_time(tm_year={self.tm_year}, tm_mon={self.tm_mon}, "
            f"tm_mday={self.tm_mday}, tm_hour={self.tm_hour}, tm_min={self.tm_min}, "
            f"tm_sec={self.tm_sec}, tm_wday={self.tm_wday}, tm_yday={self.tm_yday}, "
            f"tm_isdst={self.tm_isdst})"
        )


def time_ns() -> int:
    """Nanoseconds since 1970."""
    return rt.molt_clock_ns(0)


def perf_counter_ns() -> int:
    """Nanoseconds of the best clock for short durations."""
    return rt.molt_clock_ns(1)


def monotonic() -> float:
    """Seconds of a clock that never goes back."""
    return perf_counter()


def monotonic_ns() -> int:
    """Nanoseconds of a clock that never goes back."""
    return rt.molt_clock_ns(1)


def process_time() -> float:
    """Seconds that the processor has worked for the program."""
    return rt.molt_clock_ns(2) / 1000000000


def process_time_ns() -> int:
    """Nanoseconds that the processor has worked for the program."""
    return rt.molt_clock_ns(2)


def sleep(secs: float) -> None:
    """Waits."""
    if secs < 0:
        raise ValueError("sleep length must be non-negative")
    rt.molt_sleep(float(secs))


def gmtime(secs: float | None = None) -> struct_time:
    """A time in seconds since 1970 as a tuple."""
    at = int((time() if secs is None else secs) // 1)
    days = at // 86400
    rest = at % 86400
    year, month, day = from_ordinal(days + 719163)
    return struct_time(
        year,
        month,
        day,
        rest // 3600,
        rest // 60 % 60,
        rest % 60,
        (days + 3) % 7,
        day_of_year(year, month, day),
        0,
    )


def localtime(secs: float | None = None) -> struct_time:
    """A time in seconds since 1970 as a tuple."""
    return gmtime(secs)


def mktime(t: struct_time) -> float:
    """The seconds since 1970 of a tuple."""
    days = to_ordinal(t.tm_year, t.tm_mon, 1) + t.tm_mday - 1 - 719163
    return float(((days * 24 + t.tm_hour) * 60 + t.tm_min) * 60 + t.tm_sec)


def asctime(t: struct_time | None = None) -> str:
    """A time as `Sun Jun 20 23:21:05 1993`."""
    return _fields(gmtime() if t is None else t).format("%a %b %e %H:%M:%S %Y")


def ctime(secs: float | None = None) -> str:
    """A time in seconds since 1970 as `Sun Jun 20 23:21:05 1993`."""
    return asctime(gmtime(secs))


def strftime(format: str, t: struct_time | None = None) -> str:
    """A time by a format."""
    return _fields(gmtime() if t is None else t).format(format)


def strptime(string: str, format: str = "%a %b %d %H:%M:%S %Y") -> struct_time:
    """The time that a text gives by a format."""
    found = parse(string, format)
    return struct_time(
        found.year,
        found.month,
        found.day,
        found.hour,
        found.minute,
        found.second,
        found.weekday,
        found.day_of_year,
        0 if found.zone != "" else -1,
    )


def _fields(t: struct_time) -> Fields:
    fields = Fields(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec)
    fields.weekday = t.tm_wday
    fields.day_of_year = t.tm_yday
    fields.offset = "+0000"
    fields.colon_offset = "+00:00"
    fields.zone = "GMT" if t.tm_isdst == 0 else "UTC"
    return fields
