samples = [
    "plain", "it's", 'say "hi"', "both ' and \"", "tab\tnl\ncr\r", "back\\slash", "nul\0bell\a", "\x1b[0m", "\x7f",
]
for s in samples:
    print(repr(s), len(s), ascii(s))
for s in ["é", "ñandú", "日本", "🎉", "\u200b", "\u00a0", "\ue000", "a\u0301", "\ufeff", "\x80\x9f"]:
    print(repr(s), ascii(s), len(s), [hex(ord(c)) for c in s])
print(r"raw \n \t", len(r"\n"), "line \
continued", "\101\x42\u0043\U00000044\N{LATIN CAPITAL LETTER E}")
print("a" "b" 'c' """d""", len("""x
y"""), '''it's "quoted"''')
print(repr(["it's", "\n"]), repr({"k\t": "v\\"}), str(["é", "\x00"]), ascii(["é", "ok"]), [repr("x")])
print("%r %s %a" % ("é\n", "é", "é"), f"{'é'!r} {'é'!a} {'tab	'!r}")


def unquote(s: str) -> str:
    table = {"n": "\n", "t": "\t", "\\": "\\", '"': '"'}
    out: list[str] = []
    i = 0
    while i < len(s):
        if s[i] == "\\":
            i += 1
            if i == len(s):
                raise ValueError("ends with a backslash")
            if s[i] not in table:
                raise ValueError(f"unknown escape \\{s[i]} at {i - 1}")
            out.append(table[s[i]])
        else:
            out.append(s[i])
        i += 1
    return "".join(out)


for s in [r"a\nb", r"\t\\", "none", "bad\\", r"x\q"]:
    try:
        print(repr(unquote(s)))
    except ValueError as e:
        print("ValueError:", e)
print("\\d+", "\\\\", r"\\", '\'', "\"", "don\u2019t", sep=" | ")
print(repr("\U0001f600"), repr("a\u2028b"), "\x41\t|".expandtabs(4), "\v\f".isspace(), repr("\v\f\b"))
