class LoadError(Exception):
    pass


def parse(text):
    try:
        return int(text)
    except ValueError as e:
        raise LoadError(f"cannot load {text!r}") from e


def parse_hiding(text):
    try:
        return int(text)
    except ValueError:
        raise LoadError("hidden") from None


def parse_implicit(text):
    try:
        return int(text)
    except ValueError:
        raise LoadError("implicit")


def chain(e):
    out = []
    current = e
    while current is not None:
        out.append(f"{type(current).__name__}({current})")
        if current.__cause__ is not None:
            out.append("because of")
            current = current.__cause__
        elif current.__context__ is not None and not current.__suppress_context__:
            out.append("while handling")
            current = current.__context__
        else:
            current = None
    return " ".join(out)


for f in [parse, parse_hiding, parse_implicit]:
    for text in ["7", "seven"]:
        try:
            print(f.__name__, f(text))
        except LoadError as e:
            print(f.__name__, "|", chain(e))
            print("   ", e.__cause__ is None, e.__context__ is None, e.__suppress_context__)


def deep(n):
    if n == 0:
        raise KeyError("bottom")
    try:
        deep(n - 1)
    except Exception as e:
        raise RuntimeError(f"level {n}") from e


try:
    deep(3)
except RuntimeError as e:
    print(chain(e))


def in_finally():
    try:
        raise ValueError("first")
    finally:
        raise IndexError("second")


try:
    in_finally()
except IndexError as e:
    print(chain(e))
try:
    raise LoadError("with cause") from KeyError("made here")
except LoadError as e:
    print(chain(e), repr(e.__cause__))
