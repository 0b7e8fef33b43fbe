# Symbolic expressions: a parser, simplification by rewriting to a normal form, derivatives, expansion,
# substitution and exact rational evaluation. The first argument is the order of the last series.
from __future__ import annotations

import sys
from math import gcd


class Rational:
    def __init__(self, num: int, den: int = 1) -> None:
        if den == 0:
            raise ZeroDivisionError("denominator is zero")
        if den < 0:
            num, den = -num, -den
        g = gcd(num, den)
        self.num = num // g
        self.den = den // g

    def __add__(self, o: Rational) -> Rational:
        return Rational(self.num * o.den + o.num * self.den, self.den * o.den)

    def __sub__(self, o: Rational) -> Rational:
        return self + Rational(-o.num, o.den)

    def __mul__(self, o: Rational) -> Rational:
        return Rational(self.num * o.num, self.den * o.den)

    def __truediv__(self, o: Rational) -> Rational:
        return Rational(self.num * o.den, self.den * o.num)

    def __pow__(self, n: int) -> Rational:
        if n < 0:
            return Rational(self.den**-n, self.num**-n) if self.num else Rational(1, 0)
        return Rational(self.num**n, self.den**n)

    def __eq__(self, o: object) -> bool:
        return isinstance(o, Rational) and self.num == o.num and self.den == o.den

    def __lt__(self, o: Rational) -> bool:
        return self.num * o.den < o.num * self.den

    def __hash__(self) -> int:
        return hash((self.num, self.den))

    def __str__(self) -> str:
        return str(self.num) if self.den == 1 else f"{self.num}/{self.den}"


ZERO, ONE, MINUS = Rational(0), Rational(1), Rational(-1)


class Expr:
    level = 9

    def __add__(self, o: Expr) -> Expr:
        return add([self, o])

    def __sub__(self, o: Expr) -> Expr:
        return add([self, mul([Num(MINUS), o])])

    def __mul__(self, o: Expr) -> Expr:
        return mul([self, o])

    def __truediv__(self, o: Expr) -> Expr:
        return mul([self, power(o, -1)])

    def __neg__(self) -> Expr:
        return mul([Num(MINUS), self])

    def __pow__(self, n: int) -> Expr:
        return power(self, n)

    def key(self) -> str:
        return str(self)

    def __eq__(self, o: object) -> bool:
        return isinstance(o, Expr) and self.key() == o.key()

    def __hash__(self) -> int:
        return hash(self.key())

    def diff(self, x: str) -> Expr:
        raise NotImplementedError

    def subs(self, env: dict[str, Expr]) -> Expr:
        return self

    def expand(self) -> Expr:
        return self

    def value(self, env: dict[str, Rational]) -> Rational:
        raise NotImplementedError

    def wrapped(self, level: int) -> str:
        return f"({self})" if self.level < level else str(self)

    def size(self) -> int:
        return 1


class Num(Expr):
    def __init__(self, v: Rational) -> None:
        self.v = v
        if v < ZERO or v.den != 1:
            self.level = 2

    def diff(self, x: str) -> Expr:
        return Num(ZERO)

    def value(self, env: dict[str, Rational]) -> Rational:
        return self.v

    def __str__(self) -> str:
        return str(self.v)


class Var(Expr):
    def __init__(self, name: str) -> None:
        self.name = name

    def diff(self, x: str) -> Expr:
        return Num(ONE if x == self.name else ZERO)

    def subs(self, env: dict[str, Expr]) -> Expr:
        return env.get(self.name, self)

    def value(self, env: dict[str, Rational]) -> Rational:
        if self.name not in env:
            raise KeyError(self.name)
        return env[self.name]

    def __str__(self) -> str:
        return self.name


class Add(Expr):
    level = 1

    def __init__(self, terms: list[Expr]) -> None:
        self.terms = terms

    def diff(self, x: str) -> Expr:
        return add([t.diff(x) for t in self.terms])

    def subs(self, env: dict[str, Expr]) -> Expr:
        return add([t.subs(env) for t in self.terms])

    def expand(self) -> Expr:
        return add([t.expand() for t in self.terms])

    def value(self, env: dict[str, Rational]) -> Rational:
        return sum((t.value(env) for t in self.terms), ZERO)

    def size(self) -> int:
        return 1 + sum(t.size() for t in self.terms)

    def __str__(self) -> str:
        out = self.terms[0].wrapped(1)
        for t in self.terms[1:]:
            text = t.wrapped(2) if not isinstance(t, Num) else str(t)
            out += " - " + text[1:] if text.startswith("-") else " + " + text
        return out


class Mul(Expr):
    level = 2

    def __init__(self, factors: list[Expr]) -> None:
        self.factors = factors

    def diff(self, x: str) -> Expr:
        return add([mul([*self.factors[:i], f.diff(x), *self.factors[i + 1:]]) for i, f in enumerate(self.factors)])

    def subs(self, env: dict[str, Expr]) -> Expr:
        return mul([f.subs(env) for f in self.factors])

    def expand(self) -> Expr:
        terms: list[Expr] = [Num(ONE)]
        for f in self.factors:
            g = f.expand()
            others = g.terms if isinstance(g, Add) else [g]
            terms = [a * b for a in terms for b in others]
        return add(terms)

    def value(self, env: dict[str, Rational]) -> Rational:
        out = ONE
        for f in self.factors:
            out = out * f.value(env)
        return out

    def size(self) -> int:
        return 1 + sum(f.size() for f in self.factors)

    def __str__(self) -> str:
        first, *rest = self.factors
        if isinstance(first, Num) and rest:
            if first.v == MINUS:
                return "-" + "*".join(f.wrapped(3) for f in rest)
            return "*".join([str(first), *(f.wrapped(3) for f in rest)])
        return "*".join(f.wrapped(3) for f in self.factors)


class Pow(Expr):
    level = 3

    def __init__(self, base: Expr, n: int) -> None:
        self.base = base
        self.n = n

    def diff(self, x: str) -> Expr:
        return mul([Num(Rational(self.n)), power(self.base, self.n - 1), self.base.diff(x)])

    def subs(self, env: dict[str, Expr]) -> Expr:
        return power(self.base.subs(env), self.n)

    def expand(self) -> Expr:
        base = self.base.expand()
        if self.n < 0 or not isinstance(base, Add):
            return power(base, self.n)
        out: Expr = Num(ONE)
        for _ in range(self.n):
            out = add([a * b for a in (out.terms if isinstance(out, Add) else [out]) for b in base.terms])
        return out

    def value(self, env: dict[str, Rational]) -> Rational:
        return self.base.value(env) ** self.n

    def size(self) -> int:
        return 1 + self.base.size()

    def __str__(self) -> str:
        return f"{self.base.wrapped(4)}^{self.n}" if self.n >= 0 else f"{self.base.wrapped(4)}^({self.n})"


def split_coefficient(e: Expr) -> tuple[Rational, Expr]:
    if isinstance(e, Num):
        return e.v, Num(ONE)
    if isinstance(e, Mul) and isinstance(e.factors[0], Num):
        rest = e.factors[1:]
        return e.factors[0].v, rest[0] if len(rest) == 1 else Mul(rest)
    return ONE, e


def degree_key(e: Expr) -> tuple[int, str]:
    total = 0
    for f in e.factors if isinstance(e, Mul) else [e]:
        if isinstance(f, Pow):
            total += f.n
        elif not isinstance(f, Num):
            total += 1
    return -total, str(e)


def add(terms: list[Expr]) -> Expr:
    sums: dict[Expr, Rational] = {}
    todo = list(reversed(terms))
    while todo:
        t = todo.pop()
        if isinstance(t, Add):
            todo += reversed(t.terms)
            continue
        k, rest = split_coefficient(t)
        sums[rest] = sums.get(rest, ZERO) + k
    parts = [mul([Num(k), rest]) for rest, k in sums.items() if k != ZERO]
    parts.sort(key=lambda e: degree_key(split_coefficient(e)[1]))
    if not parts:
        return Num(ZERO)
    return parts[0] if len(parts) == 1 else Add(parts)


def mul(factors: list[Expr]) -> Expr:
    k = ONE
    powers: dict[Expr, int] = {}
    todo = list(reversed(factors))
    while todo:
        f = todo.pop()
        if isinstance(f, Mul):
            todo += reversed(f.factors)
        elif isinstance(f, Num):
            k = k * f.v
        elif isinstance(f, Pow):
            powers[f.base] = powers.get(f.base, 0) + f.n
        else:
            powers[f] = powers.get(f, 0) + 1
    if k == ZERO:
        return Num(ZERO)
    parts = [power(b, n) for b, n in powers.items() if n != 0]
    parts.sort(key=lambda e: str(e))
    if k != ONE or not parts:
        parts.insert(0, Num(k))
    return parts[0] if len(parts) == 1 else Mul(parts)


def power(base: Expr, n: int) -> Expr:
    if n == 0:
        return Num(ONE)
    if n == 1:
        return base
    if isinstance(base, Num):
        return Num(base.v**n)
    if isinstance(base, Pow):
        return power(base.base, base.n * n)
    if isinstance(base, Mul):
        return mul([power(f, n) for f in base.factors])
    return Pow(base, n)


class ParseError(Exception):
    pass


class Parser:
    def __init__(self, text: str) -> None:
        self.tokens: list[str] = []
        i = 0
        while i < len(text):
            if text[i].isspace():
                i += 1
                continue
            j = i + 1
            if text[i].isalnum():
                while j < len(text) and text[j].isdigit() == text[i].isdigit() and text[j].isalnum():
                    j += 1
            self.tokens.append(text[i:j])
            i = j
        self.at = 0

    def take(self, *wanted: str) -> str | None:
        if self.at < len(self.tokens) and self.tokens[self.at] in wanted:
            self.at += 1
            return self.tokens[self.at - 1]
        return None

    def parse(self) -> Expr:
        e = self.sum()
        if self.at < len(self.tokens):
            raise ParseError(f"unexpected {self.tokens[self.at]!r}")
        return e

    def sum(self) -> Expr:
        e = self.product()
        while op := self.take("+", "-"):
            e = e + self.product() if op == "+" else e - self.product()
        return e

    def product(self) -> Expr:
        e = self.unary()
        while op := self.take("*", "/"):
            e = e * self.unary() if op == "*" else e / self.unary()
        return e

    def unary(self) -> Expr:
        if self.take("-"):
            return -self.unary()
        e = self.atom()
        if self.take("^"):
            sign = -1 if self.take("-") else 1
            if self.at == len(self.tokens) or not self.tokens[self.at].isdigit():
                raise ParseError("expected an exponent")
            self.at += 1
            e = e ** (sign * int(self.tokens[self.at - 1]))
        return e

    def atom(self) -> Expr:
        if self.take("("):
            e = self.sum()
            if not self.take(")"):
                raise ParseError("missing )")
            return e
        if self.at == len(self.tokens):
            raise ParseError("ends too early")
        t = self.tokens[self.at]
        self.at += 1
        if t.isdigit():
            return Num(Rational(int(t)))
        if t.isalpha():
            return Var(t)
        raise ParseError(f"unexpected {t!r}")


def parse(text: str) -> Expr:
    return Parser(text).parse()


def taylor(e: Expr, x: str, order: int) -> Expr:
    out: list[Expr] = []
    factorial = 1
    for n in range(order + 1):
        if n:
            factorial *= n
        c = e.value({x: ZERO})
        out.append(mul([Num(c / Rational(factorial)), power(Var(x), n)]))
        e = e.diff(x)
    return add(out)


def main(order: int) -> None:
    for text in [
        "x + x", "2*x - 3*y + x*4", "x*x*x/x", "(x + 1)*(x + 1)", "3/6 + 1/4", "-(x - y)", "x^0 + 0*y", "2*(x*3)*y/4",
        "(x*y)^3/x", "x - x", "(a+b)^2/(a+b)", "-2^2", "y*x + x*y", "x^-2*x",
    ]:
        e = parse(text)
        print(f"{text:<20} = {e}   [{e.size()}]")
    for text in [
        "(x + 1)^3", "(a + b)*(a - b)", "(x + y + 1)^2", "(x - 1)*(x^2 + x + 1)", "(2*x + 3)^4", "x*(y + z)*(y - z)",
    ]:
        print(f"expand {text} = {parse(text).expand()}")
    for text in ["x^3 - 2*x + 5", "(x^2 + 1)^5", "1/x", "x/(x + 1)", "a*x^2 + b*x + c", "(x + y)*(x - y)"]:
        e = parse(text)
        d = e.diff("x")
        print(f"d/dx {text} = {d}; second {d.diff('x').expand()}")
    e = parse("x^2 + y/2")
    print(
        e.value({"x": Rational(3), "y": Rational(1, 3)}), e.subs({"y": parse("2*x*(x + 1)")}).expand(),
        e.subs({"x": Var("y"), "y": Var("x")}),
    )
    for text, env in [("1/(x - 1)", {"x": ONE}), ("x + z", {"x": ONE})]:
        try:
            print(parse(text).value(env))
        except (ZeroDivisionError, KeyError) as err:
            print(f"{text}: {type(err).__name__}: {err}")
    for bad in ["", "x +", "(x", "x)", "x ^ y", "* x", "2 3"]:
        try:
            print(parse(bad))
        except ParseError as err:
            print(f"{bad!r}: ParseError: {err}")
    left, right = parse("(x + y)^4 - (x - y)^4").expand(), parse("8*x^3*y + 8*x*y^3")
    print(
        left, left == right, left - right == parse("0"), (left - right).expand(), hash(left) == hash(right),
        len({left, right, parse("x")}),
    )
    for text in ["1/(1 - x)", "1/(1 + x)^2", "(1 + x)^3", "1/(1 - x - x^2)"]:
        print(f"{text} ~ {taylor(parse(text), 'x', order)}")
    p = parse("x")
    for n in range(1, order):
        p = (p * parse(f"x - {n}")).expand()
    print(p, "|", p.diff("x").value({"x": Rational(1)}), "|", p.value({"x": Rational(order)}))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 6)
