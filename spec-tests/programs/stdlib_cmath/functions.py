# cmath: values, special values, branch cuts and errors.
import cmath
import math


def show(z: complex) -> str:
    return f"({z.real:.12g}, {z.imag:.12g})"


zs = [1 + 2j, -1.5 + 0.25j, 0.5 - 3j, -2 - 2j, 3 + 0j, -1 + 0j, 0.1j]
for z in zs:
    print(z, show(cmath.sqrt(z)), show(cmath.exp(z)), show(cmath.log(z)), show(cmath.log10(z)), show(cmath.log(z, 2)))
    print(" ", show(cmath.sin(z)), show(cmath.cos(z)), show(cmath.tan(z)), show(cmath.sinh(z)), show(cmath.cosh(z)), show(cmath.tanh(z)))
    print(" ", show(cmath.asin(z)), show(cmath.acos(z)), show(cmath.atan(z)), show(cmath.asinh(z)), show(cmath.acosh(z)))
    print(" ", round(cmath.phase(z), 12), [round(p, 12) for p in cmath.polar(z)])
print(show(cmath.atanh(0.5 + 0.5j)), show(cmath.rect(2.0, math.pi / 3)), cmath.rect(0.0, 1.0))
print(cmath.sqrt(-1), cmath.sqrt(complex(-1.0, -0.0)), cmath.sqrt(4), cmath.sqrt(2.25))
print(cmath.exp(complex(math.inf, 0.0)), cmath.sqrt(complex(math.nan, math.inf)), cmath.acosh(complex(-math.inf, math.inf)))
print(cmath.isinf(complex(1.0, -math.inf)), cmath.isnan(complex(math.nan, 0.0)), cmath.isfinite(1 + 1j), cmath.infj, cmath.nanj)
print(cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(1, 2), cmath.isclose(1j, 1.1j, rel_tol=0.2), cmath.isclose(0, 1e-9, abs_tol=1e-8))
print(show(cmath.exp(1j * cmath.pi) + 1), cmath.e == math.e, cmath.tau == math.tau)
for bad in (0j, 0):
    try:
        cmath.log(bad)
    except ValueError as err:
        print("ValueError:", err)
try:
    cmath.exp(1000)
except OverflowError as err:
    print("OverflowError:", err)
try:
    cmath.atanh(1)
except ValueError as err:
    print("ValueError:", err)


def roots(a: float, b: float, c: float) -> tuple[complex, complex]:
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)


for r in roots(1.0, 2.0, 5.0):
    print(r)
