# error: E051 8 cannot prove this loop parallel
from molt import parallel

def f(a: list[int]) -> None:
    def body(i: int) -> None:
        a[i] = a[i - 1] + a[i]

    parallel.for_range(1, len(a), body)


a = [1] * 100
f(a)
print(a[99])
