"""Whole numbers of any size, for modules whose results are exact whatever the size of what comes
between: `statistics`, seeds of `random`.

A number is a sign and limbs of 30 bits, the lowest first, without zeros at the top; zero has none.
"""

from _molt import get, put

_BITS = 30
_BASE = 1073741824
_MASK = 1073741823


class BigInt:
    """A whole number."""

    def __init__(self, limbs: list[int], negative: bool = False) -> None:
        """Takes over the list."""
        while len(limbs) > 0 and limbs[-1] == 0:
            limbs.pop()
        self.limbs = limbs
        self.negative = negative and len(limbs) > 0

    def __bool__(self) -> bool:
        return len(self.limbs) > 0

    def __neg__(self) -> "BigInt":
        return BigInt(self.limbs.copy(), not self.negative)

    def __abs__(self) -> "BigInt":
        return BigInt(self.limbs.copy())

    def __add__(self, other: "BigInt") -> "BigInt":
        if self.negative == other.negative:
            return BigInt(_add(self.limbs, other.limbs), self.negative)
        if _compare(self.limbs, other.limbs) >= 0:
            return BigInt(_subtract(self.limbs, other.limbs), self.negative)
        return BigInt(_subtract(other.limbs, self.limbs), other.negative)

    def __sub__(self, other: "BigInt") -> "BigInt":
        return self + -other

    def __mul__(self, other: "BigInt") -> "BigInt":
        return BigInt(_multiply(self.limbs, other.limbs), self.negative != other.negative)

    def __lshift__(self, bits: int) -> "BigInt":
        return BigInt(_shift_left(self.limbs, bits), self.negative)

    def __eq__(self, other: "BigInt") -> bool:
        return self.negative == other.negative and self.limbs == other.limbs

    def __lt__(self, other: "BigInt") -> bool:
        if self.negative != other.negative:
            return self.negative
        order = _compare(self.limbs, other.limbs)
        return order > 0 if self.negative else order < 0

    def bit_length(self) -> int:
        """The number of bits without sign and leading zeros."""
        if len(self.limbs) == 0:
            return 0
        return (len(self.limbs) - 1) * _BITS + self.limbs[-1].bit_length()

    def divided(self, other: "BigInt") -> "tuple[BigInt, BigInt]":
        """The quotient, rounded towards zero, and the remainder."""
        if len(other.limbs) == 0:
            raise ZeroDivisionError("division by zero")
        quotient, rest = _divide(self.limbs, other.limbs)
        return BigInt(quotient, self.negative != other.negative), BigInt(rest, self.negative)

    def to_int(self) -> int:
        """The number as an `int`; OverflowError if it takes more than 64 bits."""
        value = 0
        for at in range(len(self.limbs) - 1, -1, -1):
            limb = get(self.limbs, at)
            value = value * _BASE + (-limb if self.negative else limb)
        return value

    def low_bits(self, count: int) -> int:
        """The lowest bits of the magnitude, at most 60."""
        value = 0
        for at in range(min(len(self.limbs), 2) - 1, -1, -1):
            value = value << _BITS | get(self.limbs, at)
        return value & ((1 << count) - 1)

    def isqrt(self) -> "BigInt":
        """The square root, rounded down, of a number that is not negative."""
        if len(self.limbs) == 0:
            return BigInt([])
        guess = BigInt([1]) << ((self.bit_length() + 1) // 2)
        while True:
            better = (guess + self.divided(guess)[0]).divided(BigInt([2]))[0]
            if not better < guess:
                return guess
            guess = better


def big(value: int) -> BigInt:
    """An `int` as a number of any size."""
    limbs: list[int] = []
    negative = value < 0
    while value != 0:
        limb = value % _BASE
        value = value // _BASE
        if negative and limb != 0:
            # -(value * BASE + limb) is (-value - 1) * BASE + (BASE - limb).
            limb = _BASE - limb
            value += 1
        limbs.append(limb)
    return BigInt(limbs, negative)


def big_of_text(digits: str) -> BigInt:
    """The number that decimal digits say."""
    number = BigInt([])
    ten = BigInt([10])
    for digit in digits:
        number = number * ten + big(ord(digit) - 48)
    return number


def ratio(numerator: BigInt, denominator: BigInt) -> float:
    """The quotient as a float, correctly rounded."""
    if not numerator:
        return 0.0
    # 66 bits or more of the quotient, and one more that says whether anything was lost.
    shift = 66 - (numerator.bit_length() - denominator.bit_length())
    if shift > 0:
        quotient, rest = (abs(numerator) << shift).divided(abs(denominator))
    else:
        quotient, rest = abs(numerator).divided(abs(denominator) << -shift)
    value = _rounded(quotient, bool(rest), -shift)
    return -value if numerator.negative != denominator.negative else value


def root_of_ratio(numerator: BigInt, denominator: BigInt) -> float:
    """The square root of a quotient that is not negative, correctly rounded."""
    if not numerator:
        return 0.0
    shift = 134 - (numerator.bit_length() - denominator.bit_length())
    shift += shift & 1
    if shift > 0:
        quotient, rest = (numerator << shift).divided(denominator)
    else:
        quotient, rest = numerator.divided(denominator << -shift)
    root = quotient.isqrt()
    inexact = bool(rest) or not root * root == quotient
    return _rounded(root, inexact, -(shift // 2))


def _rounded(whole: BigInt, inexact: bool, exponent: int) -> float:
    """`whole * 2**exponent`, plus less than one unit of `whole` if inexact, as a float."""
    bits = whole.bit_length()
    # Subnormal floats have fewer bits.
    keep = min(53, bits + exponent + 1074)
    if keep < 0:
        return 0.0
    drop = bits - keep
    mantissa = whole
    if drop > 0:
        mantissa, rest = whole.divided(BigInt([1]) << drop)
        half = BigInt([1]) << (drop - 1)
        if half < rest or (rest == half and (inexact or mantissa.low_bits(1) == 1)):
            mantissa = mantissa + BigInt([1])
        exponent += drop
    value = float(mantissa.to_int())
    if exponent > 971:
        raise OverflowError("integer division result too large for a float")
    # Two steps, since 2.0**exponent alone can be too small for a float.
    while exponent < -1000:
        value *= 2.0**-74
        exponent += 74
    return value * 2.0**exponent


def _compare(a: list[int], b: list[int]) -> int:
    if len(a) != len(b):
        return -1 if len(a) < len(b) else 1
    for at in range(len(a) - 1, -1, -1):
        if get(a, at) != get(b, at):
            return -1 if get(a, at) < get(b, at) else 1
    return 0


def _add(a: list[int], b: list[int]) -> list[int]:
    if len(a) < len(b):
        a, b = b, a
    total: list[int] = []
    carry = 0
    for at in range(len(a)):
        carry += get(a, at)
        if at < len(b):
            carry += get(b, at)
        total.append(carry & _MASK)
        carry >>= _BITS
    total.append(carry)
    return total


def _subtract(a: list[int], b: list[int]) -> list[int]:
    """`a - b`, `b` being at most `a`."""
    rest: list[int] = []
    borrow = 0
    for at in range(len(a)):
        borrow += get(a, at)
        if at < len(b):
            borrow -= get(b, at)
        rest.append(borrow & _MASK)
        borrow >>= _BITS
    return rest


def _multiply(a: list[int], b: list[int]) -> list[int]:
    product = [0] * (len(a) + len(b))
    for i in range(len(a)):
        carry = 0
        x = get(a, i)
        for j in range(len(b)):
            carry += get(product, i + j) + x * get(b, j)
            put(product, i + j, carry & _MASK)
            carry >>= _BITS
        product[i + len(b)] = carry
    return product


def _shift_left(a: list[int], bits: int) -> list[int]:
    shifted = [0] * (bits // _BITS)
    by = bits % _BITS
    carry = 0
    for limb in a:
        carry |= limb << by
        shifted.append(carry & _MASK)
        carry >>= _BITS
    shifted.append(carry)
    return shifted


def _divide(a: list[int], b: list[int]) -> tuple[list[int], list[int]]:
    """Quotient and remainder, `b` not being zero."""
    if _compare(a, b) < 0:
        return [], a.copy()
    if len(b) == 1:
        quotient = [0] * len(a)
        rest = 0
        for at in range(len(a) - 1, -1, -1):
            rest = rest << _BITS | get(a, at)
            put(quotient, at, rest // b[0])
            rest %= b[0]
        return quotient, [rest]
    # Knuth's algorithm D: the divisor is scaled so that its top bit is set.
    scale = _BITS - b[-1].bit_length()
    u = _shift_left(a, scale)
    v = _shift_left(b, scale)
    v.pop()
    n = len(v)
    while len(u) <= len(a):
        u.append(0)
    quotient = [0] * (len(u) - n)
    top = v[n - 1]
    for at in range(len(u) - n - 1, -1, -1):
        head = u[at + n] << _BITS | u[at + n - 1]
        guess = min(head // top, _MASK)
        rest = head - guess * top
        while rest < _BASE and guess * v[n - 2] > (rest << _BITS | u[at + n - 2]):
            guess -= 1
            rest += top
        borrow = 0
        for j in range(n):
            borrow += u[at + j] - guess * v[j]
            put(u, at + j, borrow & _MASK)
            borrow >>= _BITS
        borrow += u[at + n]
        put(u, at + n, borrow & _MASK)
        if borrow < 0:
            guess -= 1
            carry = 0
            for j in range(n):
                carry += u[at + j] + v[j]
                put(u, at + j, carry & _MASK)
                carry >>= _BITS
            u[at + n] = (u[at + n] + carry) & _MASK
        put(quotient, at, guess)
    rest_limbs: list[int] = []
    for j in range(n):
        low = u[j] >> scale
        high = u[j + 1] if j + 1 < len(u) else 0
        rest_limbs.append((low | high << (_BITS - scale)) & _MASK)
    return quotient, rest_limbs
