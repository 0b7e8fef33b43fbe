from functools import partial, reduce
from typing import Callable


def power(base, exponent):
    result = 1
    for _ in range(exponent):
        result *= base
    return result


square = partial(power, exponent=2)
two_to = partial(power, 2)
print(square(9), two_to(10), partial(power, 3, 4)(), square(base=5))
print(list(map(partial(max, 3), [1, 5, 3])), sorted(["bb", "a"], key=partial(len)))
ints = partial(int, base=2)
print([ints(t) for t in ["101", "11", "0"]])


def log(level, message, *, prefix="", sep=": "):
    return f"{prefix}{level}{sep}{message}"


warn = partial(log, "WARN")
loud = partial(warn, prefix="!! ", sep=" - ")
print(warn("disk full"), loud("fire"), loud("quiet", prefix=""))
stages: list[Callable[[int], int]] = [square, two_to, abs]
print(reduce(lambda f, g: lambda x: g(f(x)), stages)(3))


def make_adders(ns):
    return {n: partial(lambda a, b: a + b, n) for n in ns}


adders = make_adders([1, 10])
print(adders[1](5), adders[10](5), sum(f(0) for f in adders.values()))
print(power.__name__, log.__name__, (lambda: 0).__name__, make_adders.__name__)


def documented(a, b=2):
    """Adds.

    And more.
    """
    return a + b


print(documented.__doc__.splitlines()[0] if documented.__doc__ else "none", documented(1))


def choose(flag):
    return power if flag else (lambda base, exponent: base + exponent)


print(choose(True)(2, 3), choose(False)(2, 3), choose(True) is power)


def apply(f, *args, **kwargs):
    return f(*args, **kwargs)


print(
    apply(log, "INFO", "ok", sep="="), apply(power, 2, exponent=5), apply(lambda: 7),
    apply(max, [1, 2], key=lambda v: -v),
)
bound = "a-b-c".split
print(bound("-"), bound("-", 1), list(map("{:>3}".format, [1, 22])), "".join(map(chr, map(ord, "xyz"))))
