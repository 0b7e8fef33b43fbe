"""Dates and times of texts in the formats of ISO 8601 that Python reads."""

from _calendar import from_iso, from_ordinal


class IsoTime:
    """A time of a text."""

    def __init__(self) -> None:
        self.hour = 0
        self.minute = 0
        self.second = 0
        self.microsecond = 0
        self.has_offset = False
        self.negative = False
        self.offset_seconds = 0
        self.offset_microseconds = 0


def invalid(whole: str) -> ValueError:
    """The error for a text."""
    return ValueError(f"Invalid isoformat string: {whole!r}")


def parse_date(text: str, whole: str) -> tuple[int, int, int]:
    """A date of 7, 8 or 10 characters; `whole` is the text for the error."""
    size = len(text)
    if not text.isascii() or (size != 7 and size != 8 and size != 10):
        raise invalid(whole)
    year = _digits(text, 0, 4, whole)
    dashed = text[4] == "-"
    at = 5 if dashed else 4
    if text[at] == "W":
        week = _digits(text, at + 1, 2, whole)
        at += 3
        day = 1
        if at < size:
            if (text[at] == "-") != dashed:
                raise invalid(whole)
            if dashed:
                at += 1
            day = _digits(text, at, 1, whole)
            at += 1
        if at != size:
            raise invalid(whole)
        try:
            return from_ordinal(from_iso(year, week, day))
        except ValueError:
            raise invalid(whole)
    month = _digits(text, at, 2, whole)
    at += 2
    if (text[at : at + 1] == "-") != dashed:
        raise invalid(whole)
    if dashed:
        at += 1
    day = _digits(text, at, 2, whole)
    if at + 2 != size:
        raise invalid(whole)
    return year, month, day


def date_size(text: str) -> int:
    """Where the date at the start of a text ends and a separator follows."""
    if len(text) == 7:
        return 7
    if len(text) < 7:
        return -1
    if text[4] == "-":
        if text[5] != "W":
            return 10
        if len(text) < 8:
            return -1
        if len(text) > 8 and text[8] == "-":
            if len(text) == 9:
                return -1
            # A dash is a separator unless it stands before a weekday.
            if len(text) > 10 and "0" <= text[10] <= "9":
                return 8
            return 10
        return 8
    if text[4] != "W":
        return 8
    at = 7
    while at < len(text) and "0" <= text[at] <= "9":
        at += 1
    if at < 9:
        return at
    return 7 if at % 2 == 0 else 8


def parse_time(text: str, whole: str) -> IsoTime:
    """A time with or without an offset."""
    made = IsoTime()
    if len(text) < 2:
        raise invalid(whole)
    sign = -1
    for at in range(len(text)):
        if text[at] == "+" or text[at] == "-" or text[at] == "Z":
            sign = at
            break
    clock = _clock(text if sign < 0 else text[:sign], whole)
    made.hour, made.minute, made.second, made.microsecond = clock
    if sign >= 0:
        made.has_offset = True
        if text[sign] == "Z":
            if sign + 1 != len(text):
                raise invalid(whole)
        else:
            zone = text[sign + 1 :]
            if len(zone) < 2 or len(zone) == 3:
                raise invalid(whole)
            hour, minute, second, microsecond = _clock(zone, whole)
            made.negative = text[sign] == "-"
            made.offset_seconds = hour * 3600 + minute * 60 + second
            made.offset_microseconds = microsecond
    return made


def _clock(text: str, whole: str) -> tuple[int, int, int, int]:
    """`HH[:MM[:SS[.ffffff]]]` with or without the colons."""
    parts = [0, 0, 0]
    at = 0
    colons = False
    for part in range(3):
        parts[part] = _digits(text, at, 2, whole)
        at += 2
        after = text[at : at + 1]
        if part == 0:
            colons = after == ":"
        if after == "" or part == 2:
            break
        if after == "." or after == ",":
            break
        if colons:
            if after != ":":
                raise invalid(whole)
            at += 1
    if at == len(text):
        return parts[0], parts[1], parts[2], 0
    if (text[at] != "." and text[at] != ",") or at + 1 == len(text):
        raise invalid(whole)
    at += 1
    size = min(len(text) - at, 6)
    microsecond = _digits(text, at, size, whole)
    for rest in range(at + size, len(text)):
        if not "0" <= text[rest] <= "9":
            raise invalid(whole)
    for _ in range(size, 6):
        microsecond *= 10
    return parts[0], parts[1], parts[2], microsecond


def _digits(text: str, at: int, count: int, whole: str) -> int:
    """A number of exactly so many digits."""
    if at + count > len(text):
        raise invalid(whole)
    number = 0
    for ch in text[at : at + count]:
        if not "0" <= ch <= "9":
            raise invalid(whole)
        number = number * 10 + ord(ch) - 48
    return number
