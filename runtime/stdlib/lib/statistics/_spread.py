"""Variances and standard deviations."""

from _molt import is_exactly
from statistics._exact import Moments, Ratio, StatisticsError, big, moments_of


def variance(data, xbar=None):
    """The variance of a population of which the data are a sample."""
    items = list(data)
    if len(items) < 2:
        raise StatisticsError("variance requires at least two data points")
    return _number(_deviation(items, xbar), len(items) - 1, items[0])


def pvariance(data, mu=None):
    """The variance of the data."""
    items = list(data)
    if len(items) < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _number(_deviation(items, mu), len(items), items[0])


def stdev(data, xbar=None) -> float:
    """The square root of the variance of a population of which the data are a sample."""
    items = list(data)
    if len(items) < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(_deviation(items, xbar), len(items) - 1)


def pstdev(data, mu=None) -> float:
    """The square root of the variance of the data."""
    items = list(data)
    if len(items) < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(_deviation(items, mu), len(items))


class Deviation:
    """A sum of squares of distances, and what it was made of."""

    def __init__(self, moments: Moments, value: Ratio) -> None:
        self.any_float = moments.any_float
        self.any_special = moments.any_special
        self.special = moments.special
        self.value = value


def _deviation(items, center) -> Deviation:
    if center is None:
        moments = moments_of(items, True)
        return Deviation(moments, moments.deviation())
    else:
        moments = moments_of([(x - center) * (x - center) for x in items], False)
        total, exponent = moments.sum()
        return Deviation(moments, Ratio(total, big(1), exponent))


def _number(deviation: Deviation, count: int, sample):
    """The quotient: a float for floats, for ints an int where it is whole."""
    if is_exactly(sample, float):
        return deviation.special if deviation.any_special else deviation.value.over(count).to_float()
    else:
        if deviation.any_special:
            return deviation.special
        value = deviation.value.over(count)
        return value.to_float() if deviation.any_float else value.to_number()


def _root(deviation: Deviation, count: int) -> float:
    if deviation.any_special:
        return deviation.special - deviation.special
    return deviation.value.over(count).root()
