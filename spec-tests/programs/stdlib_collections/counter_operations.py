from collections import Counter

c = Counter("mississippi")
print(c, c["s"], c["z"], len(c), sum(c.values()), c.total(), c.most_common(2), c.most_common()[-1], "z" in c)
print(
    Counter([1, 2, 1]), Counter({"a": 3, "b": 0}), Counter(x=2, y=1), Counter(), sorted(c),
    list(Counter("banana").elements()),
)
c["m"] += 10
c["new"] = 1
c["z"] -= 2
print(c, c["z"], sorted(c.items()))
del c["z"]
c.update("pp")
c.update({"i": 100})
c.subtract("mm")
print(c.most_common(3), c["m"], c.get("q"), c.get("q", 0), c.pop("new"))
a, b = Counter(a=3, b=1, c=-1), Counter(a=1, b=2, d=4)
print(a + b, a - b, a & b, a | b, +a, -a)
print(a == Counter(b=1, a=3, c=-1), a != b, Counter(a=1) <= Counter(a=2, b=1), Counter(a=1) == Counter(a=1, b=0), a > b)
a += b
print(a)
a.clear()
print(a, bool(a), Counter("aab") - Counter("ab"), not (Counter("ab") - Counter("abc")))
text = "the cat and the dog and the bird"
words = Counter(text.split())
for w, n in words.most_common():
    print(f"{w:<5}{'*' * n}")
print(words.most_common(1)[0][0], {n: sorted(w for w in words if words[w] == n) for n in sorted(set(words.values()))})


def is_anagram(x, y):
    return Counter(x.replace(" ", "")) == Counter(y.replace(" ", ""))


def can_build(word, letters):
    return not Counter(word) - Counter(letters)


print(
    is_anagram("listen", "silent"), is_anagram("dormitory", "dirty room"), is_anagram("a", "aa"),
    can_build("apple", "pplea"), can_build("apple", "aple"),
)
pairs = Counter(zip(text, text[1:]))
print(pairs[("t", "h")], pairs.most_common(1), Counter(len(w) for w in text.split()), max(Counter(text).values()))
votes = Counter()
for ballot in [["x", "y"], ["y"], ["z", "x"], ["x"]]:
    votes[ballot[0]] += len(ballot)
winner, count = votes.most_common(1)[0]
print(votes, winner, count, votes.total(), dict(votes), [k for k, n in votes.items() if n > 1], votes.copy() == votes)
