"""Averages and measures of the middle."""

import math

from _molt import is_exactly
from bisect import bisect_left, bisect_right
from collections import Counter
from statistics._exact import Ratio, StatisticsError, big, moments_of
from statistics._sums import sum_of_products


def mean(data):
    """The arithmetic mean, exact before it is rounded; of ints an int if it is whole."""
    items = list(data)
    if len(items) == 0:
        raise StatisticsError("mean requires at least one data point")
    moments = moments_of(items, False)
    total, exponent = moments.sum()
    value = Ratio(total, big(moments.count), exponent)
    if is_exactly(items[0], float):
        return moments.special / moments.count if moments.any_special else value.to_float()
    else:
        if moments.any_special:
            return moments.special / moments.count
        return value.to_float() if moments.any_float else value.to_number()


def fmean(data, weights=None) -> float:
    """The arithmetic mean of floats, weighted if asked."""
    items = [float(x) for x in data]
    if weights is None:
        total = math.fsum(items)
        if len(items) == 0:
            raise StatisticsError("fmean requires at least one data point")
        return total / len(items)
    else:
        factors = [float(w) for w in weights]
        if len(items) != len(factors):
            raise StatisticsError("data and weights must be the same length")
        weight = math.fsum(factors)
        if weight == 0.0:
            raise StatisticsError("sum of weights must be non-zero")
        return sum_of_products(items, factors) / weight


def geometric_mean(data) -> float:
    """The mean by multiplication of positive numbers."""
    logs: list[float] = []
    for x in data:
        if x <= 0:
            raise StatisticsError(_GEOMETRIC)
        logs.append(math.log(x))
    if len(logs) == 0:
        raise StatisticsError(_GEOMETRIC)
    return math.exp(math.fsum(logs) / len(logs))


_GEOMETRIC = "geometric mean requires a non-empty dataset containing positive numbers"


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals, weighted if asked."""
    items = list(data)
    if len(items) == 0:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if weights is None:
        if len(items) == 1:
            if items[0] < 0:
                raise StatisticsError(_HARMONIC)
            return items[0]
        return _harmonic(items, [1] * len(items))
    else:
        factors = list(weights)
        if len(factors) != len(items):
            raise StatisticsError("Number of weights does not match data size")
        return _harmonic(items, factors)


_HARMONIC = "harmonic mean does not support negative values"


def _harmonic(items, factors):
    for w in factors:
        if w < 0:
            raise StatisticsError(_HARMONIC)
    parts: list[float] = []
    zero = False
    for w, x in zip(factors, items):
        if x < 0:
            raise StatisticsError(_HARMONIC)
        if w != 0:
            if x == 0:
                zero = True
                break
            parts.append(w / x)
    if zero:
        return 0
    weights = moments_of(factors, False)
    weight, weight_exponent = weights.sum()
    moments = moments_of(parts, False)
    if moments.any_special:
        return weights.special / moments.special if weights.any_special else 0.0
    total, exponent = moments.sum()
    if not total:
        raise StatisticsError("Weighted sum must be positive")
    return Ratio(weight, total, weight_exponent - exponent).to_float()


def median(data):
    """The middle value, or the mean of the two in the middle."""
    items = sorted(data)
    n = len(items)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2 == 1:
        return items[n // 2]
    return (items[n // 2 - 1] + items[n // 2]) / 2


def median_low(data):
    """The middle value, or the lower of the two in the middle."""
    items = sorted(data)
    if len(items) == 0:
        raise StatisticsError("no median for empty data")
    return items[(len(items) - 1) // 2]


def median_high(data):
    """The middle value, or the higher of the two in the middle."""
    items = sorted(data)
    if len(items) == 0:
        raise StatisticsError("no median for empty data")
    return items[len(items) // 2]


def median_grouped(data, interval=1.0) -> float:
    """The median of values that stand for intervals of this width around them."""
    items = sorted(data)
    n = len(items)
    if n == 0:
        raise StatisticsError("no median for empty data")
    x = items[n // 2]
    below = bisect_left(items, x)
    within = bisect_right(items, x, below) - below
    width = float(interval)
    lower = float(x) - width / 2.0
    return lower + width * (n / 2 - below) / within


def mode(data):
    """The most common value, the first of several."""
    pairs = Counter(data).most_common(1)
    if len(pairs) == 0:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    """The most common values in the order in which they come first."""
    counts = Counter(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n: int = 4, method: str = "exclusive"):
    """The `n - 1` points that cut the data into `n` parts of equal probability."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    items = sorted(data)
    size = len(items)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    cuts: list[float] = []
    if method == "inclusive":
        for i in range(1, n):
            at, delta = divmod(i * (size - 1), n)
            cuts.append((items[at] * (n - delta) + items[at + 1] * delta) / n)
    elif method == "exclusive":
        for i in range(1, n):
            at = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - at * n
            cuts.append((items[at - 1] * (n - delta) + items[at] * delta) / n)
    else:
        raise ValueError(f"Unknown method: {method!r}")
    return cuts
