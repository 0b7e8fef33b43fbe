import cmath

z = 3 + 4j
w = complex(1, -2)
print(z, w, z + w, z - w, z * w, z / w, -z, +w, abs(z), z.real, z.imag, z.conjugate(), z**2, z == 3 + 4j, z != w)
print(
    1j * 1j, 1j**2, 2 * z, z * 0.5, z + 1, 1 - z, 5 / (1 + 2j), z**0, bool(0j), bool(z), complex(2), complex("1-2j"),
    complex(), complex("3"),
)
print(
    0j, 1j, -1j, 1 + 0j, complex(0, -1), complex(-0.0, 1), complex(1.5, 2), [1j, 2 + 3j], repr(1e20j),
    str(complex(1e-7, float("inf"))),
)
print(
    hash(1 + 0j) == hash(1), 1 + 0j == 1, {1j: "i"}[complex(0, 1)], 2j in [1, 2j], sum([1j, 2, 3.5]), type(1j).__name__,
    type(z.real).__name__,
)
print(f"{z} {z:.2f} {z!r:>12}", "%s" % w, "{:.1f}".format(1 / 3 + 1j), str(z) + "!")


def near(a, b):
    return abs(a - b) < 1e-12


print(
    near(cmath.sqrt(-4), 2j), near(cmath.exp(1j * cmath.pi), -1), near(cmath.log(-1), cmath.pi * 1j),
    near(cmath.sqrt(3 + 4j), 2 + 1j),
)
print(
    round(cmath.phase(1j), 9), round(cmath.phase(-1 + 0j), 9), [round(v, 9) for v in cmath.polar(1 + 1j)],
    near(cmath.rect(2, cmath.pi / 2), 2j),
)
print(
    cmath.isnan(complex(float("nan"), 0)), cmath.isinf(1j), cmath.isclose(1 + 1e-12j, 1), near(cmath.cos(0j), 1),
    near(cmath.sin(1j), 1.1752011936438014j),
)
try:
    print(z / (w - w))
except ZeroDivisionError as e:
    print(type(e).__name__)
for text in ["1+", "1 + 2j", "", "j", "(1+2j)", " -3.5J "]:
    try:
        print(repr(text), complex(text))
    except ValueError as e:
        print(repr(text), e)


def mandel(c, limit=30):
    z = 0j
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit


for y in range(-4, 5):
    print("".join(" .:-=+*#%@"[min(mandel(complex(x / 14 - 2.0, y / 4)), 29) // 3] for x in range(42)).rstrip())


def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)


print(roots(1, -3, 2), roots(1, 0, 4), roots(1, 2, 5), [near(x * x + x + 1, 0) for x in roots(1, 1, 1)])


def fft(xs):
    n = len(xs)
    if n == 1:
        return xs
    even, odd = fft(xs[::2]), fft(xs[1::2])
    turned = [cmath.exp(-2j * cmath.pi * k / n) * odd[k] for k in range(n // 2)]
    return [e + t for e, t in zip(even, turned)] + [e - t for e, t in zip(even, turned)]


spectrum = fft([complex(v) for v in [1, 2, 3, 4, 0, 0, 0, 0]])
print([round(abs(s), 6) for s in spectrum], round(spectrum[0].real, 6), sum(round(s.imag, 6) for s in spectrum) == 0)
