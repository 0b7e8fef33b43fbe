from enum import Enum, auto


class Token(Enum):
    NUMBER = auto()
    NAME = auto()
    STRING = auto()
    OPERATOR = auto()
    END = auto()


class Mode(Enum):
    START = "start"
    IN_NUMBER = "number"
    IN_NAME = "name"
    IN_STRING = "string"


class LexError(Exception):
    pass


def tokenize(text: str):
    mode = Mode.START
    current = ""
    i = 0
    while i <= len(text):
        c = text[i] if i < len(text) else "\0"
        if mode is Mode.START:
            if c.isdigit():
                mode, current = Mode.IN_NUMBER, c
            elif c.isalpha():
                mode, current = Mode.IN_NAME, c
            elif c == '"':
                mode, current = Mode.IN_STRING, ""
            elif c == "\0":
                yield Token.END, ""
            elif not c.isspace():
                yield Token.OPERATOR, c
        elif mode is Mode.IN_STRING:
            if c == "\0":
                raise LexError(f"string {current!r} does not end")
            if c == '"':
                yield Token.STRING, current
                mode = Mode.START
            else:
                current += c
        elif c.isalnum() and (mode is Mode.IN_NAME or c.isdigit()):
            current += c
        else:
            yield (Token.NUMBER if mode is Mode.IN_NUMBER else Token.NAME), current
            mode = Mode.START
            continue
        i += 1


handlers = {
    Token.NUMBER: lambda s: f"n{int(s) * 2}",
    Token.NAME: lambda s: s.upper(),
    Token.STRING: lambda s: repr(s),
    Token.OPERATOR: lambda s: f"<{s}>",
}
counts: dict[Token, int] = dict.fromkeys(Token, 0)
for text in ["x = 12 + y3", 'print("a b", 7)', "", '"open', "5a"]:
    try:
        out = []
        for kind, value in tokenize(text):
            counts[kind] += 1
            out.append(handlers[kind](value) if kind in handlers else kind.name)
        print(" ".join(out))
    except LexError as e:
        print("LexError:", e)
print({k.name: n for k, n in counts.items()})
print([m.value for m in Mode], Mode("name") is Mode.IN_NAME, [t.name for t in Token if counts[t] > 3], Token(2))
