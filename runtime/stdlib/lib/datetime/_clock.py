"""`time`."""

from typing import ClassVar

from _calendar import check_time
from _time_format import Fields
from datetime._delta import timedelta
from datetime._iso import parse_time
from datetime._zone import iso_suffix, signed_text, tzinfo, zone_of, zone_text


def clock_text(hour: int, minute: int, second: int, microsecond: int, timespec: str) -> str:
    """`HH:MM:SS.ffffff` up to what `timespec` says."""
    if timespec == "auto":
        timespec = "microseconds" if microsecond != 0 else "seconds"
    if timespec == "hours":
        return f"{hour:02}"
    if timespec == "minutes":
        return f"{hour:02}:{minute:02}"
    if timespec == "seconds":
        return f"{hour:02}:{minute:02}:{second:02}"
    if timespec == "milliseconds":
        return f"{hour:02}:{minute:02}:{second:02}.{microsecond // 1000:03}"
    if timespec == "microseconds":
        return f"{hour:02}:{minute:02}:{second:02}.{microsecond:06}"
    raise ValueError("Unknown timespec value")


class time:
    """A time of day, with or without a zone."""

    min: ClassVar["time"]
    max: ClassVar["time"]
    resolution: ClassVar[timedelta]

    def __init__(
        self,
        hour: int = 0,
        minute: int = 0,
        second: int = 0,
        microsecond: int = 0,
        tzinfo: tzinfo | None = None,
        *,
        fold: int = 0,
    ) -> None:
        check_time(hour, minute, second, microsecond, fold)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo
        self.fold = fold

    @staticmethod
    def fromisoformat(time_string: str) -> "time":
        """The time of a text such as `04:23:01.5+02:00`."""
        text = time_string[1:] if time_string[:1] == "T" else time_string
        parsed = parse_time(text, time_string)
        return time(
            parsed.hour, parsed.minute, parsed.second, parsed.microsecond, zone_of(parsed)
        )

    def replace(
        self,
        hour: int | None = None,
        minute: int | None = None,
        second: int | None = None,
        microsecond: int | None = None,
        tzinfo=True,
        *,
        fold: int | None = None,
    ) -> "time":
        """The time with some parts changed."""
        return time(
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if isinstance(tzinfo, bool) else tzinfo,
            fold=self.fold if fold is None else fold,
        )

    def utcoffset(self) -> timedelta | None:
        """The distance from UTC, if the zone knows it."""
        zone = self.tzinfo
        return None if zone is None else zone.utcoffset(None)

    def dst(self) -> timedelta | None:
        """How much of it daylight saving makes."""
        zone = self.tzinfo
        return None if zone is None else zone.dst(None)

    def tzname(self) -> str | None:
        """The zone's name."""
        zone = self.tzinfo
        return None if zone is None else zone.tzname(None)

    def isoformat(self, timespec: str = "auto") -> str:
        """The time as `HH:MM:SS.ffffff`, with the offset if there is one."""
        text = clock_text(self.hour, self.minute, self.second, self.microsecond, timespec)
        return text + iso_suffix(self.utcoffset())

    def strftime(self, format: str) -> str:
        """The time by a format."""
        fields = Fields(1900, 1, 1, self.hour, self.minute, self.second)
        fields.microsecond = self.microsecond
        offset = self.utcoffset()
        name = self.tzname()
        if offset is not None:
            fields.offset = signed_text(offset, "")
            fields.colon_offset = signed_text(offset, ":")
        if name is not None:
            fields.zone = name
        return fields.format(format)

    def __str__(self) -> str:
        return self.isoformat()

    def __repr__(self) -> str:
        text = f"datetime.time({self.hour}, {self.minute}"
        if self.second != 0 or self.microsecond != 0:
            text += f", {self.second}"
        if self.microsecond != 0:
            text += f", {self.microsecond}"
        return text + zone_text(self.tzinfo, self.fold)

    def __format__(self, format: str) -> str:
        return str(self) if format == "" else self.strftime(format)

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: "time") -> bool:
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._in_utc() == other._in_utc()

    def __lt__(self, other: "time") -> bool:
        self._check(other)
        return self._in_utc() < other._in_utc()

    def __le__(self, other: "time") -> bool:
        self._check(other)
        return self._in_utc() <= other._in_utc()

    def __gt__(self, other: "time") -> bool:
        self._check(other)
        return self._in_utc() > other._in_utc()

    def __ge__(self, other: "time") -> bool:
        self._check(other)
        return self._in_utc() >= other._in_utc()

    def __hash__(self) -> int:
        return hash(self._in_utc())

    def _check(self, other: "time") -> None:
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")

    def _in_utc(self) -> int:
        """Microseconds since midnight in UTC."""
        seconds = (self.hour * 60 + self.minute) * 60 + self.second
        total = seconds * 1000000 + self.microsecond
        offset = self.utcoffset()
        if offset is None:
            return total
        return total - (offset.days * 86400 + offset.seconds) * 1000000 - offset.microseconds


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(0, 0, 1)
