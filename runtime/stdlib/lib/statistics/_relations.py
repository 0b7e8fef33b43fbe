"""Relations between two series of numbers."""

import math
from typing import NamedTuple

from statistics._exact import StatisticsError
from statistics._sums import sum_of_products


class LinearRegression(NamedTuple):
    """A line."""

    slope: float
    intercept: float


def covariance(x, y, /) -> float:
    """How much two series vary together."""
    _check(len(x), len(y), "covariance")
    xs = _centered(x)
    ys = _centered(y)
    return sum_of_products(xs, ys) / (len(xs) - 1)


def correlation(x, y, /, *, method: str = "linear") -> float:
    """Pearson's correlation coefficient; Spearman's for the method 'ranked'."""
    _check(len(x), len(y), "correlation")
    if method == "linear":
        return _correlation(_centered(x), _centered(y))
    if method == "ranked":
        return _correlation(_ranks(x), _ranks(y))
    raise ValueError(f"Unknown method: {method!r}")


def linear_regression(x, y, /, *, proportional: bool = False) -> LinearRegression:
    """The line of least squares, through the origin if `proportional`."""
    _check(len(x), len(y), "linear regression")
    xs = [float(v) for v in x] if proportional else _centered(x)
    ys = [float(v) for v in y] if proportional else _centered(y)
    squares = sum_of_products(xs, xs)
    if squares == 0.0:
        raise StatisticsError("x is constant")
    slope = (sum_of_products(xs, ys) + 0.0) / squares
    if proportional:
        return LinearRegression(slope, 0.0)
    return LinearRegression(slope, _mean(y) - slope * _mean(x))


def _check(n: int, m: int, what: str) -> None:
    if n != m:
        raise StatisticsError(f"{what} requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError(f"{what} requires at least two data points")


def _mean(data) -> float:
    return math.fsum([float(v) for v in data]) / len(data)


def _centered(data) -> list[float]:
    center = _mean(data)
    return [v - center for v in data]


def _correlation(xs: list[float], ys: list[float]) -> float:
    scale = math.sqrt(sum_of_products(xs, xs) * sum_of_products(ys, ys))
    if scale == 0.0:
        raise StatisticsError("at least one of the inputs is constant")
    return sum_of_products(xs, ys) / scale


def _ranks(data) -> list[float]:
    """Ranks around zero; equal values share the mean of theirs."""
    order = sorted([(v, i) for i, v in enumerate(data)])
    ranks = [0.0] * len(order)
    done = (len(order) - 1) / -2 - 1
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and order[end][0] == order[start][0]:
            end += 1
        size = end - start
        for at in range(start, end):
            ranks[order[at][1]] = done + (size + 1) / 2
        done += size
        start = end
    return ranks
