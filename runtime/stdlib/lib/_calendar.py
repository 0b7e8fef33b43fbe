"""The proleptic Gregorian calendar: dates as numbers of days, 1 for January 1 of year 1."""

MINYEAR = 1
MAXYEAR = 9999
LAST_DAY = 3652059

_BEFORE = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]


def is_leap(year: int) -> bool:
    """Whether a year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month == 4 or month == 6 or month == 9 or month == 11 else 31


def days_before_year(year: int) -> int:
    """The number of days before January 1 of a year."""
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400


def day_of_year(year: int, month: int, day: int) -> int:
    """The number of a day in its year, from 1."""
    leap_day = 1 if month > 2 and is_leap(year) else 0
    return _BEFORE[month] + leap_day + day


def to_ordinal(year: int, month: int, day: int) -> int:
    """The number of a date."""
    return days_before_year(year) + day_of_year(year, month, day)


def from_ordinal(n: int) -> tuple[int, int, int]:
    """The date with a number."""
    # Years of 400 from March 1 of year 0 on, so that leap days come last.
    days = n + 305
    era = days // 146097
    day_of_era = days % 146097
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    rest = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * rest + 2) // 153
    day = rest - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    year = year_of_era + era * 400
    return year + 1 if month <= 2 else year, month, day


def first_iso_monday(year: int) -> int:
    """The Monday of the week with the year's first Thursday."""
    first = days_before_year(year) + 1
    weekday = (first + 6) % 7
    return first - weekday + 7 if weekday > 3 else first - weekday


def iso_calendar(n: int) -> tuple[int, int, int]:
    """The ISO year, week and weekday of a date."""
    year = from_ordinal(n)[0]
    monday = first_iso_monday(year)
    if n < monday:
        year -= 1
        monday = first_iso_monday(year)
    elif n >= first_iso_monday(year + 1):
        year += 1
        monday = first_iso_monday(year)
    return year, (n - monday) // 7 + 1, (n - monday) % 7 + 1


def from_iso(year: int, week: int, day: int) -> int:
    """The date of an ISO year, week and weekday."""
    if year < MINYEAR or year > MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    monday = first_iso_monday(year)
    if week < 1 or week > 53 or (week == 53 and monday + 52 * 7 >= first_iso_monday(year + 1)):
        raise ValueError(f"Invalid week: {week}")
    if day < 1 or day > 7:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return monday + (week - 1) * 7 + day - 1


def check_date(year: int, month: int, day: int) -> None:
    """ValueError unless there is such a date."""
    if year < MINYEAR or year > MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if month < 1 or month > 12:
        raise ValueError("month must be in 1..12")
    if day < 1 or day > days_in_month(year, month):
        raise ValueError("day is out of range for month")


def check_time(hour: int, minute: int, second: int, microsecond: int, fold: int) -> None:
    """ValueError unless there is such a time."""
    if hour < 0 or hour > 23:
        raise ValueError("hour must be in 0..23")
    if minute < 0 or minute > 59:
        raise ValueError("minute must be in 0..59")
    if second < 0 or second > 59:
        raise ValueError("second must be in 0..59")
    if microsecond < 0 or microsecond > 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold != 0 and fold != 1:
        raise ValueError("fold must be either 0 or 1")
