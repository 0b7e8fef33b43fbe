"""`Random`: ints, and choices out of sequences."""

import math

from _builtins.tuples import Tuple
from _molt import get, put, rt
from bisect import bisect_right
from random._distributions import Distributions


class Random(Distributions):
    """A generator of random numbers with a state of its own."""

    def __init__(self, x=None) -> None:
        super().__init__()
        self.seed(x)

    def seed(self, a=None, version: int = 2) -> None:
        """Starts again from an int, a float or a text, or from the clock."""
        if version == 1 and isinstance(a, str):
            self._seed_by_hash(_old_hash(a))
        else:
            self._seed_from(a)
        self._has_gauss = False

    def getstate(self) -> tuple[int, Tuple[int], float | None]:
        """The state of the generator."""
        if self._has_gauss:
            return 3, self._words_and_place(), self._gauss
        return 3, self._words_and_place(), None

    def setstate(self, state: tuple[int, Tuple[int], float | None]) -> None:
        """Goes back to a state."""
        version, words, waiting = state
        if version != 3:
            raise ValueError(
                f"state with version {version} passed to Random.setstate() of version 3"
            )
        self._set_words_and_place(words)
        self._has_gauss = False
        if waiting is not None:
            self._has_gauss = True
            self._gauss = waiting

    def randbytes(self, n: int) -> bytes:
        """`n` random bytes."""
        made: list[int] = []
        while len(made) + 4 <= n:
            word = self._next()
            for shift in range(0, 32, 8):
                made.append(word >> shift & 255)
        rest = n - len(made)
        if rest > 0:
            word = self._next() >> (32 - 8 * rest)
            for at in range(rest):
                made.append(word >> 8 * at & 255)
        return bytes(made)

    def randrange(self, start: int, stop: int | None = None, step: int = 1) -> int:
        """An item of `range(start, stop, step)`."""
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._below(start)
            raise ValueError("empty range for randrange()")
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._below(width)
            raise ValueError(f"empty range in randrange({start}, {stop})")
        if step == 0:
            raise ValueError("zero step for randrange()")
        n = (width + step - 1) // step if step > 0 else (width + step + 1) // step
        if n <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return start + step * self._below(n)

    def randint(self, a: int, b: int) -> int:
        """An int from `a` to `b`, both included."""
        width = b - a + 1
        if width > 0:
            return a + self._below(width)
        raise ValueError(f"empty range in randrange({a}, {b + 1})")

    def choice(self, seq):
        """An item of a sequence."""
        if len(seq) == 0:
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._below(len(seq))]

    def choices(self, population, weights=None, *, cum_weights=None, k: int = 1):
        """`k` items, each chosen out of all, by weights if given."""
        n = len(population)
        if cum_weights is None:
            if weights is None:
                size = float(n)
                return [population[math.floor(self.random() * size)] for _ in range(k)]
            else:
                sums = [w for w in weights]
                for i in range(1, len(sums)):
                    sums[i] += sums[i - 1]
                return self._by_weight(population, sums, k)
        else:
            if weights is not None:
                raise TypeError("Cannot specify both weights and cumulative weights")
            return self._by_weight(population, cum_weights, k)

    def _by_weight(self, population, sums, k: int):
        n = len(population)
        if len(sums) != n:
            raise ValueError("The number of weights does not match the population")
        total = sums[n - 1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not math.isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[bisect_right(sums, self.random() * total, 0, n - 1)] for _ in range(k)]

    def shuffle(self, x) -> None:
        """Brings a list into a random order."""
        if isinstance(x, list):
            for i in range(len(x) - 1, 0, -1):
                j = self._below(i + 1)
                item = get(x, i)
                put(x, i, get(x, j))
                put(x, j, item)
        else:
            for i in range(len(x) - 1, 0, -1):
                j = self._below(i + 1)
                item = x[i]
                x[i] = x[j]
                x[j] = item

    def sample(self, population, k: int, *, counts=None):
        """`k` items at different places; `counts` says how often each item is there."""
        if counts is None:
            places = self._places(len(population), k)
            return [population[at] for at in places]
        else:
            sums: list[int] = []
            total = 0
            for count in counts:
                total += count
                sums.append(total)
            if len(sums) != len(population):
                raise ValueError("The number of counts does not match the population")
            sums.pop()
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            return [population[bisect_right(sums, at)] for at in self._places(total, k)]

    def _places(self, n: int, k: int) -> list[int]:
        """`k` different ints below `n`."""
        if k < 0 or k > n:
            raise ValueError("Sample larger than population or is negative")
        chosen: list[int] = []
        # A list of all is smaller than a set of those that are taken.
        small = 21
        if k > 5:
            small += 4 ** math.ceil(math.log(k * 3, 4))
        if n <= small:
            pool = list(range(n))
            for i in range(k):
                j = self._below(n - i)
                chosen.append(get(pool, j))
                put(pool, j, get(pool, n - i - 1))
        else:
            taken: set[int] = set()
            for _ in range(k):
                j = self._below(n)
                while j in taken:
                    j = self._below(n)
                taken.add(j)
                chosen.append(j)
        return chosen


def _old_hash(text: str) -> int:
    """The hash that version 1 makes of a text."""
    if text == "":
        return 0
    value = ord(text[0]) << 7
    for ch in text:
        value = rt.molt_int_wrapping_mul(value, 1000003) ^ ord(ch)
    value ^= len(text)
    return -2 if value == -1 else value
