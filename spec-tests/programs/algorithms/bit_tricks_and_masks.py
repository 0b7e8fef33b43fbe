def popcount(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def reverse_bits(n, width=8):
    out = 0
    for _ in range(width):
        out = out << 1 | n & 1
        n >>= 1
    return out


def gray(n):
    return n ^ n >> 1


def ungray(g):
    n = 0
    while g:
        n ^= g
        g >>= 1
    return n


def subsets_of(mask):
    sub = mask
    while True:
        yield sub
        if sub == 0:
            return
        sub = (sub - 1) & mask


def xorshift(state, n):
    out = []
    for _ in range(n):
        state ^= state << 13 & 0xFFFFFFFF
        state ^= state >> 17
        state ^= state << 5 & 0xFFFFFFFF
        out.append(state)
    return out


def travelling(cost):
    n = len(cost)
    best = {(1, 0): 0}
    for mask in range(1, 1 << n, 2):
        for last in range(n):
            if (mask, last) not in best:
                continue
            for nxt in range(n):
                if not mask >> nxt & 1:
                    key = (mask | 1 << nxt, nxt)
                    d = best[mask, last] + cost[last][nxt]
                    if d < best.get(key, 1 << 40):
                        best[key] = d
    full = (1 << n) - 1
    return min(best[full, last] + cost[last][0] for last in range(1, n))


def pack(r, g, b, a=255):
    return a << 24 | r << 16 | g << 8 | b


def unpack(color):
    return tuple(color >> s & 0xFF for s in (16, 8, 0, 24))


def signed(n, bits):
    return n - (1 << bits) if n >> bits - 1 & 1 else n


print(
    [popcount(n) for n in (0, 1, 255, 2**40 - 1)], [reverse_bits(n) for n in (1, 6, 255)], [gray(n) for n in range(8)],
    [ungray(gray(n)) for n in range(8)],
)
print(
    [bin(s) for s in subsets_of(0b1010)], xorshift(2463534242, 3), [signed(n, 8) for n in (0, 127, 128, 255)],
    unpack(pack(1, 2, 3)), hex(pack(255, 128, 0)),
)
print(travelling([[0, 10, 15, 20], [10, 0, 35, 25], [15, 35, 0, 30], [20, 25, 30, 0]]))
print(
    [n for n in range(1, 70) if n & n - 1 == 0], [n & -n for n in (12, 7, 96)],
    [(n ^ n - 1).bit_length() for n in (1, 4, 6)],
)
single = 0
for x in [4, 7, 4, 9, 7]:
    single ^= x
print(single, ~single & 0xF, -1 >> 3, -1 & 0xFF, 1 << 62, (1 << 62) - 1 + (1 << 62), 0x55 ^ 0xFF, 5 | -8, 6 & ~2)
flags = 0
for bit in (0, 3, 5):
    flags |= 1 << bit
flags &= ~(1 << 3)
flags ^= 1 << 1
print(flags, [i for i in range(8) if flags & 1 << i], f"{flags:08b}", flags.bit_count(), flags.bit_length())
