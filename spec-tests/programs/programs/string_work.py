def is_palindrome(s: str) -> bool:
    i = 0
    j = len(s) - 1
    while i < j:
        if s[i] != s[j]:
            return False
        i += 1
        j -= 1
    return True


def caesar(s: str, k: int) -> str:
    out = ""
    for c in s:
        o = ord(c)
        if 97 <= o <= 122:
            out += chr((o - 97 + k) % 26 + 97)
        else:
            out += c
    return out


def edit(a: str, b: str) -> int:
    prev = [j for j in range(len(b) + 1)]
    for i in range(1, len(a) + 1):
        cur = [i] + [0] * len(b)
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            cur[j] = min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + cost)
        prev = cur
    return prev[-1]


print(is_palindrome("level"), is_palindrome("molt"), caesar("hello, world", 3), caesar(caesar("xyz", 5), -5))
print(edit("kitten", "sitting"), edit("", "abc"), edit("flaw", "lawn"))
words = ["the", "cat", "sat"]
print(" ".join([w[0] + w[1:] for w in words]), max(words), sorted(words), [w * 2 for w in words])
