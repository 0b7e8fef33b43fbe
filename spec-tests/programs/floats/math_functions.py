import math
from math import floor, pi, sqrt

for x in [0.0, 0.5, 1.0, 2.0, 3.7, 10.0]:
    print(sqrt(x), math.sin(x), math.cos(x), math.tan(x), math.exp(x), math.atan(x))
    print(math.floor(x), math.ceil(x), math.trunc(-x), math.fabs(-x), floor(-x))
for x in [0.5, 1.0, 2.0, 10.0, 1e10]:
    print(math.log(x), math.log2(x), math.log10(x), math.log(x, 3), math.log1p(x))
print(math.gcd(12, 18), math.gcd(-4, 6), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(5, 2))
print(math.isqrt(99), math.hypot(3.0, 4.0), math.atan2(1.0, -1.0), math.copysign(3.0, -0.0))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1.0), math.isclose(1.0, 1.0 + 1e-10))
print(pi, math.e, math.tau, math.degrees(pi), math.radians(180.0), math.fmod(-7.5, 2.0))
print(math.pow(2.0, 0.5), math.erf(0.5), math.gamma(5.0), math.lgamma(10.0), math.fsum([0.1] * 10))
print(math.sqrt(16), math.floor(2.7) + 1)
