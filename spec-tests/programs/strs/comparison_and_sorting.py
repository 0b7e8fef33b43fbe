print("a" < "b", "a" < "A", "abc" < "abd", "abc" < "abcd", "" < "a", "Z" < "a", "10" < "9", "é" > "z", "a" <= "a")
print(max("apple", "banana", "cherry"), min(["pear", "fig", "Zoo"]), max("hello"), min("hello"))
words = ["banana", "Apple", "cherry", "apple", "Banana", "date", "éclair", "zoo", ""]
print(sorted(words))
print(sorted(words, key=str.lower), sorted(words, key=str.casefold, reverse=True))
print(sorted(words, key=len), sorted(words, key=lambda w: (-len(w), w)))
print(sorted(["x10", "x9", "x1", "y2", "x2"]), sorted(["x10", "x9", "x1", "y2"], key=lambda s: (s[0], int(s[1:]))))


def natural(text: str) -> list[tuple[int, str]]:
    parts: list[tuple[int, str]] = []
    digits = ""
    for c in text:
        if c.isdigit():
            digits += c
            continue
        if digits:
            parts.append((int(digits), ""))
            digits = ""
        parts.append((-1, c))
    if digits:
        parts.append((int(digits), ""))
    return parts


print(sorted(["img12.png", "img10.png", "img2.png", "img1.png"], key=natural))


def compare(a, b):
    return (a > b) - (a < b)


print([compare(a, b) for a, b in [("a", "b"), ("b", "a"), ("x", "x"), ("", "x"), ("ab", "a")]])
print("abc" == "abc", "abc" != "ABC", "a" * 3 == "aaa", "ab" "c" == "abc", "x" in ("x", "y"))
print("a" < "b" < "c", "a" < "c" > "b", "apple" <= "apple" < "apples", not "b" < "a")
names = [("Smith", "John"), ("Doe", "Jane"), ("Smith", "Ann"), ("doe", "Al")]
print(sorted(names), sorted(names, key=lambda n: (n[0].lower(), n[1])))
print(sorted("The quick brown Fox".split(), key=lambda w: w[::-1]), sorted("hello"), sorted("Hi There"))
groups: dict[str, list[str]] = {}
for w in sorted(words):
    groups.setdefault(w[:1].lower(), []).append(w)
print(groups)
print([w for w in words if "a" <= w < "d"], sum(w > "a" for w in words), "".join(sorted("bca")) == "abc")
