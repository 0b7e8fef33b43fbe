import functools

log = []


def traced(f):
    @functools.wraps(f)
    def wrapper(*args):
        log.append(f"{f.__name__}{args}")
        result = f(*args)
        log.append(f"{f.__name__} -> {result}")
        return result

    return wrapper


def twice(f):
    def wrapper(x):
        return f(f(x))

    return wrapper


def clamp(low, high):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            return max(low, min(high, f(*args, **kwargs)))

        return wrapper

    return decorate


@traced
def add(a, b):
    """Adds two numbers."""
    return a + b


@traced
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


@twice
def inc(x):
    return x + 1


@twice
@twice
def double(x):
    return x * 2


@clamp(0, 10)
def scaled(x, *, by=1):
    return x * by


@clamp(0, 100)
@twice
@traced
def square(x):
    return x * x


print(add(2, 3), fact(3), log)
log.clear()
print(inc(5), double(1), scaled(3, by=2), scaled(-5), scaled(99, by=100), scaled(x=4))
print(square(2), square(5), log)
print(add.__name__, add.__doc__, scaled.__name__, inc.__name__)


def counted(f):
    def wrapper(x):
        nonlocal calls
        calls += 1
        return f(x) + calls * 100

    calls = 0
    return wrapper


@counted
def one(x):
    return x


@counted
def two(x):
    return -x


print(one(1), one(2), two(1), one(3), two(2))
