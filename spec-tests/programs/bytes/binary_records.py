def pack(fields):
    out = bytearray()
    for kind, value in fields:
        if kind == "u8":
            out.append(value)
        elif kind == "u16":
            out += value.to_bytes(2, "little")
        else:
            out += value.to_bytes(4, "big", signed=True)
    return bytes(out)


class Reader:
    def __init__(self, data):
        self.data = data
        self.pos = 0

    def take(self, n):
        if self.pos + n > len(self.data):
            raise EOFError(f"wanted {n} bytes at {self.pos}, {len(self.data) - self.pos} are left")
        part = self.data[self.pos:self.pos + n]
        self.pos += n
        return part

    def u8(self):
        return self.take(1)[0]

    def u16(self):
        return int.from_bytes(self.take(2), "little")

    def i32(self):
        return int.from_bytes(self.take(4), "big", signed=True)

    def text(self):
        return self.take(self.u8()).decode("utf-8")


def write_text(s):
    data = s.encode("utf-8")
    return bytes([len(data)]) + data


def write_record(name, scores):
    return b"R" + write_text(name) + pack([("u16", len(scores))] + [("i32", s) for s in scores])


def read_records(data):
    r = Reader(data)
    out = []
    while r.pos < len(data):
        tag = r.take(1)
        if tag != b"R":
            raise ValueError(f"bad tag {tag!r} at {r.pos - 1}")
        out.append((r.text(), [r.i32() for _ in range(r.u16())]))
    return out


blob = write_record("ann", [1, -2, 300000]) + write_record("Zoë", []) + write_record("", [2**31 - 1, -(2**31)])
print(blob, len(blob), blob.count(b"R"))
print(read_records(blob))
for bad in [blob[:-1], b"X", blob + b"Q", b"R\x02\xff\xfe\x00\x00"]:
    try:
        print(read_records(bad))
    except EOFError as e:
        print("EOFError:", e)
    except UnicodeDecodeError as e:
        print("UnicodeDecodeError", e.start)
    except ValueError as e:
        print("ValueError:", e)
for values in [[("u8", 256)], [("u16", -1)], [("i32", 2**31)]]:
    try:
        print(pack(values))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
bits = "".join(f"{b:08b}" for b in b"\x0f\xa5")
print(bits, bytes(int(bits[i:i + 8], 2) for i in range(0, 16, 8)), int(bits, 2) == int.from_bytes(b"\x0f\xa5", "big"))
image = bytearray(6 * 4)
for x, y in [(0, 0), (5, 3), (2, 1)]:
    image[y * 6 + x] = 255 - x
print([bytes(image[r * 6:r * 6 + 6]) for r in range(4)], sum(image), image.index(253), image[::-1].find(b"\xff"))
parity = 0
for b in blob:
    parity ^= b
print(
    parity, sum(blob) & 0xFF, max(blob), bytes(sorted(set(blob[:8]))), blob[1:5].isalpha(), blob[2:5].upper(),
    b"".join(reversed([b"a", b"b"])),
)
