print(
    abs(-5), abs(2.5), abs(-0.0), abs(True), abs(-(2**62)), divmod(17, 5), divmod(-17, 5), divmod(17, -5),
    divmod(7.5, 2),
)
print(
    pow(2, 10), pow(2, -1), pow(3, 4, 5), pow(7, -1, 11), pow(2.0, 0.5), pow(-8, 3), pow(0, 0), pow(10, 18, 1000000007),
)
print(
    round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(1350, -2),
    round(-1.5), round(5, 3),
)
print(
    round(3.14159, 3), round(1e20, 2), round(0.5), round(1.5), round(1.25, 1), round(1.35, 1), round(99.95, 1),
    type(round(2.0)).__name__,
)
print(min(3, 1.5), max(2, 2.0), min(-1, -1.0), sum([1, 2.5]), sum([0.1] * 3), sum([], 5), max(1, True))
print(bin(10), bin(-5), oct(64), hex(255), hex(-1), bin(0), format(10, "b"), format(255, "#06x"), f"{5:08b}")
print(int(3.99), int(-3.99), int("42"), int("-7"), int(" 8 "), int("ff", 16), int("0b11", 0), int(True), int())
print(
    float(3), float("2.5"), float("1e-3"), float("-inf"), float("nan") != float("nan"), float(" 7 "), float(),
    float(True), float("1_000.5"),
)
print(bool(0), bool(-1), bool(""), bool("False"), bool([]), bool([0]), bool(None), bool(0.0), bool(1e-300), bool())
print(
    str(10), str(-0.0), str(1e16), str(1e15), str(1e-5), str(123456789.123), str(True), str(None), str([1, "a"]), str(),
)
print(chr(97), ord("a"), chr(8364), ord("€"), chr(0x1F600), ascii("é€a"), repr("é"))
print(
    (5).bit_length(), (0).bit_length(), (-256).bit_length(), (255).bit_count(), (2.5).is_integer(), (4.0).is_integer(),
    (10).conjugate(),
)
print(
    (0.5).as_integer_ratio(), (10).as_integer_ratio(), (0.1).hex(), float.fromhex("0x1.8p1"), (7).real, (7).imag,
    (3).numerator,
)
print(
    (1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), int.from_bytes(b"\x04\x00", "big"),
    int.from_bytes(b"\xff\xfe", "little", signed=True),
)
print(
    isinstance(True, int), isinstance(1, float), type(1).__name__, type(1.0).__name__, type(True).__name__,
    type(None).__name__,
)
print(
    True + True, True * 5, sum([True, False, True]), True == 1, True < 2, -True, not True, True & False, True | False,
    True ^ True,
)
print(
    7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, 7.5 // 2, -7.5 // 2, -7.5 % 2, 7.5 % -2, 2**-1,
    2**0.5 == pow(2, 0.5),
)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 5 << 3, 100 >> 3, -5 >> 1, -1 >> 10, 1 << 62, -8 & 0xFF, 0xF0 | 0b1111)
print(0x7FFF_FFFF_FFFF_FFFF, -0x7FFF_FFFF_FFFF_FFFF - 1, 1_000_000, 0o17, 1e3, 1.5e-3, .5, 5., 1_0.0_1)
for f in [
    lambda: pow(2, -1, 4), lambda: pow(0, -1), lambda: pow(2, 3, 0), lambda: round(float("nan")), lambda: int("1 2"),
]:
    try:
        print(f())
    except (ValueError, ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__, e)
