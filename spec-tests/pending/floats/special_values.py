import math

inf, nan = float("inf"), float("nan")
zero = 0.0
print(
    inf, -inf, nan, inf + 1, inf - inf, inf * 0, inf / inf, -inf * 2, 1 / inf, inf > 1e308, nan == nan, nan < 1,
    nan > 1, nan != nan,
)
print(
    0.0 == -0.0, str(-0.0), -0.0 + 0.0, 0.0 * -1, math.copysign(1, -0.0), 1 / inf == 0, -1 / inf, abs(-0.0),
    min(0.0, -0.0), max(-0.0, 0.0),
)
print(1e308 * 10, -1e308 * 10, 1e-308 / 1e10, 5e-324 / 2, 1.7976931348623157e308 + 1e291, 2.0**1023, 1e308 + 1e308)
print(
    math.isnan(nan), math.isinf(-inf), math.isfinite(1e308), math.isnan(1.0),
    [x for x in [1.0, nan, inf] if math.isfinite(x)],
)
print(
    max(1.0, nan), max(nan, 1.0), min(nan, 1.0), sorted([3.0, 1.0, inf, -inf]), sum([0.1] * 10), sum([inf, 1.0]),
    nan in [nan], [nan] == [nan],
)
print(
    0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3), 0.1 + 0.2, 1.1 + 2.2, 3 * 0.1, 0.1 * 3 == 0.3, 1 - 0.9, 1e16 + 1,
    1e16 + 2, 2**53 + 1.0,
)
print(
    7.0 // 2, -7.0 // 2, 7.0 % 2, -7.0 % 2, 7.0 % -2, 5.5 % 1, -5.5 % 1, 1e20 % 3, 1.0 // 0.1, 1.0 % 0.1,
    divmod(-7.5, 2), inf % 2 != inf % 2, 5 % inf, -5 % inf,
)
print(2.0**0.5, 2**-2, (-8) ** 2, (-8.0) ** 3, 0.0**0, 1.0**inf, inf**0, nan**0, 4**0.5, 10.0**-3, (-1.0) ** 2.0)
for f in [
    lambda: 1 / zero, lambda: 1 // zero, lambda: 1 % zero, lambda: zero**-1, lambda: 10.0**400, lambda: int(inf),
    lambda: int(nan), lambda: math.sqrt(-1),
]:
    try:
        print(f())
    except (ZeroDivisionError, OverflowError, ValueError) as e:
        print(type(e).__name__)
print(
    int(1e18), int(-1.9), round(0.5), round(1.5), round(-0.5), round(2.5), round(0.15, 1), round(0.25, 1),
    round(-2.675, 2),
)
print(
    1 == 1.0, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 10**16 < 1e16, 1 < 1.5, True == 1.0, hash(1.0) == hash(1),
    {1: "a"}[1.0], 3 in [1.0, 3.0],
)
print(
    (0.1).as_integer_ratio(), (2.5).as_integer_ratio(), (0.75).is_integer(), (1e300).is_integer(), (0.5).hex(),
    (-1.25).hex(), float.fromhex("-0x1.4p0"),
)
total = 0.0
for _ in range(1000):
    total += 0.001
print(total, total == 1.0, math.fsum([0.001] * 1000), round(total, 10), f"{total:.17g}", sum([0.001] * 1000))
x = 1.0
steps = 0
while x > 0:
    x /= 2
    steps += 1
print(
    steps, 1.0 + 2.0**-52 > 1.0, 1.0 + 2.0**-53 > 1.0, math.ulp(1.0), math.nextafter(1.0, 2.0),
    math.nextafter(0.0, 1.0),
)
