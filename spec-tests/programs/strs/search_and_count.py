s = "the cat sat on the mat with the hat"
print(s.find("the"), s.find("the", 1), s.find("the", 16), s.rfind("the"), s.rfind("the", 0, 20), s.find("dog"))
print(s.index("cat"), s.rindex("at"), s.count("at"), s.count("the"), s.count("t", 5, 15), s.count(""))
print("".find(""), "abc".find("", 3), "abc".find("", 4), "abc".rfind(""), "aaaa".count("aa"), "".count(""))
print("cat" in s, "dog" not in s, "" in s, "at o" in s)
print(s.startswith("the"), s.startswith("cat", 4), s.startswith(("a", "th")), s.startswith("the", 1))
print(s.endswith("hat"), s.endswith("mat", 0, 22), s.endswith(("x", "at")), s.endswith(""))
for needle in ["dog", "zebra"]:
    try:
        print(s.index(needle))
    except ValueError as e:
        print("ValueError:", e)
try:
    s.rindex("cow", 3)
except ValueError as e:
    print("ValueError:", e)


def find_all(text, part):
    at = text.find(part)
    while at != -1:
        yield at
        at = text.find(part, at + 1)


print(list(find_all(s, "the")), list(find_all("aaaa", "aa")), list(find_all(s, "q")))
print([s[max(i - 2, 0):i + 5] for i in find_all(s, "at")])
u = "naïve café – naïve"
print(u.find("é"), u.count("ï"), u.rfind("naïve"), u.find("–"), len(u), u[u.find("café"):])
print(s.find("t", -3), s.find("the", -100, 3), s.rfind("a", -10, -3), s.index("h", -4))
print(max(s), min(s), sorted(set(s))[1:4], s.replace(" ", "").find("caton"))
print("abcabc".partition("b"), "abcabc".rpartition("b"), "abc".partition("x"), "abc".rpartition("x"))
key, sep, value = "name = some = thing".partition("=")
print([key.strip(), sep, value.strip()], "a,b".partition(",")[2], "".partition("-"))
