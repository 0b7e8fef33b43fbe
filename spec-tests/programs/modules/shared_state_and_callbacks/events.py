_listeners = {}
seen: dict[str, int] = {}


def on(name, f):
    _listeners.setdefault(name, []).append(f)


def emit(name, value):
    seen[name] = seen.get(name, 0) + 1
    for f in _listeners.get(name, []):
        f(value)
    return len(_listeners.get(name, []))
