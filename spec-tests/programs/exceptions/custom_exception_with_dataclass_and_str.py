from dataclasses import dataclass


@dataclass
class Location:
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class SyntaxProblem(Exception):
    hint = ""

    def __init__(self, where: Location, message: str) -> None:
        super().__init__(message)
        self.where = where

    def __str__(self) -> str:
        text = f"{self.where}: {super().__str__()}"
        return text + (f" (hint: {self.hint})" if self.hint else "")


class UnclosedBracket(SyntaxProblem):
    hint = "close it"

    def __init__(self, where: Location, bracket: str) -> None:
        super().__init__(where, f"unclosed {bracket!r}")
        self.bracket = bracket


class UnexpectedBracket(SyntaxProblem):
    def __init__(self, where: Location, bracket: str, expected: str | None) -> None:
        super().__init__(where, f"{bracket!r} but {expected!r} was expected" if expected else f"stray {bracket!r}")


CLOSERS = {"(": ")", "[": "]", "{": "}"}


def check(source: str) -> int:
    stack: list[tuple[str, Location]] = []
    deepest = 0
    for i, line in enumerate(source.split("\n"), 1):
        for j, c in enumerate(line, 1):
            if c in CLOSERS:
                stack.append((c, Location(i, j)))
                deepest = max(deepest, len(stack))
            elif c in CLOSERS.values():
                if not stack:
                    raise UnexpectedBracket(Location(i, j), c, None)
                opener, _ = stack.pop()
                if CLOSERS[opener] != c:
                    raise UnexpectedBracket(Location(i, j), c, CLOSERS[opener])
    if stack:
        bracket, where = stack[-1]
        raise UnclosedBracket(where, bracket)
    return deepest


for source in ["f(x[1])", "", "(a]", "one\ntwo)", "{\n  [1,\n  (2", "([{}])"]:
    try:
        print(repr(source), check(source))
    except UnclosedBracket as e:
        print(repr(source), "unclosed:", e, e.bracket, e.args)
    except SyntaxProblem as e:
        print(repr(source), type(e).__name__, e, e.where.line, repr(e.where))
