class Step:
    def __init__(self, name, fail=None):
        self.name = name
        self.fail = fail
        self.state = "new"

    def run(self, trace):
        trace.append(f"run {self.name}")
        self.state = "running"
        if self.fail is not None:
            raise self.fail
        self.state = "done"
        return self.name

    def undo(self, trace):
        trace.append(f"undo {self.name}")
        self.state = "undone"


def transaction(steps, trace):
    finished = []
    try:
        for step in steps:
            finished.append((step, step.run(trace)))
    except (ValueError, KeyError):
        while finished:
            step, _ = finished.pop()
            step.undo(trace)
        raise
    return [name for _, name in finished]


def guarded(steps):
    trace = []
    result = "none"
    try:
        result = "+".join(transaction(steps, trace))
    except ValueError as e:
        result = f"value error {e}"
    except LookupError as e:
        result = f"lookup error {e!r}"
    finally:
        trace.append("end")
    return result, trace, [s.state for s in steps]


print(guarded([Step("a"), Step("b")]))
print(guarded([Step("a"), Step("b"), Step("c", ValueError("broken"))]))
print(guarded([Step("a", KeyError("k")), Step("b")]))
print(guarded([Step("a"), Step("i", IndexError("not undone"))]))
try:
    guarded([Step("x"), Step("r", RuntimeError("unexpected"))])
except RuntimeError as e:
    print("escaped:", e)


def recurse(n):
    try:
        if n == 0:
            raise OverflowError("bottom reached")
        return recurse(n - 1)
    except ValueError:
        return "wrong handler"
    finally:
        counter[0] += 1


counter = [0]
try:
    recurse(50)
except ArithmeticError as e:
    print(type(e).__name__, e, counter)
results = []
for f in [lambda: [1, 2][2], lambda: {"a": 1}["k"], lambda: int("z"), lambda: 1 // 0]:
    try:
        f()
    except LookupError as e:
        results.append(("lookup", type(e).__name__))
    except (ValueError, ArithmeticError) as e:
        results.append(("other", type(e).__name__))
print(results)
