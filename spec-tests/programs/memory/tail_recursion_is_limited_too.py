# Calls in tail position count as well: there is no tail call elimination.
def down(n):
    if n < 0:
        return n
    return down(n + 1)


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


class Loop:
    def __init__(self):
        self.other = self
        self.steps = 0

    def follow(self):
        self.steps += 1
        return self.other.follow()


def swap(a, b):
    return swap(b, a)


def count_down(n):
    if n == 0:
        return "lift off"
    return count_down(n - 1)


def attempt(name, f):
    try:
        print(name, f())
    except RecursionError as e:
        print(name, type(e).__name__, isinstance(e, RuntimeError))


attempt("down", lambda: down(0))
attempt("even", lambda: even(100))
attempt("odd", lambda: odd(100))
attempt("never even", lambda: even(-1))
loop = Loop()
attempt("loop", loop.follow)
print(loop.steps > 100)
attempt("swap", lambda: swap(1, "a"))
attempt("count", lambda: count_down(300))
