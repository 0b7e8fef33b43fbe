def parse(f, text):
    try:
        return repr(f(text))
    except ValueError as e:
        return f"{type(e).__name__}: {e}"


ints = [
    "0", "-0", "+5", "  12  ", "1_000", "007", "9223372036854775807", "-9223372036854775808", "", " ", "1.0", "1e3",
    "_1", "1__0", "0x10", "१२", "--1", "5 5",
]
for t in ints:
    print(f"{t!r:>24} {parse(int, t)}")
floats = [
    "0", "-0.0", "+1.5", " 2.5 ", "1e10", "1E-3", ".5", "5.", "1_0.5", "inf", "-Infinity", "NaN", "1e400", "-1e400",
    "1e-400", "", ".", "1.2.3", "0x1p3", "1e", "١.٥", "infin", "4.9e-324", "123456789012345678",
]
for t in floats:
    print(f"{t!r:>24} {parse(float, t)}")
for text, base in [
    ("ff", 16), ("FF", 16), ("0xff", 16), ("101", 2), ("0b101", 2), ("zz", 36), ("17", 8), ("0o17", 0), ("017", 8),
    ("12", 0), ("8", 8), ("-1a", 16), ("1_0", 2),
]:
    print(text, base, parse(lambda t: int(t, base), text))
for base in (1, 37, -1):
    try:
        print(int("1", base))
    except ValueError as e:
        print("ValueError:", e)


def scan(text):
    """Every number of a text, ints and floats."""
    out = []
    i = 0
    while i < len(text):
        j = i
        if text[j] in "+-":
            j += 1
        start = j
        while j < len(text) and (text[j].isdigit() or text[j] == "."):
            j += 1
        if j == start:
            i += 1
            continue
        token = text[i:j]
        try:
            out.append(float(token) if "." in token else float(int(token)))
        except ValueError:
            out.append(-1.0)
        i = j
    return out


print(scan("a 12 and -3.5, +7 or 1.2.3; x-9y . 0.25"))
print(
    int(2.999), int(-2.999), int(1e15), float(10**15), float(2**53 + 1), int(float(2**53)), int("-0b11", 0), bool("0"),
    complex("1+2j"),
)
