ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def b64encode(data):
    out = bytearray()
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk + b"\0" * (3 - len(chunk)), "big")
        four = bytes(ALPHABET[n >> s & 63] for s in (18, 12, 6, 0))
        out += four[:len(chunk) + 1] + b"=" * (3 - len(chunk))
    return bytes(out)


def b64decode(text):
    out = bytearray()
    for i in range(0, len(text), 4):
        four = text[i:i + 4]
        pad = four.count(b"=")
        n = 0
        for c in four:
            n = n << 6 | (ALPHABET.index(c) if c != ord("=") else 0)
        out += n.to_bytes(3, "big")[:3 - pad]
    return bytes(out)


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def adler32(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def fnv1a(data):
    h = 0x811C9DC5
    for byte in data:
        h = (h ^ byte) * 0x01000193 & 0xFFFFFFFF
    return h


def varint(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return bytes(out)


def unvarint(data):
    values = []
    n = shift = 0
    for byte in data:
        n |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            values.append(n)
            n = shift = 0
    return values


for data in [b"", b"a", b"ab", b"abc", b"hello world", bytes(range(0, 256, 25))]:
    encoded = b64encode(data)
    print(data, encoded, b64decode(encoded) == data, f"{crc32(data):08x} {adler32(data):08x} {fnv1a(data):08x}")
packed = b"".join(varint(n) for n in [0, 1, 127, 128, 300, 2**40])
print(packed.hex(" "), unvarint(packed))
try:
    b64decode(b"a*b=")
except ValueError as e:
    print("ValueError:", e)
words = "the quick brown fox".encode().split()
print({w.decode(): fnv1a(w) % 16 for w in words}, sorted(words, key=fnv1a)[0], b"-".join(w[::-1] for w in words))
