"""Time zones.

The times that the methods take are `datetime`s or None.
"""

from typing import ClassVar

from datetime._delta import timedelta
from datetime._iso import IsoTime


class tzinfo:
    """What time zones are instances of."""

    def utcoffset(self, dt) -> timedelta | None:
        """The distance from UTC."""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt) -> timedelta | None:
        """How much of it daylight saving makes."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def tzname(self, dt) -> str | None:
        """The zone's name."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def fromutc(self, dt):
        """A time of this zone that is written in UTC, as the zone writes it."""
        offset = dt.utcoffset()
        saving = dt.dst()
        if offset is None:
            raise ValueError("fromutc() requires a non-None utcoffset() result")
        if saving is None:
            raise ValueError("fromutc() requires a non-None dst() result")
        standard = offset - saving
        if standard:
            dt = dt + standard
            saving = dt.dst()
            if saving is None:
                raise ValueError(
                    "fromutc(): dt.dst gave inconsistent results; cannot convert"
                )
        return dt + saving


class timezone(tzinfo):
    """A zone of a fixed distance from UTC."""

    utc: ClassVar["timezone"]
    min: ClassVar["timezone"]
    max: ClassVar["timezone"]

    def __init__(self, offset: timedelta, name: str | None = None) -> None:
        if offset <= timedelta(-1) or offset >= timedelta(1):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and "
                f"timedelta(hours=24), not {offset!r}."
            )
        self._offset = offset
        self._name = name

    def utcoffset(self, dt) -> timedelta | None:
        return self._offset

    def dst(self, dt) -> timedelta | None:
        return None

    def tzname(self, dt) -> str | None:
        name = self._name
        return name if name is not None else "UTC" + offset_text(self._offset, ":")

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other: "timezone") -> bool:
        return self._offset == other._offset

    def __hash__(self) -> int:
        return hash(self._offset)

    def __str__(self) -> str:
        name = self._name
        return name if name is not None else "UTC" + offset_text(self._offset, ":")

    def __repr__(self) -> str:
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = self._name
        if name is None:
            return f"datetime.timezone({self._offset!r})"
        return f"datetime.timezone({self._offset!r}, {name!r})"


def offset_text(offset: timedelta | None, colon: str) -> str:
    """`+hh:mm`, with seconds if there are any; nothing for no offset and for UTC itself in names."""
    if offset is None or not offset:
        return ""
    return signed_text(offset, colon)


def signed_text(offset: timedelta, colon: str) -> str:
    size = abs(offset)
    sign = "-" if offset.days < 0 else "+"
    minutes = size.seconds // 60
    text = f"{sign}{minutes // 60:02}{colon}{minutes % 60:02}"
    if size.seconds % 60 != 0 or size.microseconds != 0:
        text += f"{colon}{size.seconds % 60:02}"
        if size.microseconds != 0:
            text += f".{size.microseconds:06}"
    return text


def iso_suffix(offset: timedelta | None) -> str:
    """What an offset adds to an ISO text."""
    return "" if offset is None else signed_text(offset, ":")


def zone_of(parsed: IsoTime) -> tzinfo | None:
    """The zone of a text, if it has an offset."""
    if not parsed.has_offset:
        return None
    offset = timedelta(0, parsed.offset_seconds, parsed.offset_microseconds)
    if not offset:
        return timezone.utc
    return timezone(-offset if parsed.negative else offset)


def zone_text(zone: tzinfo | None, fold: int) -> str:
    """The end of the `repr` of a time."""
    text = ""
    if zone is not None:
        text += f", tzinfo={zone!r}"
    if fold != 0:
        text += f", fold={fold}"
    return text + ")"


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(timedelta(0, -86340))
timezone.max = timezone(timedelta(0, 86340))
UTC = timezone.utc
