from contextlib import contextmanager

_values = {"mode": "normal"}
changes = 0


def get(key, default=""):
    return _values.get(key, default)


def put(key, value):
    global changes
    if _values.get(key) != value:
        changes += 1
    _values[key] = value


@contextmanager
def temporary(key, value):
    old = get(key)
    put(key, value)
    try:
        yield old
    finally:
        put(key, old)
