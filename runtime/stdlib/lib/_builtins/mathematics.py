"""Functions of `math` that are written in Molt's own language."""

import math


def _math_prod(iterable, *, start=1):
    """The product of `start` and all items."""
    total = start
    for item in iterable:
        total = total * item
    return total


def _math_modf(x: float) -> tuple[float, float]:
    """The parts behind and before the point, both with the sign of `x`."""
    if math.isinf(x):
        return math.copysign(0.0, x), x
    part = math.fmod(x, 1.0)
    return math.copysign(part, x), math.copysign(x - part, x)


def _math_frexp(x: float) -> tuple[float, int]:
    """`m` and `e` with `x == m * 2**e` and `0.5 <= abs(m) < 1`."""
    if x == 0.0 or math.isinf(x) or math.isnan(x):
        return x, 0
    e = math.floor(math.log2(abs(x))) + 1
    m = math.ldexp(x, -e)
    while abs(m) >= 1.0:
        m /= 2.0
        e += 1
    while abs(m) < 0.5:
        m *= 2.0
        e -= 1
    return m, e


def _math_ulp(x: float) -> float:
    """The value of the lowest bit of `x`."""
    if math.isnan(x):
        return x
    x = abs(x)
    if math.isinf(x):
        return x
    if x == 0.0:
        return 5e-324
    return math.ldexp(1.0, max(_math_frexp(x)[1] - 53, -1074))


def _math_nextafter(x: float, y: float) -> float:
    """The next float after `x` towards `y`."""
    if math.isnan(x) or math.isnan(y):
        return x + y
    if x == y:
        return y
    if x == 0.0:
        return math.copysign(5e-324, y)
    if math.isinf(x):
        return math.copysign(1.7976931348623157e308, x)
    step = _math_ulp(x)
    if (y > x) == (x > 0.0):
        return x + math.copysign(step, x)
    # Below a power of two the floats are twice as dense.
    if abs(_math_frexp(x)[0]) == 0.5 and step > 5e-324:
        step /= 2.0
    return x - math.copysign(step, x)
