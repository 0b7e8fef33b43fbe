import math

print(math.prod([1, 2, 3]), math.prod([], start=5), math.prod([1.5, 2]), math.modf(3.25), math.modf(-0.5))
print(math.frexp(10.0), math.frexp(0.0), math.frexp(-0.1), math.ulp(1.0), math.ulp(0.0), math.ulp(1e300))
print(math.nextafter(1.0, 2.0), math.nextafter(1.0, 0.0), math.nextafter(0.0, -1.0), math.modf(math.inf))
