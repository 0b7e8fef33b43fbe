tests = ["abc", "ABC", "a1", "123", "12.5", "-5", "", " ", "a b", "\t\n", "²", "½", "٣", "é", "漢字", "_x", "9x", "x9"]
print("text  alpha digit dec num alnum space ident ascii print low up")
for s in tests:
    row = [
        s.isalpha(),
        s.isdigit(),
        s.isdecimal(),
        s.isnumeric(),
        s.isalnum(),
        s.isspace(),
        s.isidentifier(),
        s.isascii(),
        s.isprintable(),
        s.islower(),
        s.isupper(),
    ]
    print(f"{s!r:<8}", "".join("T" if b else "." for b in row))


def classify(c: str) -> str:
    if c.isdigit():
        return "digit"
    if c.isalpha():
        return "upper" if c.isupper() else "lower"
    if c.isspace():
        return "space"
    return "other"


counts: dict[str, int] = {}
for c in "Hello, World! 123\tÄäß ok?":
    kind = classify(c)
    counts[kind] = counts.get(kind, 0) + 1
print(counts)
print([ord(c) for c in "aZ0 é€🎉"], [chr(n) for n in (65, 97, 233, 8364, 127881)])
print("".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.isalpha() else c for c in "uryyb jbeyq"))
for n in [-1, 0x110000]:
    try:
        print(chr(n))
    except ValueError as e:
        print("ValueError:", e)
print([c for c in map(chr, range(32, 127)) if not c.isalnum()][:12], "a".isidentifier(), "class".isidentifier())


def tokens(text):
    token = ""
    for c in text + " ":
        if c.isalnum() or c == "_":
            token += c
            continue
        if token:
            yield ("num" if token.isdigit() else "name" if token.isidentifier() else "bad", token)
            token = ""
        if not c.isspace():
            yield ("op", c)


print(list(tokens("x1 = 42*(y_ + 7z)")))
