TEXT = """\
It is a truth universally acknowledged, that a single man in possession
of a good fortune, must be in want of a wife. However little known the
feelings or views of such a man may be! Is he not -- after all -- a man?
"""


def sentences(text):
    current = ""
    for c in text.replace("\n", " "):
        current += c
        if c in ".!?":
            yield current.strip()
            current = ""
    if current.strip():
        yield current.strip()


def words(text):
    return ["".join(c for c in w if c.isalnum()) for w in text.lower().split() if any(c.isalnum() for c in w)]


def syllables(word):
    groups = 0
    previous = False
    for c in word:
        vowel = c in "aeiouy"
        if vowel and not previous:
            groups += 1
        previous = vowel
    if word.endswith("e") and groups > 1:
        groups -= 1
    return max(groups, 1)


def readability(text):
    s, w = list(sentences(text)), words(text)
    return 206.835 - 1.015 * len(w) / len(s) - 84.6 * sum(map(syllables, w)) / len(w)


def concordance(text, word, width=12):
    flat = " ".join(text.split())
    low = flat.lower()
    at = low.find(word)
    while at >= 0:
        left = flat[max(at - width, 0):at].rjust(width)
        yield f"{left}[{flat[at:at + len(word)]}]{flat[at + len(word):at + len(word) + width]}"
        at = low.find(word, at + 1)


def markov(ws):
    table = {}
    for a, b in zip(ws, ws[1:]):
        table.setdefault(a, []).append(b)
    return table


def babble(table, start, n, seed):
    out = [start]
    while len(out) < n and out[-1] in table:
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        options = table[out[-1]]
        out.append(options[seed >> 8 & 0xFF if len(options) > 255 else (seed >> 8) % len(options)])
    return " ".join(out)


ws = words(TEXT)
print(len(ws), len(set(ws)), list(sentences(TEXT)), f"{readability(TEXT):.2f}", sum(map(len, ws)) / len(ws))
freq = {}
for w in ws:
    freq[w] = freq.get(w, 0) + 1
for w, n in sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:4]:
    print(f"{w:>6} {n} {'#' * n} {n / len(ws):.1%}")
print(*concordance(TEXT, "man"), sep="\n")
table = markov(ws)
print(table["a"], babble(table, "it", 12, 7), babble(table, "wife", 5, 1))
print(
    [(w, syllables(w)) for w in ("universally", "fortune", "the", "queue", "rhythm")],
    max(ws, key=lambda w: (len(w), w)),
)
lengths = [len(w) for w in ws]
print({n: lengths.count(n) for n in sorted(set(lengths))}, sum(c.isupper() for c in TEXT), TEXT.count("\n"))
