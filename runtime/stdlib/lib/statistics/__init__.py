"""Averages, spread and relations of numbers. Means and variances are exact before they are rounded."""

from statistics._averages import (
    fmean,
    geometric_mean,
    harmonic_mean,
    mean,
    median,
    median_grouped,
    median_high,
    median_low,
    mode,
    multimode,
    quantiles,
)
from statistics._exact import StatisticsError
from statistics._normal import NormalDist
from statistics._relations import LinearRegression, correlation, covariance, linear_regression
from statistics._spread import pstdev, pvariance, stdev, variance
