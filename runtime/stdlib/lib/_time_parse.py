"""Times from text by a format, in the C locale: `strptime` of `time` and `datetime`.

A directive may match texts of several lengths; they are tried in CPython's order, and where the rest
does not match, the next is.
"""

from _time_format import DAYS, MONTHS
from _calendar import days_in_month, from_iso, from_ordinal, to_ordinal


class Parsed:
    """The parts of a time that a text gave."""

    def __init__(self) -> None:
        self.year = 1900
        self.month = 1
        self.day = 1
        self.hour = 0
        self.minute = 0
        self.second = 0
        self.microsecond = 0
        self.weekday = 0
        self.day_of_year = 1
        self.zone = ""
        self.has_offset = False
        self.offset = 0  # seconds
        self.offset_microseconds = 0


def parse(text: str, format: str) -> Parsed:
    """The parts; ValueError if the text does not match."""
    matcher = _Matcher(text, _items(format))
    end = matcher.match(0, 0)
    if end < 0:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if end != len(text):
        raise ValueError(f"unconverted data remains: {text[end:]}")
    return _resolve(matcher.found)


def _items(format: str) -> list[str]:
    """The parts of a format: `%d` for a directive, a blank for whitespace, else a character."""
    items: list[str] = []
    at = 0
    while at < len(format):
        ch = format[at]
        at += 1
        if ch.isspace():
            if len(items) == 0 or items[-1] != " ":
                items.append(" ")
        elif ch != "%":
            items.append(ch)
        else:
            if at >= len(format):
                raise ValueError(f"stray % in format '{format}'")
            letter = format[at]
            at += 1
            if letter == "%":
                items.append("%")
            elif letter == "c":
                items.extend(_items("%a %b %d %H:%M:%S %Y"))
            elif letter == "x":
                items.extend(_items("%m/%d/%y"))
            elif letter == "X":
                items.extend(_items("%H:%M:%S"))
            elif letter in "aAbBdfGHIjmMpSuUVwWyYzZ":
                items.append("%" + letter)
            else:
                bad = "%" if letter.isspace() else letter
                raise ValueError(f"'{bad}' is a bad directive in format '{format}'")
    return items


class _Matcher:
    """Matches a text with the parts of a format."""

    def __init__(self, text: str, items: list[str]) -> None:
        self.text = text
        self.items = items
        self.found: dict[str, str] = {}

    def match(self, item: int, at: int) -> int:
        """Where the match of the items from `item` on ends, or -1."""
        if item == len(self.items):
            return at
        wanted = self.items[item]
        for end in self.ends(wanted, at):
            done = self.match(item + 1, end)
            if done >= 0:
                if len(wanted) > 1:
                    self.found[wanted[1]] = self.text[at:end]
                return done
        return -1

    def ends(self, wanted: str, at: int) -> list[int]:
        """Where a match of one item may end, the best first."""
        text = self.text
        if wanted == " ":
            end = at
            while end < len(text) and text[end].isspace():
                end += 1
            return list(range(end, at, -1))
        if len(wanted) == 1:
            same = at < len(text) and text[at].lower() == wanted.lower()
            return [at + 1] if same else []
        return self.directive(wanted[1], at)

    def directive(self, letter: str, at: int) -> list[int]:
        if letter == "d":
            return self.number(at, 2, 1, 31, True)
        if letter == "m":
            return self.number(at, 2, 1, 12, False)
        if letter == "H":
            return self.number(at, 2, 0, 23, False)
        if letter == "I":
            return self.number(at, 2, 1, 12, True)
        if letter == "M":
            return self.number(at, 2, 0, 59, False)
        if letter == "S":
            return self.number(at, 2, 0, 61, False)
        if letter == "j":
            return self.number(at, 3, 1, 366, False)
        if letter == "U" or letter == "W":
            return self.number(at, 2, 0, 53, False)
        if letter == "V":
            return self.number(at, 2, 0, 53, False)
        if letter == "w":
            return self.number(at, 1, 0, 6, False)
        if letter == "u":
            return self.number(at, 1, 1, 7, False)
        if letter == "f":
            return list(range(self.digits(at, 6), at, -1))
        if letter == "y":
            return [at + 2] if self.digits(at, 2) == at + 2 else []
        if letter == "Y" or letter == "G":
            return [at + 4] if self.digits(at, 4) == at + 4 else []
        if letter == "a":
            return self.name(at, [day[:3] for day in DAYS])
        if letter == "A":
            return self.name(at, DAYS)
        if letter == "b":
            return self.name(at, [month[:3] for month in MONTHS])
        if letter == "B":
            return self.name(at, MONTHS)
        if letter == "p":
            return self.name(at, ["AM", "PM"])
        if letter == "Z":
            return self.name(at, ["UTC", "GMT"])
        return self.offset(at)

    def digits(self, at: int, most: int) -> int:
        """The end of the digits at a place, at most so many."""
        end = at
        while end < len(self.text) and end < at + most and "0" <= self.text[end] <= "9":
            end += 1
        return end

    def number(self, at: int, width: int, low: int, high: int, blank: bool) -> list[int]:
        """The ends of numbers in a range, the longest first; `blank`: one digit may follow one."""
        ends: list[int] = []
        end = self.digits(at, width)
        while end > at:
            if low <= int(self.text[at:end]) <= high:
                ends.append(end)
            end -= 1
        if blank and len(ends) == 0 and self.text[at : at + 1] == " ":
            if "1" <= self.text[at + 1 : at + 2] <= "9":
                ends.append(at + 2)
        return ends

    def name(self, at: int, names: list[str]) -> list[int]:
        """The ends of names, the longest first."""
        ends: list[int] = []
        for name in sorted(names, key=lambda name: -len(name)):
            end = at + len(name)
            if self.text[at:end].lower() == name.lower():
                ends.append(end)
        return ends

    def offset(self, at: int) -> list[int]:
        """The ends of `+hh:mm`, with or without seconds, or of `Z`, the longest first."""
        text = self.text
        if text[at : at + 1] == "Z":
            return [at + 1]
        if text[at : at + 1] != "+" and text[at : at + 1] != "-":
            return []
        if self.digits(at + 1, 2) != at + 3:
            return []
        end = self.sixties(at + 3)
        if end < 0:
            return []
        ends = [end]
        more = self.sixties(end)
        if more >= 0:
            ends.append(more)
            if text[more : more + 1] == "." and self.digits(more + 1, 6) > more + 1:
                for last in range(more + 2, self.digits(more + 1, 6) + 1):
                    ends.append(last)
        ends.reverse()
        return ends

    def sixties(self, at: int) -> int:
        """The end of two digits below 60, a colon before them or not, or -1."""
        if self.text[at : at + 1] == ":":
            at += 1
        if self.digits(at, 2) == at + 2 and self.text[at] <= "5":
            return at + 2
        return -1


def _resolve(found: dict[str, str]) -> Parsed:
    """The parts, what is not given being computed from what is."""
    made = Parsed()
    has_year = _set_simple(made, found)
    weekday = _weekday(found)
    _set_offset(made, found)
    made.zone = found.get("Z", "")
    has_week = "U" in found or "W" in found
    if not has_year and "G" in found:
        if "V" not in found or weekday < 0:
            raise ValueError(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                "directive ('%A', '%a', '%w', or '%u')."
            )
        if "j" in found:
            raise ValueError(
                "Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                "Use '%Y' instead."
            )
    elif not has_week and "V" in found:
        if weekday < 0:
            raise ValueError(
                "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                "directive ('%A', '%a', '%w', or '%u')."
            )
        raise ValueError(
            "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year "
            "'%G' instead."
        )
    # February 29 of no year is checked in a leap year.
    leap_day = not has_year and made.month == 2 and made.day == 29
    if leap_day:
        made.year = 1904
    if "j" in found:
        _set_ordinal(made, to_ordinal(made.year, 1, 1) + int(found["j"]) - 1)
    elif weekday >= 0 and has_week:
        _set_ordinal(made, _of_week(made.year, found, weekday))
    elif weekday >= 0 and not has_year and "G" in found:
        _set_ordinal(made, from_iso(int(found["G"]), int(found["V"]), weekday + 1))
    elif made.day > days_in_month(made.year, made.month):
        raise ValueError("day is out of range for month")
    ordinal = to_ordinal(made.year, made.month, made.day)
    made.day_of_year = ordinal - to_ordinal(made.year, 1, 1) + 1
    if "j" in found:
        made.day_of_year = int(found["j"])
    made.weekday = weekday if weekday >= 0 else (ordinal + 6) % 7
    if leap_day:
        made.year = 1900
    return made


def _set_simple(made: Parsed, found: dict[str, str]) -> bool:
    """Sets what needs nothing else; whether the year is known."""
    if "m" in found:
        made.month = int(found["m"])
    if "B" in found:
        made.month = _index(found["B"], MONTHS)
    if "b" in found:
        made.month = _index(found["b"], [month[:3] for month in MONTHS])
    if "d" in found:
        made.day = int(found["d"])
    if "H" in found:
        made.hour = int(found["H"])
    if "I" in found:
        made.hour = int(found["I"]) % 12
        if found.get("p", "").lower() == "pm":
            made.hour += 12
    if "M" in found:
        made.minute = int(found["M"])
    if "S" in found:
        made.second = int(found["S"])
    if "f" in found:
        made.microsecond = int(found["f"].ljust(6, "0"))
    if "Y" in found:
        made.year = int(found["Y"])
        return True
    if "y" in found:
        short = int(found["y"])
        made.year = 2000 + short if short <= 68 else 1900 + short
        return True
    return False


def _weekday(found: dict[str, str]) -> int:
    """The weekday, from Monday as 0, or -1."""
    if "A" in found:
        return _index(found["A"], DAYS) - 1
    if "a" in found:
        return _index(found["a"], [day[:3] for day in DAYS]) - 1
    if "w" in found:
        return (int(found["w"]) + 6) % 7
    if "u" in found:
        return int(found["u"]) - 1
    return -1


def _index(name: str, names: list[str]) -> int:
    """The number of a name, from 1."""
    for at in range(len(names)):
        if names[at].lower() == name.lower():
            return at + 1
    return 0


def _set_offset(made: Parsed, found: dict[str, str]) -> None:
    if "z" not in found:
        return
    made.has_offset = True
    text = found["z"]
    if text == "Z":
        return
    digits = text[1:]
    if digits[2] == ":":
        digits = digits[:2] + digits[3:]
        if len(digits) > 4:
            if digits[4] != ":":
                raise ValueError(f"Inconsistent use of : in {text}")
            digits = digits[:4] + digits[5:]
    seconds = int(digits[4:6]) if len(digits) > 4 else 0
    made.offset = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + seconds
    if len(digits) > 7:
        made.offset_microseconds = int(digits[7:].ljust(6, "0"))
    if text[0] == "-":
        made.offset = -made.offset
        made.offset_microseconds = -made.offset_microseconds


def _of_week(year: int, found: dict[str, str], weekday: int) -> int:
    """The day of a week counted from the year's first Sunday (`%U`) or Monday (`%W`)."""
    first = to_ordinal(year, 1, 1)
    first_weekday = (first + 6) % 7
    week = int(found["W"]) if "W" in found else int(found["U"])
    if "W" not in found:
        first_weekday = (first_weekday + 1) % 7
        weekday = (weekday + 1) % 7
    before = (7 - first_weekday) % 7
    if week == 0:
        return first + weekday - first_weekday
    return first + before + 7 * (week - 1) + weekday


def _set_ordinal(made: Parsed, ordinal: int) -> None:
    made.year, made.month, made.day = from_ordinal(ordinal)
