class Countdown:
    """An iterable: every iteration starts again."""

    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIterator(self.start)


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Fibonacci:
    """An iterator: it is used up."""

    def __init__(self, limit):
        self.limit = limit
        self.a, self.b = 0, 1

    def __iter__(self):
        return self

    def __next__(self):
        value = self.a
        if value > self.limit:
            raise StopIteration
        self.a, self.b = self.b, self.a + self.b
        return value


c = Countdown(4)
print([x for x in c], list(c), sum(c), max(c), tuple(c), sorted(c))
print([(x, y) for x in c for y in c if x > y])
f = Fibonacci(50)
print(list(f), list(f))
it = iter(c)
print(next(it), next(it), list(it), next(it, "done"))
try:
    next(it)
except StopIteration:
    print("exhausted")
f = Fibonacci(1000)
for v in f:
    if v > 20:
        print("stopped at", v)
        break
print("the rest:", list(f))
a, b, c2 = Countdown(3)
print(a, b, c2, 3 in Countdown(5), 9 in Countdown(5))
print(dict(zip(Countdown(3), Fibonacci(10))), list(enumerate(Countdown(2), 1)))
print(list(map(lambda p: p * p, Countdown(5))), list(filter(lambda p: p % 2, Fibonacci(30))))
print(any(x > 3 for x in Countdown(4)), all(x > 1 for x in Countdown(4)), [*Countdown(2), *Fibonacci(3)])
