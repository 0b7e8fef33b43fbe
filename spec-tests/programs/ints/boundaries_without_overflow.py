BIG = 2**62
TOP = 2**62 - 1 + 2**62
LOW = -TOP - 1
print(BIG, TOP, LOW, TOP - 1, LOW + 1, -TOP, TOP // 2, LOW // 2, TOP % 10, LOW % 10, TOP - TOP, LOW + TOP)
print(TOP // -1, LOW // 3, abs(LOW + 1), TOP >> 1, LOW >> 62, LOW >> 63, TOP >> 100, ~TOP == LOW, ~LOW == TOP)
print(TOP & LOW, TOP | LOW, TOP ^ LOW, TOP & 0xFF, LOW & 0xFF, BIG ^ TOP, -1 & TOP == TOP, 1 << 62, -1 << 63 == LOW)
print(
    3037000499**2, -(3037000499**2), 3037000499 * 3037000500, 2**31 * 2**31, -(2**31) * 2**32, 10**18, 9 * 10**18,
    7**22, -(3**39), 15**16,
)
print(
    TOP.bit_length(), LOW.bit_length(), TOP.bit_count(), len(str(TOP)), len(str(LOW)), hex(TOP), bin(LOW)[:6], oct(TOP),
    f"{TOP:,}", f"{LOW:_}", f"{TOP:x}", f"{LOW:b}"[:5],
)
print(
    int(str(TOP)) == TOP, int(str(LOW)) == LOW, int(f"{TOP:x}", 16) == TOP, int("7" + "f" * 15, 16),
    int("-8" + "0" * 15, 16) == LOW, float(2**53), int(float(2**53)), int(1e18), int(-9.2e18),
)
print(
    divmod(TOP, 1000000007), divmod(LOW, 1000000007), divmod(TOP, -7), divmod(LOW, 7), TOP // 10**9, LOW // -(10**9),
    LOW % -10,
)
print(
    TOP > LOW, max(TOP, LOW), min([TOP, 0, LOW]), sorted([0, TOP, LOW, -1, 1]), sum([TOP, LOW, 1]), TOP == TOP * 1.0,
    TOP < 1e19, LOW > -1e19, hash(TOP) == hash(TOP),
)
print(
    pow(TOP, 2, 1000), pow(3, TOP, 1000), pow(2, 62), pow(-2, 63) == LOW, pow(TOP, 0), pow(TOP, 1) == TOP, pow(1, TOP),
    pow(-1, TOP), round(TOP, 0), round(TOP - 7, -1), round(1234567, -3),
)
total = 0
for i in range(63):
    total += 1 << i
print(total == TOP)
product = 1
for i in range(1, 21):
    product *= i
print(product, product * 3 // 3 == product, product % 1000007)
a, b = 0, 1
while b <= TOP - a:
    a, b = b, a + b
print(a, b)
mask = (1 << 32) - 1
x = 123456789
out = []
for _ in range(4):
    x = (x * 1664525 + 1013904223) & mask
    out.append(x)
print(out, [v >> 16 for v in out], sum(out), (out[0] << 31) + out[1], [v - (1 << 32) if v >> 31 else v for v in out])
