import math


def r(x, digits=10):
    return round(x, digits) + 0.0


xs = [0.0, 0.5, 1.0, -0.75, 2.0]
print("sin", [r(math.sin(x)) for x in xs])
print("cos", [r(math.cos(x)) for x in xs])
print("tan", [r(math.tan(x)) for x in xs])
print("asin", [r(math.asin(x / 2)) for x in xs], "acos", [r(math.acos(x / 2)) for x in xs])
print(
    "atan", [r(math.atan(x)) for x in xs], "atan2",
    [r(math.atan2(y, x)) for y, x in [(1, 1), (1, -1), (-1, -1), (0, -1), (0, 1)]],
)
print(
    "sinh", [r(math.sinh(x)) for x in xs], "cosh", [r(math.cosh(x)) for x in xs], "tanh", [r(math.tanh(x)) for x in xs],
)
print(
    "exp", [r(math.exp(x)) for x in xs], "expm1", [r(math.expm1(x)) for x in xs], "exp2", [r(math.exp2(x)) for x in xs],
)
print("log", [r(math.log(x)) for x in (1, 2, 10, 0.5)], [r(math.log(8, b)) for b in (2, 10, 0.5)], r(math.log1p(0.5)))
print("log2", math.log2(8), math.log2(0.25), r(math.log2(10)), "log10", math.log10(1000), r(math.log10(2)))
print(
    "sqrt", math.sqrt(16), math.sqrt(2), "cbrt", r(math.cbrt(27)), r(math.cbrt(-8)), "pow", math.pow(2, 10),
    math.pow(2, -1), math.pow(0, 0),
)
print(
    "fmod", math.fmod(7, 3), math.fmod(-7, 3), math.fmod(5.5, 2), "modf", math.modf(3.25), math.modf(-3.25),
    "remainder", math.remainder(7, 4), math.remainder(5, 2),
)
print("frexp", math.frexp(8.0), math.frexp(0.3), math.frexp(0.0), "ldexp", math.ldexp(0.5, 4), math.ldexp(1.0, -3))
print(
    "copysign", math.copysign(3, -0.0), math.copysign(-2.5, 1), "fabs", math.fabs(-3), "fsum", math.fsum([0.1] * 10),
    math.fsum([1e16, 1, -1e16]),
)
print("hyp", r(math.degrees(math.pi)), r(math.radians(180)), math.pi, math.e, math.tau, math.inf, math.nan)
print(
    "gamma", [r(math.gamma(x)) for x in (1, 5, 0.5)], [r(math.lgamma(x)) for x in (1, 10, 0.5)], "erf",
    r(math.erf(0.5)), r(math.erfc(0.5)),
)
print(
    math.isclose(1.0, 1.0 + 1e-10), math.isclose(1.0, 1.1), math.isclose(0.0, 1e-12),
    math.isclose(0.0, 1e-12, abs_tol=1e-9), math.isclose(100, 101, rel_tol=0.02),
)
print(
    math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.5), math.ulp(1.0), math.nextafter(1.0, 0.0),
    math.floor(-0.5), math.ceil(-0.5),
)
for name, f in [
    ("sqrt", lambda: math.sqrt(-1)),
    ("log", lambda: math.log(0)),
    ("log2", lambda: math.log2(-1)),
    ("acos", lambda: math.acos(2)),
    ("exp", lambda: math.exp(1000)),
    ("pow", lambda: math.pow(10, 400)),
    ("pow neg", lambda: math.pow(-1, 0.5)),
    ("fmod", lambda: math.fmod(1, 0)),
    ("sin inf", lambda: math.sin(math.inf)),
    ("gamma", lambda: math.gamma(0)),
    ("ldexp", lambda: math.ldexp(1.0, 5000)),
    ("atanh", lambda: math.atanh(1)),
]:
    try:
        print(name, f())
    except (ValueError, OverflowError) as e:
        print(name, type(e).__name__)
