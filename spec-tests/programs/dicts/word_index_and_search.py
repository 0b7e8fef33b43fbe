DOCS = {
    "d1": "the quick brown fox",
    "d2": "the lazy dog and the quick cat",
    "d3": "brown bread and butter",
    "d4": "",
}


def build(docs):
    index = {}
    for name, text in docs.items():
        for position, word in enumerate(text.split()):
            index.setdefault(word, {}).setdefault(name, []).append(position)
    return index


def search(index, query):
    result = None
    for word in query.split():
        found = set(index.get(word, {}))
        result = found if result is None else result & found
    return sorted(result or [])


def phrase(index, query):
    words = query.split()
    hits = []
    for name, starts in index.get(words[0], {}).items():
        for start in starts:
            if all(start + i in index.get(w, {}).get(name, []) for i, w in enumerate(words)):
                hits.append((name, start))
    return hits


def rank(index, query, total):
    scores = {}
    for word in query.split():
        where = index.get(word, {})
        for name, positions in where.items():
            scores[name] = scores.get(name, 0.0) + len(positions) * total / len(where)
    return sorted(scores.items(), key=lambda kv: (-kv[1], kv[0]))


index = build(DOCS)
print(index["the"], index["brown"], len(index), sorted(index)[:4])
for q in ["the quick", "brown", "and the", "dog bread", "zebra", ""]:
    print(repr(q), search(index, q))
print(
    phrase(index, "the quick"), phrase(index, "the lazy dog"), phrase(index, "brown fox"), phrase(index, "dog the"),
    phrase(index, "zebra"),
)
print(rank(index, "the brown", len(DOCS)), rank(index, "nothing", 4))
longest = max(index, key=lambda w: (sum(map(len, index[w].values())), w))
print(longest, {n: sum(len(p) for w in index.values() for k, p in w.items() if k == n) for n in DOCS})
prefixes: dict[str, set[str]] = {}
for word in index:
    for i in range(1, len(word) + 1):
        prefixes.setdefault(word[:i], set()).add(word)
print(
    sorted(prefixes["b"]), sorted(prefixes["br"]), sorted(prefixes.get("x", set())),
    max(len(v) for v in prefixes.values()),
)
del index["the"]["d1"]
index["the"]["d9"] = [0]
print(search(index, "the"), index.pop("fox"), search(index, "fox"), "fox" in index)
