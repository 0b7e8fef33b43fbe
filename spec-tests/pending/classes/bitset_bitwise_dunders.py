class BitSet:
    def __init__(self, bits: int = 0, size: int = 8) -> None:
        self.size = size
        self.bits = bits & ((1 << size) - 1)

    @classmethod
    def of(cls, *members: int) -> "BitSet":
        bits = 0
        for m in members:
            bits |= 1 << m
        return cls(bits)

    def __and__(self, o: "BitSet") -> "BitSet":
        return BitSet(self.bits & o.bits, self.size)

    def __or__(self, o: "BitSet") -> "BitSet":
        return BitSet(self.bits | o.bits, self.size)

    def __xor__(self, o: "BitSet") -> "BitSet":
        return BitSet(self.bits ^ o.bits, self.size)

    def __sub__(self, o: "BitSet") -> "BitSet":
        return self & ~o

    def __invert__(self) -> "BitSet":
        return BitSet(~self.bits, self.size)

    def __lshift__(self, n: int) -> "BitSet":
        return BitSet(self.bits << n, self.size)

    def __rshift__(self, n: int) -> "BitSet":
        return BitSet(self.bits >> n, self.size)

    def __contains__(self, i: int) -> bool:
        return self.bits >> i & 1 == 1

    def __iter__(self):
        for i in range(self.size):
            if i in self:
                yield i

    def __len__(self) -> int:
        return self.bits.bit_count()

    def __le__(self, o: "BitSet") -> bool:
        return self.bits & ~o.bits == 0

    def __eq__(self, o: object) -> bool:
        return isinstance(o, BitSet) and self.bits == o.bits

    def __index__(self) -> int:
        return self.bits

    def __repr__(self) -> str:
        return "{" + ",".join(str(i) for i in self) + "}"


a, b = BitSet.of(1, 3, 5), BitSet.of(3, 4)
print(a & b, a | b, a ^ b, a - b, ~a, ~~a == a, a << 1, a >> 3, a << 6)
print(len(a), 3 in a, 4 in a, list(b), a & b <= a, a <= b, bool(BitSet()), bool(a))
print(hex(a), bin(b), oct(~a), [10, 20, 30][BitSet.of(1)], int(a))
c = a
c |= BitSet.of(7)
c ^= BitSet.of(1)
c &= ~BitSet.of(5)
c <<= 0
print(c, a, c is a, sum(c), sorted(c, reverse=True), max(~c))
everything = ~BitSet()
print(everything, len(everything), everything - a == ~a, (a | b) - (a & b) == a ^ b)
