text = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness"""


def words(text):
    word = ""
    for c in text.lower() + " ":
        if c.isalpha():
            word += c
        elif word:
            yield word
            word = ""


counts = {}
for w in words(text):
    counts[w] = counts.get(w, 0) + 1
print(counts)
ranked = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
for w, n in ranked[:5]:
    print(f"{w:>6} {'*' * n}")

by_length = {}
for w in counts:
    by_length.setdefault(len(w), []).append(w)
for length in sorted(by_length):
    print(length, sorted(by_length[length]))

by_first: dict[str, set[str]] = {}
for w in words(text):
    if w[0] not in by_first:
        by_first[w[0]] = set()
    by_first[w[0]].add(w)
print({k: sorted(v) for k, v in sorted(by_first.items())})

positions: dict[str, list[int]] = {}
for i, w in enumerate(words(text)):
    positions.setdefault(w, []).append(i)
print({w: p for w, p in positions.items() if len(p) > 2})

letters = {}
for c in text:
    if c.isalpha():
        letters[c.lower()] = letters.get(c.lower(), 0) + 1
print("".join(sorted(letters, key=lambda c: (-letters[c], c))), sum(letters.values()))
follow: dict[tuple[str, str], int] = {}
previous = ""
for w in words(text):
    if previous:
        follow[previous, w] = follow.get((previous, w), 0) + 1
    previous = w
print([pair for pair, n in follow.items() if n > 1], follow[("it", "was")], ("was", "it") in follow)
total: dict[int, int] = {}
for n in counts.values():
    total[n] = total.get(n, 0) + 1
print(total, sum(k * v for k, v in total.items()) == sum(counts.values()))
