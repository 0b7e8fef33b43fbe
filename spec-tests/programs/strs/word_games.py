WORDS = "listen silent enlist google elgoog cat act tac stone notes onset level radar hello".split()


def anagrams(words):
    groups = {}
    for w in words:
        groups.setdefault("".join(sorted(w)), []).append(w)
    return [g for g in groups.values() if len(g) > 1]


def wordle(guess, answer):
    result = ["."] * len(answer)
    rest = list(answer)
    for i, (g, a) in enumerate(zip(guess, answer)):
        if g == a:
            result[i] = "G"
            rest.remove(g)
    for i, g in enumerate(guess):
        if result[i] == "." and g in rest:
            result[i] = "Y"
            rest.remove(g)
    return "".join(result)


def hangman(word, guesses, lives=3):
    shown = ["_"] * len(word)
    for g in guesses:
        if g in word:
            shown = [c if c == g or s != "_" else "_" for c, s in zip(word, shown)]
            if "_" not in shown:
                return f"won {''.join(shown)} with {lives}"
        else:
            lives -= 1
            if lives == 0:
                return f"lost at {''.join(shown)}"
    return f"{''.join(shown)} {lives} left"


def ladder(start, end, words):
    todo = [[start]]
    seen = {start}
    while todo:
        path = todo.pop(0)
        if path[-1] == end:
            return path
        for w in words:
            if w not in seen and sum(a != b for a, b in zip(w, path[-1])) == 1:
                seen.add(w)
                todo.append(path + [w])
    return None


def acrostic(lines):
    return "".join(line.strip()[0] for line in lines if line.strip()).lower()


def scrabble(word, double=""):
    values = {1: "aeioulnstr", 2: "dg", 3: "bcmp", 4: "fhvwy", 5: "k", 8: "jx", 10: "qz"}
    points = {c: v for v, cs in values.items() for c in cs}
    return sum(points[c] * (2 if c in double else 1) for c in word.lower())


def balanced_parentheses(n, text="", opened=0):
    if len(text) == 2 * n:
        yield text
        return
    if opened < n and text.count("(") < n:
        yield from balanced_parentheses(n, text + "(", opened + 1)
    if opened > text.count(")"):
        yield from balanced_parentheses(n, text + ")", opened)


print(
    anagrams(WORDS), [w for w in WORDS if w == w[::-1]],
    [(a, b) for a in WORDS for b in WORDS if a < b and a == b[::-1]],
)
print([wordle(g, "hello") for g in ("world", "hello", "lolly", "xxxxx", "ohell")])
print(hangman("banana", "xban"), "|", hangman("banana", "xyz"), "|", hangman("kiwi", "kq"))
print(ladder("cold", "warm", "cord card ward warm word worm wold".split()), ladder("aa", "zz", ["ab"]))
print(
    acrostic(["Hello", " every", "", "year"]), [scrabble(w) for w in ("quiz", "Cabbage", "")], scrabble("jam", "j"),
    list(balanced_parentheses(3)),
)
print(
    "".join(c + c.lower() * i + "-" * (i < 2) for i, c in enumerate("ABC")),
    "-".join((c * i).title() for i, c in enumerate("abc", 1)), max(WORDS, key=lambda w: (len(set(w)), w)),
)
