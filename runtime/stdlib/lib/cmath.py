"""Functions of complex numbers, by Kahan's formulas, with the results of C99's annex G for infinities,
nans and zeros.

What a function gives where a part is not finite stands in a string: two letters for each kind of real
part and kind of imaginary part.
"""

import math

pi = math.pi
e = math.e
tau = math.tau
inf = math.inf
nan = math.nan
infj = complex(0.0, math.inf)
nanj = complex(0.0, math.nan)

_LARGE = 4.49423283715579e307  # a fourth of the greatest float
_ROOT_OF_LARGE = 6.703903964971298e153
_LOG_OF_LARGE = 708.3964185322641
_SMALL = 2.2250738585072014e-308  # the least normal float
_ROOT_OF_SMALL = 1.4916681462400413e-154
_LN2 = 0.6931471805599453
_LN10 = 2.302585092994046

_ACOS = (
    "TIPIPIPiPiTinIHI........HinnHI........HiHnHI........HiHn"
    "HI........HinnQI0I0I0i0iQinInInnnnnnnnninn"
)
_ACOSH = (
    "ItIpIpIPIPITInIh........IHnnIh........IHnnIh........IHnn"
    "Ih........IHnnIqIzIzI0I0IQInInnnnnnnnnInnn"
)
_ASINH = (
    "iqizizi0i0iQinih........iHnnih........iHnnIh........IHnn"
    "Ih........IHnnIqIzIzI0I0IQInInnnnzn0nnInnn"
)
_ATANH = (
    "zhzhzhzHzHzHznzh........zHnnzh........zHzn0h........0H0n"
    "0h........0Hnn0h0h0h0H0H0H0n0hnnnnnnnn0Hnn"
)
_COSH = (
    "!!iII0Izii!!In!!........!!nn!!........!!n0!!........!!n0"
    "!!........!!nn!!iiIzI0iI!!Innnnnn0n0nnnnnn"
)
_EXP = (
    "00zz0z00z00000!!........!!nn!!........!!nn!!........!!nn"
    "!!........!!nn!!iiIzI0iI!!Innnnnnzn0nnnnnn"
)
_LOG = (
    "ItIpIpIPIPITInIh........IHnnIh........IHnnIh........IHnn"
    "Ih........IHnnIqIzIzI0I0IQInInnnnnnnnnInnn"
)
_SINH = (
    "!!Iiizi0II!!In!!........!!nn!!........!!0n!!........!!0n"
    "!!........!!nn!!iiIzI0iI!!Innnnnnzn0nnnnnn"
)
_SQRT = (
    "Ii0i0i0I0IIInIIi........IInnIi........IInnIi........IInn"
    "Ii........IInnIiIzIzI0I0IIInIinnnnnnnnIInn"
)
_TANH = (
    "m0m0mzm0mzm0m0!!........!!nn!!........!!nn!!........!!nn"
    "!!........!!nn10101z101z1010nnnnnzn0nnnnnn"
)
_RECT = (
    "!!IIi0izIi!!In!!........!!nn00........000000........0000"
    "!!........!!nn!!iiIzI0iI!!Innnnnn0n0nnnnnn"
)


def phase(z) -> float:
    """The angle of a number, from -pi to pi."""
    z = complex(z)
    return math.atan2(z.imag, z.real)


def polar(z) -> tuple[float, float]:
    """The absolute value and the angle."""
    z = complex(z)
    return abs(z), math.atan2(z.imag, z.real)


def rect(r: float, phi: float) -> complex:
    """The number of this absolute value and angle."""
    if not math.isfinite(r) or not math.isfinite(phi):
        if math.isinf(r) and math.isfinite(phi) and phi != 0.0:
            return complex(math.copysign(r, math.cos(phi) * r), math.copysign(r, math.sin(phi) * r))
        return _special(_RECT, r, phi)
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))


def exp(z) -> complex:
    """`e` to the power of a number."""
    z = complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        if math.isinf(x) and math.isfinite(y) and y != 0.0:
            size = math.inf if x > 0.0 else 0.0
            return complex(math.copysign(size, math.cos(y)), math.copysign(size, math.sin(y)))
        return _special(_EXP, x, y)
    if x > _LOG_OF_LARGE:
        size = math.exp(x - 1.0)
        return _in_range(size * math.cos(y) * math.e, size * math.sin(y) * math.e)
    size = math.exp(x)
    return _in_range(size * math.cos(y), size * math.sin(y))


def log(z, base=None) -> complex:
    """The logarithm, natural or to a base."""
    if base is None:
        return _log(complex(z))
    else:
        return _log(complex(z)) / _log(complex(base))


def log10(z) -> complex:
    """The logarithm to base 10."""
    value = _log(complex(z))
    return complex(value.real / _LN10, value.imag / _LN10)


def sqrt(z) -> complex:
    """The square root with a real part of at least 0."""
    z = complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        return _special(_SQRT, x, y)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < _SMALL and ay < _SMALL:
        # A sum of parts that are not normal would lose bits.
        ax = math.ldexp(ax, 53)
        s = math.ldexp(math.sqrt(ax + math.hypot(ax, math.ldexp(ay, 53))), -27)
    else:
        ax /= 8.0
        s = 2.0 * math.sqrt(ax + math.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if x >= 0.0:
        return complex(s, math.copysign(d, y))
    return complex(d, math.copysign(s, y))


def acos(z) -> complex:
    """The inverse of `cos`."""
    z = complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        return _special(_ACOS, x, y)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(
            math.atan2(abs(y), x),
            -math.copysign(size, y) if x < 0.0 else math.copysign(size, -y),
        )
    a = sqrt(complex(1.0 - x, -y))
    b = sqrt(complex(1.0 + x, y))
    return complex(2.0 * math.atan2(a.real, b.real), math.asinh(b.real * a.imag - b.imag * a.real))


def acosh(z) -> complex:
    """The inverse of `cosh`."""
    z = complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        return _special(_ACOSH, x, y)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(math.log(math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0, math.atan2(y, x))
    a = sqrt(complex(x - 1.0, y))
    b = sqrt(complex(x + 1.0, y))
    return complex(math.asinh(a.real * b.real + a.imag * b.imag), 2.0 * math.atan2(a.imag, b.real))


def asin(z) -> complex:
    """The inverse of `sin`."""
    z = complex(z)
    value = asinh(complex(-z.imag, z.real))
    return complex(value.imag, -value.real)


def asinh(z) -> complex:
    """The inverse of `sinh`."""
    z = complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        return _special(_ASINH, x, y)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(
            math.copysign(size, x) if y >= 0.0 else -math.copysign(size, -x),
            math.atan2(y, abs(x)),
        )
    a = sqrt(complex(1.0 + y, -x))
    b = sqrt(complex(1.0 - y, x))
    return complex(
        math.asinh(a.real * b.imag - b.real * a.imag),
        math.atan2(y, a.real * b.real - a.imag * b.imag),
    )


def atan(z) -> complex:
    """The inverse of `tan`."""
    z = complex(z)
    value = atanh(complex(-z.imag, z.real))
    return complex(value.imag, -value.real)


def atanh(z) -> complex:
    """The inverse of `tanh`."""
    z = complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        return _special(_ATANH, x, y)
    if math.copysign(1.0, x) < 0.0 and x <= 0.0:
        value = atanh(complex(-x, -y))
        return complex(-value.real, -value.imag)
    ay = abs(y)
    if x > _ROOT_OF_LARGE or ay > _ROOT_OF_LARGE:
        h = math.hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, -math.copysign(math.pi / 2.0, -y))
    if x == 1.0 and ay < _ROOT_OF_SMALL:
        if ay == 0.0:
            raise ValueError("math domain error")
        return complex(
            -math.log(math.sqrt(ay) / math.sqrt(math.hypot(ay, 2.0))),
            math.copysign(math.atan2(2.0, -ay) / 2.0, y),
        )
    return complex(
        math.log1p(4.0 * x / ((1.0 - x) * (1.0 - x) + ay * ay)) / 4.0,
        -math.atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - ay * ay) / 2.0,
    )


def cos(z) -> complex:
    """The cosine."""
    z = complex(z)
    return cosh(complex(-z.imag, z.real))


def cosh(z) -> complex:
    """The hyperbolic cosine."""
    z = complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        if math.isinf(x) and math.isfinite(y) and y != 0.0:
            size = math.copysign(math.inf, math.sin(y))
            return complex(math.copysign(math.inf, math.cos(y)), size if x > 0.0 else -size)
        return _special(_COSH, x, y)
    if abs(x) > _LOG_OF_LARGE:
        less = x - math.copysign(1.0, x)
        return _in_range(
            math.cos(y) * math.cosh(less) * math.e, math.sin(y) * math.sinh(less) * math.e
        )
    return _in_range(math.cos(y) * math.cosh(x), math.sin(y) * math.sinh(x))


def sin(z) -> complex:
    """The sine."""
    z = complex(z)
    value = sinh(complex(-z.imag, z.real))
    return complex(value.imag, -value.real)


def sinh(z) -> complex:
    """The hyperbolic sine."""
    z = complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        if math.isinf(x) and math.isfinite(y) and y != 0.0:
            size = math.copysign(math.inf, math.cos(y))
            return complex(size if x > 0.0 else -size, math.copysign(math.inf, math.sin(y)))
        return _special(_SINH, x, y)
    if abs(x) > _LOG_OF_LARGE:
        less = x - math.copysign(1.0, x)
        return _in_range(
            math.cos(y) * math.sinh(less) * math.e, math.sin(y) * math.cosh(less) * math.e
        )
    return _in_range(math.cos(y) * math.sinh(x), math.sin(y) * math.cosh(x))


def tan(z) -> complex:
    """The tangent."""
    z = complex(z)
    value = tanh(complex(-z.imag, z.real))
    return complex(value.imag, -value.real)


def tanh(z) -> complex:
    """The hyperbolic tangent."""
    z = complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        if math.isinf(x) and math.isfinite(y) and y != 0.0:
            return complex(
                math.copysign(1.0, x), math.copysign(0.0, 2.0 * math.sin(y) * math.cos(y))
            )
        return _special(_TANH, x, y)
    if abs(x) > _LOG_OF_LARGE:
        return complex(
            math.copysign(1.0, x), 4.0 * math.sin(y) * math.cos(y) * math.exp(-2.0 * abs(x))
        )
    tx = math.tanh(x)
    ty = math.tan(y)
    cx = 1.0 / math.cosh(x)
    both = tx * ty
    below = 1.0 + both * both
    return complex(tx * (1.0 + ty * ty) / below, ((ty / below) * cx) * cx)


def isfinite(z) -> bool:
    """Whether both parts are finite."""
    z = complex(z)
    return _finite(z.real, z.imag)


def isinf(z) -> bool:
    """Whether a part is infinite."""
    z = complex(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isnan(z) -> bool:
    """Whether a part is nan."""
    z = complex(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isclose(a, b, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool:
    """Whether two numbers are close to each other."""
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    x, y = complex(a), complex(b)
    if x == y:
        return True
    if isinf(x) or isinf(y):
        return False
    distance = abs(x - y)
    return distance <= rel_tol * abs(y) or distance <= rel_tol * abs(x) or distance <= abs_tol


def _finite(x: float, y: float) -> bool:
    return math.isfinite(x) and math.isfinite(y)


def _in_range(x: float, y: float) -> complex:
    if math.isinf(x) or math.isinf(y):
        raise OverflowError("math range error")
    return complex(x, y)


def _log(z: complex) -> complex:
    x, y = z.real, z.imag
    if not _finite(x, y):
        return _special(_LOG, x, y)
    ax, ay = abs(x), abs(y)
    if ax > _LARGE or ay > _LARGE:
        size = math.log(math.hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < _SMALL and ay < _SMALL:
        if ax == 0.0 and ay == 0.0:
            raise ValueError("math domain error")
        size = math.log(math.hypot(math.ldexp(ax, 53), math.ldexp(ay, 53))) - 53 * _LN2
    else:
        h = math.hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            most, least = (ax, ay) if ax > ay else (ay, ax)
            size = math.log1p((most - 1.0) * (most + 1.0) + least * least) / 2.0
        else:
            size = math.log(h)
    return complex(size, math.atan2(y, x))


def _special(table: str, x: float, y: float) -> complex:
    """What a table says; ValueError where the function has no value."""
    at = (_kind(x) * 7 + _kind(y)) * 2
    return complex(_value(table[at]), _value(table[at + 1]))


def _kind(x: float) -> int:
    if x != x:
        return 6
    if x > 0.0:
        return 5 if math.isinf(x) else 4
    if x < 0.0:
        return 0 if math.isinf(x) else 1
    return 2 if math.copysign(1.0, x) < 0.0 else 3


def _value(letter: str) -> float:
    if letter == "!":
        raise ValueError("math domain error")
    if letter == "n":
        return math.nan
    sign = -1.0 if letter in "zimphqt" else 1.0
    if letter in "0z":
        return 0.0 * sign
    if letter in "1m":
        return sign
    if letter in "Ii":
        return math.inf * sign
    if letter in "Pp":
        return math.pi * sign
    if letter in "Hh":
        return math.pi / 2.0 * sign
    if letter in "Qq":
        return math.pi / 4.0 * sign
    return 3.0 * math.pi / 4.0 * sign
