def naive(text, pattern):
    return [i for i in range(len(text) - len(pattern) + 1) if text[i:i + len(pattern)] == pattern]


def prefix_table(pattern):
    table = [0] * len(pattern)
    k = 0
    for i in range(1, len(pattern)):
        while k and pattern[k] != pattern[i]:
            k = table[k - 1]
        if pattern[k] == pattern[i]:
            k += 1
        table[i] = k
    return table


def kmp(text, pattern):
    table = prefix_table(pattern)
    found, k = [], 0
    for i, c in enumerate(text):
        while k and pattern[k] != c:
            k = table[k - 1]
        if pattern[k] == c:
            k += 1
        if k == len(pattern):
            found.append(i - k + 1)
            k = table[k - 1]
    return found


def rabin_karp(text, pattern, base=257, mod=1000000007):
    n, m = len(text), len(pattern)
    if m > n:
        return []
    high = pow(base, m - 1, mod)
    want = have = 0
    for i in range(m):
        want = (want * base + ord(pattern[i])) % mod
        have = (have * base + ord(text[i])) % mod
    found = []
    for i in range(n - m + 1):
        if want == have and text[i:i + m] == pattern:
            found.append(i)
        if i < n - m:
            have = ((have - ord(text[i]) * high) * base + ord(text[i + m])) % mod
    return found


def horspool(text, pattern):
    m = len(pattern)
    shift = {c: m - 1 - i for i, c in enumerate(pattern[:-1])}
    found, i = [], 0
    while i + m <= len(text):
        if text[i:i + m] == pattern:
            found.append(i)
        i += shift.get(text[i + m - 1], m)
    return found


def z_function(s):
    z = [0] * len(s)
    left = right = 0
    for i in range(1, len(s)):
        if i < right:
            z[i] = min(right - i, z[i - left])
        while i + z[i] < len(s) and s[z[i]] == s[i + z[i]]:
            z[i] += 1
        if i + z[i] > right:
            left, right = i, i + z[i]
    return z


text = "abracadabra abra cadabra " * 3
for pattern in ["abra", "cad", "xyz", "a", "abra abra", text]:
    results = [f(text, pattern) for f in (naive, kmp, rabin_karp, horspool)]
    print(pattern[:10], results[0], all(r == results[0] for r in results))
print(prefix_table("aabaaab"), z_function("aabaaab"), kmp("aaaa", "aa"), rabin_karp("short", "much longer"))
suffixes = sorted(range(len("banana")), key=lambda i: "banana"[i:])
print(suffixes, ["banana"[i:] for i in suffixes])
print(min("cabbage"[i:] + "cabbage"[:i] for i in range(7)), max(z_function("abcabcabc")))
