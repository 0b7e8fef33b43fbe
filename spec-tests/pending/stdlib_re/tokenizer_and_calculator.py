import re
from dataclasses import dataclass


@dataclass
class Token:
    kind: str
    text: str
    pos: int


SPEC = re.compile(
    r"(?P<num>\d+(?:\.\d+)?)|(?P<name>[a-z_]\w*)|(?P<op>\*\*|//|[-+*/%(),=<>!]=?)|(?P<space>\s+)|(?P<bad>.)",
    re.IGNORECASE,
)
FUNCTIONS = {"max": max, "min": min, "abs": lambda *xs: abs(xs[0]), "sum": lambda *xs: sum(xs)}


class CalcError(Exception):
    pass


def tokens(text: str) -> list[Token]:
    out = []
    for m in SPEC.finditer(text):
        kind = m.lastgroup or "bad"
        if kind == "bad":
            raise CalcError(f"bad character {m.group()!r} at {m.start()}")
        if kind != "space":
            out.append(Token(kind, m.group(), m.start()))
    out.append(Token("end", "", len(text)))
    return out


class Calculator:
    LEVELS = [("<", ">", "<=", ">=", "==", "!="), ("+", "-"), ("*", "/", "//", "%")]

    def __init__(self) -> None:
        self.vars: dict[str, float] = {"pi": 3.14}
        self.toks: list[Token] = []
        self.at = 0

    def run(self, text: str) -> float:
        self.toks, self.at = tokens(text), 0
        if self.toks[0].kind == "name" and self.toks[1].text == "=":
            name = self.toks[0].text
            self.at = 2
            value = self.binary(0)
            self.vars[name] = value
        else:
            value = self.binary(0)
        if self.peek().kind != "end":
            raise CalcError(f"unexpected {self.peek().text!r} at {self.peek().pos}")
        return value

    def peek(self) -> Token:
        return self.toks[self.at]

    def take(self, *texts: str) -> Token | None:
        if self.peek().text in texts and self.peek().kind == "op":
            self.at += 1
            return self.toks[self.at - 1]
        return None

    def binary(self, level: int) -> float:
        if level == len(self.LEVELS):
            return self.unary()
        a = self.binary(level + 1)
        while t := self.take(*self.LEVELS[level]):
            b = self.binary(level + 1)
            try:
                a = {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b, "//": lambda: a // b, "%": lambda: a % b,
                     "<": lambda: float(a < b), ">": lambda: float(a > b), "<=": lambda: float(a <= b), ">=": lambda: float(a >= b),
                     "==": lambda: float(a == b), "!=": lambda: float(a != b)}[t.text]()
            except ZeroDivisionError as e:
                raise CalcError(f"{e} at {t.pos}") from e
        return a

    def unary(self) -> float:
        if self.take("-"):
            return -self.unary()
        a = self.atom()
        return a ** self.unary() if self.take("**") else a

    def atom(self) -> float:
        t = self.peek()
        self.at += 1
        if t.kind == "num":
            return float(t.text)
        if t.kind == "name":
            if self.take("("):
                args = []
                while not self.take(")"):
                    args.append(self.binary(0))
                    self.take(",")
                if t.text not in FUNCTIONS:
                    raise CalcError(f"no function {t.text}")
                return float(FUNCTIONS[t.text](*args))
            if t.text not in self.vars:
                raise CalcError(f"no variable {t.text}")
            return self.vars[t.text]
        if t.text == "(":
            value = self.binary(0)
            if not self.take(")"):
                raise CalcError(f"missing ) at {self.peek().pos}")
            return value
        raise CalcError(f"unexpected {t.text or 'end'!r} at {t.pos}")


c = Calculator()
for line in [
    "1 + 2*3", "x = (1+2)*3", "x ** 2 / 4", "-2 ** 2", "2 ** -1", "2 ** 3 ** 2", "max(1, x, 3) + abs(-4)", "7 // 2 % 2",
    "1 < 2", "x == 9", "y = x = 3", "1 +", "(1", "foo(1)", "q", "5 / (3 - 3)", "3 $ 4", "sum(1,2,3,4) * pi",
]:
    try:
        print(f"{line:<24}{c.run(line):g}")
    except CalcError as e:
        print(f"{line:<24}{type(e).__name__}: {e}")
print(c.vars)
