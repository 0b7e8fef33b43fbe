def characters(text):
    line, column = 1, 0
    for c in text:
        if c == "\n":
            line, column = line + 1, 0
        else:
            column += 1
        yield c, line, column


def tokens(text):
    kind, value, start = None, "", (0, 0)
    for c, line, column in characters(text + "\n"):
        new = "number" if c.isdigit() else "word" if c.isalpha() or c == "_" else "space" if c.isspace() else "symbol"
        if kind == "word" and new == "number":
            new = "word"
        if new != kind or new == "symbol":
            if kind not in (None, "space"):
                yield kind, value, start
            kind, value, start = new, "", (line, column)
        value += c


def statements(source):
    current = []
    for kind, value, place in source:
        if value == ";":
            if current:
                yield current
            current = []
        else:
            current.append(value)
    if current:
        yield current


def sections(lines):
    title, body = None, []
    for line in lines:
        if line.startswith("# "):
            if title is not None:
                yield title, body
            title, body = line[2:], []
        elif title is not None and line.strip():
            body.append(line.strip())
    if title is not None:
        yield title, body


def numbers(text):
    """Sums as it goes; the caller may change the base with send."""
    base, value = 10, 0
    for c in text:
        if c.isalnum() and int(c, 36) < base:
            value = value * base + int(c, 36)
        else:
            new = yield value
            base, value = new or base, 0
    yield value


source = "let x1 = 42;\nprint(x1 + 7);;\n y=3"
for t in tokens(source):
    print(*t)
print(list(statements(tokens(source))), [len(s) for s in statements(tokens(""))])
for title, body in sections("skipped\n# One\na\n\n  b \n# Two\n# Three\nc".splitlines()):
    print(title, body)
n = numbers("12,ff,101,9")
print(next(n), n.send(16), n.send(2), next(n), next(n, "end"))
print(
    list(numbers("1 2 x3")), max(c for c, _, _ in characters("hello")),
    [(l, k) for c, l, k in characters("a\nbc") if c != "\n"],
)
