a = bytearray(b"hello")
print(a, len(a), a[1], a[1:3], bytes(a), list(a), a == b"hello", a == bytearray(b"hello"), a.decode())
a[0] = ord("J")
a[1:3] = b"ELLY"
a.append(33)
a.extend(b"??")
a += b"."
print(a)
a.insert(0, 62)
del a[1]
del a[-2:]
print(a, a.pop(), a.pop(0), a)
a.remove(ord("L"))
a.reverse()
print(a, a.find(b"L"), a.count(b"L"), a.upper(), a.replace(b"L", b"l"), b"o" in a)
b = a
c = a.copy()
b.clear()
print(a, c, bool(a), bool(c), a is b)
z = bytearray(4)
for i in range(len(z)):
    z[i] = i * 60
print(
    z, z.hex(), max(z), sum(z), z[::-1], z * 2, z + b"\x01", bytearray(range(3)), bytearray([7, 8]),
    bytearray("é", "utf-8"),
)
for i, v in [(0, 256), (9, 1)]:
    try:
        z[i] = v
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)


def xor(data: bytes, key: bytes) -> bytes:
    return bytes(d ^ key[i % len(key)] for i, d in enumerate(data))


def run_length(data: bytes) -> bytearray:
    out = bytearray()
    i = 0
    while i < len(data):
        n = 1
        while i + n < len(data) and data[i + n] == data[i] and n < 255:
            n += 1
        out += bytes([n, data[i]])
        i += n
    return out


def unpack(data: bytearray) -> bytes:
    out = bytearray()
    for i in range(0, len(data), 2):
        out += data[i + 1:i + 2] * data[i]
    return bytes(out)


secret = xor(b"attack at dawn", b"key")
print(secret, xor(secret, b"key"))
packed = run_length(b"aaabccccccd" + b"z" * 300)
print(packed, len(packed), unpack(packed) == b"aaabccccccd" + b"z" * 300)
sieve = bytearray([1]) * 50
sieve[0:2] = b"\0\0"
for i in range(2, 8):
    if sieve[i]:
        sieve[i * i::i] = bytes(len(range(i * i, 50, i)))
print([i for i, p in enumerate(sieve) if p], sieve.count(1))
