from datetime import timedelta

a = timedelta(days=1, hours=2, minutes=3, seconds=4)
b = timedelta(hours=30)
print(a, repr(a), b, repr(b), a.days, a.seconds, a.microseconds, a.total_seconds(), b.days, b.seconds)
print(
    a + b, a - b, b - a, -a, a * 2, 3 * a, a / 2, a // 2, b / timedelta(hours=1), b // timedelta(hours=7),
    b % timedelta(hours=7), divmod(b, timedelta(hours=7)),
)
print(
    a < b, a == timedelta(1, 7384), a != b, max(a, b), sorted([b, a, timedelta()]), bool(timedelta()), bool(a),
    abs(timedelta(-5)), hash(a) == hash(timedelta(1, 7384)),
)
for td in [
    timedelta(),
    timedelta(seconds=-1),
    timedelta(microseconds=1),
    timedelta(milliseconds=1500),
    timedelta(weeks=2, days=-1),
    timedelta(days=1000, seconds=1),
    timedelta(minutes=90),
    timedelta(hours=0.5),
    timedelta(days=-1, hours=23),
    timedelta(seconds=86399, microseconds=999999),
]:
    print(str(td), "|", repr(td), "|", td.total_seconds(), td.days, td.seconds, td.microseconds)
print(
    timedelta.min, timedelta.max, timedelta.resolution, sum([a, b], timedelta()), a * 0.5, timedelta(seconds=10) * 1.5,
    timedelta(10) / 4,
)


def human(td: timedelta) -> str:
    s = int(td.total_seconds())
    if s < 0:
        return "minus " + human(-td)
    parts = []
    for size, name in ((86400, "d"), (3600, "h"), (60, "m"), (1, "s")):
        n, s = divmod(s, size)
        if n:
            parts.append(f"{n}{name}")
    return " ".join(parts) or "0s"


print([human(timedelta(seconds=n)) for n in (0, 59, 3600, 86399, 100000, -61)])


def parse(text: str) -> timedelta:
    h, m, s = text.split(":")
    return timedelta(hours=int(h), minutes=int(m), seconds=float(s))


laps = [parse(t) for t in ["0:01:02.5", "0:00:59.25", "1:00:00"]]
total = sum(laps, timedelta())
print(total, min(laps), total / len(laps), [str(x) for x in sorted(laps)], max(laps) - min(laps))
try:
    print(a / timedelta())
except ZeroDivisionError as e:
    print("ZeroDivisionError:", e)
try:
    print(timedelta(days=10**10))
except OverflowError as e:
    print("OverflowError")
