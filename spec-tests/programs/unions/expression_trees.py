class Const:
    def __init__(self, value: float) -> None:
        self.value = value


class Var:
    def __init__(self, name: str) -> None:
        self.name = name


class Call:
    def __init__(self, op: str, *args: "Expr") -> None:
        self.op = op
        self.args = args


Expr = Const | Var | Call
Env = dict[str, float]


def evaluate(e: Expr, env: Env) -> float:
    if isinstance(e, Const):
        return e.value
    if isinstance(e, Var):
        if e.name not in env:
            raise KeyError(e.name)
        return env[e.name]
    values = [evaluate(a, env) for a in e.args]
    if e.op == "+":
        return sum(values)
    if e.op == "*":
        product = 1.0
        for v in values:
            product *= v
        return product
    if e.op == "-":
        return -values[0] if len(values) == 1 else values[0] - values[1]
    if e.op == "/":
        return values[0] / values[1]
    raise ValueError(f"unknown operation {e.op}")


def derive(e: Expr, x: str) -> Expr:
    if isinstance(e, Const):
        return Const(0)
    if isinstance(e, Var):
        return Const(1 if e.name == x else 0)
    if e.op in ("+", "-"):
        return Call(e.op, *(derive(a, x) for a in e.args))
    if e.op == "*" and len(e.args) == 2:
        a, b = e.args
        return Call("+", Call("*", derive(a, x), b), Call("*", a, derive(b, x)))
    raise ValueError(f"cannot derive {e.op}")


def show(e: Expr) -> str:
    if isinstance(e, Const):
        return f"{e.value:g}"
    if isinstance(e, Var):
        return e.name
    return "(" + f" {e.op} ".join(show(a) for a in e.args) + ")" if len(e.args) > 1 else e.op + show(e.args[0])


def variables(e: Expr) -> set[str]:
    if isinstance(e, Var):
        return {e.name}
    return set().union(*(variables(a) for a in e.args)) if isinstance(e, Call) else set()


x, y = Var("x"), Var("y")
exprs: list[Expr] = [
    Const(2.5), x, Call("+", x, Const(1), y), Call("*", x, x), Call("-", Call("*", x, y)),
    Call("/", x, Call("-", y, Const(2))),
]
for e in exprs:
    print(show(e), evaluate(e, {"x": 3.0, "y": 4.0}), sorted(variables(e)))
    try:
        d = derive(e, "x")
        print("   d/dx", show(d), evaluate(d, {"x": 3.0, "y": 4.0}))
    except ValueError as error:
        print("  ", error)
for env in ({"x": 1.0}, {"x": 1.0, "y": 2.0}):
    try:
        print(evaluate(exprs[5], env))
    except (KeyError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
