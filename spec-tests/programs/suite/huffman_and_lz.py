# Compression: Huffman trees with canonical codes, an LZ77 window, run lengths and move-to-front, chained in
# pipelines that must give the text back. The first argument is the size of the text.
import heapq
import sys


class Leaf:
    def __init__(self, symbol: int, weight: int) -> None:
        self.symbol = symbol
        self.weight = weight


class Fork:
    def __init__(self, left: "Leaf | Fork", right: "Leaf | Fork") -> None:
        self.left = left
        self.right = right
        self.weight = left.weight + right.weight


class CorruptData(Exception):
    pass


class BitWriter:
    def __init__(self) -> None:
        self.data = bytearray()
        self.current = 0
        self.count = 0

    def put(self, value: int, bits: int) -> None:
        for i in range(bits - 1, -1, -1):
            self.current = self.current << 1 | value >> i & 1
            self.count += 1
            if self.count == 8:
                self.data.append(self.current)
                self.current = self.count = 0

    def finish(self) -> bytes:
        padding = -self.count % 8
        self.put(0, padding)
        return bytes([padding]) + bytes(self.data)


class BitReader:
    def __init__(self, data: bytes) -> None:
        if not data:
            raise CorruptData("no padding byte")
        self.data = data
        self.at = 8
        self.end = len(data) * 8 - data[0]

    def more(self) -> bool:
        return self.at < self.end

    def bit(self) -> int:
        if self.at >= self.end:
            raise CorruptData("ends inside a code")
        byte = self.data[self.at >> 3]
        self.at += 1
        return byte >> (7 - (self.at - 1 & 7)) & 1

    def get(self, bits: int) -> int:
        value = 0
        for _ in range(bits):
            value = value << 1 | self.bit()
        return value


def build_tree(data: bytes) -> Leaf | Fork:
    weights: dict[int, int] = {}
    for b in data:
        weights[b] = weights.get(b, 0) + 1
    heap: list[tuple[int, int, Leaf | Fork]] = []
    for symbol, weight in weights.items():
        heapq.heappush(heap, (weight, symbol, Leaf(symbol, weight)))
    order = 256
    while len(heap) > 1:
        w1, _, left = heapq.heappop(heap)
        w2, _, right = heapq.heappop(heap)
        heapq.heappush(heap, (w1 + w2, order, Fork(left, right)))
        order += 1
    return heap[0][2]


def code_lengths(tree: Leaf | Fork, depth: int = 0) -> dict[int, int]:
    if isinstance(tree, Leaf):
        return {tree.symbol: max(depth, 1)}
    return code_lengths(tree.left, depth + 1) | code_lengths(tree.right, depth + 1)


def canonical(lengths: dict[int, int]) -> dict[int, tuple[int, int]]:
    """symbol -> (code, length), where codes grow with (length, symbol)."""
    codes: dict[int, tuple[int, int]] = {}
    code = last = 0
    for symbol, length in sorted(lengths.items(), key=lambda kv: (kv[1], kv[0])):
        code <<= length - last
        codes[symbol] = (code, length)
        code += 1
        last = length
    return codes


class Stage:
    def encode(self, data: bytes) -> bytes:
        raise NotImplementedError

    def decode(self, data: bytes) -> bytes:
        raise NotImplementedError

    def __str__(self) -> str:
        return type(self).__name__


class Huffman(Stage):
    def encode(self, data: bytes) -> bytes:
        if not data:
            return b"\0"
        codes = canonical(code_lengths(build_tree(data)))
        out = BitWriter()
        out.put(len(codes) - 1, 8)
        for symbol in sorted(codes):
            out.put(symbol, 8)
            out.put(codes[symbol][1], 5)
        for b in data:
            out.put(*codes[b])
        return out.finish()

    def decode(self, data: bytes) -> bytes:
        if data == b"\0":
            return b""
        reader = BitReader(data)
        lengths = {}
        for _ in range(reader.get(8) + 1):
            symbol = reader.get(8)
            lengths[symbol] = reader.get(5)
        table = {code: symbol for symbol, code in canonical(lengths).items()}
        out = bytearray()
        while reader.more():
            code = length = 0
            while (code, length) not in table:
                code = code << 1 | reader.bit()
                length += 1
                if length > 32:
                    raise CorruptData("no such code")
            out.append(table[code, length])
        return bytes(out)


class Lz77(Stage):
    """Pieces: 0, n, n literal bytes; or length, distance low, distance high."""

    window = 4095
    least = 4
    most = 255

    def encode(self, data: bytes) -> bytes:
        out = bytearray()
        literal = bytearray()
        seen: dict[bytes, list[int]] = {}
        i = 0

        def flush() -> None:
            if literal:
                out.append(0)
                out.append(len(literal))
                out.extend(literal)
                literal.clear()

        while i < len(data):
            best = distance = 0
            for at in reversed(seen.get(data[i:i + self.least], [])[-12:]):
                if i - at > self.window:
                    break
                n = self.least
                while n < self.most and i + n < len(data) and data[at + n] == data[i + n]:
                    n += 1
                if n > best:
                    best, distance = n, i - at
            step = best if best else 1
            if best:
                flush()
                out += bytes([best, distance & 255, distance >> 8])
            else:
                literal.append(data[i])
                if len(literal) == 255:
                    flush()
            for k in range(i, i + step):
                seen.setdefault(data[k:k + self.least], []).append(k)
            i += step
        flush()
        return bytes(out)

    def decode(self, data: bytes) -> bytes:
        out = bytearray()
        i = 0
        try:
            while i < len(data):
                if data[i] == 0:
                    n = data[i + 1]
                    out += data[i + 2:i + 2 + n]
                    i += 2 + n
                else:
                    distance = data[i + 1] | data[i + 2] << 8
                    if not 0 < distance <= len(out):
                        raise CorruptData(f"distance {distance} at {i}")
                    for _ in range(data[i]):
                        out.append(out[-distance])
                    i += 3
        except IndexError:
            raise CorruptData(f"cut off at {i}") from None
        return bytes(out)


class RunLength(Stage):
    def encode(self, data: bytes) -> bytes:
        out = bytearray()
        i = 0
        while i < len(data):
            n = 1
            while i + n < len(data) and n < 255 and data[i + n] == data[i]:
                n += 1
            out += bytes([n, data[i]])
            i += n
        return bytes(out)

    def decode(self, data: bytes) -> bytes:
        if len(data) % 2:
            raise CorruptData("odd length")
        return b"".join(data[i + 1:i + 2] * data[i] for i in range(0, len(data), 2))


class MoveToFront(Stage):
    def encode(self, data: bytes) -> bytes:
        order = list(range(256))
        out = bytearray()
        for b in data:
            i = order.index(b)
            out.append(i)
            order.insert(0, order.pop(i))
        return bytes(out)

    def decode(self, data: bytes) -> bytes:
        order = list(range(256))
        out = bytearray()
        for i in data:
            b = order.pop(i)
            out.append(b)
            order.insert(0, b)
        return bytes(out)


class Chain(Stage):
    def __init__(self, *stages: Stage) -> None:
        self.stages = stages

    def encode(self, data: bytes) -> bytes:
        for s in self.stages:
            data = s.encode(data)
        return data

    def decode(self, data: bytes) -> bytes:
        for s in reversed(self.stages):
            data = s.decode(data)
        return data

    def __str__(self) -> str:
        return "+".join(map(str, self.stages))


def make_text(n: int) -> bytes:
    words = "the quick brown fox jumps over a lazy dog while seven wizards watch quietly from their old tower".split()
    seed = 3
    out: list[str] = []
    size = 0
    while size < n:
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        k = seed >> 16
        word = words[k % len(words) * (k // 7 % 3 + 1) // 3]
        out.append(word + (",", ".\n", "", "", "")[k % 5])
        size += len(out[-1]) + 1
    return " ".join(out).encode()[:n]


def checksum(data: bytes) -> int:
    a, b = 1, 0
    for x in data:
        a = (a + x) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def main(n: int) -> None:
    tree = build_tree(b"abracadabra")
    lengths = code_lengths(tree)
    codes = canonical(lengths)
    print({chr(s): f"{c:0{l}b}" for s, (c, l) in sorted(codes.items())}, tree.weight)
    print("".join(f"{codes[b][0]:0{codes[b][1]}b}" for b in b"abracadabra"))
    print(Huffman().encode(b"abracadabra").hex(" "), Lz77().encode(b"abcabcabcabcd").hex(" "))
    print(RunLength().encode(b"aaabccccd"), MoveToFront().encode(b"bananaaa"), Lz77().decode(b"\0\1x\5\1\0"))
    text = make_text(n)
    print(text[:60], len(text), checksum(text))
    samples = {
        "empty": b"", "one": b"z", "same": b"q" * 300, "all": bytes(range(256)), "text": text, "zeros": b"\0\1" * 50,
    }
    stages: list[Stage] = [Huffman(), Lz77(), RunLength(), MoveToFront()]
    stages += [Chain(Lz77(), Huffman()), Chain(MoveToFront(), RunLength(), Huffman()), Chain()]
    for stage in stages:
        row = []
        for name, data in samples.items():
            packed = stage.encode(data)
            assert stage.decode(packed) == data, (str(stage), name)
            row.append(f"{name} {len(packed)}")
        print(f"{stage!s:<34}", ", ".join(row))
    packed = Chain(Lz77(), Huffman()).encode(text)
    print(len(packed), f"{len(packed) / len(text):.3f}", checksum(packed))
    bad = [(Huffman(), b""), (Huffman(), b"\0\0"), (Lz77(), b"\5\1\0"), (Lz77(), b"\0"), (RunLength(), b"abc")]
    for stage, data in bad:
        try:
            print(stage, stage.decode(data))
        except CorruptData as e:
            print(f"{stage} CorruptData: {e}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
