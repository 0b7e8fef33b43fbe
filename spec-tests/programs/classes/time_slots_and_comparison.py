class Slot:
    def __init__(self, day: str, hour: int, length: int = 1) -> None:
        self.day = day
        self.hour = hour
        self.length = length

    DAYS = ["mon", "tue", "wed"]

    def key(self) -> tuple[int, int, int]:
        return self.DAYS.index(self.day), self.hour, self.length

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Slot) and self.key() == other.key()

    def __hash__(self) -> int:
        return hash(self.key())

    def __lt__(self, other: "Slot") -> bool:
        return self.key() < other.key()

    def __contains__(self, hour: int) -> bool:
        return self.hour <= hour < self.hour + self.length

    def __and__(self, other: "Slot") -> "Slot | None":
        if self.day != other.day:
            return None
        start = max(self.hour, other.hour)
        end = min(self.hour + self.length, other.hour + other.length)
        return Slot(self.day, start, end - start) if end > start else None

    def __rshift__(self, hours: int) -> "Slot":
        return Slot(self.day, self.hour + hours, self.length)

    def __getattr__(self, name: str) -> str:
        if name == "label":
            return f"{self.day}@{self.hour}"
        raise AttributeError(f"slots have no {name}")

    def __repr__(self) -> str:
        return f"{self.day}{self.hour:02}+{self.length}"


class Timetable:
    def __init__(self) -> None:
        self.booked: dict[Slot, str] = {}

    def book(self, slot: Slot, who: str) -> bool:
        for other, name in self.booked.items():
            if slot & other is not None:
                print(f"  {who}: {slot} meets {name}'s {other}")
                return False
        self.booked[slot] = who
        return True

    def __getitem__(self, day: str) -> list[str]:
        return [f"{s.hour}:{self.booked[s]}" for s in sorted(self.booked) if s.day == day]


a, b = Slot("tue", 9, 3), Slot("tue", 11)
print(
    a & b, b & a, a & (b >> 1), a & Slot("mon", 9), 10 in a, 12 in a, a < b, a > b, sorted([b, a, Slot("mon", 23)]),
    max(a, b),
)
t = Timetable()
print([t.book(s, w) for s, w in [
    (a, "ann"), (b, "bob"), (b >> 1, "bob"), (Slot("wed", 8, 2), "cy"), (Slot("wed", 9), "dee"),
    (Slot("mon", 9), "eve"),
]])
print(
    [t[d] for d in Slot.DAYS], Slot("tue", 9, 3) in t.booked, t.booked[Slot("wed", 8, 2)], Slot("wed", 8) in t.booked,
    a.label, (a >> 2).label,
)
try:
    print(a.missing)
except AttributeError as e:
    print("AttributeError:", e)
try:
    Slot("sun", 1) < a
except ValueError as e:
    print("ValueError:", e)
