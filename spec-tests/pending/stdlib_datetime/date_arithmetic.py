from datetime import date, timedelta

d = date(2024, 2, 28)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isoformat(), d.toordinal(), d.isocalendar()[1])
print(
    d + timedelta(days=1), d + timedelta(days=2), d - timedelta(weeks=9), d + timedelta(365), date(2024, 3, 1) - d,
    (date(2025, 1, 1) - d).days,
)
print(
    d < date(2024, 3, 1), d == date(2024, 2, 28), max(d, date(2020, 1, 1)),
    sorted([d, date(1999, 12, 31), date(2024, 1, 1)])[0], d.replace(year=2023), d.replace(day=1, month=12),
)
print(
    date.fromisoformat("2021-07-04"), date.fromordinal(738000), date.min, date.max, date(1, 1, 1).weekday(),
    {d: "leap"}[date(2024, 2, 28)],
)
for bad in [(2023, 2, 29), (2024, 13, 1), (0, 1, 1), (2024, 4, 31)]:
    try:
        print(date(*bad))
    except ValueError as e:
        print("ValueError:", e)
for text in ["2024-1-1", "not a date", "2024-02-30"]:
    try:
        print(date.fromisoformat(text))
    except ValueError as e:
        print("ValueError", text)
try:
    print(date.max + timedelta(1))
except OverflowError as e:
    print("OverflowError:", e)


def easter(year: int) -> date:
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    return date(year, (h + k - 7 * m + 114) // 31, (h + k - 7 * m + 114) % 31 + 1)


def age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def workdays(start: date, end: date) -> int:
    return sum((start + timedelta(i)).weekday() < 5 for i in range((end - start).days))


def month_grid(year: int, month: int) -> str:
    first = date(year, month, 1)
    cells = ["  "] * first.weekday()
    day = first
    while day.month == month:
        cells.append(f"{day.day:2}")
        day += timedelta(days=1)
    return "\n".join(" ".join(cells[i:i + 7]) for i in range(0, len(cells), 7))


print([str(easter(y)) for y in (1999, 2000, 2024, 2025, 2038)], easter(2024).strftime("%A %d %B %Y"))
print(
    age(date(2000, 2, 29), date(2023, 2, 28)), age(date(2000, 2, 29), date(2023, 3, 1)),
    workdays(date(2024, 1, 1), date(2024, 2, 1)),
)
print(month_grid(2024, 2))
fridays = [date(2024, m, 13) for m in range(1, 13) if date(2024, m, 13).weekday() == 4]
print([str(f) for f in fridays], f"{d:%d.%m.%y} {d:%j}", d.strftime("%a %b %U"), d.timetuple().tm_yday, d.ctime())
