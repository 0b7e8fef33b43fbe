class Lock:
    def __init__(self, name, log):
        self.name = name
        self.log = log
        self.held = False

    def __enter__(self):
        if self.held:
            raise RuntimeError(f"{self.name} is held")
        self.held = True
        self.log.append(f"lock {self.name}")
        return self

    def __exit__(self, kind, value, tb):
        self.held = False
        self.log.append(f"unlock {self.name}" + (f" after {kind.__name__}" if kind else ""))


class Failing:
    def __init__(self, where):
        self.where = where

    def __enter__(self):
        if self.where == "enter":
            raise OSError("cannot enter")
        return 5

    def __exit__(self, kind, value, tb):
        if self.where == "exit":
            raise KeyError("cannot leave")
        return self.where == "swallow"


def attempt(f):
    log = []
    try:
        result = f(log)
    except Exception as e:
        result = f"{type(e).__name__}({e})" + (f" from {type(e.__context__).__name__}" if e.__context__ else "")
    print(f.__name__, result, log)


def enter_fails(log):
    with Lock("a", log), Failing("enter") as n:
        log.append(f"never {n}")


def exit_fails(log):
    with Lock("a", log):
        with Failing("exit") as n:
            log.append(f"body {n}")


def exit_replaces_error(log):
    with Lock("a", log), Failing("exit"):
        raise ValueError("original")


def swallowed_inside(log):
    with Lock("a", log):
        with Failing("swallow"):
            raise ValueError("gone")
        log.append("went on")
    return "ok"


def relock(log):
    a = Lock("a", log)
    with a:
        with a:
            log.append("never")


def return_through(log):
    for name in "abc":
        with Lock(name, log):
            with Lock(name.upper(), log):
                if name == "b":
                    return name * 3


def value_of_with(log):
    with Lock("x", log) as x, Lock("y", log) as y:
        x.name, y.name = y.name, x.name
        return x.held and y.held


def generator_in_with(log):
    def items():
        with Lock("g", log):
            yield 1
            yield 2

    total = 0
    for v in items():
        total += v
    g = items()
    next(g)
    g.close()
    return total


for f in [
    enter_fails, exit_fails, exit_replaces_error, swallowed_inside, relock, return_through, value_of_with,
    generator_in_with,
]:
    attempt(f)
