"""Cases of the methods of str."""

import random
import sys

BIG = sys.maxsize
TEXTS = [
    "",
    "a",
    "abc",
    "aaaa",
    "hello, world",
    "  lead and trail \t",
    "Ünïcödé straße ŒUVRE",
    "ΑΣΦΑΛΗΣ ΟΔΟΣ Σ",
    "日本語テキスト",
    "a\u00e9\u65e5\U0001f600z",
    "line one\nline two\r\nthree\rfour\v\f\x1c\x85\u2028end",
    "x\u00a0y\u2003 z\u3000",
    "12345",
    "\u0661\u0662\u0663",
    "\u00b2\u00bd\u2167\u4e09",
    "they're bill's FRIENDS' \u01c6 \u01c5",
    "\u0130stanbul \ufb01\ufb03 \u0149 \u0390",
    "\t1\t22\t333\n4444\t5",
    "-42",
    "+",
    "snake_case_name",
    "Title Case Words",
    "\x00\x7f",
]


def cases():
    rng = random.Random(3)
    texts = list(TEXTS)
    for _ in range(60):
        alphabet = rng.choice(["ab", "ab ", "aé日", "aA1 \t\n", "Σσa'Α "])
        texts.append("".join(rng.choice(alphabet) for _ in range(rng.randrange(14))))
    long = "".join(rng.choice("abé日 ") for _ in range(200))
    texts.append(long)

    for s in texts:
        for name in ("upper lower title capitalize swapcase casefold isalpha isdigit isdecimal isnumeric isalnum "
                     "isspace isupper islower istitle isidentifier isprintable isascii").split():
            yield "molt_str_" + name, (s,), getattr(str, name)
        yield "molt_str_size", (s,), lambda s: len(s.encode())
        yield "molt_str_chars", (s,), list
        yield "molt_str_escape_ascii", (repr(s),), lambda r: r.encode("ascii", "backslashreplace").decode()
        for keep in (False, True):
            yield "molt_str_splitlines", (s, keep), str.splitlines
        for width in (-1, 0, 5, 8, 13, 14):
            for fill in ("*", "日"):
                yield "molt_str_center", (s, width, fill), str.center
                yield "molt_str_ljust", (s, width, fill), str.ljust
                yield "molt_str_rjust", (s, width, fill), str.rjust
            yield "molt_str_zfill", (s, width), str.zfill
        for size in (-1, 0, 1, 4, 8):
            yield "molt_str_expandtabs", (s, size), str.expandtabs
        for name, sides in (("lstrip", 1), ("rstrip", 2), ("strip", 3)):
            yield "molt_str_strip", (s, sides), lambda s, _, f=getattr(str, name): f(s)
            for chars in ("", "a", "ab", " é日\t", "Σ'"):
                yield "molt_str_strip_chars", (s, chars, sides), lambda s, c, _, f=getattr(str, name): f(s, c)
        for count in (-1, 0, 1, 2, BIG):
            yield "molt_str_split_space", (s, count), lambda s, n: s.split(None, n)
            yield "molt_str_rsplit_space", (s, count), lambda s, n: s.rsplit(None, n)
        parts = ["", "a", "ab", "aa", " ", "é", "日", ", ", "o", "xyz", s[1:4], s[-2:]]
        for part in parts:
            for count in (-1, 1, 2):
                yield "molt_str_split", (s, part, count), str.split
                yield "molt_str_rsplit", (s, part, count), str.rsplit
                yield "molt_str_replace", (s, part, "<é>", count), str.replace
                yield "molt_str_replace", (s, part, "", count), str.replace
            yield "molt_str_split", (s, part, 0), str.split
            yield "molt_str_rsplit", (s, part, 0), str.rsplit
            yield "molt_str_replace", (s, part, "x", 0), str.replace
            n = len(s)
            ends = [(0, BIG), (1, BIG), (-3, -1), (2, 1), (n, BIG), (n + 1, BIG), (-BIG - 1, n - 1)]
            ends.append((rng.randrange(-n - 2, n + 3), rng.randrange(-n - 2, n + 3)))
            for start, end in ends:
                for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
                    yield "molt_str_" + name, (s, part, start, end), getattr(str, name)
    for fill in ("", "ab"):
        yield "molt_str_center", ("x", 5, fill), str.center
        yield "molt_str_ljust", ("x", 5, fill), lambda s, w, f: s.ljust(w, f)
    for i in (0, 1, 31, 32, 33, 63, 64, 65, 150, 199, -1, -200, 200):
        yield "molt_str_get", (long, i), lambda s, i: s[i]
        yield "molt_str_slice", (long, i, i + 40, 1, 3), lambda s, i, j, *_: s[i:j]
        yield "molt_str_slice", (long, i, 0, -3, 5), lambda s, i, j, k, _: s[i::k]
