class Counted:
    def __init__(self, f):
        self.f = f
        self.count = 0

    def __call__(self, *args):
        self.count += 1
        return self.f(*args)


class Retry:
    def __init__(self, times, default=None):
        self.times = times
        self.default = default
        self.failures = 0

    def __call__(self, f):
        def wrapper(x):
            for _ in range(self.times):
                try:
                    return f(x)
                except ValueError:
                    self.failures += 1
            return self.default

        return wrapper


class Registry:
    def __init__(self):
        self.handlers = {}

    def on(self, name):
        def register(f):
            self.handlers[name] = f
            return f

        return register

    def fire(self, name, value):
        return self.handlers[name](value) if name in self.handlers else None


@Counted
def add(a, b):
    return a + b


retry = Retry(3, default=-1)
attempts = []


@retry
def unstable(x):
    attempts.append(x)
    if len(attempts) % 3:
        raise ValueError("not yet")
    return x * 10


@Retry(2)
def hopeless(x):
    raise ValueError(x)


events = Registry()


@events.on("double")
@events.on("twice")
def double(x):
    return x * 2


@events.on("neg")
def negate(x):
    return -x


print(add(1, 2), add(3, 4), add.count, add.f(5, 6), add.count)
print(unstable(7), attempts, retry.failures, hopeless(1))
print(unstable(8), retry.failures)
attempts.append(0)
print(unstable(9), attempts, retry.failures)
print(
    events.fire("double", 4), events.fire("neg", 4), events.fire("twice", 5), events.fire("none", 1),
    sorted(events.handlers),
)
print(double(21), negate(1))


names = []


def announced(cls):
    names.append(cls.__name__)
    return cls


@announced
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


@announced
class Circle(Point):
    radius = 1


a, b = Point(1, 2), Circle(3, 4)
print(names, a.x + b.y, b.radius)
