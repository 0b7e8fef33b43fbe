s = "abcdefghij"
print(s[2:5], s[:3], s[7:], s[-3:], s[:-7], s[::2], s[1::3], s[::-1], s[8:2:-2], s[-2:-8:-3], s[:])
print(s[5:2], s[100:], s[:100], s[-100:2], s[3:3], repr(s[20:30]), s[0], s[-1], s[-10])
for i in (10, -11):
    try:
        print(s[i])
    except IndexError as e:
        print("IndexError:", e)
try:
    print(s[::0])
except ValueError as e:
    print("ValueError:", e)


def is_palindrome(text):
    letters = [c for c in text.lower() if c.isalnum()]
    return letters == letters[::-1]


for t in ["A man, a plan, a canal: Panama", "Not one", "", "Was it a car or a cat I saw?"]:
    print(repr(t), is_palindrome(t))


def rotate(text, n):
    n %= len(text)
    return text[n:] + text[:n]


print([rotate("abcde", k) for k in range(-2, 8)])
print([s[i:i + 3] for i in range(0, len(s), 3)], [s[i:i + 2] for i in range(len(s) - 1)][:4])
print(s[:4] + s[4:] == s, all(s[:i] + s[i:] == s for i in range(-12, 13)), s[2:][2:][2:])
print(" ".join("hello brave new world".split()[::-1]), "".join(reversed("stressed")))
text = "日本語テキスト🎌é"
print(text[0], text[-1], text[-2], text[2:5], text[::-1], len(text), text[1:-1:2])


def longest_palindrome(t):
    best = ""
    for i in range(len(t)):
        for a, b in ((i, i), (i, i + 1)):
            while a >= 0 and b < len(t) and t[a] == t[b]:
                a -= 1
                b += 1
            if b - a - 1 > len(best):
                best = t[a + 1:b]
    return best


print([longest_palindrome(t) for t in ["babad", "forgeeksskeegfor", "abc", "", "aaaa"]])
first, *middle, last = "hello"
print(first, middle, last, [*"ab", *"cd"], list(zip("abc", "xyz")), dict(zip("ab", "12")))
