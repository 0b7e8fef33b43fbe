s = "banana bandana"
print(s.replace("an", "AN"), s.replace("an", "AN", 2), s.replace("x", "y"), s.replace("", "-", 3), s.replace("a", ""))
print("aaa".replace("aa", "b"), "".replace("", "x"), "abc".replace("", "."), s.replace("banana", "").strip())
table = str.maketrans("abc", "xyz")
print("aabbcc abc d".translate(table))
print("hello world".translate(str.maketrans("lo", "01", "hw")))
print("a-b_c d".translate(str.maketrans({"-": " ", "_": None, "d": "<delta>"})))
print("price: 5".translate({ord("5"): "five", ord(":"): None}))
print("abc".translate(str.maketrans("", "", "b")), "ünï".translate(str.maketrans("üï", "ui")))
vowels = "aeiou"
print("".join(c for c in "remove the vowels" if c not in vowels))
shift = str.maketrans("abcdefghijklmnopqrstuvwxyz", "nopqrstuvwxyzabcdefghijklm")
secret = "attack at dawn".translate(shift)
print(secret, secret.translate(shift))


def escape(text):
    for a, b in [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")]:
        text = text.replace(a, b)
    return text


def unescape(text):
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


for text in ['<a href="x">R&D</a>', "plain", "&lt;"]:
    print(escape(text), unescape(escape(text)) == text)


def template(text, values):
    for key in values:
        text = text.replace("{" + key + "}", str(values[key]))
    return text


print(template("{name} is {age} and {name} is {mood}", {"name": "Ann", "age": "31"}))
complement = {"A": "T", "T": "A", "C": "G", "G": "C"}
dna = "GATTACA"
print("".join(complement[c] for c in reversed(dna)), dna.translate(str.maketrans("ATCG", "TAGC"))[::-1])
