import re

print(
    re.sub(r"\d", "#", "a1b22"), re.sub(r"\d+", "#", "a1b22", count=1), re.subn(r"o", "0", "foo bob"),
    re.sub("x", "y", "abc"), re.sub(r"", "-", "ab"),
)
print(
    re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"(?P<a>\w)(?P<b>\w)", r"\g<b>\g<a>", "abcd"),
    re.sub(r"(\d)", r"[\g<1>0]", "a1"), re.sub(r"a", r"\\", "bab"),
)
print(
    re.sub(r"\s+", " ", "  many   spaces\n\there "), re.sub(r"^\s+|\s+$", "", "  trim  "),
    re.sub(r"(?m)^", "> ", "a\nb"), re.sub(r"\n", r"\n\t", "x\ny"),
)


def double(m):
    return str(int(m.group()) * 2)


def title(m):
    return m.group(1).upper() + m.group(2)


print(
    re.sub(r"\d+", double, "3 apples, 10 pears"), re.sub(r"\b(\w)(\w*)", title, "the quick fox"),
    re.sub(r"[aeiou]", lambda m: m.group().upper(), "education"),
)
seen = []


def noting(m):
    seen.append(m.start())
    return "w"


print(re.sub(r"\w+", noting, "a bb ccc"), seen)


def snake(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def camel(name):
    return re.sub(r"_(\w)", lambda m: m[1].upper(), name)


print([snake(n) for n in ["camelCase", "HTTPServer", "getURLNow2Go"]], [camel(n) for n in ["snake_case_name", "x_y"]])
env = {"name": "Ann", "n": "3"}
template = "Dear {name}, {n} items, {unknown}?"
print(re.sub(r"\{(\w+)\}", lambda m: env.get(m[1], m[0]), template))
print(
    re.sub(r"(\d)(?=(\d{3})+$)", r"\1,", "1234567"), re.sub(r"(.)\1+", r"\1", "aabbbcd"),
    re.sub(r"(.)(\1*)", lambda m: m[1] + str(len(m[0])), "aaabcc"),
)
print(
    re.sub(r"<[^>]+>", "", "<p>Hello <b>you</b></p>"), re.sub(r"(?i)hello", "bye", "Hello HELLO"),
    re.sub(r"\bcat\b", "dog", "cat concat cat"),
)
secret = re.sub(r"(\d{4}) (\d{4}) (\d{4}) (\d{4})", r"**** **** **** \4", "card 1234 5678 9012 3456 ok")
print(secret, re.escape("a.b*c[d]"), re.sub(re.escape("1+1"), "2", "1+1=2"), re.split(re.escape("."), "a.b.c"))


def markdown(text):
    rules = [
        (r"\*\*(.+?)\*\*", r"<b>\1</b>"), (r"\*(.+?)\*", r"<i>\1</i>"), (r"`(.+?)`", r"<code>\1</code>"),
        (r"\[(.+?)\]\((.+?)\)", r'<a href="\2">\1</a>'),
    ]
    for pattern, replacement in rules:
        text = re.sub(pattern, replacement, text)
    return text


print(markdown("**bold** and *it* `x=1` [link](http://a.b) **two** **three**"))
try:
    re.sub(r"(a)", r"\2", "a")
except re.error as e:
    print("error:", e.msg)
