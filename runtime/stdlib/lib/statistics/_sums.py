"""Sums of products of floats in three times the precision, after Ogita, Rump and Oishi."""

from _molt import get


def sum_of_products(xs: list[float], ys: list[float]) -> float:
    """What `math.sumprod` gives for floats; the lists are of equal length."""
    high = 0.0
    low = 0.0
    tiny = 0.0
    for i in range(len(xs)):
        product, product_error = _product(get(xs, i), get(ys, i))
        high, error = _sum(high, product)
        low, low_error = _sum(low, product_error)
        low, error_error = _sum(low, error)
        tiny += low_error + error_error
    last, last_error = _sum(low, high)
    return tiny + last_error + last


def _sum(a: float, b: float) -> tuple[float, float]:
    """The rounded sum and what rounding lost."""
    total = a + b
    part = total - a
    return total, (a - (total - part)) + (b - part)


def _product(a: float, b: float) -> tuple[float, float]:
    """The rounded product and what rounding lost."""
    total = a * b
    a_high, a_low = _halves(a)
    b_high, b_low = _halves(b)
    return total, ((a_high * b_high - total) + a_high * b_low + a_low * b_high) + a_low * b_low


def _halves(x: float) -> tuple[float, float]:
    scaled = 134217729.0 * x
    high = scaled - (scaled - x)
    return high, x - high
