# error: E05 6
from molt import parallel

def f(a: list[int]) -> None:
    def body(i: int) -> None:
        a[i] = a[i - 1] + a[i]

    parallel.for_range(1, len(a), body)


a = [1] * 100
f(a)
print(a[99])
