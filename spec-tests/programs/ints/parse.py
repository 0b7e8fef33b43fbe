for s in ["0", "12", "-7", " 42 ", "1_000", "+5", "\t9\n"]:
    print(int(s) + 1)
print(int("ff", 16), int("-0b101", 2), int("777", 8), int("0x1f", 16), int("z", 36), int("0o17", 0))
print(int(3.99), int(-3.99), int(1e15), round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2))
print(round(1234567, -3), round(15, -1), round(25, -1), round(7))
