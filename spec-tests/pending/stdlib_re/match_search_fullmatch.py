import re


def show(m):
    return None if m is None else (m.group(), m.span())


text = "order 66 shipped on 2024-03-05 to ann@example.org"
print(
    show(re.search(r"\d+", text)), show(re.match(r"\d+", text)), show(re.match(r"order", text)),
    show(re.fullmatch(r"order.*", text)),
)
m = re.search(r"(\d{4})-(\d\d)-(\d\d)", text)
if m:
    print(
        m.group(0), m.group(1), m.group(2, 3), m.groups(), m[3], m.start(), m.end(2), m.span(1), m.lastindex,
        m.string == text,
    )
    year, month, day = map(int, m.groups())
    print(year * 10000 + month * 100 + day)
m = re.search(r"(?P<user>\w+)@(?P<host>[\w.]+)", text)
if m:
    print(m["user"], m.group("host"), m.groupdict(), m.re.groups, m.re.groupindex["host"], m.lastgroup)
opt = re.match(r"(a)?(b)?(c)?", "ac")
if opt:
    print(opt.groups(), opt.groups("-"), opt.group(2), opt.span(2), opt.lastindex, opt.groupdict())
print(re.search("x", "abc") is None, bool(re.search("", "abc")), show(re.search("", "abc")), show(re.fullmatch("", "")))
for pattern, s in [
    (r"^\w+$", "word"),
    (r"^\w+$", "two words"),
    (r"[aeiou]{2,}", "queueing"),
    (r"colou?r", "the color colour"),
    (r"\bcat\b", "concat cat"),
    (r"\Bcat", "concat cat"),
    (r"a.c", "a\nc abc"),
    (r"[^a-z\s]+", "abc DEF 12"),
    (r"(ab)+", "xababab"),
    (r"<.+>", "<a><b>"),
    (r"<.+?>", "<a><b>"),
    (r"x*", "aaa"),
    (r"\$\d+\.\d\d", "cost $12.50"),
    (r"(?:ab|cd)ef", "abcdef"),
    (r"(\w)\1", "hello"),
    (r"\d+(?=px)", "12em 34px"),
    (r"\d+(?!px|\d)", "34px 12em"),
    (r"(?<=\$)\d+", "12 $34"),
    (r"(?<!\$)\b\d+", "$12 34"),
    (r"[\]\-^]+", "a]-^"),
    (r"\A\s*|\s*\Z", "  x"),
    (r"[A-Fa-f0-9]+h", "is 1aFh"),
    (r"\x41\t\u00e9", "xA\té"),
]:
    print(f"{pattern:<22} {s!r:<22} {show(re.search(pattern, s))}")
print(
    show(re.search("HELLO", "say hello", re.IGNORECASE)), show(re.search("a.b", "a\nb", re.S)),
    show(re.search("^b", "a\nb", re.M)), show(re.search("^b", "a\nb")),
)
