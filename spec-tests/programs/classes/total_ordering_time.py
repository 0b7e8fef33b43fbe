from functools import total_ordering


@total_ordering
class Time:
    def __init__(self, hour: int, minute: int = 0, second: int = 0) -> None:
        if not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60):
            raise ValueError(f"no such time: {hour}:{minute}:{second}")
        self.hour = hour
        self.minute = minute
        self.second = second

    @classmethod
    def from_seconds(cls, n: int) -> "Time":
        n %= 86400
        return cls(n // 3600, n // 60 % 60, n % 60)

    def seconds(self) -> int:
        return self.hour * 3600 + self.minute * 60 + self.second

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Time):
            return NotImplemented
        return self.seconds() == other.seconds()

    def __lt__(self, other: "Time") -> bool:
        return self.seconds() < other.seconds()

    def __add__(self, seconds: int) -> "Time":
        return Time.from_seconds(self.seconds() + seconds)

    def __sub__(self, other: "Time | int") -> "Time | int":
        if isinstance(other, Time):
            return self.seconds() - other.seconds()
        return self + -other

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}:{self.second:02}"


a, b, c = Time(9, 30), Time(17, 5, 59), Time(9, 30, 0)
print(a, b, a < b, a <= b, a > b, a >= b, a == b, a != b)
print(a <= c, a >= c, a == c, a < c, a > c, a is c)
print(a + 90, b + 86400, b + 7 * 3600, a + -1, a - 3600, b - a, a - b)
print([str(t) for t in sorted([b, a, Time(0), Time(23, 59, 59)])])
print(max(a, b), min([b, c]), str(Time.from_seconds(-1)))
for args in [(24, 0), (5, 60), (-1, 0)]:
    try:
        print(Time(*args))
    except ValueError as e:
        print("ValueError:", e)
t = Time(23, 58)
for _ in range(4):
    t += 45
    print(t, end=" ")
print(t < Time(1), Time(0) <= t <= Time(0, 1))
