"""Random numbers: the Mersenne Twister, with the very numbers of CPython for every seed.

The functions use one generator, which is seeded from the clock.
"""

from random._generator import Random

_source = Random()


def seed(a=None, version: int = 2) -> None:
    """Starts again from an int, a float or a text, or from the clock."""
    _source.seed(a, version)


def getstate():
    """The state of the generator."""
    return _source.getstate()


def setstate(state) -> None:
    """Goes back to a state."""
    _source.setstate(state)


def random() -> float:
    """A float of at least 0.0 and less than 1.0."""
    return _source.random()


def getrandbits(k: int) -> int:
    """An int of `k` random bits."""
    return _source.getrandbits(k)


def randbytes(n: int) -> bytes:
    """`n` random bytes."""
    return _source.randbytes(n)


def randrange(start: int, stop: int | None = None, step: int = 1) -> int:
    """An item of `range(start, stop, step)`."""
    return _source.randrange(start, stop, step)


def randint(a: int, b: int) -> int:
    """An int from `a` to `b`, both included."""
    return _source.randint(a, b)


def choice(seq):
    """An item of a sequence."""
    return _source.choice(seq)


def choices(population, weights=None, *, cum_weights=None, k: int = 1):
    """`k` items, each chosen out of all, by weights if given."""
    return _source.choices(population, weights, cum_weights=cum_weights, k=k)


def shuffle(x) -> None:
    """Brings a list into a random order."""
    _source.shuffle(x)


def sample(population, k: int, *, counts=None):
    """`k` items at different places."""
    return _source.sample(population, k, counts=counts)


def uniform(a: float, b: float) -> float:
    """A float between `a` and `b`."""
    return _source.uniform(a, b)


def triangular(low: float = 0.0, high: float = 1.0, mode: float | None = None) -> float:
    """A float of the triangular distribution."""
    return _source.triangular(low, high, mode)


def normalvariate(mu: float = 0.0, sigma: float = 1.0) -> float:
    """A float of the normal distribution."""
    return _source.normalvariate(mu, sigma)


def gauss(mu: float = 0.0, sigma: float = 1.0) -> float:
    """A float of the normal distribution, faster than `normalvariate`."""
    return _source.gauss(mu, sigma)


def lognormvariate(mu: float, sigma: float) -> float:
    """A float whose logarithm is normally distributed."""
    return _source.lognormvariate(mu, sigma)


def expovariate(lambd: float = 1.0) -> float:
    """A float of the exponential distribution."""
    return _source.expovariate(lambd)


def vonmisesvariate(mu: float, kappa: float) -> float:
    """An angle of the von Mises distribution."""
    return _source.vonmisesvariate(mu, kappa)


def gammavariate(alpha: float, beta: float) -> float:
    """A float of the gamma distribution."""
    return _source.gammavariate(alpha, beta)


def betavariate(alpha: float, beta: float) -> float:
    """A float of the beta distribution."""
    return _source.betavariate(alpha, beta)


def paretovariate(alpha: float) -> float:
    """A float of the Pareto distribution."""
    return _source.paretovariate(alpha)


def weibullvariate(alpha: float, beta: float) -> float:
    """A float of the Weibull distribution."""
    return _source.weibullvariate(alpha, beta)


def binomialvariate(n: int = 1, p: float = 0.5) -> int:
    """The number of successes in `n` trials of probability `p`."""
    return _source.binomialvariate(n, p)
