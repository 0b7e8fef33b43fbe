def table(rows, headers, aligns):
    cells = [headers] + [[f"{v:.2f}" if isinstance(v, float) else str(v) for v in row] for row in rows]
    widths = [max(len(r[i]) for r in cells) for i in range(len(headers))]
    lines = ["| " + " | ".join(f"{c:{a}{w}}" for c, a, w in zip(r, aligns, widths)) + " |" for r in cells]
    rule = "|" + "|".join((":" if a in "<^" else "-") + "-" * w + (":" if a in ">^" else "-") for a, w in zip(aligns, widths)) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def tree(node, prefix="", last=True, root=True):
    name, children = node[0], node[1:]
    print(name if root else f"{prefix}{'└── ' if last else '├── '}{name}")
    for i, child in enumerate(children):
        tree(child, prefix if root else prefix + ("    " if last else "│   "), i == len(children) - 1, False)


def bars(data, width=20):
    top = max(abs(v) for v in data.values())
    for name, v in data.items():
        n = round(abs(v) / top * width)
        print(f"{name:>6} {'-' if v < 0 else '+'}{'█' * n:<{width}}{v:>7.1f} {v / top:>6.0%}")


def columns(words, per):
    size = max(map(len, words))
    for i in range(0, len(words), per):
        print("".join(f"{w:<{size + 2}}" for w in words[i:i + per]).rstrip())


def calendar(first, days):
    print(" ".join(f"{d:>2}" for d in "Mo Tu We Th Fr Sa Su".split()))
    print("\n".join(" ".join(f"{d:2}" if 1 <= d <= days else "  " for d in range(s, s + 7)).rstrip() for s in range(1 - first, days + 1, 7)))


def plot(f, width=41, height=9):
    rows = [[" "] * width for _ in range(height)]
    for x in range(width):
        y = f((x - width // 2) / (width // 2))
        r = round((1 - y) / 2 * (height - 1))
        if 0 <= r < height:
            rows[r][x] = "*"
    print("\n".join("".join(r).rstrip() for r in rows))


def hexdump(data):
    for i in range(0, len(data), 8):
        part = data[i:i + 8]
        print(f"{i:08x}  {part.hex(' '):<23}  |{''.join(chr(b) if 32 <= b < 127 else '.' for b in part):<8}|")


print(table([["tea", 3, 2.5], ["coffee", 12, 30.125], ["日本", -1, 0.0]], ["item", "n", "price"], "<^>"))
print(table([], ["a", "bb"], "><"))
tree(["root", ["a", ["a1"], ["a2", ["deep"]]], ["b"], ["c", ["c1"]]])
bars({"ann": 12.5, "bob": -3.0, "cy": 25.0, "dee": 0.0})
columns("alpha beta gamma delta epsilon zeta eta".split(), 3)
calendar(3, 30)
plot(lambda x: x * x * 1.8 - 0.9)
hexdump(b"Hello \x00\xff formats!\n")
for i in range(1, 4):
    print(f"{i:>3}! = {[1, 1, 2, 6][i]:<4}{1 / i:^10.3f}{i * 0.125:>8.2%}{10**i:>8,}{2**i:>6b}{i * 1000:>10.1e}")
