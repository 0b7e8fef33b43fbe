import sys
import time

from molt import parallel


def step(n: int, a: list[int], b: list[int]) -> None:
    def row(y: int) -> None:
        for x in range(1, n - 1):
            p = y * n + x
            s = a[p - n - 1] + a[p - n] + a[p - n + 1] + a[p - 1] + a[p + 1] + a[p + n - 1] + a[p + n] + a[p + n + 1]
            b[p] = 1 if s == 3 or (s == 2 and a[p] == 1) else 0

    parallel.for_range(1, n - 1, row)


n = int(sys.argv[1])
a = [1 if (i * 7919 // 13) % 3 == 0 else 0 for i in range(n * n)]
b = [0] * (n * n)
t0 = time.perf_counter()
for _ in range(int(sys.argv[2])):
    step(n, a, b)
    step(n, b, a)
t1 = time.perf_counter()
print("check", sum(a))
print("time", t1 - t0)
