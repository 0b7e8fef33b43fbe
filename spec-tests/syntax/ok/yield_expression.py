def f():
    yield
    yield a
    yield a, b
    yield *a, b
    x = yield
    x = yield a
    x += yield a
    x: int = yield a
    yield from a
    x = yield from a
    (yield)
    (yield a,)
    (yield a, b,)
    f"{yield a,}"
    [(yield), (yield a)]
    f((yield))
    a = b = yield c
    await_ = yield (yield)
    lambda: (yield)
    return (yield a)
