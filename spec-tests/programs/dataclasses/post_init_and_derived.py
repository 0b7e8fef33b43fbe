from dataclasses import dataclass, field


@dataclass
class Interval:
    low: float
    high: float
    length: float = field(init=False)
    warnings: list[str] = field(default_factory=list, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.low > self.high:
            self.warnings.append("swapped")
            self.low, self.high = self.high, self.low
        self.length = self.high - self.low

    def __contains__(self, x: float) -> bool:
        return self.low <= x <= self.high

    def __and__(self, other: "Interval") -> "Interval | None":
        low, high = max(self.low, other.low), min(self.high, other.high)
        return Interval(low, high) if low <= high else None


@dataclass
class Order:
    customer: str
    lines: dict[str, int] = field(default_factory=dict)
    shipped: bool = False
    _log: list[str] = field(default_factory=list, repr=False)

    def add(self, item: str, n: int = 1) -> "Order":
        self.lines[item] = self.lines.get(item, 0) + n
        self._log.append(f"{item}+{n}")
        return self

    @property
    def total(self) -> int:
        return sum(self.lines.values())

    @classmethod
    def parse(cls, text: str) -> "Order":
        customer, _, rest = text.partition(":")
        order = cls(customer.strip())
        for part in rest.split(","):
            name, _, n = part.strip().partition("*")
            if name:
                order.add(name, int(n or "1"))
        return order


@dataclass
class Stats:
    values: list[float]
    mean: float = field(init=False, default=0.0)
    count: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self.count = len(self.values)
        if self.values:
            self.mean = sum(self.values) / self.count


a, b = Interval(1, 5), Interval(9.5, 3)
print(a, b, b.warnings, a & b, a & Interval(6, 7), 3 in a, 5.5 in a, a == Interval(5, 1), Interval(5, 1).warnings)
a.high = 100
print(a, a.length)
o = Order.parse("ann: tea*2, cup, tea")
print(o, o.total, o._log, Order.parse("bob:"), Order.parse("cy") == Order("cy"))
try:
    Order.parse("x: a*b")
except ValueError as e:
    print("ValueError:", e)
print(
    Stats([1.0, 2.0, 6.0]), Stats([]), Stats([1.0]) == Stats([1.0]),
    [s.mean for s in (Stats([4.0]), Stats([0.5, 1.5]))],
)
