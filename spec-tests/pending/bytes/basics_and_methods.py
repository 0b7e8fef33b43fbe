b = b"hello world"
print(b, len(b), b[0], b[-1], b[1:4], b[::-1], b[0:1], list(b[:3]), b"lo" in b, 104 in b, 0 in b, b"" in b)
print(
    b.find(b"o"), b.rfind(b"o"), b.index(b"w"), b.count(b"l"), b.find(b"z"), b.find(111), b.startswith(b"he"),
    b.endswith((b"x", b"ld")),
)
print(
    b.upper(), b.title(), b.capitalize(), b"MiX".swapcase(), b"ABC".lower(), b"abc".isalpha(), b"12".isdigit(),
    b" \t".isspace(),
)
print(
    b.split(), b"a,b,,c".split(b","), b"a b c".rsplit(None, 1), b"l1\nl2\r\n".splitlines(), b", ".join([b"x", b"y"]),
    b"k=v".partition(b"="),
)
print(
    b.replace(b"l", b"L"), b.replace(b"o", b"00", 1), b"  x ".strip(), b"xxaxx".strip(b"x"), b"ab".ljust(4, b"."),
    b"7".zfill(3), b"ab".center(6),
)
print(
    b"pre-x".removeprefix(b"pre-"), b"x.py".removesuffix(b".py"), b + b"!", b * 2, b"" * 3, bytes(3), bytes([65, 66]),
    bytes(range(5)), bytes(),
)
print(
    b"a" < b"b", b"abc" == b"abc", b"a" < b"aa", max(b"hello"), min(b"hello"), sorted(b"cab"), sum(b"abc"),
    b"abc" != b"abd", hash(b"a") == hash(b"a"),
)
print(
    b"\x00\x01\x7f\x80\xff\t\n\r\\'\"", b"it's", b'say "x"', repr(b"both'\""), b"raw" rb"\n", "é€".encode(),
    bytes("hi", "ascii"),
)
print(
    "héllo".encode("utf-8"), "héllo".encode("latin-1"), b"h\xc3\xa9".decode(), b"h\xe9".decode("latin-1"),
    str(b"abc", "ascii"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("ascii", "ignore"),
)
print(
    b.hex(), bytes.fromhex("48 65 6c6C6f"), b"\x01\xab".hex(":"), b"\xde\xad\xbe\xef".hex("-", 2), int(b"42"),
    float(b"2.5"), b"%d-%s" % (5, b"x"),
)
print(
    (1000).to_bytes(4, "big"), int.from_bytes(b"\x00\x00\x03\xe8", "big"), (-2).to_bytes(2, "little", signed=True),
    int.from_bytes(b"\xfe\xff", "little", signed=True),
)
for c in b"az":
    print(c, chr(c), end=" ")
print(
    bytes(c ^ 0x20 for c in b"Hello"), bytes(reversed(b"abc")), [x for x in b"\x01\x02" if x > 1],
    b"abc".translate(bytes.maketrans(b"ab", b"xy")),
)
table = {b"k": 1, b"v": 2}
print(table[b"k"], sorted(table), {b"x", b"x"}, (b"t",), [b"l"], f"{b'f'} {b'f'!r}", str(b"s"))


def attempt(f):
    try:
        print(f())
    except (ValueError, IndexError, OverflowError) as e:
        print(type(e).__name__, e)


attempt(lambda: b[50])
attempt(lambda: bytes([256]))
attempt(lambda: bytes([-1]))
attempt(lambda: b.index(b"zz"))
attempt(lambda: b"\xff\xfe".decode("utf-8"))
attempt(lambda: b"ab\xe9".decode("ascii"))
attempt(lambda: bytes.fromhex("abc"))
attempt(lambda: bytes(-1))
attempt(lambda: (300).to_bytes(1, "big"))
attempt(lambda: (-1).to_bytes(1, "big"))
attempt(lambda: int(b"x1"))
