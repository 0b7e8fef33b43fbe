class Value:
    pass


class Number(Value):
    def __init__(self, n):
        self.n = n


class Text(Value):
    def __init__(self, s):
        self.s = s


class Pair(Value):
    def __init__(self, a, b):
        self.a = a
        self.b = b


class Positive(Number):
    pass


def describe(v: Value) -> str:
    if isinstance(v, Positive):
        return f"+{v.n}"
    if isinstance(v, Number):
        return f"{v.n}"
    if isinstance(v, Text):
        return repr(v.s)
    if isinstance(v, Pair):
        return f"<{describe(v.a)}, {describe(v.b)}>"
    return "?"


def size(v: Value) -> int:
    if isinstance(v, (Number, Text)):
        return 1
    if isinstance(v, Pair):
        return size(v.a) + size(v.b)
    return 0


def total(v: Value) -> int:
    match v:
        case Number(n=n):
            return n
        case Text(s=s):
            return len(s)
        case Pair(a=a, b=b):
            return total(a) + total(b)
        case _:
            return -1


def flatten(v: Value) -> list[Value]:
    if not isinstance(v, Pair):
        return [v]
    return flatten(v.a) + flatten(v.b)


values: list[Value] = [
    Number(-3),
    Positive(4),
    Text("hi"),
    Pair(Number(1), Text("abc")),
    Pair(Pair(Positive(2), Positive(3)), Pair(Text(""), Value())),
    Value(),
]
for v in values:
    print(describe(v), size(v), total(v), [type(x).__name__ for x in flatten(v)])
print([isinstance(v, Number) for v in values], [type(v) is Number for v in values])
numbers = [v for v in values if isinstance(v, Number)]
print(sum(v.n for v in numbers), [not isinstance(v, (Number, Pair)) for v in values])
kinds: dict[str, int] = {}
for v in values:
    for x in flatten(v):
        name = type(x).__name__
        kinds[name] = kinds.get(name, 0) + 1
print(sorted(kinds.items()), isinstance(True, int), isinstance(1.5, (int, str)), isinstance("s", str))
