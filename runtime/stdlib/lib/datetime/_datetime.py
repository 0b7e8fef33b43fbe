"""`datetime`."""

import time as _time
from typing import ClassVar

from _calendar import LAST_DAY, check_time, day_of_year, from_ordinal
from _time_format import Fields
from _time_parse import parse
from datetime._clock import clock_text
from datetime._clock import time as Clock
from datetime._date import date as Date
from datetime._delta import timedelta
from datetime._iso import date_size, invalid, parse_date, parse_time
from datetime._zone import iso_suffix, signed_text, timezone, tzinfo, zone_of, zone_text


class datetime(Date):
    """A day and a time of day, with or without a zone."""

    min: ClassVar["datetime"]
    max: ClassVar["datetime"]
    resolution: ClassVar[timedelta]

    def __init__(
        self,
        year: int,
        month: int,
        day: int,
        hour: int = 0,
        minute: int = 0,
        second: int = 0,
        microsecond: int = 0,
        tzinfo: tzinfo | None = None,
        *,
        fold: int = 0,
    ) -> None:
        super().__init__(year, month, day)
        check_time(hour, minute, second, microsecond, fold)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo
        self.fold = fold

    @staticmethod
    def now(tz: tzinfo | None = None) -> "datetime":
        """This moment."""
        return datetime.fromtimestamp(_time.time(), tz)

    @staticmethod
    def today() -> "datetime":
        """This moment."""
        return datetime.fromtimestamp(_time.time())

    @staticmethod
    def utcnow() -> "datetime":
        """This moment in UTC, without a zone."""
        return datetime.fromtimestamp(_time.time())

    @staticmethod
    def fromtimestamp(timestamp: float, tz: tzinfo | None = None) -> "datetime":
        """The moment of a time in seconds since 1970."""
        seconds = int(timestamp // 1)
        microseconds = round((float(timestamp) - float(seconds)) * 1e6)
        made = datetime(1970, 1, 1) + timedelta(0, seconds, microseconds)
        if tz is None:
            return made
        return tz.fromutc(made.replace(tzinfo=tz))

    @staticmethod
    def utcfromtimestamp(timestamp: float) -> "datetime":
        """The moment of a time in seconds since 1970, in UTC, without a zone."""
        return datetime.fromtimestamp(timestamp)

    @staticmethod
    def fromordinal(n: int) -> "datetime":
        """Midnight of the day with a number."""
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        year, month, day = from_ordinal(n)
        return datetime(year, month, day)

    @staticmethod
    def combine(date: Date, time: Clock, tzinfo=True) -> "datetime":
        """A day and a time of day together."""
        return datetime(
            date.year,
            date.month,
            date.day,
            time.hour,
            time.minute,
            time.second,
            time.microsecond,
            time.tzinfo if isinstance(tzinfo, bool) else tzinfo,
            fold=time.fold,
        )

    @staticmethod
    def fromisoformat(date_string: str) -> "datetime":
        """The moment of a text such as `2011-11-04T00:05:23.283+00:00`."""
        size = date_size(date_string)
        if size < 0:
            raise invalid(date_string)
        year, month, day = parse_date(date_string[:size], date_string)
        if size >= len(date_string):
            return datetime(year, month, day)
        parsed = parse_time(date_string[size + 1 :], date_string)
        return datetime(
            year,
            month,
            day,
            parsed.hour,
            parsed.minute,
            parsed.second,
            parsed.microsecond,
            zone_of(parsed),
        )

    @staticmethod
    def fromisocalendar(year: int, week: int, day: int) -> "datetime":
        """Midnight of the day of an ISO year, week and weekday."""
        found = Date.fromisocalendar(year, week, day)
        return datetime(found.year, found.month, found.day)

    @staticmethod
    def strptime(date_string: str, format: str) -> "datetime":
        """The moment that a text gives by a format."""
        parsed = parse(date_string, format)
        zone: tzinfo | None = None
        if parsed.has_offset:
            offset = timedelta(0, parsed.offset, parsed.offset_microseconds)
            if parsed.zone != "":
                zone = timezone(offset, parsed.zone)
            else:
                zone = timezone(offset) if offset else timezone.utc
        return datetime(
            parsed.year,
            parsed.month,
            parsed.day,
            parsed.hour,
            parsed.minute,
            parsed.second,
            parsed.microsecond,
            zone,
        )

    def date(self) -> Date:
        """The day."""
        return _day_of(self)

    def time(self) -> Clock:
        """The time of day, without the zone."""
        return _clock_of(self, None)

    def timetz(self) -> Clock:
        """The time of day with the zone."""
        return _clock_of(self, self.tzinfo)

    def replace(
        self,
        year: int | None = None,
        month: int | None = None,
        day: int | None = None,
        hour: int | None = None,
        minute: int | None = None,
        second: int | None = None,
        microsecond: int | None = None,
        tzinfo=True,
        *,
        fold: int | None = None,
    ) -> "datetime":
        """The moment with some parts changed."""
        return datetime(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if isinstance(tzinfo, bool) else tzinfo,
            fold=self.fold if fold is None else fold,
        )

    def utcoffset(self) -> timedelta | None:
        """The distance from UTC, if there is a zone that knows it."""
        zone = self.tzinfo
        return None if zone is None else zone.utcoffset(self)

    def dst(self) -> timedelta | None:
        """How much of it daylight saving makes."""
        zone = self.tzinfo
        return None if zone is None else zone.dst(self)

    def tzname(self) -> str | None:
        """The zone's name."""
        zone = self.tzinfo
        return None if zone is None else zone.tzname(self)

    def astimezone(self, tz: tzinfo | None = None) -> "datetime":
        """The same moment in another zone."""
        zone: tzinfo = timezone.utc
        if tz is not None:
            zone = tz
        offset = self.utcoffset()
        if self.tzinfo is zone:
            return self
        shifted = self if offset is None else self - offset
        return zone.fromutc(shifted.replace(tzinfo=zone))

    def timestamp(self) -> float:
        """The moment in seconds since 1970."""
        offset = self.utcoffset()
        since = self._since_start() - datetime(1970, 1, 1)._since_start()
        if offset is not None:
            since = since - offset
        return since.total_seconds()

    def timetuple(self) -> _time.struct_time:
        """The moment as a tuple for functions of `time`."""
        saving = self.dst()
        flag = -1
        if saving is not None:
            flag = 1 if saving else 0
        return self._tuple(flag)

    def utctimetuple(self) -> _time.struct_time:
        """The moment in UTC as a tuple for functions of `time`."""
        offset = self.utcoffset()
        shifted = self if offset is None else self - offset
        return shifted._tuple(0)

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        """The moment as `YYYY-MM-DDTHH:MM:SS.ffffff`, with the offset if there is one."""
        day = f"{self.year:04}-{self.month:02}-{self.day:02}"
        clock = clock_text(self.hour, self.minute, self.second, self.microsecond, timespec)
        return day + sep + clock + iso_suffix(self.utcoffset())

    def __str__(self) -> str:
        return self.isoformat(" ")

    def __repr__(self) -> str:
        text = (
            f"datetime.datetime({self.year}, {self.month}, {self.day}, {self.hour}, {self.minute}"
        )
        if self.second != 0 or self.microsecond != 0:
            text += f", {self.second}"
        if self.microsecond != 0:
            text += f", {self.microsecond}"
        return text + zone_text(self.tzinfo, self.fold)

    def __add__(self, other: timedelta) -> "datetime":
        return self._moved(other.days, other.seconds, other.microseconds)

    def __radd__(self, other: timedelta) -> "datetime":
        return self + other

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other.days, -other.seconds, -other.microseconds)
        else:
            between = self._since_start() - other._since_start()
            mine = self.utcoffset()
            its = other.utcoffset()
            if (mine is None) != (its is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if mine is not None and its is not None and self.tzinfo is not other.tzinfo:
                return between + its - mine
            return between

    def __eq__(self, other: "datetime") -> bool:
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._in_utc() == other._in_utc()

    def __lt__(self, other: "datetime") -> bool:
        self._check(other)
        return self._in_utc() < other._in_utc()

    def __le__(self, other: "datetime") -> bool:
        self._check(other)
        return self._in_utc() <= other._in_utc()

    def __gt__(self, other: "datetime") -> bool:
        self._check(other)
        return self._in_utc() > other._in_utc()

    def __ge__(self, other: "datetime") -> bool:
        self._check(other)
        return self._in_utc() >= other._in_utc()

    def __hash__(self) -> int:
        return hash(self._in_utc())

    def _check(self, other: "datetime") -> None:
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")

    def _since_start(self) -> timedelta:
        """The difference from the beginning of the calendar, whatever the zone."""
        seconds = (self.hour * 60 + self.minute) * 60 + self.second
        return timedelta(self.toordinal(), seconds, self.microsecond)

    def _in_utc(self) -> int:
        """Microseconds since the beginning of the calendar in UTC."""
        seconds = ((self.toordinal() * 24 + self.hour) * 60 + self.minute) * 60 + self.second
        total = seconds * 1000000 + self.microsecond
        offset = self.utcoffset()
        if offset is None:
            return total
        return total - (offset.days * 86400 + offset.seconds) * 1000000 - offset.microseconds

    def _moved(self, days: int, seconds: int, microseconds: int) -> "datetime":
        microseconds += self.microsecond
        seconds += (self.hour * 60 + self.minute) * 60 + self.second + microseconds // 1000000
        n = self.toordinal() + days + seconds // 86400
        if n < 1 or n > LAST_DAY:
            raise OverflowError("date value out of range")
        year, month, day = from_ordinal(n)
        seconds %= 86400
        return datetime(
            year,
            month,
            day,
            seconds // 3600,
            seconds // 60 % 60,
            seconds % 60,
            microseconds % 1000000,
            self.tzinfo,
        )

    def _tuple(self, flag: int) -> _time.struct_time:
        return _time.struct_time(
            self.year,
            self.month,
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.weekday(),
            day_of_year(self.year, self.month, self.day),
            flag,
        )

    def _fields(self) -> Fields:
        fields = Fields(self.year, self.month, self.day, self.hour, self.minute, self.second)
        fields.weekday = self.weekday()
        fields.day_of_year = day_of_year(self.year, self.month, self.day)
        fields.microsecond = self.microsecond
        offset = self.utcoffset()
        name = self.tzname()
        if offset is not None:
            fields.offset = signed_text(offset, "")
            fields.colon_offset = signed_text(offset, ":")
        if name is not None:
            fields.zone = name
        return fields


def _day_of(moment: datetime) -> Date:
    return Date(moment.year, moment.month, moment.day)


def _clock_of(moment: datetime, zone: tzinfo | None) -> Clock:
    return Clock(
        moment.hour, moment.minute, moment.second, moment.microsecond, zone, fold=moment.fold
    )


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(0, 0, 1)
