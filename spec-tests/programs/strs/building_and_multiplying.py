print("ab" * 3, 2 * "xy", "x" * 0, "x" * -2, "-" * 10 + ">", ("ab" + "c") * 2)
s = ""
for i in range(8):
    s += str(i) if i % 2 else chr(97 + i)
print(s, len(s))
parts = []
for i in range(1, 6):
    parts.append("*" * i + " " * (5 - i))
print("\n".join(parts))
t = "start"
u = t
t += "!"
print(t, u, t == u)
t *= 2
print(t)


def diamond(n):
    top = [" " * (n - i - 1) + "*" * (2 * i + 1) for i in range(n)]
    return "\n".join(top + top[-2::-1])


def run_length(text):
    out = []
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out.append(f"{text[i]}{j - i}" if j - i > 1 else text[i])
        i = j
    return "".join(out)


def expand(text):
    out = ""
    i = 0
    while i < len(text):
        c = text[i]
        i += 1
        digits = ""
        while i < len(text) and text[i].isdigit():
            digits += text[i]
            i += 1
        out += c * int(digits or "1")
    return out


print(diamond(4))
for text in ["aaabccd", "", "abc", "zzzzzzzzzzzz", "aabbaa"]:
    packed = run_length(text)
    print(repr(text), packed, expand(packed) == text)
big = "".join(str(i % 10) for i in range(10000))
print(len(big), big[::1111], big.count("7"), hash(big) == hash("0123456789" * 1000))
table = "".join("".join(f"{i * j:4}" for j in range(1, 6)) + "\n" for i in range(1, 4))
print(table, end="")


def roman(n):
    out = ""
    for value, sign in [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
                        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]:
        out += sign * (n // value)
        n %= value
    return out


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
