def classify(f):
    try:
        f()
    except LookupError as e:
        return "lookup", type(e).__name__
    except ArithmeticError as e:
        return "arithmetic", type(e).__name__
    except (ValueError, TypeError) as e:
        return "value/type", type(e).__name__
    except OSError as e:
        return "os", type(e).__name__
    except RuntimeError as e:
        return "runtime", type(e).__name__
    except Exception as e:
        return "exception", type(e).__name__
    return "ok", ""


def fail(e):
    raise e


def make(e):
    return lambda: fail(e)


exceptions = [
    IndexError(), KeyError(), LookupError(), ZeroDivisionError(), OverflowError(), ArithmeticError(), FloatingPointError(),
    ValueError(), UnicodeError(), TypeError(), OSError(), FileNotFoundError(), PermissionError(), TimeoutError(),
    ConnectionError(), BrokenPipeError(), RuntimeError(), NotImplementedError(), RecursionError(), StopIteration(),
    AssertionError(), AttributeError(), NameError(), UnboundLocalError(), ImportError(), ModuleNotFoundError(), EOFError(),
    MemoryError(), BufferError(),
]
for e in exceptions:
    kind, name = classify(make(e))
    print(f"{name:<22}{kind}")
print(classify(lambda: 1))
print(issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(bool, int))
print(issubclass(FileNotFoundError, OSError), issubclass(UnicodeDecodeError, ValueError), issubclass(IOError, OSError))
print(
    issubclass(RecursionError, RuntimeError), issubclass(KeyboardInterrupt, Exception),
    issubclass(SystemExit, BaseException),
)
groups = {"lookup": 0, "arithmetic": 0}
for e in exceptions:
    if isinstance(e, LookupError):
        groups["lookup"] += 1
    elif isinstance(e, ArithmeticError):
        groups["arithmetic"] += 1
print(groups)


def exit_code(f):
    try:
        f()
    except SystemExit as e:
        return e.code
    except BaseException as e:
        return -1 if isinstance(e, KeyboardInterrupt) else -2
    return None


print(
    exit_code(make(SystemExit(3))), exit_code(make(KeyboardInterrupt())), exit_code(make(ValueError())),
    exit_code(lambda: 0),
)
