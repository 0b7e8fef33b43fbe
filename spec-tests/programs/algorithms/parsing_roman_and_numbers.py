ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def from_roman(text):
    total = 0
    for a, b in zip(text, text[1:] + " "):
        if a not in ROMAN:
            raise ValueError(f"{a!r} is no roman digit")
        total += -ROMAN[a] if ROMAN.get(b, 0) > ROMAN[a] else ROMAN[a]
    return total


def to_roman(n):
    if not 0 < n < 4000:
        raise ValueError(f"{n} is out of range")
    out = ""
    for value, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split(),
    ):
        out += sign * (n // value)
        n %= value
    return out


ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = {w: (i + 2) * 10 for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1000000}


def from_words(text):
    total = current = 0
    for w in text.replace("-", " ").replace(" and ", " ").split():
        if w in ONES:
            current += ONES.index(w)
        elif w in TENS:
            current += TENS[w]
        elif w == "hundred":
            current *= 100
        elif w in SCALES:
            total += current * SCALES[w]
            current = 0
        else:
            raise ValueError(f"unknown word {w!r}")
    return total + current


def parse_number(text):
    sign, i = 1, 0
    if text[:1] in ("-", "+"):
        sign = -1 if text[0] == "-" else 1
        i = 1
    base = {"0x": 16, "0b": 2, "0o": 8}.get(text[i:i + 2].lower(), 10)
    if base != 10:
        i += 2
    digits = [("0123456789abcdef".find(c), c) for c in text[i:].lower() if c != "_"]
    if not digits:
        raise ValueError("no digits")
    value = 0
    for d, c in digits:
        if not 0 <= d < base:
            raise ValueError(f"bad digit {c!r}")
        value = value * base + d
    return sign * value


def attempt(f, x):
    try:
        return f(x)
    except ValueError as e:
        return f"ValueError: {e}"


print(
    [attempt(from_roman, t) for t in ["XIV", "MCMXCIV", "", "IIII", "ABC"]],
    [attempt(to_roman, n) for n in [4, 1994, 3999, 0, 4000]],
)
print(all(from_roman(to_roman(n)) == n for n in range(1, 4000)), max(range(1, 4000), key=lambda n: len(to_roman(n))))
print([attempt(from_words, t) for t in [
    "forty-two", "one hundred and five", "two million three hundred thousand and twelve", "seven zillion", "zero",
]])
print([attempt(parse_number, t) for t in ["42", "-0x1F", "0b1010", "+0o17", "1_000", "", "0xZ", "0b12", "-"]])
