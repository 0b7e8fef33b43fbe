class Ok:
    def __init__(self, value: int) -> None:
        self.value = value

    def __repr__(self) -> str:
        return f"Ok({self.value})"


class Err:
    def __init__(self, message: str, code: int = 1) -> None:
        self.message = message
        self.code = code

    def __repr__(self) -> str:
        return f"Err({self.message!r}, {self.code})"


Result = Ok | Err


def parse(text: str) -> Result:
    if not text:
        return Err("empty", 2)
    if not text.lstrip("-").isdigit():
        return Err(f"bad number {text}")
    return Ok(int(text))


def divide(a: Result, b: Result) -> Result:
    if isinstance(a, Err):
        return a
    if isinstance(b, Err):
        return b
    if b.value == 0:
        return Err("division by zero", 3)
    return Ok(a.value // b.value)


def then(r: Result, f) -> Result:
    return f(r.value) if isinstance(r, Ok) else r


def collect(results: list[Result]) -> Result | list[int]:
    values: list[int] = []
    for r in results:
        if isinstance(r, Err):
            return r
        values.append(r.value)
    return values


print(
    parse("12"), parse("x"), parse(""), divide(parse("7"), parse("2")), divide(parse("7"), parse("0")),
    divide(parse("a"), parse("")),
)


def half(n: int) -> Result:
    return Err("odd") if n % 2 else Ok(n // 2)


print(then(parse("5"), lambda n: Ok(n * n)), then(parse("?"), lambda n: Ok(n * n)))
print(then(then(Ok(6), half), half), then(then(Ok(12), half), half), then(Ok(1), lambda n: Err(f"stop at {n}")))
print(collect([parse("1"), parse("2")]), collect([parse("1"), parse("z"), parse("")]), collect([]))
results = [divide(parse(a), parse(b)) for a, b in [("8", "2"), ("1", "0"), ("q", "1"), ("9", "3")]]
print(results, sum(r.value for r in results if isinstance(r, Ok)), [r.code for r in results if isinstance(r, Err)])
counts = {"ok": 0, "err": 0}
for r in results:
    match r:
        case Ok(value=v) if v > 3:
            counts["ok"] += v
        case Ok():
            counts["ok"] += 1
        case Err(message=m, code=c):
            counts["err"] += c
            print("error", m)
print(counts)


class Leaf:
    pass


class Fork:
    def __init__(self, left: "Leaf | Fork", right: "Leaf | Fork") -> None:
        self.left = left
        self.right = right


def depth(t: Leaf | Fork) -> int:
    return 0 if isinstance(t, Leaf) else 1 + max(depth(t.left), depth(t.right))


def grow(n: int) -> Leaf | Fork:
    return Leaf() if n <= 0 else Fork(grow(n - 1), grow(n - 2))


def leaves(t: Leaf | Fork) -> int:
    return leaves(t.left) + leaves(t.right) if isinstance(t, Fork) else 1


print([depth(grow(n)) for n in range(6)], [leaves(grow(n)) for n in range(8)])
