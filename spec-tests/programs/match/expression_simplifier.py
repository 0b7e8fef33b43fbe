from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Num:
    value: int


@dataclass(frozen=True)
class Var:
    name: str


@dataclass(frozen=True)
class Add:
    left: Expr
    right: Expr


@dataclass(frozen=True)
class Mul:
    left: Expr
    right: Expr


Expr = Num | Var | Add | Mul


def simplify(e: Expr) -> Expr:
    match e:
        case Add(left, right):
            match simplify(left), simplify(right):
                case Num(a), Num(b):
                    return Num(a + b)
                case Num(0), x:
                    return x
                case x, Num(0):
                    return x
                case x, y if x == y:
                    return simplify(Mul(Num(2), x))
                case x, y:
                    return Add(x, y)
        case Mul(left, right):
            match simplify(left), simplify(right):
                case Num(a), Num(b):
                    return Num(a * b)
                case (Num(0), _) | (_, Num(0)):
                    return Num(0)
                case (Num(1), x) | (x, Num(1)):
                    return x
                case Num(a), Mul(Num(b), x):
                    return Mul(Num(a * b), x)
                case x, Num() as n:
                    return Mul(n, x)
                case x, y:
                    return Mul(x, y)
    return e


def show(e: Expr) -> str:
    match e:
        case Num(n) if n < 0:
            return f"({n})"
        case Num(n):
            return str(n)
        case Var(name):
            return name
        case Add(a, b):
            return f"({show(a)} + {show(b)})"
        case Mul(a, b):
            return f"{show(a)}*{show(b)}"


x, y = Var("x"), Var("y")
for e in [
    Add(Num(2), Num(3)),
    Add(x, Num(0)),
    Mul(Num(1), Add(Num(0), y)),
    Add(Mul(x, Num(2)), Mul(Num(2), x)),
    Mul(Mul(x, Num(3)), Num(4)),
    Mul(Add(x, y), Add(Num(1), Num(-1))),
    Add(x, Add(y, Num(-5))),
]:
    print(show(e), "->", show(simplify(e)), simplify(e) == e)
