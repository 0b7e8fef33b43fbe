def spell(n):
    ones = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen").split()
    tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
    if n < 0:
        return "minus " + spell(-n)
    if n < 20:
        return ones[n]
    if n < 100:
        return tens[n // 10] + ("-" + ones[n % 10] if n % 10 else "")
    for size, name in ((1000000, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            join = " and " if 0 < rest < 100 else " " if rest else ""
            return spell(n // size) + " " + name + join + (spell(rest) if rest else "")
    return ""


for n in [0, 13, 42, 100, 101, 999, 1000, 1001, 12345, 1000000, 7654321, -70]:
    print(n, "=", spell(n))


def to_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n == 0:
        return "0"
    sign, n = ("-", -n) if n < 0 else ("", n)
    out = ""
    while n:
        out = digits[n % base] + out
        n //= base
    return sign + out


for n in [0, 5, 255, -255, 123456789]:
    texts = [to_base(n, b) for b in (2, 3, 8, 16, 36)]
    print(n, texts, [int(t, b) for t, b in zip(texts, (2, 3, 8, 16, 36))])


def group(digits, size=3, mark=","):
    out = []
    while digits:
        out.insert(0, digits[-size:])
        digits = digits[:-size]
    return mark.join(out)


print(group("1234567"), group("123"), group(""), group("110101011", 4, "_"), group(str(2**40)))
for text in ["12", " 7 ", "-0", "+5", "1_000", "0x1f", "12a", "", "1.5", "--1"]:
    try:
        print(repr(text), int(text), end="; ")
    except ValueError as e:
        print(e, end="; ")
print()
print(int("0x1f", 16), int("0b101", 0), int("0o17", 0), int("z", 36), int("-11", 2), int("007"))
for text, base in [("2", 2), ("g", 16), ("", 10)]:
    try:
        print(int(text, base))
    except ValueError as e:
        print("ValueError:", e)
