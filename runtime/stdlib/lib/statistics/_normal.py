"""`NormalDist`."""

import math
import random

from statistics._exact import Ratio, StatisticsError, big, moments_of

_SQRT2 = math.sqrt(2.0)


class NormalDist:
    """A normal distribution."""

    def __init__(self, mu: float = 0.0, sigma: float = 1.0) -> None:
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @staticmethod
    def from_samples(data) -> "NormalDist":
        """The distribution with the mean and the standard deviation of a sample."""
        moments = moments_of(data, True)
        if moments.count < 2:
            raise StatisticsError("stdev requires at least two data points")
        total, exponent = moments.sum()
        mean = Ratio(total, big(moments.count), exponent).to_float()
        return NormalDist(mean, moments.deviation().over(moments.count - 1).root())

    def samples(self, n: int, *, seed=None) -> list[float]:
        """`n` random numbers of the distribution."""
        if seed is None:
            return [random.gauss(self._mu, self._sigma) for _ in range(n)]
        else:
            source = random.Random(seed)
            return [source.gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x: float) -> float:
        """The density of the probability."""
        spread = self._sigma * self._sigma
        if spread == 0.0:
            raise StatisticsError("pdf() not defined when sigma is zero")
        distance = x - self._mu
        return math.exp(distance * distance / (-2.0 * spread)) / math.sqrt(math.tau * spread)

    def cdf(self, x: float) -> float:
        """The probability of at most `x`."""
        if self._sigma == 0.0:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * _SQRT2)))

    def inv_cdf(self, p: float) -> float:
        """The number up to which the probability is `p`."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return self._mu + _standard_inverse(p) * self._sigma

    def quantiles(self, n: int = 4) -> list[float]:
        """The `n - 1` points that cut the distribution into parts of equal probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other: "NormalDist") -> float:
        """The area below both densities."""
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        x_var, y_var = x.variance, y.variance
        if x_var == 0.0 or y_var == 0.0:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv = y_var - x_var
        dm = abs(y._mu - x._mu)
        if dv == 0.0:
            return 1.0 - math.erf(dm / (2.0 * x._sigma * _SQRT2))
        a = x._mu * y_var - y._mu * x_var
        b = x._sigma * y._sigma * math.sqrt(dm * dm + dv * math.log(y_var / x_var))
        x1 = (a + b) / dv
        x2 = (a - b) / dv
        return 1.0 - (abs(y.cdf(x1) - x.cdf(x1)) + abs(y.cdf(x2) - x.cdf(x2)))

    def zscore(self, x: float) -> float:
        """The distance from the mean in standard deviations."""
        if self._sigma == 0.0:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self) -> float:
        return self._mu

    @property
    def median(self) -> float:
        return self._mu

    @property
    def mode(self) -> float:
        return self._mu

    @property
    def stdev(self) -> float:
        return self._sigma

    @property
    def variance(self) -> float:
        return self._sigma * self._sigma

    def __add__(self, other) -> "NormalDist":
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        else:
            return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other) -> "NormalDist":
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        else:
            return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, factor: float) -> "NormalDist":
        return NormalDist(self._mu * factor, self._sigma * abs(factor))

    def __truediv__(self, divisor: float) -> "NormalDist":
        return NormalDist(self._mu / divisor, self._sigma / abs(divisor))

    def __pos__(self) -> "NormalDist":
        return NormalDist(self._mu, self._sigma)

    def __neg__(self) -> "NormalDist":
        return NormalDist(-self._mu, self._sigma)

    def __radd__(self, other: float) -> "NormalDist":
        return self + other

    def __rsub__(self, other: float) -> "NormalDist":
        return -(self - other)

    def __rmul__(self, factor: float) -> "NormalDist":
        return self * factor

    def __eq__(self, other: "NormalDist") -> bool:
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self) -> int:
        return hash((self._mu, self._sigma))

    def __repr__(self) -> str:
        return f"NormalDist(mu={self._mu!r}, sigma={self._sigma!r})"


def _standard_inverse(p: float) -> float:
    """The inverse of the standard distribution: algorithm AS 241 of Wichura (1988)."""
    q = p - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        return _polynomial(_NEAR_TOP, r) * q / _polynomial(_NEAR_BOTTOM, r)
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        r -= 1.6
        x = _polynomial(_FAR_TOP, r) / _polynomial(_FAR_BOTTOM, r)
    else:
        r -= 5.0
        x = _polynomial(_TAIL_TOP, r) / _polynomial(_TAIL_BOTTOM, r)
    return -x if q < 0.0 else x


def _polynomial(coefficients: list[float], x: float) -> float:
    value = 0.0
    for c in coefficients:
        value = value * x + c
    return value


# The coefficients of AS 241, those of the highest powers first.
_NEAR_TOP = [
    2.50908_09287_30122_6727e3,
    3.34305_75583_58812_8105e4,
    6.72657_70927_00870_0853e4,
    4.59219_53931_54987_1457e4,
    1.37316_93765_50946_1125e4,
    1.97159_09503_06551_4427e3,
    1.33141_66789_17843_7745e2,
    3.38713_28727_96366_6080e0,
]
_NEAR_BOTTOM = [
    5.22649_52788_52854_5610e3,
    2.87290_85735_72194_2674e4,
    3.93078_95800_09271_0610e4,
    2.12137_94301_58659_5867e4,
    5.39419_60214_24751_1077e3,
    6.87187_00749_20579_0830e2,
    4.23133_30701_60091_1252e1,
    1.0,
]
_FAR_TOP = [
    7.74545_01427_83414_07640e-4,
    2.27238_44989_26918_45833e-2,
    2.41780_72517_74506_11770e-1,
    1.27045_82524_52368_38258e0,
    3.64784_83247_63204_60504e0,
    5.76949_72214_60691_40550e0,
    4.63033_78461_56545_29590e0,
    1.42343_71107_49683_57734e0,
]
_FAR_BOTTOM = [
    1.05075_00716_44416_84324e-9,
    5.47593_80849_95344_94600e-4,
    1.51986_66563_61645_71966e-2,
    1.48103_97642_74800_74590e-1,
    6.89767_33498_51000_04550e-1,
    1.67638_48301_83803_84940e0,
    2.05319_16266_37758_82187e0,
    1.0,
]
_TAIL_TOP = [
    2.01033_43992_92288_13265e-7,
    2.71155_55687_43487_57815e-5,
    1.24266_09473_88078_43860e-3,
    2.65321_89526_57612_30930e-2,
    2.96560_57182_85048_91230e-1,
    1.78482_65399_17291_33580e0,
    5.46378_49111_64114_36990e0,
    6.65790_46435_01103_77720e0,
]
_TAIL_BOTTOM = [
    2.04426_31033_89939_78564e-15,
    1.42151_17583_16445_88870e-7,
    1.84631_83175_10054_68180e-5,
    7.86869_13114_56132_59100e-4,
    1.48753_61290_85061_48525e-2,
    1.36929_88092_27358_05310e-1,
    5.99832_20655_58879_37690e-1,
    1.0,
]
