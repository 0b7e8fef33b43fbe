import sys
import time

from molt import parallel


def is_prime(v: int) -> bool:
    if v < 4:
        return v > 1
    if v % 2 == 0:
        return False
    d = 3
    while d * d <= v:
        if v % d == 0:
            return False
        d += 2
    return True


n = int(sys.argv[1])
t0 = time.perf_counter()
check = parallel.reduce(0, n, lambda i: 1 if is_prime(i) else 0, "+", 0)
t1 = time.perf_counter()
print("check", check)
print("time", t1 - t0)
