from io import StringIO


class LineReader:
    def __init__(self, stream):
        self.stream = stream
        self.number = 0
        self.pushed = None

    def next(self):
        if self.pushed is not None:
            line, self.pushed = self.pushed, None
        else:
            line = self.stream.readline()
        if line:
            self.number += 1
        return line.rstrip("\n") if line else None

    def push_back(self, line):
        self.pushed = line + "\n"
        self.number -= 1


class Indented:
    def __init__(self, out, prefix="  "):
        self.out = out
        self.prefix = prefix
        self.fresh = True

    def write(self, text):
        for piece in text.splitlines(keepends=True):
            if self.fresh and piece.strip():
                self.out.write(self.prefix)
            self.out.write(piece)
            self.fresh = piece.endswith("\n")
        return len(text)


def read_blocks(stream):
    reader = LineReader(stream)
    blocks = []
    while (line := reader.next()) is not None:
        if not line.startswith("["):
            raise ValueError(f"line {reader.number}: no block starts with {line!r}")
        body = []
        while (inner := reader.next()) is not None:
            if inner.startswith("["):
                reader.push_back(inner)
                break
            body.append(inner)
        blocks.append((line.strip("[]"), body))
    return blocks, reader.number


print(read_blocks(StringIO("[a]\none\ntwo\n[b]\n[c]\nlast")))
print(read_blocks(StringIO("")))
try:
    read_blocks(StringIO("stray\n[a]\n"))
except ValueError as e:
    print("ValueError:", e)
out = StringIO()
inner = Indented(out)
print("first", file=inner)
print("second\nthird", file=inner)
print("deeper", end="", file=Indented(inner, "--"))
print(" same line", file=inner)
print(out.getvalue(), end="")


def number_lines(source, target, *, start=1, skip_blank=False):
    n = start
    for line in source:
        if skip_blank and not line.strip():
            continue
        target.write(f"{n:>3} {line}" if line.endswith("\n") else f"{n:>3} {line}\n")
        n += 1
    return n - start


target = StringIO()
print(
    number_lines(StringIO("a\n\nb\nno newline"), target),
    number_lines(StringIO("x\n\ny"), target, start=10, skip_blank=True),
)
print(target.getvalue(), end="")
target.seek(0)
longest = max(target, key=len)
target.seek(0)
print(
    repr(longest), sum(1 for _ in target), [repr(line) for line in StringIO("p\nq\n")],
    StringIO("a b\nc").read().split(), StringIO("x").readlines(),
)
words: dict[str, int] = {}
for line in StringIO("the cat\nthe dog\n"):
    for w in line.split():
        words[w] = words.get(w, 0) + 1
print(words)
