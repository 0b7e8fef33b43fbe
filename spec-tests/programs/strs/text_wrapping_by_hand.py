TEXT = (
    "The compiler reads a program and writes a small executable. "
    "Extraordinarilylongwordsthatdonotfit stay on a line of their own.\n\n"
    "A second   paragraph\thas odd\n spacing."
)


def wrap(text: str, width: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split():
        if not line:
            line = word
        elif len(line) + 1 + len(word) <= width:
            line += " " + word
        else:
            lines.append(line)
            line = word
    if line:
        lines.append(line)
    return lines


def justify(line: str, width: int) -> str:
    words = line.split()
    if len(words) == 1:
        return line
    gaps = len(words) - 1
    spaces = width - sum(map(len, words))
    if spaces < gaps:
        return line
    wide = spaces % gaps
    out = words[0]
    for i, w in enumerate(words[1:]):
        out += " " * (spaces // gaps + (i < wide)) + w
    return out


def columns(items: list[str], width: int) -> list[str]:
    size = max(map(len, items)) + 2
    per = max(width // size, 1)
    rows = -(-len(items) // per)
    return ["".join(items[i].ljust(size) for i in range(r, len(items), rows)).rstrip() for r in range(rows)]


for paragraph in TEXT.split("\n\n"):
    for line in wrap(paragraph, 24):
        print(f"|{justify(line, 24):<24}|")
    print()
print(wrap("", 10), wrap("one", 2), [len(l) for l in wrap(TEXT, 30)])
for row in columns("alpha beta gamma delta epsilon zeta eta theta iota".split(), 30):
    print("[" + row + "]")
for align, name in zip("<>^", ["left", "right", "centre"]):
    print("\n".join(f"{l:{align}26}|{name}" for l in wrap("short lines that are set in columns", 14)))
