class Resource:
    open_now = 0

    def __init__(self, name, log, swallow=False):
        self.name = name
        self.log = log
        self.swallow = swallow

    def __enter__(self):
        Resource.open_now += 1
        self.log.append(f"enter {self.name}")
        return self

    def __exit__(self, kind, value, traceback):
        Resource.open_now -= 1
        if kind is None:
            self.log.append(f"exit {self.name}")
        else:
            self.log.append(f"exit {self.name} with {kind.__name__}({value})")
        return self.swallow

    def use(self, n):
        self.log.append(f"use {self.name} {n}")
        return 10 // n


def run(name, f):
    log = []
    try:
        result = f(log)
    except Exception as e:
        result = f"{type(e).__name__} came out"
    print(name, result, log, Resource.open_now)


def simple(log):
    with Resource("a", log) as r:
        return r.use(2)


def two(log):
    with Resource("a", log) as a, Resource("b", log) as b:
        return a.use(1) + b.use(5)


def parenthesized(log):
    with (
        Resource("p", log) as p,
        Resource("q", log),
    ):
        return p.use(3) + Resource.open_now


def fails(log):
    with Resource("a", log), Resource("b", log) as b:
        return b.use(0)


def swallowed(log):
    with Resource("a", log, swallow=True) as a:
        a.use(0)
        log.append("never")
    return "after the with"


def inner_swallows(log):
    with Resource("out", log), Resource("in", log, True) as r:
        r.use(0)
    return "went on"


def loop(log):
    for i in range(4):
        with Resource(f"r{i}", log):
            if i == 1:
                continue
            if i == 2:
                break
    return "looped"


def in_finally(log):
    try:
        with Resource("x", log):
            raise KeyError("k")
    except KeyError:
        log.append("caught")
    finally:
        with Resource("y", log):
            log.append("finally")
    return "done"


for f in [simple, two, parenthesized, fails, swallowed, inner_swallows, loop, in_finally]:
    run(f.__name__, f)
