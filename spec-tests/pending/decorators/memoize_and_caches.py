from functools import cache, lru_cache


def memoize(f):
    table = {}

    def wrapper(*args):
        if args not in table:
            table[args] = f(*args)
        return table[args]

    return wrapper


calls = {"grid": 0, "fib": 0, "edit": 0}


@memoize
def grid_paths(r, c):
    calls["grid"] += 1
    return 1 if r == 0 or c == 0 else grid_paths(r - 1, c) + grid_paths(r, c - 1)


@cache
def fib(n: int) -> int:
    calls["fib"] += 1
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@lru_cache(maxsize=None)
def edit(a: str, b: str) -> int:
    calls["edit"] += 1
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return edit(a[1:], b[1:])
    return 1 + min(edit(a[1:], b), edit(a, b[1:]), edit(a[1:], b[1:]))


print(grid_paths(6, 6), grid_paths(10, 10), calls["grid"])
print(fib(80), fib(40), calls["fib"], fib.cache_info().hits > 0, fib.cache_info().currsize)
print(edit("saturday", "sunday"), edit("abc", ""), calls["edit"])
fib.cache_clear()
print(fib.cache_info().currsize, fib(10), calls["fib"])


@lru_cache(maxsize=2)
def slow(n: int) -> int:
    print("computing", n)
    return n * n


print([slow(n) for n in [1, 2, 1, 3, 1, 2, 2]])
info = slow.cache_info()
print(info.hits, info.misses, info.maxsize, info.currsize)
print(info)


@lru_cache
def key(a: int, b: int = 0) -> str:
    print("key", a, b)
    return f"{a}/{b}"


print(key(1), key(1), key(1, 0), key(a=1), key(1, b=0), key(2))


@cache
def risky(n):
    print("risky", n)
    if n < 0:
        raise ValueError(n)
    return n


for n in (1, -1, -1, 1):
    try:
        print(risky(n))
    except ValueError as e:
        print("ValueError", e)
print(risky.cache_info().misses)
