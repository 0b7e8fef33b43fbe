import re

CASES = [
    (r"(a*)(ab)*(b)*", "abb"),
    (r"(a|ab)(c|bcd)(d*)", "abcd"),
    (r"(.*)(\d+)", "abc123"),
    (r"(.*?)(\d+)", "abc123"),
    (r"(.+)\.(.+)", "a.b.c"),
    (r"(.+?)\.(.+)", "a.b.c"),
    (r"^(?:(\d+)|(\w+))+$", "12ab"),
    (r"((a)|(b))*", "ab"),
    (r"(a?)*b", "aab"),
    (r"(?:x|xy)*z", "xyxxyz"),
    (r"(\w+)\s\1", "the the cat"),
    (r"^(a+)\1$", "aaaa"),
    (r"^(a+)\1$", "aaaaa"),
    (r'(["\'])(.*?)\1', "say 'it is \"ok\"' now"),
    (r"(?P<q>['\"]).*?(?P=q)", "x \"a'b\" y"),
    (r"(\d+)-(?:(\d+)-)?(\d+)", "1-2"),
    (r"(\d+)-(?:(\d+)-)?(\d+)", "1-2-3"),
    (r"a(?=b)(b)", "ab"),
    (r"(?!foo)\w{3}", "foobar"),
    (r"(?<![a-z])\d", "a1 2"),
    (r"(?:a{1,2}){2}", "aaaaa"),
    (r"[^\W\d_]+", "12_ab3"),
    (r"x{0}y", "xy"),
    (r"\.{3}", "a...b"),
    (r"(|a)+", "aaa"),
    (r"a||b", "b"),
    (r"(?:)*x", "x"),
    (r"\\(\w)", "a\\n"),
    (r"[\d\s,]+", "1, 2,\t3x"),
    (r"(?>a+)b|c", "aac"),
    (r"a++b", "aaab"),
]
for pattern, text in CASES:
    m = re.search(pattern, text)
    if m is None:
        print(f"{pattern:<28}{text!r:<24} no match")
    else:
        print(f"{pattern:<28}{text!r:<24} {m.group()!r} {m.span()} {m.groups()}")
print(
    re.findall(r"(?=(\w\w))", "abcd"), re.findall(r"(?<=(\w))x", "axbx"), re.sub(r"(?=b)", "|", "abab"),
    re.split(r"(?<=,)", "a,b,c"),
)
print(
    re.findall(r"\b", "ab cd") == [""] * 4, [m.span() for m in re.finditer(r"a*", "aabaa")], re.sub(r"a*", "-", "baac"),
    re.subn(r"b*", "x", "abc"),
)
long = "a" * 3000 + "b"
for m in [re.match(r"a*b", long), re.match(r"(?:a|b)*", long), re.search(r"b", long), re.fullmatch(r"(a+)(b)", long)]:
    print(m.span() if m else None, len(re.findall(r"aa", long)))
