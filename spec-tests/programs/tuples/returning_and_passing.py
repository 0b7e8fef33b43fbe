def stats(xs: list[float]) -> tuple[float, float, float]:
    return min(xs), max(xs), sum(xs) / len(xs)


def split_name(full: str) -> tuple[str, str | None]:
    first, sep, last = full.partition(" ")
    return first, (last if sep else None)


def divide(a: int, b: int) -> tuple[bool, int]:
    return (False, 0) if b == 0 else (True, a // b)


def swap(pair):
    a, b = pair
    return b, a


def fib_pair(n):
    if n == 0:
        return 0, 1
    a, b = fib_pair(n // 2)
    c = a * (2 * b - a)
    d = a * a + b * b
    return (d, c + d) if n % 2 else (c, d)


lo, hi, mean = stats([2.5, 1.0, 4.0])
print(lo, hi, mean, stats([7.0]), stats([1.0, 2.0])[2])
for full in ["Ada Lovelace", "Plato", "J. R. R. Tolkien"]:
    first, last = split_name(full)
    print(first, "|", last, "|", last.upper() if last is not None else "-")
ok, value = divide(7, 2)
print(ok, value, divide(1, 0), [v for ok, v in (divide(100, d) for d in range(4)) if ok])
print(swap((1, "a")), swap(swap((1, "a"))), swap([2.5, None]))
print([fib_pair(n)[0] for n in range(15)], fib_pair(80)[0])


def add_points(*points):
    return tuple(sum(c) for c in zip(*points))


print(add_points((1, 2), (3, 4), (5, 6)), add_points((1,), (2,)), add_points())
args = (2, 3)
print(pow(*args), max(*args, 1), divide(*args), divide(*swap(args)))
segments = [((0, 0), (3, 4)), ((1, 1), (1, 1))]
for (x1, y1), (x2, y2) in segments:
    print(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5)
cache = {}
for a in range(3):
    for b in range(3):
        cache[a, b] = (a + b, a * b)
print(cache[2, 2], cache[1, 2][1], max(cache.items(), key=lambda kv: kv[1]), sum(s for s, _ in cache.values()))
