import sys
import time

from molt import parallel


def matmul(n: int, a: list[float], b: list[float], c: list[float]) -> None:
    def row(i: int) -> None:
        for j in range(n):
            c[i * n + j] = 0.0
        for k in range(n):
            x = a[i * n + k]
            for j in range(n):
                c[i * n + j] += x * b[k * n + j]

    parallel.for_range(0, n, row)


n = int(sys.argv[1])
a = [(i % 71) / 70.0 for i in range(n * n)]
b = [(i % 53) / 52.0 for i in range(n * n)]
c = [0.0] * (n * n)
t0 = time.perf_counter()
for _ in range(int(sys.argv[2])):
    matmul(n, a, b, c)
t1 = time.perf_counter()
print("check", sum(c))
print("time", t1 - t0)
