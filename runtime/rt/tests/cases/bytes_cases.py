"""Cases of the methods of bytes, of encodings, and of ints as bytes."""

import random
import sys

BIG = sys.maxsize
DATA = [b"", b"a", b"abc", b"aaaa", b"Hello, World's FRIENDS", b"  x\ty \n", b"\x00\xff\x80", b"one\ntwo\r\nthree\rfour\n", b"\t1\t22\n333\t4",
        b"-42", b"+7", b"Title Case", b"12345", "é日\U0001f600".encode(), b"it's", b"\"'", bytes(range(256))]
BAD_UTF8 = [b"\xff", b"a\x80b", b"\xc0\x80", b"\xc3", b"\xc3(", b"\xe6\x97", b"\xe6\x97x", b"\xe0\x80\x80", b"\xed\xa0\x80", b"\xf0\x9f\x98",
            b"\xf0\x9f\x98x", b"\xf0\x80\x80\x80", b"\xf4\x90\x80\x80", b"\xf5\x80", b"ok\xe2\x82\xac\xe2\x82", b"\xff\xfe\xfd", b"\xe6\xe6\x97\xa5"]
TEXTS = ["", "abc", "é", "aéé日x", "日本", "\U0001f600", "\x7f\x80\xff\u0100"]
ERRORS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "nothing"]
ENCODINGS = ["utf-8", "UTF8", "ascii", "US-ASCII", "latin-1", "iso-8859-1", "Latin1", "none"]


def ints(function):
    def limited(*args):
        value = function(*args)
        if not -(2**63) <= value < 2**63:
            raise OverflowError("integer overflow: the result does not fit 64 bits")
        return value

    return limited


def order(big: bool) -> str:
    return "big" if big else "little"


def cases():
    rng = random.Random(7)
    data = list(DATA)
    for _ in range(40):
        alphabet = rng.choice([b"ab", b"ab ", b"aA1 \t\n", bytes(range(256))])
        data.append(bytes(rng.choice(alphabet) for _ in range(rng.randrange(14))))
    for b in data:
        for name in "upper lower title capitalize swapcase isalpha isdigit isalnum isspace isascii isupper islower istitle".split():
            yield "molt_bytes_" + name, (b,), getattr(bytes, name)
        yield "molt_bytes_len", (b,), len
        yield "molt_bytes_repr", (b,), repr
        yield "molt_bytes_ints", (b,), list
        yield "molt_bytes_of_latin1", (b.decode("latin-1"),), lambda s: s.encode("latin-1")
        yield "molt_bytes_of_ints", (list(b),), bytes
        for keep in (False, True):
            yield "molt_bytes_splitlines", (b, keep), bytes.splitlines
        for width in (-1, 0, 5, 8, 13):
            for fill in (b"*", b"", b"ab"):
                yield "molt_bytes_center", (b, width, fill), bytes.center
                yield "molt_bytes_ljust", (b, width, fill), bytes.ljust
                yield "molt_bytes_rjust", (b, width, fill), bytes.rjust
            yield "molt_bytes_zfill", (b, width), bytes.zfill
        for size in (-1, 0, 1, 4, 8):
            yield "molt_bytes_expandtabs", (b, size), bytes.expandtabs
        for name, sides in (("lstrip", 1), ("rstrip", 2), ("strip", 3)):
            yield "molt_bytes_strip", (b, sides), lambda b, _, f=getattr(bytes, name): f(b)
            for dropped in (b"", b"a", b"ab\n"):
                yield "molt_bytes_strip_bytes", (b, dropped, sides), lambda b, c, _, f=getattr(bytes, name): f(b, c)
        for count in (-1, 0, 1, 2, BIG):
            yield "molt_bytes_split_space", (b, count), lambda b, n: b.split(None, n)
            yield "molt_bytes_rsplit_space", (b, count), lambda b, n: b.rsplit(None, n)
        for part in (b"", b"a", b"ab", b"aa", b" ", b", ", b[1:4], b[-2:]):
            for count in (-1, 0, 1, 2):
                yield "molt_bytes_split", (b, part, count), bytes.split
                yield "molt_bytes_rsplit", (b, part, count), bytes.rsplit
                yield "molt_bytes_replace", (b, part, b"<>", count), bytes.replace
            yield "molt_bytes_contains", (b, part), lambda b, part: part in b
            yield "molt_bytes_concat", (b, part), lambda a, b: a + b
            yield "molt_bytes_eq", (b, part), lambda a, b: a == b
            yield "molt_bytes_cmp", (b, part), lambda a, b: (a > b) - (a < b)
            n = len(b)
            for start, end in [(0, BIG), (1, BIG), (-3, -1), (2, 1), (n, BIG), (n + 1, BIG)]:
                for name in ("find", "rfind", "index", "rindex", "count", "startswith", "endswith"):
                    yield "molt_bytes_" + name, (b, part, start, end), getattr(bytes, name)
        for i in (0, 1, -1, 3, -4, 99):
            yield "molt_bytes_get", (b, i), lambda b, i: b[i]
            yield "molt_bytes_slice", (b, i, 3, 1, 3), lambda b, i, j, *_: b[i:j]
            yield "molt_bytes_slice", (b, i, 0, -2, 5), lambda b, i, j, k, _: b[i::k]
        for times in (-1, 0, 1, 3):
            yield "molt_bytes_repeat", (b, times), lambda b, n: b * n
        for sep, group in (("", 1), (":", 1), ("-", 2), ("-", -2), (":", 0), ("::", 1), ("é", 1), (" ", 3)):
            yield "molt_bytes_hex", (b, sep, group), lambda b, sep, group: b.hex(sep, group) if sep else b.hex()
        yield "molt_bytes_fromhex", (b.hex(" "),), bytes.fromhex
        yield "molt_bytes_translate", (b, bytes(range(255, -1, -1)), b"a"), bytes.translate
    yield "molt_bytes_translate", (b"a", b"x", b""), bytes.translate
    yield "molt_bytes_maketrans", (b"abc", b"xyz"), bytes.maketrans
    yield "molt_bytes_maketrans", (b"abc", b"xy"), bytes.maketrans
    yield "molt_bytes_of_ints", ([1, 256],), bytes
    yield "molt_bytes_of_ints", ([-1],), bytes
    yield "molt_bytes_zeros", (3,), bytes
    yield "molt_bytes_zeros", (-1,), bytes
    for parts in ([b"a"], [b"a", b"", b"bc"], [b"", b""]):
        yield "molt_bytes_join", (b", ", parts), bytes.join
    for text in ("", "1", "1g", "g1", "é1", "1 2", " 12 34\n", "12\u00a034", "ABcd", "12 3"):
        yield "molt_bytes_fromhex", (text,), bytes.fromhex

    for encoding in ENCODINGS:
        for errors in ERRORS:
            for text in TEXTS:
                yield "molt_str_encode", (text, encoding, errors), str.encode
            for b in (*DATA, *BAD_UTF8):
                # CPython tells Latin-1 and ASCII decoding errors apart from handlers for encoding.
                if errors != "xmlcharrefreplace":
                    yield "molt_bytes_decode", (b, encoding, errors), bytes.decode
    for _ in range(300):
        b = bytes(rng.choice(b"a\x80\xbf\xc3\xe0\xa0\xed\x9f\xf0\x90\xf4\x8f\xff") for _ in range(rng.randrange(1, 8)))
        for errors in ("strict", "replace", "backslashreplace"):
            yield "molt_bytes_decode", (b, "utf-8", errors), bytes.decode

    for value in (0, 1, -1, 127, 128, 255, 256, -128, -129, 2**63 - 1, -(2**63), 2**31):
        for length in (-1, 0, 1, 2, 7, 8, 9, 12):
            for big in (False, True):
                for signed in (False, True):
                    yield "molt_int_to_bytes", (value, length, big, signed), lambda v, n, b, s: v.to_bytes(n, order(b), signed=s)
    for b in (b"", b"\x00", b"\xff", b"\x80\x00", b"\x00" * 12, b"\xff" * 12, b"\x80" + b"\xff" * 7, b"\xff" * 7 + b"\x7f", b"\x01" + b"\x00" * 8, b"\x00" * 8 + b"\x01",
              *(rng.randbytes(rng.randrange(10)) for _ in range(40))):
        for big in (False, True):
            for signed in (False, True):
                yield "molt_int_from_bytes", (b, big, signed), ints(lambda b, big, s: int.from_bytes(b, order(big), signed=s))
