cards = [(7, "c"), (3, "d"), (7, "a"), (1, "x"), (3, "b"), (7, "b")]
print(sorted(cards, key=lambda c: c[0]))
print(sorted(cards, key=lambda c: c[0], reverse=True))
print(sorted(sorted(cards, key=lambda c: c[1]), key=lambda c: c[0]))
print(sorted(sorted(cards), key=lambda c: c[0] % 2))
print(sorted(reversed(cards), key=lambda c: c[0]), list(reversed(sorted(cards, key=lambda c: c[0]))))

n = 400
data = [(i * 7919 % 13, i) for i in range(n)]
ordered = sorted(data, key=lambda p: p[0])
print(all(a[0] < b[0] or (a[0] == b[0] and a[1] < b[1]) for a, b in zip(ordered, ordered[1:])))
down = sorted(data, key=lambda p: p[0], reverse=True)
print(all(a[0] > b[0] or (a[0] == b[0] and a[1] < b[1]) for a, b in zip(down, down[1:])))
print(ordered[:4], down[-3:])


class Item:
    compared = 0

    def __init__(self, rank: int, label: str) -> None:
        self.rank = rank
        self.label = label

    def __lt__(self, other: "Item") -> bool:
        Item.compared += 1
        return self.rank < other.rank

    def __repr__(self) -> str:
        return f"{self.label}{self.rank}"


items = [Item(2, "a"), Item(1, "b"), Item(2, "c"), Item(1, "d"), Item(0, "e"), Item(2, "f")]
print(sorted(items), sorted(items, reverse=True), Item.compared > 0)
items.sort()
print(items)
items.sort(reverse=True)
print(items, min(items), max(items))
mixed = [1, True, 1.0, 0, False, 0.0]
print(sorted(mixed), sorted(mixed, reverse=True))
print(sorted([1.5, 1, 2, 0.5, 2.0]), sorted([-0.0, 0.0, -1.0]), sorted([0.0, -0.0]))
words = "one two three four five six seven eight nine ten".split()
by_len: dict[int, list[str]] = {}
for w in sorted(words, key=len):
    by_len.setdefault(len(w), []).append(w)
print(by_len)
for k in [lambda w: w[-1], lambda w: w[0], lambda w: len(w)]:
    words.sort(key=k)
print(words)
