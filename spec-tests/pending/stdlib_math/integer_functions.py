import math
from math import comb, factorial, gcd, isqrt, lcm, perm, prod

print([gcd(a, b) for a, b in [(12, 18), (0, 5), (-8, 12), (7, 13), (0, 0)]], gcd(), gcd(24), gcd(24, 36, 60))
print([lcm(a, b) for a, b in [(4, 6), (0, 5), (-3, 7)]], lcm(), lcm(2, 3, 4), lcm(*range(1, 11)))
print([factorial(n) for n in range(11)], factorial(20))
print([comb(5, k) for k in range(7)], comb(52, 5), comb(60, 30), [perm(5, k) for k in range(7)], perm(6), perm(10, 3))
print([isqrt(n) for n in (0, 1, 2, 3, 4, 15, 16, 17, 10**12, 10**18 - 1)], isqrt(2**62))
print(
    prod([1, 2, 3, 4]), prod([]), prod([2, 3], start=10), prod([0.5, 4]), prod(range(1, 11)),
    prod((x for x in (2, -1))),
)
print(
    math.floor(2.7), math.floor(-2.1), math.ceil(2.1), math.ceil(-2.9), math.trunc(2.9), math.trunc(-2.9),
    math.floor(5), math.ceil(5),
)
for f in [
    lambda: factorial(-1),
    lambda: isqrt(-1),
    lambda: comb(-1, 2),
    lambda: comb(5, -2),
    lambda: perm(3, -1),
    lambda: math.floor(float("inf")),
    lambda: math.ceil(float("nan")),
]:
    try:
        print(f())
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)


def pascal(n):
    return [[comb(i, j) for j in range(i + 1)] for i in range(n)]


def catalan(n):
    return comb(2 * n, n) // (n + 1)


def bezout(a, b):
    x0, x1 = 1, 0
    while b:
        q = a // b
        a, b = b, a % b
        x0, x1 = x1, x0 - q * x1
    return a, x0


print(pascal(6), [catalan(n) for n in range(12)], bezout(240, 46), [sum(r) for r in pascal(8)])
print(sum(1 for a in range(1, 50) for b in range(1, 50) if gcd(a, b) == 1), max(lcm(a, 12) for a in range(1, 20)))
print(
    math.dist([0, 0], [3, 4]), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((1.0,), (4.5,)),
    math.sumprod([1, 2, 3], [4, 5, 6]),
)
