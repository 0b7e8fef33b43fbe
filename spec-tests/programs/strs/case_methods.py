for s in ["hello World", "PYTHON 3", "they're bill's", "straße ÉCOLE", "", "x1y2 z3", "ǆ", "ﬁne"]:
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()])
print("Hello".isupper(), "HELLO 1".isupper(), "hello".islower(), "1".islower(), "Hello World".istitle(), "".isupper())
print("Hello world".istitle(), "HELLO".istitle(), "A1b".isalnum(), "a b".isalnum(), "abc".isalpha(), "".isalpha())
print("Straße".casefold() == "STRASSE".casefold(), "Σίσυφος".upper(), "ΣΊΣΥΦΟΣ".lower(), "İ".lower() == "i̇")


def snake(name):
    out = ""
    for i, c in enumerate(name):
        if c.isupper():
            if i and (not name[i - 1].isupper() or name[i + 1:i + 2].islower()):
                out += "_"
            out += c.lower()
        else:
            out += c
    return out


def camel(name, first_upper=False):
    head, *tail = name.split("_")
    return (head.capitalize() if first_upper else head) + "".join(t.capitalize() for t in tail)


for n in ["camelCase", "HTTPServer", "simple", "getURLNow", "A", "parseXMLFile2"]:
    print(n, snake(n), camel(snake(n)), camel(snake(n), first_upper=True))


def toggle(s):
    return "".join(c.lower() if c.isupper() else c.upper() for c in s)


text = "The Quick BROWN fox 42!"
print(toggle(text), toggle(text) == text.swapcase(), toggle(toggle(text)) == text)
print(sorted("bAnaNa"), sorted("bAnaNa", key=str.lower), "".join(sorted(set("bAnaNa".lower()))))
print(" ".join(w.capitalize() for w in "alan MATHISON turing".split()), "o'neill".title(), "x-ray 2nd".title())
print([c for c in "aBcDé" if c.islower()], sum(1 for c in text if c.isupper()), text.lower().count("o"))
vowels = {v: text.lower().count(v) for v in "aeiou"}
print(vowels, "ABC".lower() < "abd", "a" > "Z", "apple" < "Banana", "apple".lower() < "Banana".lower())
