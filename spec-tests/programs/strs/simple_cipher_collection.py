def vigenere(text, key, sign=1):
    out = []
    k = 0
    for c in text:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            shift = ord(key[k % len(key)].lower()) - ord("a")
            out.append(chr((ord(c) - base + sign * shift) % 26 + base))
            k += 1
        else:
            out.append(c)
    return "".join(out)


def rail_fence(text, rails):
    rows = [""] * rails
    at, step = 0, 1
    for c in text:
        rows[at] += c
        if rails > 1:
            if at == 0:
                step = 1
            elif at == rails - 1:
                step = -1
            at += step
    return "".join(rows)


def unfence(text, rails):
    order = rail_fence("".join(chr(i) for i in range(len(text))), rails)
    plain = [""] * len(text)
    for c, i in zip(text, order):
        plain[ord(i)] = c
    return "".join(plain)


def atbash(text):
    table = {**{chr(97 + i): chr(122 - i) for i in range(26)}, **{chr(65 + i): chr(90 - i) for i in range(26)}}
    return "".join(table.get(c, c) for c in text)


MORSE = dict(zip(
    "abcdefghijklmnopqrstuvwxyz",
    (".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..").split(),
))
BACK = {v: k for k, v in MORSE.items()}


def to_morse(text):
    return " / ".join(" ".join(MORSE[c] for c in w if c in MORSE) for w in text.lower().split())


def from_morse(code):
    return " ".join("".join(BACK.get(c, "?") for c in w.split()) for w in code.split(" / "))


def pig_latin(word):
    for i, c in enumerate(word):
        if c in "aeiou":
            return word + "way" if i == 0 else word[i:] + word[:i] + "ay"
    return word + "ay"


def columnar(text, key):
    text += "_" * (-len(text) % len(key))
    rows = [text[i:i + len(key)] for i in range(0, len(text), len(key))]
    order = sorted(range(len(key)), key=lambda i: (key[i], i))
    return " ".join("".join(row[i] for row in rows) for i in order)


message = "Attack at Dawn, bring 2 ladders!"
v = vigenere(message, "Lemon")
print(v, vigenere(v, "Lemon", -1) == message)
for rails in (1, 2, 3, 4):
    f = rail_fence("WEAREDISCOVERED", rails)
    print(rails, f, unfence(f, rails))
print(atbash(message), atbash(atbash(message)) == message)
m = to_morse("sos we sink")
print(m, from_morse(m), from_morse(".- ....... / --"))
print(" ".join(pig_latin(w) for w in "the apple string rhythm".split()), columnar("we are discovered", "zebras"))
