from datetime import UTC, date, datetime, time, timedelta, timezone

t = datetime(2024, 3, 5, 14, 7, 9, 45)
print(
    t, repr(t), t.date(), t.time(), t.hour, t.minute, t.second, t.microsecond, t.weekday(), t.isoformat(),
    t.isoformat(" ", "minutes"),
)
print(
    datetime(2024, 1, 1), datetime(2024, 1, 1, 5), datetime.fromisoformat("2024-03-05T14:07:09"),
    datetime.fromisoformat("2024-03-05 14:07"), datetime.combine(date(2020, 1, 2), time(3, 4)),
)
print(t.strftime("%Y-%m-%d %H:%M:%S.%f %y %j %a %A %b %B %p %I %% %U %w"), f"{t:%d/%m/%Y at %H:%M}")
print(
    datetime.strptime("2024-12-25 08:30:15", "%Y-%m-%d %H:%M:%S"), datetime.strptime("5 Mar 99", "%d %b %y"),
    datetime.strptime("07:05 PM", "%I:%M %p").time(), datetime.strptime("December 1, 2001", "%B %d, %Y").date(),
)
for text, form in [
    ("2024-13-01", "%Y-%m-%d"), ("x", "%Y"), ("2024-01-01 extra", "%Y-%m-%d"), ("30 Feb 2024", "%d %b %Y"),
]:
    try:
        print(datetime.strptime(text, form))
    except ValueError as e:
        print("ValueError:", e)
u = t + timedelta(hours=10, minutes=-7, microseconds=-45)
print(
    u, u - t, (u - t).total_seconds(), t - timedelta(days=65), u > t, t.replace(hour=0, minute=0),
    t.replace(microsecond=0) == t, min(t, u),
)
print(
    time(5, 6), time(5, 6, 7, 8), repr(time(1)), time(5) < time(5, 0, 1), time.fromisoformat("12:34:56"),
    time(23, 59).strftime("%H-%M"), time(1, 2).replace(hour=9), time.max,
)
z = datetime(2024, 7, 1, 12, tzinfo=UTC)
oslo = timezone(timedelta(hours=2))
print(
    z, repr(z), z.astimezone(oslo), z.astimezone(timezone(timedelta(hours=-5, minutes=-30), "X")),
    z == z.astimezone(oslo), z.tzinfo, z.utcoffset(), oslo, z.timestamp(),
)
print(
    datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1_700_000_000.5, UTC),
    datetime.fromisoformat("2024-01-01T00:00:00+03:00"), datetime.fromisoformat("2024-01-01T00:00:00Z").isoformat(),
)
print(
    (datetime(2024, 7, 1, tzinfo=UTC) - datetime(2024, 7, 1, tzinfo=oslo)), t.timetuple().tm_yday, t.isocalendar().week,
    t.toordinal(),
)


class Event:
    def __init__(self, name: str, start: str, minutes: int) -> None:
        self.name = name
        self.start = datetime.fromisoformat(start)
        self.end = self.start + timedelta(minutes=minutes)

    def overlaps(self, other: "Event") -> bool:
        return self.start < other.end and other.start < self.end

    def __str__(self) -> str:
        return f"{self.start:%H:%M}-{self.end:%H:%M} {self.name}"


events = [
    Event("lunch", "2024-05-06 12:00", 45), Event("call", "2024-05-06 12:30", 30),
    Event("standup", "2024-05-06 09:15", 15), Event("late", "2024-05-06 23:50", 20),
]
events.sort(key=lambda e: e.start)
for event in events:
    print(event, "ends", event.end.date())
print([(a.name, b.name) for i, a in enumerate(events) for b in events[i + 1:] if a.overlaps(b)])
free = [b.start - a.end for a, b in zip(events, events[1:])]
print([str(f) for f in free], max(free), sum((e.end - e.start for e in events), timedelta()))
hour = datetime(2024, 2, 28, 22)
print([f"{hour + timedelta(hours=6 * i):%m-%d %Hh}" for i in range(6)])
