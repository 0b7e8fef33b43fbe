"""Times as text by a format, in the C locale: `strftime` of `time` and `datetime`."""

from _calendar import iso_calendar, to_ordinal

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


class Fields:
    """What a format can show of a time."""

    def __init__(self, year: int, month: int, day: int, hour: int, minute: int, second: int) -> None:
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.weekday = 0  # Monday is 0
        self.day_of_year = 1
        self.microsecond: int | None = None  # `%f` stays as it is where there is none
        self.offset = ""
        self.colon_offset = ""
        self.zone = ""

    def format(self, format: str) -> str:
        """The text."""
        out: list[str] = []
        at = 0
        while at < len(format):
            percent = format.find("%", at)
            if percent < 0:
                out.append(format[at:])
                break
            out.append(format[at:percent])
            at = percent + 1
            flag = ""
            if at < len(format) and format[at] in "-_0^#:":
                flag = format[at]
                at += 1
            if at >= len(format):
                out.append("%" + flag)
                break
            out.append(self._directive(format[at], flag))
            at += 1
        return "".join(out)

    def _directive(self, letter: str, flag: str) -> str:
        text = self._name(letter)
        if text != "":
            if flag == "^":
                return text.upper()
            if flag == "#":
                return text.lower() if letter == "p" else text.upper()
            return text
        if letter == "z":
            return self.colon_offset if flag == ":" else self.offset
        if letter == "Z":
            return self.zone
        if letter == "f":
            microsecond = self.microsecond
            return "%f" if microsecond is None else f"{microsecond:06}"
        pattern = self._pattern(letter)
        if pattern != "":
            return self.format(pattern)
        return self._number(letter, flag)

    def _name(self, letter: str) -> str:
        if letter == "A":
            return DAYS[self.weekday]
        if letter == "a":
            return DAYS[self.weekday][:3]
        if letter == "B":
            return MONTHS[self.month - 1]
        if letter == "b" or letter == "h":
            return MONTHS[self.month - 1][:3]
        if letter == "p":
            return "AM" if self.hour < 12 else "PM"
        if letter == "P":
            return "am" if self.hour < 12 else "pm"
        if letter == "%":
            return "%"
        if letter == "n":
            return "\n"
        if letter == "t":
            return "\t"
        return ""

    def _pattern(self, letter: str) -> str:
        if letter == "c":
            return "%a %b %e %H:%M:%S %Y"
        if letter == "x" or letter == "D":
            return "%m/%d/%y"
        if letter == "X" or letter == "T":
            return "%H:%M:%S"
        if letter == "F":
            return "%Y-%m-%d"
        if letter == "R":
            return "%H:%M"
        if letter == "r":
            return "%I:%M:%S %p"
        return ""

    def _number(self, letter: str, flag: str) -> str:
        half = self.hour % 12
        if letter == "d":
            return _padded(self.day, 2, "0", flag)
        if letter == "m":
            return _padded(self.month, 2, "0", flag)
        if letter == "y":
            return _padded(self.year % 100, 2, "0", flag)
        if letter == "Y":
            return str(self.year)
        if letter == "H":
            return _padded(self.hour, 2, "0", flag)
        if letter == "M":
            return _padded(self.minute, 2, "0", flag)
        if letter == "S":
            return _padded(self.second, 2, "0", flag)
        if letter == "I":
            return _padded(half if half > 0 else 12, 2, "0", flag)
        if letter == "j":
            return _padded(self.day_of_year, 3, "0", flag)
        if letter == "w":
            return str((self.weekday + 1) % 7)
        if letter == "u":
            return str(self.weekday + 1)
        if letter == "U":
            return _padded((self.day_of_year + 6 - (self.weekday + 1) % 7) // 7, 2, "0", flag)
        if letter == "W":
            return _padded((self.day_of_year + 6 - self.weekday) // 7, 2, "0", flag)
        if letter == "e":
            return _padded(self.day, 2, " ", flag)
        if letter == "k":
            return _padded(self.hour, 2, " ", flag)
        if letter == "l":
            return _padded(half if half > 0 else 12, 2, " ", flag)
        if letter == "C":
            return _padded(self.year // 100, 2, "0", flag)
        if letter == "s":
            days = to_ordinal(self.year, self.month, self.day) - 719163
            return str(((days * 24 + self.hour) * 60 + self.minute) * 60 + self.second)
        year, week, _ = iso_calendar(to_ordinal(self.year, self.month, self.day))
        if letter == "G":
            return str(year)
        if letter == "g":
            return _padded(year % 100, 2, "0", flag)
        if letter == "V":
            return _padded(week, 2, "0", flag)
        return "%" + flag + letter


def _padded(number: int, width: int, fill: str, flag: str) -> str:
    if flag == "-":
        return str(number)
    if flag == "_":
        fill = " "
    elif flag == "0":
        fill = "0"
    return str(number).rjust(width, fill)
