# Operators between a class and numbers: NotImplemented sends the work to the other side.
class Money:
    def __init__(self, cents: int) -> None:
        self.cents = cents

    def __add__(self, other: "Money | int") -> "Money":
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        if isinstance(other, int):
            return Money(self.cents + other * 100)
        return NotImplemented

    def __radd__(self, other: int) -> "Money":
        return self + other

    def __sub__(self, other: "Money | int") -> "Money":
        if isinstance(other, Money):
            return Money(self.cents - other.cents)
        return Money(self.cents - other * 100)

    def __rsub__(self, other: int) -> "Money":
        return Money(other * 100 - self.cents)

    def __mul__(self, k: int) -> "Money":
        return Money(self.cents * k)

    __rmul__ = __mul__

    def __rtruediv__(self, other: int) -> float:
        return other * 100 / self.cents

    def __divmod__(self, parts: int) -> "tuple[Money, Money]":
        q, r = divmod(self.cents, parts)
        return Money(q), Money(r)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Money):
            return self.cents == other.cents
        if isinstance(other, int):
            return self.cents == other * 100
        return NotImplemented

    def __lt__(self, other: "Money") -> bool:
        return self.cents < other.cents

    def __repr__(self) -> str:
        sign = "-" if self.cents < 0 else ""
        return f"{sign}${abs(self.cents) // 100}.{abs(self.cents) % 100:02}"


a = Money(1250)
b = Money(399)
print(a + b, a + 5, 5 + a, a - b, b - a, a - 2, 20 - a)
print(a * 3, 3 * a, 50 / a)
q, r = divmod(a, 7)
print(q, r, q * 7 + r == a)
print(a == Money(1250), a == 12, Money(1200) == 12, 12 == Money(1200), a != b, a != Money(1250))
print(a < b, b < a, a > b, sorted([a, b, Money(-5), Money(0)]), min(a, b), max(a, b))
print(sum([a, b, Money(1)]), sum([a, b], Money(100)))
print(a == "12", "12" == a, a != "x")
a += b
a += 1
a -= Money(49)
a *= 2
print(a, [Money(c) for c in (5, -5, 100, -199)])
