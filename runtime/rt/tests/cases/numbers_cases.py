"""Cases of the methods of int, float and complex."""

import math
import random
import struct
import sys

FLOATS = [0.0, -0.0, 1.0, -1.5, 0.1, 1e22, 1e300, 5e-324, 2.2250738585072014e-308, 2.2250738585072009e-308,
          sys.float_info.max, math.inf, -math.inf, math.nan, 2.0**62, 2.0**63, -(2.0**63), 2.0**52 + 0.5, 2.0**-62, 2.0**-63]
HEX = ["", "0x", ".", "0x.p1", "1", "-1.8", "0x1.8p3", "0X1.8P+3", " 0x10 ", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1.000001p-1075",
       "0x1p1024", "0x1.fffffffffffff7p1023", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7ffffp1023", "inf", "-Infinity", "nan", "infinit",
       "0x1.00000000000008p0", "0x1.00000000000018p0", "0x1.000000000000080000000001p0", "0x123456789abcdef0123456789", "1p", "1p+", "1p1x",
       "0x1p99999999999999999999", "0x0p99999999999999999999", "0x1p-99999999999999999999", "1.2.3", "g", "--1", "0x-1", "1_0",
       "0x0.0000000000000000000000000001p112", "\n1\t", "1 2"]
COMPLEX = ["", "1", "1j", "-1j", "j", "+j", "-J", "1+2j", "1-2j", "-1.5e3-2.5e-3j", " (1+2j) ", "( 1+j )", "1+-2j", "1 + 2j", "(1+2j", "1+2", "nan+infj",
           "-inf-nanj", "infinityj", "1e", "1ej", "1_0+2_0j", "1__0j", "+", ".5.j", "..j", "1j2", "j1", "1+j+", "\u0661+\u0662j", "(-0-0j)", "((1j))", "1e400j"]


def ratio(part):
    def function(x):
        value = x.as_integer_ratio()[part]
        if not -(2**63) <= value < 2**63:
            raise OverflowError("integer overflow: the result does not fit 64 bits")
        return value

    return function


def parts(z):
    return [z.real, z.imag]


def cases():
    rng = random.Random(11)
    floats = list(FLOATS)
    for _ in range(300):
        floats.append(struct.unpack("<d", rng.randbytes(8))[0])
        floats.append(rng.uniform(-1e6, 1e6))
        floats.append(float(rng.randrange(-(2**62), 2**62)))
        floats.append(rng.randrange(-999, 999) / 64)
    for x in floats:
        yield "molt_float_hex", (x,), float.hex
        yield "molt_float_is_integer", (x,), float.is_integer
        yield "molt_float_numerator", (x,), ratio(0)
        yield "molt_float_denominator", (x,), ratio(1)
        yield "molt_float_hash", (x,), lambda x: 0 if x != x else hash(x)
        yield "molt_float_fromhex", (x.hex(),), float.fromhex
    for text in HEX:
        yield "molt_float_fromhex", (text,), float.fromhex
    for _ in range(400):
        digits = "".join(rng.choice("0123456789abcdef") for _ in range(rng.randrange(1, 20)))
        at = rng.randrange(len(digits) + 1)
        text = digits[:at] + "." + digits[at:] + f"p{rng.choice([0, 3, -1060, -1074, 1000, 960])}"
        yield "molt_float_fromhex", (text,), float.fromhex
    for n in (0, 1, -1, 255, -256, 2**63 - 1, -(2**63), *(rng.randrange(-(2**63), 2**63) for _ in range(80))):
        yield "molt_int_bit_length", (n,), int.bit_length
        yield "molt_int_bit_count", (n,), int.bit_count
        yield "molt_int_hash", (n,), hash
        for spec in ("#b", "#x", "#o"):
            yield "molt_format_int", (n, spec), format

    small = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, -3.0, 1e200, -2.5, math.inf, math.nan]
    pairs = [(a, b) for a in small for b in small]
    specs = ["", "f", ".2f", "20", "<20", "*^20.1f", "020", "=20", "+", "+.1e", " ", "#", "g", ".3", "n", "d", "%", "s", ",.2f", "_", "z.1f", "x", "0<9", "G", ".99999999999f"]
    for a, b in pairs:
        yield "molt_complex_repr", (a, b), lambda a, b: complex(a, b).__repr__().__class__(repr(complex(a, b)))
        for spec in specs:
            yield "molt_format_complex", (a, b, spec), lambda a, b, spec: format(complex(a, b), spec)
        for c, d in pairs:
            yield "molt_complex_div", (a, b, c, d), lambda a, b, c, d: parts(complex(a, b) / complex(c, d))
            if abs(a) < 100 and abs(b) < 100 and d == 0 and c == int(c if math.isfinite(c) else 0):
                # The general case goes through the C library's sin, cos and exp.
                yield "molt_complex_pow", (a, b, c, d), lambda a, b, c, d: parts(complex(a, b) ** complex(c, d))
    for text in COMPLEX:
        yield "molt_complex_of_str", (text,), lambda text: parts(complex(text))
