import functools


class Profiler:
    def __init__(self):
        self.calls = {}
        self.depth = 0
        self.deepest = 0
        self.clock = 0

    def watch(self, f=None, *, name=None, cost=1):
        if f is None:
            return lambda g: self.watch(g, name=name, cost=cost)
        label = name or f.__name__

        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            self.calls[label] = self.calls.get(label, 0) + 1
            self.depth += 1
            self.deepest = max(self.deepest, self.depth)
            self.clock += cost
            try:
                return f(*args, **kwargs)
            finally:
                self.depth -= 1

        return wrapper

    def report(self):
        for label, n in sorted(self.calls.items(), key=lambda kv: (-kv[1], kv[0])):
            print(f"{label:<10}{n:>5}")
        print(f"depth {self.deepest}, clock {self.clock}")


profiler = Profiler()


@profiler.watch
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@profiler.watch(name="power", cost=10)
def fast_power(base, n):
    if n == 0:
        return 1
    half = fast_power(base, n // 2)
    return half * half * (base if n % 2 else 1)


@profiler.watch(cost=0)
def fails(x, *, limit=3):
    """Fails above the limit."""
    if x > limit:
        raise ValueError(f"{x} > {limit}")
    return x


print(fib(10), fast_power(3, 13), fast_power(2, 0))
for x in (1, 5):
    try:
        print(fails(x), fails(x, limit=10))
    except ValueError as e:
        print("ValueError:", e)
profiler.report()
print(fib.__name__, fast_power.__name__, fails.__doc__, profiler.depth)


def limited(times):
    def decorate(f):
        left = times

        def wrapper(*args):
            nonlocal left
            if left == 0:
                raise RuntimeError(f"{f.__name__} is used up")
            left -= 1
            return f(*args)

        return wrapper

    return decorate


@limited(2)
def once_or_twice(x):
    return x * 10


try:
    print(once_or_twice(1), once_or_twice(2), once_or_twice(3))
except RuntimeError as e:
    print("RuntimeError:", e)
