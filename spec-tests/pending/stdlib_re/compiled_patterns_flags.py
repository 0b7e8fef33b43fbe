import re



def found(m):
    return None if m is None else (m.group(), m.span())


word = re.compile(r"[a-z]+", re.I)
print(
    found(word.match("Hello World")), word.match("Hello World", 5), found(word.search("12 Ab", 1)),
    word.fullmatch("Abc") is not None, word.findall("a1B2c"),
)
print(
    word.pattern, word.flags & re.I == re.I, word.sub("_", "ab1CD"), word.split("1a2b3"),
    word == re.compile(r"[a-z]+", re.I), found(word.search("abc", 1, 2)),
)
verbose = re.compile(
    r"""
    (?P<sign>[+-])?      # optional sign
    (?P<int>\d+)         # digits
    (?:\.(?P<frac>\d+))? # fraction
    (?:e(?P<exp>-?\d+))? # exponent
    $
    """,
    re.VERBOSE | re.IGNORECASE,
)
for s in ["12", "-3.25", "1E10", "+7.5e-3", "1.", "abc", ""]:
    m = verbose.match(s)
    print(repr(s), m.groupdict() if m else None)
multi = re.compile(r"^(\w+):\s*(.*)$", re.M)
headers = "Host: example.org\nAccept: */*\nno colon\nX-Empty:\nLast: end"
print(multi.findall(headers), dict(multi.findall(headers))["Host"])
print(
    re.findall(r"^.", "ab\ncd"), re.findall(r"^.", "ab\ncd", re.M), re.findall(r".$", "ab\ncd\n"),
    re.findall(r".$", "ab\ncd\n", re.M), re.findall(r"a.b", "a\nb", re.DOTALL),
)
print(
    re.findall(r"(?i:A)b", "ab aB AB"), re.findall(r"(?s).+", "a\nb"), found(re.match(r"(?x) a b # comment", "ab")),
    re.findall(r"\w+", "été naïve", re.A), re.findall(r"\w+", "été naïve"),
)
print(
    re.findall(r"\d", "1٢३"), re.findall(r"\s", "a\u00a0b c"), re.findall(r"[é-ü]+", "éüa"),
    found(re.search("É", "é", re.I)), re.findall(r"\W", "a-b c"), re.findall(r"\D+", "1ab2"),
)
ipv4 = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)")
print([bool(ipv4.fullmatch(s)) for s in ["192.168.0.1", "256.1.1.1", "1.2.3", "0.0.0.0"]])
for bad in ["(", "[a", "*a", "a{2,1}", "(?P<1>x)", "\\", "a**", "(?<=a+)b", ")"]:
    try:
        re.compile(bad)
        print(bad, "ok")
    except re.error as e:
        print(repr(bad), type(e).__name__ in ("error", "PatternError"))
balanced = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
print(
    balanced.findall("f(a, (b), c) + g() + (x"), re.findall(r"(?:(\d+)|(\w+))", "12 ab"),
    re.findall(r"[+-]?\d+", "3-4+-5"),
)
print(
    re.findall(r"a{2}", "aaaaa"), re.findall(r"a{2,3}", "aaaaa"), re.findall(r"a{,2}b", "aaab b"),
    re.findall(r"a{2,}?", "aaaa"), re.findall(r"(?:a|ab)(?:c|bcd)", "abcd"), re.findall(r"a*?b", "aab"),
)
