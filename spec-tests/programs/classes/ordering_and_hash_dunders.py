class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts

    def __hash__(self):
        return hash(self.parts)

    def __lt__(self, other):
        return self.parts < other.parts

    def __le__(self, other):
        return self.parts <= other.parts

    def __gt__(self, other):
        return self.parts > other.parts

    def __ge__(self, other):
        return self.parts >= other.parts

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


texts = ["1.10", "1.2", "1.2.1", "0.9.9", "10", "1.2", "2.0.0"]
versions = [Version(t) for t in texts]
print(sorted(versions))
print(sorted(versions, reverse=True))
print(min(versions), max(versions))
a, b, c = Version("1.2"), Version("1.2"), Version("1.10")
print(a == b, a is b, a != b, a < c, a <= b, c > a, a >= b, not a > c)
print(a < b < c, a <= b < c, a == b != c)
seen = {}
for v in versions:
    seen[v] = seen.get(v, 0) + 1
print(seen, len(seen), seen[Version("1.2")], Version("9") in seen)
unique = set(versions)
print(len(unique), Version("10") in unique, Version("11") in unique, sorted(unique))
unique.add(Version("1.10"))
unique.discard(Version("10"))
print(sorted(unique), hash(a) == hash(b))


class Card:
    order = "23456789TJQKA"

    def __init__(self, face, suit):
        self.face, self.suit = face, suit

    def __lt__(self, other):
        return self.order.index(self.face) < self.order.index(other.face)

    def __repr__(self):
        return self.face + self.suit


hand = [Card(f, s) for f, s in ["TS", "2H", "AD", "2C", "KS", "TD"]]
print(sorted(hand), max(hand), min(hand), Card("3", "S") > Card("2", "S"))
hand.sort(reverse=True)
print(hand)
