for s in ["  both  ", "\t\nmixed \r\n", "none", "", "xxhixx", "   "]:
    print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr(s.strip("x")), repr(s.lstrip(" x")))
print("www.example.com".strip("cmowz."), "mississippi".rstrip("ipz"), "112233".lstrip("12"))
print("prefix-name".removeprefix("prefix-"), "name".removeprefix("x"), "file.txt".removesuffix(".txt"))
print("aaa".removeprefix("a"), "aaa".removesuffix("aaa"), "abc".removesuffix(""))
print(repr("hi".ljust(6)), repr("hi".rjust(6)), repr("hi".center(6)), repr("hi".center(7)), repr("odd".center(6)))
print("hi".ljust(6, "."), "hi".rjust(6, "0"), "hi".center(7, "*"), "odd".center(8, "-"), "long".ljust(2))
print("42".zfill(5), "-42".zfill(5), "+7".zfill(4), "abc".zfill(2), "".zfill(3), "-".zfill(3), "3.14".zfill(7))
print("a\tbc\td".expandtabs(), "a\tbc\td".expandtabs(4), "\t|".expandtabs(2), "ab\n\tc".expandtabs(3))
print(" nbsp\u00a0".strip() + "|", "\u2003wide\u3000".strip() + "|")

rows = [("apple", 3, 1.5), ("fig", 120, 0.25), ("watermelon", 1, 12.0)]
width = max(len(name) for name, _, _ in rows)
for name, n, price in rows:
    print(name.ljust(width) + " " + str(n).rjust(4) + " " + f"{price:.2f}".rjust(7) + " " + ("#" * min(n, 5)).ljust(5, "."))
print("-" * (width + 18))
title = " report "
print(title.center(width + 18, "="))
lines = ["    def f():", "        return 1", "    # end"]
indent = min(len(l) - len(l.lstrip()) for l in lines)
print([l[indent:] for l in lines], indent)
boxed = ["+" + "-" * 8 + "+"] + ["|" + w.center(8) + "|" for w in ["a", "bc", "def"]] + ["+" + "-" * 8 + "+"]
print("\n".join(boxed))
comment = "value = 1  # the value #1"
code, _, note = comment.partition("#")
print([code.rstrip(), note.strip()], comment.split("#")[-1])
