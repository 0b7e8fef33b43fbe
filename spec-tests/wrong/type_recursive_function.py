# error: E0305 11 would hold itself
from functools import lru_cache


def steps(n: int) -> int:
    @lru_cache(maxsize=None)
    def go(i: int) -> int:
        if i == 0:
            return 0
        return go(i - 1) + 1
    return go(n)


print(steps(3))
