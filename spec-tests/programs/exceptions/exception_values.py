# Exceptions as ordinary objects: made, stored, compared, passed, subclassed with fields.
class Problem(Exception):
    def __init__(self, code, *details):
        super().__init__(code, *details)
        self.code = code
        self.details = details

    def __eq__(self, other):
        return isinstance(other, Problem) and self.args == other.args

    def __hash__(self):
        return hash(self.args)


e = ValueError("message", 42)
print(e, repr(e), e.args, len(e.args), e.args[1])
print(
    str(ValueError()), repr(ValueError()), str(ValueError("x")), repr(ValueError("it's")), repr(KeyError("k")),
    str(KeyError("k")),
)
print(str(Exception(1, 2)), str(Exception((1, 2))), str(Exception([1])), repr(Exception(None)), str(OSError("plain")))
p, q = Problem("E1", "a", 3), Problem("E1", "a", 3)
print(p, repr(p), p == q, p is q, p == Problem("E2"), p.details, {p: 1}[q])


def validate(value):
    problems: list[Exception] = []
    if len(value) < 3:
        problems.append(Problem("short", len(value)))
    if not value.isalpha():
        problems.append(Problem("chars", [c for c in value if not c.isalpha()]))
    if value != value.lower():
        problems.append(ValueError("upper case"))
    return problems


for value in ["ok", "good", "B4", "Hello!"]:
    found = validate(value)
    print(value, [str(x) for x in found], [type(x).__name__ for x in found])
    for x in found:
        try:
            raise x
        except Problem as caught:
            print("   problem", caught.code, caught.details)
        except ValueError as caught:
            print("   value", caught.args)


def outcome(f):
    try:
        return f(), None
    except Exception as error:
        return None, error


for f in [lambda: 1, lambda: int("q"), lambda: [5][3]]:
    value, error = outcome(f)
    print(value, "|", error, "|", error is None)
e.add_note("first note")
e.add_note("second")
print(e.__notes__, e)
try:
    raise e
except ValueError as again:
    print(again is e, again.__notes__)
