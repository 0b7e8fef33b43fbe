import math
from typing import Callable

F = Callable[[float], float]


def bisect(f: F, lo: float, hi: float, tol: float = 1e-9) -> float:
    if f(lo) * f(hi) > 0:
        raise ValueError("no sign change")
    while hi - lo > tol:
        mid = (lo + hi) / 2
        if f(lo) * f(mid) <= 0:
            hi = mid
        else:
            lo = mid
    return (lo + hi) / 2


def newton(f: F, df: F, x: float, steps: int = 20) -> tuple[float, int]:
    for i in range(steps):
        dx = f(x) / df(x)
        x -= dx
        if abs(dx) < 1e-12:
            return x, i + 1
    return x, steps


def simpson(f: F, a: float, b: float, n: int = 200) -> float:
    h = (b - a) / n
    inner = sum((4 if i % 2 else 2) * f(a + i * h) for i in range(1, n))
    return (f(a) + inner + f(b)) * h / 3


def rk4(f: Callable[[float, float], float], t: float, y: float, h: float, steps: int) -> float:
    for _ in range(steps):
        k1 = f(t, y)
        k2 = f(t + h / 2, y + h * k1 / 2)
        k3 = f(t + h / 2, y + h * k2 / 2)
        k4 = f(t + h, y + h * k3)
        y += h * (k1 + 2 * k2 + 2 * k3 + k4) / 6
        t += h
    return y


def solve(a: list[list[float]], b: list[float]) -> list[float]:
    n = len(a)
    m = [row[:] + [v] for row, v in zip(a, b)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(m[r][i]))
        if abs(m[p][i]) < 1e-12:
            raise ZeroDivisionError("singular")
        m[i], m[p] = m[p], m[i]
        for r in range(i + 1, n):
            k = m[r][i] / m[i][i]
            m[r] = [x - k * y for x, y in zip(m[r], m[i])]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (m[i][n] - sum(m[i][j] * x[j] for j in range(i + 1, n))) / m[i][i]
    return x


print(f"{bisect(lambda x: x * x - 2, 0, 2):.6f} {bisect(math.cos, 0, 3):.6f}")
root, steps = newton(lambda x: x**3 - 27, lambda x: 3 * x * x, 5.0)
print(f"{root:.9f}", steps < 20, f"{simpson(math.sin, 0, math.pi):.7f} {simpson(lambda x: x * x, 0, 3):.7f}")
print(f"{rk4(lambda t, y: y, 0.0, 1.0, 0.01, 100):.7f} {rk4(lambda t, y: -2 * t * y, 0.0, 1.0, 0.01, 100):.7f}")
print([round(v, 9) + 0.0 for v in solve([[2.0, 1.0, -1.0], [-3.0, -1.0, 2.0], [-2.0, 1.0, 2.0]], [8.0, -11.0, -3.0])])
for f in [lambda: bisect(math.exp, 0, 1), lambda: solve([[1.0, 2.0], [2.0, 4.0]], [1.0, 2.0])]:
    try:
        print(f())
    except (ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
pi = sum(1 / 16**k * (4 / (8 * k + 1) - 2 / (8 * k + 4) - 1 / (8 * k + 5) - 1 / (8 * k + 6)) for k in range(12))
print(f"{pi:.12f} {abs(pi - math.pi) < 1e-14} {sum(1 / math.factorial(k) for k in range(18)):.12f}")
