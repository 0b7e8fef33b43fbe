"""Numbers of various distributions, by the algorithms and in the order of draws of CPython."""

import math

from random._twister import Twister

_TWO_PI = 2.0 * math.pi
_NORMAL = 4 * math.exp(-0.5) / math.sqrt(2.0)
_LOG4 = math.log(4.0)
_GAMMA = 1.0 + math.log(4.5)


class Distributions(Twister):
    """What is made of floats between 0 and 1."""

    def __init__(self) -> None:
        super().__init__()
        self._has_gauss = False
        self._gauss = 0.0

    def uniform(self, a: float, b: float) -> float:
        """A float between `a` and `b`."""
        return a + (b - a) * self.random()

    def triangular(self, low: float = 0.0, high: float = 1.0, mode: float | None = None) -> float:
        """A float of the triangular distribution."""
        u = self.random()
        c = 0.5
        if mode is not None:
            if high == low:
                return low
            c = (mode - low) / (high - low)
        if u > c:
            return high + (low - high) * math.sqrt((1.0 - u) * (1.0 - c))
        return low + (high - low) * math.sqrt(u * c)

    def normalvariate(self, mu: float = 0.0, sigma: float = 1.0) -> float:
        """A float of the normal distribution: the ratio of uniforms of Kinderman and Monahan."""
        while True:
            u = self.random()
            v = 1.0 - self.random()
            z = _NORMAL * (u - 0.5) / v
            if z * z / 4.0 <= -math.log(v):
                return mu + z * sigma

    def gauss(self, mu: float = 0.0, sigma: float = 1.0) -> float:
        """A float of the normal distribution; every second comes from the draw before."""
        if self._has_gauss:
            self._has_gauss = False
            return mu + self._gauss * sigma
        angle = self.random() * _TWO_PI
        radius = math.sqrt(-2.0 * math.log(1.0 - self.random()))
        self._gauss = math.sin(angle) * radius
        self._has_gauss = True
        return mu + math.cos(angle) * radius * sigma

    def lognormvariate(self, mu: float, sigma: float) -> float:
        """A float whose logarithm is normally distributed."""
        return math.exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd: float = 1.0) -> float:
        """A float of the exponential distribution."""
        return -math.log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu: float, kappa: float) -> float:
        """An angle of the von Mises distribution: Best and Fisher's algorithm."""
        if kappa <= 1e-6:
            return _TWO_PI * self.random()
        s = 0.5 / kappa
        r = s + math.sqrt(1.0 + s * s)
        while True:
            z = math.cos(math.pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * math.exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + math.acos(f)) % _TWO_PI
        return (mu - math.acos(f)) % _TWO_PI

    def gammavariate(self, alpha: float, beta: float) -> float:
        """A float of the gamma distribution: Cheng's algorithm, or ALGORITHM GS of Ahrens and
        Dieter for `alpha` below 1."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            return self._gamma_above_one(alpha) * beta
        if alpha == 1.0:
            return -math.log(1.0 - self.random()) * beta
        return self._gamma_below_one(alpha) * beta

    def _gamma_above_one(self, alpha: float) -> float:
        ainv = math.sqrt(2.0 * alpha - 1.0)
        bbb = alpha - _LOG4
        ccc = alpha + ainv
        while True:
            u = self.random()
            if not 1e-7 < u < 0.9999999:
                continue
            w = 1.0 - self.random()
            v = math.log(u / (1.0 - u)) / ainv
            x = alpha * math.exp(v)
            z = u * u * w
            r = bbb + ccc * v - x
            if r + _GAMMA - 4.5 * z >= 0.0 or r >= math.log(z):
                return x

    def _gamma_below_one(self, alpha: float) -> float:
        while True:
            b = (math.e + alpha) / math.e
            p = b * self.random()
            if p <= 1.0:
                x = p ** (1.0 / alpha)
            else:
                x = -math.log((b - p) / alpha)
            u = self.random()
            if p > 1.0:
                if u <= x ** (alpha - 1.0):
                    return x
            elif u <= math.exp(-x):
                return x

    def betavariate(self, alpha: float, beta: float) -> float:
        """A float of the beta distribution."""
        y = self.gammavariate(alpha, 1.0)
        if y == 0.0:
            return 0.0
        return y / (y + self.gammavariate(beta, 1.0))

    def paretovariate(self, alpha: float) -> float:
        """A float of the Pareto distribution."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha: float, beta: float) -> float:
        """A float of the Weibull distribution."""
        return alpha * (-math.log(1.0 - self.random())) ** (1.0 / beta)

    def binomialvariate(self, n: int = 1, p: float = 0.5) -> int:
        """The number of successes in `n` trials of probability `p`."""
        if n < 0:
            raise ValueError("n must be non-negative")
        if p <= 0.0 or p >= 1.0:
            if p == 0.0:
                return 0
            if p == 1.0:
                return n
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        if n == 1:
            return 1 if self.random() < p else 0
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            return self._binomial_by_gaps(n, p)
        return self._binomial_by_rejection(n, p)

    def _binomial_by_gaps(self, n: int, p: float) -> int:
        """Devroye's algorithm of the geometric distances between successes."""
        successes = 0
        trials = 0
        c = math.log2(1.0 - p)
        if c == 0.0:
            return 0
        while True:
            trials += math.floor(math.log2(self.random()) / c) + 1
            if trials > n:
                return successes
            successes += 1

    def _binomial_by_rejection(self, n: int, p: float) -> int:
        """Hörmann's algorithm BTRS."""
        spread = math.sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spread
        a = -0.0873 + 0.0248 * b + 0.01 * p
        c = n * p + 0.5
        vr = 0.92 - 4.2 / b
        alpha = (2.83 + 5.1 / b) * spread
        lpq = math.log(p / (1.0 - p))
        m = math.floor((n + 1) * p)
        h = math.lgamma(m + 1) + math.lgamma(n - m + 1)
        while True:
            u = self.random() - 0.5
            us = 0.5 - abs(u)
            k = math.floor((2.0 * a / us + b) * u + c)
            if k < 0 or k > n:
                continue
            v = self.random()
            if us >= 0.07 and v <= vr:
                return k
            v *= alpha / (a / (us * us) + b)
            if math.log(v) <= h - math.lgamma(k + 1) - math.lgamma(n - k + 1) + (k - m) * lpq:
                return k
