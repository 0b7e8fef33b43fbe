from molt import parallel


def squares(n: int) -> list[int]:
    out: list[int] = [0] * n

    def body(i: int) -> None:
        out[i] = i * i

    parallel.for_range(0, n, body)
    return out


print(squares(10), sum(squares(1000)))


@parallel.kernel
def saxpy(a: float, x: list[float], y: list[float], out: list[float]) -> None:
    def body(i: int) -> None:
        out[i] = a * x[i] + y[i]

    parallel.for_range(0, len(x), body, schedule="dynamic", chunk=16)


x = [i * 0.5 for i in range(1000)]
y = [i * 0.25 for i in range(1000)]
out = [0.0] * 1000
saxpy(2.0, x, y, out)
print(out[:5], out[-1], sum(out))
parallel.for_range(0, 0, lambda i: None)
empty: list[int] = []


def nothing(i: int) -> None:
    empty[i] = 1


parallel.for_range(5, 5, nothing)
print(empty)
