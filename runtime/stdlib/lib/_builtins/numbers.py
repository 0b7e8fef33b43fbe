"""The methods of `int`, `float` and `bool`, the class `complex`, and functions of numbers."""

from _molt import rt


class int:
    def __index__(self) -> int:
        return int(self)

    def __int__(self) -> int:
        return int(self)

    def __float__(self) -> float:
        return float(self)

    def __bool__(self) -> bool:
        return self != 0

    @property
    def real(self) -> int:
        return int(self)

    @property
    def imag(self) -> int:
        return 0

    @property
    def numerator(self) -> int:
        return int(self)

    @property
    def denominator(self) -> int:
        return 1

    def conjugate(self) -> int:
        return int(self)

    def bit_length(self) -> int:
        return rt.molt_int_bit_length(self)

    def bit_count(self) -> int:
        return rt.molt_int_bit_count(self)

    def as_integer_ratio(self) -> tuple[int, int]:
        return (int(self), 1)

    def is_integer(self) -> bool:
        return True

    def to_bytes(self, length: int = 1, byteorder: str = "big", *, signed: bool = False) -> bytes:
        return rt.molt_int_to_bytes(self, length, _is_big(byteorder), signed)

    @staticmethod
    def from_bytes(bytes, byteorder: str = "big", *, signed: bool = False) -> int:
        return rt.molt_int_from_bytes(_as_bytes(bytes), _is_big(byteorder), signed)

    def __hash__(self) -> int:
        return rt.molt_int_hash(self)


class bool(int):
    def __hash__(self) -> int:
        return rt.molt_int_hash(int(self))


class float:
    @property
    def real(self) -> float:
        return self

    @property
    def imag(self) -> float:
        return 0.0

    def conjugate(self) -> float:
        return self

    def is_integer(self) -> bool:
        return rt.molt_float_is_integer(self)

    def as_integer_ratio(self) -> tuple[int, int]:
        return (rt.molt_float_numerator(self), rt.molt_float_denominator(self))

    def hex(self) -> str:
        return rt.molt_float_hex(self)

    @staticmethod
    def fromhex(string: str, /) -> float:
        return rt.molt_float_fromhex(string)

    def __hash__(self) -> int:
        return rt.molt_float_hash(self)


def _is_big(byteorder: str) -> bool:
    if byteorder == "big":
        return True
    if byteorder == "little":
        return False
    raise ValueError("byteorder must be either 'little' or 'big'")


def _as_bytes(data) -> bytes:
    if isinstance(data, bytes):
        return data
    return bytes(data)


def bin(number: int, /) -> str:
    return rt.molt_format_int(number, "#b")


def oct(number: int, /) -> str:
    return rt.molt_format_int(number, "#o")


def hex(number: int, /) -> str:
    return rt.molt_format_int(number, "#x")


class complex:
    real: float
    imag: float

    def __init__(self, real=0.0, imag=None) -> None:
        if isinstance(real, str):
            parts: list[float] = rt.molt_complex_of_str(real)
            self.real = parts[0]
            self.imag = parts[1]
            return
        # Adding a part that is not there would lose the sign of a zero.
        self.real = _real_part(real)
        if imag is None:
            self.imag = _complex_parts(real)[1]
            return
        self.imag = _real_part(imag)
        if isinstance(imag, complex):
            self.real -= imag.imag
        if isinstance(real, complex):
            self.imag += real.imag

    def conjugate(self) -> complex:
        return _complex(self.real, -self.imag)

    def __complex__(self) -> complex:
        return self

    def __bool__(self) -> bool:
        return self.real != 0.0 or self.imag != 0.0

    def __neg__(self) -> complex:
        return _complex(-self.real, -self.imag)

    def __pos__(self) -> complex:
        return self

    def __abs__(self) -> float:
        size: float = rt.molt_math_hypot(self.real, self.imag)
        if rt.molt_math_isinf(size) and rt.molt_math_isfinite(self.real) and rt.molt_math_isfinite(self.imag):
            raise OverflowError("absolute value too large")
        return size

    def __eq__(self, other) -> bool:
        if isinstance(other, complex):
            return self.real == other.real and self.imag == other.imag
        if isinstance(other, int) or isinstance(other, float):
            return self.imag == 0.0 and self.real == other
        return False

    def __ne__(self, other) -> bool:
        return not self == other

    def __add__(self, other) -> complex:
        b = _complex_parts(other)
        return _complex(self.real + b[0], self.imag + b[1])

    def __radd__(self, other) -> complex:
        a = _complex_parts(other)
        return _complex(a[0] + self.real, a[1] + self.imag)

    def __sub__(self, other) -> complex:
        b = _complex_parts(other)
        return _complex(self.real - b[0], self.imag - b[1])

    def __rsub__(self, other) -> complex:
        a = _complex_parts(other)
        return _complex(a[0] - self.real, a[1] - self.imag)

    def __mul__(self, other) -> complex:
        return _times((self.real, self.imag), _complex_parts(other))

    def __rmul__(self, other) -> complex:
        return _times(_complex_parts(other), (self.real, self.imag))

    def __truediv__(self, other) -> complex:
        return _over((self.real, self.imag), _complex_parts(other))

    def __rtruediv__(self, other) -> complex:
        return _over(_complex_parts(other), (self.real, self.imag))

    def __pow__(self, other) -> complex:
        return _power((self.real, self.imag), _complex_parts(other))

    def __rpow__(self, other) -> complex:
        return _power(_complex_parts(other), (self.real, self.imag))

    def __hash__(self) -> int:
        imag: int = rt.molt_int_wrapping_mul(1000003, rt.molt_float_hash(self.imag))
        sum: int = rt.molt_int_wrapping_add(rt.molt_float_hash(self.real), imag)
        return -2 if sum == -1 else sum

    def __repr__(self) -> str:
        return rt.molt_complex_repr(self.real, self.imag)

    def __format__(self, format_spec: str, /) -> str:
        return rt.molt_format_complex(self.real, self.imag, format_spec)


def _complex(real: float, imag: float) -> complex:
    return complex(real, imag)


def _real_part(value) -> float:
    if isinstance(value, complex):
        return value.real
    return float(value)


def _complex_parts(value) -> tuple[float, float]:
    if isinstance(value, complex):
        return (value.real, value.imag)
    return (float(value), 0.0)


def _times(a: tuple[float, float], b: tuple[float, float]) -> complex:
    return _complex(a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0])


def _over(a: tuple[float, float], b: tuple[float, float]) -> complex:
    parts: list[float] = rt.molt_complex_div(a[0], a[1], b[0], b[1])
    return _complex(parts[0], parts[1])


def _power(a: tuple[float, float], b: tuple[float, float]) -> complex:
    parts: list[float] = rt.molt_complex_pow(a[0], a[1], b[0], b[1])
    return _complex(parts[0], parts[1])
