import math
import sys
import time


def run(steps: int, x: list[float], v: list[float], m: list[float]) -> float:
    n = len(m)
    for _ in range(steps):
        for i in range(n):
            for j in range(i + 1, n):
                dx = x[3 * i] - x[3 * j]
                dy = x[3 * i + 1] - x[3 * j + 1]
                dz = x[3 * i + 2] - x[3 * j + 2]
                d2 = dx * dx + dy * dy + dz * dz + 0.01
                f = 0.001 / (d2 * math.sqrt(d2))
                v[3 * i] -= dx * m[j] * f
                v[3 * i + 1] -= dy * m[j] * f
                v[3 * i + 2] -= dz * m[j] * f
                v[3 * j] += dx * m[i] * f
                v[3 * j + 1] += dy * m[i] * f
                v[3 * j + 2] += dz * m[i] * f
        for i in range(3 * n):
            x[i] += 0.001 * v[i]
    return sum([abs(c) for c in x])


n = 5
x = [math.sin(i * 1.7) * 3.0 for i in range(3 * n)]
v = [math.cos(i * 2.3) * 0.2 for i in range(3 * n)]
m = [1.0 + 0.5 * i for i in range(n)]
t0 = time.perf_counter()
check = run(int(sys.argv[1]), x, v, m)
t1 = time.perf_counter()
print("check", check)
print("time", t1 - t0)
