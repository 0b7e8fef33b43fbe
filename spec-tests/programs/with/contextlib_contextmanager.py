from contextlib import contextmanager

log: list[str] = []


@contextmanager
def tag(name: str, **attributes: int):
    text = "".join(f" {k}={v}" for k, v in sorted(attributes.items()))
    log.append(f"<{name}{text}>")
    yield name.upper()
    log.append(f"</{name}>")


@contextmanager
def guarded(*kinds: type[Exception]):
    log.append("guard")
    try:
        yield
    except kinds as e:
        log.append(f"stopped {type(e).__name__}: {e}")
    else:
        log.append("no error")
    finally:
        log.append("unguard")


@contextmanager
def changed(table: dict[str, int], key: str, value: int):
    old = table.get(key)
    table[key] = value
    try:
        yield table
    finally:
        if old is None:
            del table[key]
        else:
            table[key] = old


def flush() -> None:
    print(" ".join(log))
    log.clear()


with tag("p") as p:
    log.append(p)
    with tag("b", x=1, a=2):
        log.append("bold")
flush()
with guarded(ValueError, KeyError):
    log.append("fine")
flush()
with guarded(ValueError, KeyError):
    int("x")
flush()
try:
    with guarded(ValueError):
        print({"a": 1}["b"])
except KeyError as e:
    log.append(f"outside {e}")
flush()
try:
    with tag("unclosed"):
        raise IndexError("i")
except IndexError as e:
    log.append(repr(e))
flush()
settings = {"depth": 1}
with changed(settings, "depth", 5), changed(settings, "extra", 7) as t:
    print(settings, t is settings)
    with changed(t, "depth", 9):
        print(settings)
    print(settings)
print(settings)
try:
    with changed(settings, "depth", 0):
        print(1 // settings["depth"])
except ZeroDivisionError as e:
    print(e, settings)


@contextmanager
def counter(start: int):
    n = [start]

    def tick() -> int:
        n.append(n[-1] + 1)
        return n[-1]

    try:
        yield tick
    finally:
        print("counted", n)


with counter(10) as tick:
    print(tick(), tick(), tick())


def early():
    with tag("early"):
        return "returned"


print(early())
flush()
