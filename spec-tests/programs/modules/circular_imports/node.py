from __future__ import annotations

import visitor


class Leaf:
    def __init__(self, value: int) -> None:
        self.value = value

    def total(self) -> int:
        return visitor.total(self)

    def show(self) -> str:
        return str(self.value)


class Branch:
    def __init__(self, children: list[Leaf | Branch]) -> None:
        self.children = children

    def total(self) -> int:
        return visitor.total(self)

    def show(self) -> str:
        return "(" + " ".join(c.show() for c in self.children) + ")"


def parse(text: str) -> Leaf | Branch:
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()
    result, rest = parse_tokens(tokens)
    if rest:
        raise visitor.TreeError(f"{len(rest)} tokens left")
    return result


def parse_tokens(tokens: list[str]) -> tuple[Leaf | Branch, list[str]]:
    if not tokens:
        raise visitor.TreeError("ends too early")
    head, *rest = tokens
    if head == "(":
        children: list[Leaf | Branch] = []
        while rest and rest[0] != ")":
            child, rest = parse_tokens(rest)
            children.append(child)
        if not rest:
            raise visitor.TreeError("unclosed")
        return Branch(children), rest[1:]
    if not head.isdigit():
        raise visitor.TreeError(f"bad token {head!r}")
    return Leaf(int(head)), rest
