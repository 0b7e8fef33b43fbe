import sys
import time

from molt import parallel


def run(n: int, limit: int) -> int:
    rows = [0] * n

    def row(y: int) -> None:
        ci = 2.4 * y / n - 1.2
        total = 0
        for x in range(n):
            cr = 2.4 * x / n - 1.7
            zr = 0.0
            zi = 0.0
            k = 0
            while k < limit and zr * zr + zi * zi <= 4.0:
                t = zr * zr - zi * zi + cr
                zi = 2.0 * zr * zi + ci
                zr = t
                k += 1
            total += k
        rows[y] = total

    parallel.for_range(0, n, row, schedule="dynamic")
    return sum(rows)


n = int(sys.argv[1])
t0 = time.perf_counter()
check = run(n, int(sys.argv[2]))
t1 = time.perf_counter()
print("check", check)
print("time", t1 - t0)
