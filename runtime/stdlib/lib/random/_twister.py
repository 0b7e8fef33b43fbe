"""MT19937, the Mersenne Twister of Matsumoto and Nishimura, and how CPython seeds it."""

import time

from _builtins.tuples import Tuple
from _molt import get, put, rt
from _sha512 import sha512

_WORD = 4294967295


class Twister:
    """A generator of words of 32 bits."""

    def __init__(self) -> None:
        self._words = [0] * 624
        self._at = 624

    def _next(self) -> int:
        """The next 32 bits."""
        if self._at >= 624:
            self._refill()
        y = get(self._words, self._at)
        self._at += 1
        y ^= y >> 11
        y ^= (y & 33554431) << 7 & 2636928640
        y ^= (y & 131071) << 15 & 4022730752
        return (y ^ y >> 18) & _WORD

    def random(self) -> float:
        """A float of at least 0.0 and less than 1.0."""
        high = self._next() >> 5
        low = self._next() >> 6
        return (high * 67108864 + low) * (1.0 / 9007199254740992.0)

    def getrandbits(self, k: int) -> int:
        """An int of `k` random bits; OverflowError if it does not fit."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        if k == 0:
            return 0
        if k <= 32:
            return self._next() >> (32 - k)
        value = self._next()
        rest = k - 32
        if rest <= 32:
            return value + (self._next() >> (32 - rest)) * 4294967296
        raise OverflowError("integer overflow: the result does not fit 64 bits")

    def _below(self, n: int) -> int:
        """An int of at least 0 and less than `n`, which is positive."""
        k = n.bit_length()
        value = self.getrandbits(k)
        while value >= n:
            value = self.getrandbits(k)
        return value

    def _refill(self) -> None:
        """Makes the next 624 words."""
        words = self._words
        for at in range(227):
            _twist(words, at, at + 1, at + 397)
        for at in range(227, 623):
            _twist(words, at, at + 1, at - 227)
        _twist(words, 623, 0, 396)
        self._at = 0

    def _seed_from(self, a) -> None:
        if a is None:
            now = int(time.time() * 1000000.0)
            self._seed_by_key([now & _WORD, now >> 32 & _WORD, int(time.perf_counter() * 1e9) & _WORD])
        elif isinstance(a, str):
            self._seed_by_bytes(list(a.encode()))
        elif isinstance(a, bytes):
            self._seed_by_bytes(list(a))
        elif isinstance(a, float):
            self._seed_by_hash(hash(a))
        else:
            self._seed_by_int(int(a))

    def _seed_by_int(self, a: int) -> None:
        if a >= 0:
            low, high = a & _WORD, a >> 32
        else:
            # The magnitude of the least int is 2**63.
            rest = -(a + 1)
            low = (rest & _WORD) + 1
            high = (rest >> 32) + (low >> 32)
            low &= _WORD
        self._seed_by_key([low, high] if high > 0 else [low])

    def _seed_by_hash(self, value: int) -> None:
        """CPython takes the hash as a number without sign."""
        low, high = value & _WORD, value >> 32 & _WORD
        self._seed_by_key([low, high] if high > 0 else [low])

    def _seed_by_bytes(self, text: list[int]) -> None:
        """The key is the number that the bytes and their digest are, the highest first."""
        number = text + sha512(text)
        key: list[int] = []
        word = 0
        shift = 0
        for at in range(len(number) - 1, -1, -1):
            word |= number[at] << shift
            shift += 8
            if shift == 32:
                key.append(word)
                word = 0
                shift = 0
        key.append(word)
        while len(key) > 1 and key[-1] == 0:
            key.pop()
        self._seed_by_key(key)

    def _seed_by_key(self, key: list[int]) -> None:
        """`init_by_array` of the reference implementation."""
        words = self._words
        word = 19650218
        put(words, 0, word)
        for at in range(1, 624):
            word = _times(word ^ word >> 30, 1812433253) + at & _WORD
            put(words, at, word)
        at = 1
        digit = 0
        for _ in range(max(624, len(key))):
            last = get(words, at - 1)
            word = get(words, at) ^ _times(last ^ last >> 30, 1664525)
            put(words, at, word + get(key, digit) + digit & _WORD)
            at += 1
            digit += 1
            if at >= 624:
                put(words, 0, get(words, 623))
                at = 1
            if digit >= len(key):
                digit = 0
        for _ in range(623):
            last = get(words, at - 1)
            word = get(words, at) ^ _times(last ^ last >> 30, 1566083941)
            put(words, at, word - at & _WORD)
            at += 1
            if at >= 624:
                put(words, 0, get(words, 623))
                at = 1
        put(words, 0, 2147483648)
        self._at = 624

    def _words_and_place(self) -> Tuple[int]:
        made = Tuple(self._words)
        made._items.append(self._at)
        return made

    def _set_words_and_place(self, state: Tuple[int]) -> None:
        if len(state) != 625:
            raise ValueError("state vector is the wrong size")
        self._words = [word & _WORD for word in state._items[:624]]
        self._at = state[624]


def _times(a: int, b: int) -> int:
    """The lower 32 bits of a product of two words."""
    return rt.molt_int_wrapping_mul(a, b) & _WORD


def _twist(words: list[int], at: int, after: int, far: int) -> None:
    low = get(words, after)
    mixed = get(words, at) & 2147483648 | low & 2147483647
    put(words, at, get(words, far) ^ mixed >> 1 ^ (low & 1) * 2567483615)
