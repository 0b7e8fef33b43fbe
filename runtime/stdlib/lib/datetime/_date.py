"""`date`."""

import time as _time
from typing import ClassVar, NamedTuple

from _calendar import (
    LAST_DAY,
    check_date,
    day_of_year,
    from_iso,
    from_ordinal,
    iso_calendar,
    to_ordinal,
)
from _time_format import Fields
from datetime._delta import timedelta
from datetime._iso import parse_date


class IsoCalendarDate(NamedTuple):
    """An ISO year, week and weekday."""

    year: int
    week: int
    weekday: int

    def __repr__(self) -> str:
        return (
            f"datetime.IsoCalendarDate(year={self.year}, week={self.week}, weekday={self.weekday})"
        )


class date:
    """A day of the Gregorian calendar."""

    min: ClassVar["date"]
    max: ClassVar["date"]
    resolution: ClassVar[timedelta]

    def __init__(self, year: int, month: int, day: int) -> None:
        check_date(year, month, day)
        self.year = year
        self.month = month
        self.day = day

    @staticmethod
    def today() -> "date":
        """This day."""
        return date.fromtimestamp(_time.time())

    @staticmethod
    def fromtimestamp(timestamp: float) -> "date":
        """The day of a time in seconds since 1970."""
        return date.fromordinal(int(timestamp // 86400) + 719163)

    @staticmethod
    def fromordinal(n: int) -> "date":
        """The day with a number; January 1 of year 1 is 1."""
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        year, month, day = from_ordinal(n)
        return date(year, month, day)

    @staticmethod
    def fromisoformat(date_string: str) -> "date":
        """The day of a text such as `2024-02-28`, `20240228` or `2024-W09-3`."""
        year, month, day = parse_date(date_string, date_string)
        return date(year, month, day)

    @staticmethod
    def fromisocalendar(year: int, week: int, day: int) -> "date":
        """The day of an ISO year, week and weekday."""
        return date.fromordinal(from_iso(year, week, day))

    def replace(
        self, year: int | None = None, month: int | None = None, day: int | None = None
    ) -> "date":
        """The day with some parts changed."""
        return date(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
        )

    def toordinal(self) -> int:
        """The number of the day; January 1 of year 1 is 1."""
        return to_ordinal(self.year, self.month, self.day)

    def weekday(self) -> int:
        """The weekday, Monday being 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self) -> int:
        """The weekday, Monday being 1."""
        return (self.toordinal() + 6) % 7 + 1

    def isocalendar(self) -> IsoCalendarDate:
        """The ISO year, week and weekday."""
        year, week, weekday = iso_calendar(self.toordinal())
        return IsoCalendarDate(year, week, weekday)

    def isoformat(self) -> str:
        """The day as `YYYY-MM-DD`."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    def ctime(self) -> str:
        """The day as the C library's function of this name writes it."""
        return self._fields().format("%a %b %e %H:%M:%S ") + f"{self.year:04}"

    def strftime(self, format: str) -> str:
        """The day by a format."""
        return self._fields().format(format)

    def timetuple(self) -> _time.struct_time:
        """The day as a tuple for functions of `time`."""
        number = day_of_year(self.year, self.month, self.day)
        return _time.struct_time(
            self.year, self.month, self.day, 0, 0, 0, self.weekday(), number, -1
        )

    def __str__(self) -> str:
        return self.isoformat()

    def __repr__(self) -> str:
        return f"datetime.date({self.year}, {self.month}, {self.day})"

    def __format__(self, format: str) -> str:
        return str(self) if format == "" else self.strftime(format)

    def __add__(self, other: timedelta) -> "date":
        return _of_days(self.toordinal() + other.days)

    def __radd__(self, other: timedelta) -> "date":
        return self + other

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _of_days(self.toordinal() - other.days)
        else:
            return timedelta(self.toordinal() - other.toordinal())

    def __eq__(self, other: "date") -> bool:
        return self._day() == other._day()

    def __lt__(self, other: "date") -> bool:
        return self._day() < other._day()

    def __le__(self, other: "date") -> bool:
        return self._day() <= other._day()

    def __gt__(self, other: "date") -> bool:
        return self._day() > other._day()

    def __ge__(self, other: "date") -> bool:
        return self._day() >= other._day()

    def __hash__(self) -> int:
        return hash(self._day())

    def _day(self) -> tuple[int, int, int]:
        return self.year, self.month, self.day

    def _fields(self) -> Fields:
        fields = Fields(self.year, self.month, self.day, 0, 0, 0)
        fields.weekday = self.weekday()
        fields.day_of_year = day_of_year(self.year, self.month, self.day)
        fields.microsecond = 0
        return fields


def _of_days(n: int) -> date:
    if n < 1 or n > LAST_DAY:
        raise OverflowError("date value out of range")
    return date.fromordinal(n)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(1)
