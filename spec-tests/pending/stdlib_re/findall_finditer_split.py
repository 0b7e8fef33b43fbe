import re

text = "The rain in Spain stays mainly in the plain, 3.5 or 10 times."
print(
    re.findall(r"\w*ain\w*", text), re.findall(r"(\w)ain", text), re.findall(r"(\w)(a)in", text),
    re.findall(r"xyz", text),
)
print(
    re.findall(r"\d+(?:\.\d+)?", text), re.findall(r"\b[A-Z]\w*", text), re.findall(r"", "ab"),
    re.findall(r"a*", "baac"), re.findall(r"(a)|b", "ab"),
)
for m in re.finditer(r"(?P<word>\w*in)\b", text):
    print(m.group("word"), m.start(), m.end(), end="; ")
print()
print(
    [(m.group(), m.span()) for m in re.finditer(r"\d+", "a1b22c333")],
    sum(int(m[0]) for m in re.finditer(r"\d+", "1 20 300")),
)
print(
    re.split(r"[,\s]+", "a, b  c,d"), re.split(r"(\d)", "a1b2c"), re.split(r",", "a,b,c,d", maxsplit=2),
    re.split(r"x", "abc"), re.split(r"\s*;\s*", " a ; b;c "),
)
print(
    re.split(r"(-)|(\+)", "1-2+3"), re.split(r"\b", "hi you"), re.split(r"", "abc"), re.split(r"\n+", "a\n\nb\n"),
    re.split(r",", ""),
)
log = """\
2024-01-05 10:00:01 [INFO] server started port=8080
2024-01-05 10:00:07 [WARN] slow query time=1.52 table=users
bad line
2024-01-06 00:00:00 [ERROR] crash code=139
"""
LINE = re.compile(r"^(?P<date>\S+) (?P<time>\S+) \[(?P<level>\w+)\] (?P<text>.*)$", re.MULTILINE)
PAIR = re.compile(r"(\w+)=(\S+)")
for m in LINE.finditer(log):
    print(m["level"], m["date"], dict(PAIR.findall(m["text"])), PAIR.sub("", m["text"]).strip())
print(len(LINE.findall(log)), [level for _, _, level, _ in LINE.findall(log)], LINE.groups, list(LINE.groupindex))


def tokenize(source):
    spec = [
        ("NUM", r"\d+(?:\.\d*)?"), ("NAME", r"[A-Za-z_]\w*"), ("OP", r"[-+*/=()]|\*\*"), ("SKIP", r"\s+"),
        ("BAD", r"."),
    ]
    master = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in spec))
    for m in master.finditer(source):
        kind = m.lastgroup
        if kind == "BAD":
            raise ValueError(f"bad character {m.group()!r} at {m.start()}")
        if kind != "SKIP":
            yield kind, m.group()


print(list(tokenize("area = 3.14*r * (r+1)")))
try:
    list(tokenize("x = 5 # 3"))
except ValueError as e:
    print("ValueError:", e)
words = re.findall(r"[a-z']+", "It's the cat's hat, isn't it?".lower())
print(words, sorted({w: words.count(w) for w in words}.items()))
