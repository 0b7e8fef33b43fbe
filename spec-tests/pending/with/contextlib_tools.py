from contextlib import ExitStack, closing, nullcontext, redirect_stdout, suppress
from io import StringIO


class Door:
    def __init__(self, name: str) -> None:
        self.name = name
        self.state = "new"

    def __enter__(self) -> "Door":
        self.state = "open"
        print("opened", self.name)
        return self

    def __exit__(self, *error) -> None:
        self.state = "closed"
        print("closed", self.name, error[0] is not None)

    def close(self) -> None:
        self.state = "closed by close"


with suppress(KeyError, ZeroDivisionError):
    print({"a": 1}["a"])
    print({"a": 1}["b"])
    print("never")
with suppress(ValueError):
    print("nothing to suppress")
try:
    with suppress(ValueError):
        [][0:1].pop()
except IndexError as e:
    print("IndexError:", e)

with ExitStack() as stack:
    doors = [stack.enter_context(Door(f"d{i}")) for i in range(3)]
    stack.callback(print, "callback", 1, 2)
    print([d.state for d in doors])
print([d.state for d in doors])
try:
    with ExitStack() as stack:
        stack.enter_context(Door("a"))
        stack.callback(lambda: print("in between"))
        stack.enter_context(Door("b"))
        raise RuntimeError("stop")
except RuntimeError as e:
    print("RuntimeError:", e)

with closing(Door("c")) as c:
    print(c.state)
print(c.state)
with nullcontext(42) as n:
    print(n)

buffer = StringIO()
with redirect_stdout(buffer):
    print("captured", 1)
    print("lines", end="")
print(repr(buffer.getvalue()))
with ExitStack() as outer:
    outer.enter_context(Door("kept"))
    kept = outer.pop_all()
    print("not closed yet")
kept.close()
