import sys
import time

from molt import parallel


def run(n: int) -> float:
    h = 1.0 / n

    def area(i: int) -> float:
        x = (i + 0.5) * h
        return 4.0 / (1.0 + x * x)

    return parallel.reduce(0, n, area, "+", 0.0) * h


n = int(sys.argv[1])
t0 = time.perf_counter()
check = run(n)
t1 = time.perf_counter()
print("check", check)
print("time", t1 - t0)
