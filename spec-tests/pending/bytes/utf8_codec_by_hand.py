def encode(text):
    out = bytearray()
    for c in text:
        n = ord(c)
        if n < 0x80:
            out.append(n)
        elif n < 0x800:
            out += bytes([0xC0 | n >> 6, 0x80 | n & 63])
        elif n < 0x10000:
            out += bytes([0xE0 | n >> 12, 0x80 | n >> 6 & 63, 0x80 | n & 63])
        else:
            out += bytes([0xF0 | n >> 18, 0x80 | n >> 12 & 63, 0x80 | n >> 6 & 63, 0x80 | n & 63])
    return bytes(out)


def decode(data):
    out = ""
    i = 0
    while i < len(data):
        b = data[i]
        if b < 0x80:
            n, size = b, 1
        elif b >> 5 == 0b110:
            n, size = b & 31, 2
        elif b >> 4 == 0b1110:
            n, size = b & 15, 3
        elif b >> 3 == 0b11110:
            n, size = b & 7, 4
        else:
            raise ValueError(f"bad start byte {b:#04x} at {i}")
        rest = data[i + 1:i + size]
        if len(rest) < size - 1:
            raise ValueError(f"cut off at {i}")
        for c in rest:
            if c >> 6 != 0b10:
                raise ValueError(f"bad continuation {c:#04x}")
            n = n << 6 | c & 63
        out += chr(n)
        i += size
    return out


for text in ["plain", "é", "naïve €5", "日本", "🎉 party", ""]:
    data = encode(text)
    print(text, data, len(text), len(data), data == text.encode("utf-8"), decode(data) == text)
for bad in [b"\x80abc", b"ab\xc3", b"\xe2\x28\xa1", b"\xff"]:
    try:
        print(decode(bad))
    except ValueError as e:
        print("mine:", e)
    try:
        print(bad.decode("utf-8"))
    except UnicodeDecodeError as e:
        print("theirs:", e.start, e.end, e.reason, e.object == bad, e.encoding)
    print(repr(bad.decode("utf-8", "replace")), repr(bad.decode("utf-8", "ignore")), repr(bad.decode("latin-1")))
print(
    "日本".encode("utf-16-le"), "é".encode("utf-16-be").hex(), b"a\x00b\x00".decode("utf-16-le"),
    len("🎉".encode("utf-16-le")), "é".encode("utf-32-le"),
)
