def first_unique(s: str) -> str | None:
    counts: dict[str, int] = {}
    for c in s:
        counts[c] = counts.get(c, 0) + 1
    for c in s:
        if counts[c] == 1:
            return c
    return None


def longest_run(s: str) -> tuple[str, int]:
    best, best_len = "", 0
    current, length = "", 0
    for c in s:
        length = length + 1 if c == current else 1
        current = c
        if length > best_len:
            best, best_len = c, length
    return best, best_len


def common_prefix(words: list[str]) -> str:
    for i, chars in enumerate(zip(*words)):
        if len(set(chars)) > 1:
            return words[0][:i]
    return min(words, key=len, default="")


def longest_without_repeats(s: str) -> str:
    start = 0
    seen: dict[str, int] = {}
    best = ""
    for i, c in enumerate(s):
        if c in seen and seen[c] >= start:
            start = seen[c] + 1
        seen[c] = i
        if i - start + 1 > len(best):
            best = s[start:i + 1]
    return best


def permutations(s: str) -> list[str]:
    if len(s) < 2:
        return [s]
    return [c + p for i, c in enumerate(s) for p in permutations(s[:i] + s[i + 1:])]


def wildcard(pattern: str, s: str) -> bool:
    if not pattern:
        return not s
    if pattern[0] == "*":
        return wildcard(pattern[1:], s) or (bool(s) and wildcard(pattern, s[1:]))
    return bool(s) and pattern[0] in ("?", s[0]) and wildcard(pattern[1:], s[1:])


for s in ["swiss", "aabb", "", "level", "x"]:
    print(repr(s), first_unique(s), longest_run(s), repr(longest_without_repeats(s)))
print(common_prefix(["flower", "flow", "flight"]), repr(common_prefix(["a", "b"])), repr(common_prefix([])))
print(permutations("abc"), len(set(permutations("aabc"))), permutations(""))
for p, s in [("*.py", "main.py"), ("a?c", "abc"), ("a?c", "ac"), ("*", ""), ("", "x"), ("m*n*", "man in moon")]:
    print(p, repr(s), wildcard(p, s))
pangram = "The quick brown fox jumps over the lazy dog"
print(len({c for c in pangram.lower() if c.isalpha()}), sorted(set("abcdefgh") - set("badge")))
print(sum(ord(c) - 96 for c in "hello"), [ord(c) % 32 for c in "aZ"], "".join(map(chr, range(97, 105))))
counts = [0] * 26
for c in pangram.lower():
    if "a" <= c <= "z":
        counts[ord(c) - ord("a")] += 1
print(counts, chr(counts.index(max(counts)) + ord("a")))
for i, c in enumerate(reversed("abc")):
    print(i, c, end=" ")
print()
