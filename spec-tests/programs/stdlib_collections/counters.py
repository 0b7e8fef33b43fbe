# collections.Counter: counting, arithmetic, comparison.
from collections import Counter

c = Counter("abracadabra")
print(c)
print(c["a"], c["z"], "z" in c, len(c), c.total())
print(c.most_common(), c.most_common(2), c.most_common(0), c.most_common(99))
print(sorted(c.elements()))
c.update("zzz")
c.subtract("ab")
print(c)
c["b"] += 10
c["q"] -= 3
print(c, c.total())
del c["a"]
del c["nothing"]
print(sorted(c.items()))

a = Counter([1, 2, 2, 3, 3, 3])
b = Counter([2, 3, 3, 4, 4])
print(a + b, a - b, b - a, a & b, a | b)
print(+a, -a, a == b, a != b, a <= b, a < b, a >= a, a > Counter([3]))
a += b
print(a)
a -= Counter([2, 2, 2])
print(a)
a |= Counter([9, 9])
a &= Counter([9, 3, 3, 3, 3, 3, 3, 3])
print(a)
print(Counter({"x": 0, "y": 2}) == Counter({"y": 2}))

text = "the quick brown fox jumps over the lazy dog the end"
words = Counter(text.split())
for word, n in words.most_common(3):
    print(word, n)
lengths = Counter(len(w) for w in text.split())
print(sorted(lengths.items()), max(lengths.values()))
e: Counter[str] = Counter()
print(e, bool(e))
e.update({"k": 3, "l": -1})
print(e, +e, list(e.elements()))
f = e.copy()
f["k"] = 7
print(e["k"], f["k"])
