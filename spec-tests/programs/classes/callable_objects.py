class Polynomial:
    def __init__(self, *coefficients: float) -> None:
        self.coefficients = coefficients

    def __call__(self, x: float) -> float:
        result = 0.0
        for c in self.coefficients:
            result = result * x + c
        return result


class Accumulator:
    def __init__(self) -> None:
        self.total = 0
        self.calls = 0

    def __call__(self, amount: int = 1, *, times: int = 1) -> int:
        self.total += amount * times
        self.calls += 1
        return self.total


class Memo:
    def __init__(self, f) -> None:
        self.f = f
        self.known: dict[int, int] = {}
        self.hits = 0

    def __call__(self, n: int) -> int:
        if n in self.known:
            self.hits += 1
            return self.known[n]
        value = self.f(n)
        self.known[n] = value
        return value


@Memo
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


p = Polynomial(2.0, -3.0, 1.0)
print(p(0.0), p(1.0), p(0.5), p(-2.0), [p(x / 4) for x in range(4)])
print(list(map(p, [1.5, 2.5])), max([0.0, 1.0, 3.0], key=p), sorted([0.0, 0.75, 2.0], key=p))
acc = Accumulator()
print(acc(), acc(5), acc(2, times=10), acc(times=3), acc.total, acc.calls)
print(fib(50), fib.hits, len(fib.known), fib(20), fib.hits)
print(callable(p), callable(acc), callable(fib), callable(3))


def apply_twice(f, x):
    return f(f(x))


print(apply_twice(p, 1.0), apply_twice(lambda v: v * 3, 5), apply_twice(Memo(lambda n: n + 7), 1))
steps = [Accumulator() for _ in range(3)]
for i, s in enumerate(steps):
    for _ in range(i + 1):
        s(i)
print([s.total for s in steps], [s.calls for s in steps])
