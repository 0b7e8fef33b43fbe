import string
from string import Template

print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits)
print(
    string.ascii_letters == string.ascii_lowercase + string.ascii_uppercase, string.punctuation,
    repr(string.whitespace), len(string.printable),
)
print(
    string.capwords("hello  big world"), string.capwords("a-b-c", "-"), string.capwords(""),
    repr(string.capwords("  x y ")),
)
t = Template("$name owes ${amount} to $who, $$5 ${who}x")
print(t.substitute(name="Ann", amount=10, who="Bob"), t.substitute({"name": "A", "amount": "1", "who": "C"}))
print(t.safe_substitute(name="Z"), t.safe_substitute({"who": "W"}, name="N"))
try:
    t.substitute(name="only")
except KeyError as e:
    print("KeyError:", e)
try:
    Template("bad $ sign").substitute()
except ValueError as e:
    print("ValueError:", e)
print(Template("bad $ sign").safe_substitute(), Template("").substitute(), t.template)


def caesar(text, n):
    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    table = str.maketrans(lower + upper, lower[n:] + lower[:n] + upper[n:] + upper[:n])
    return text.translate(table)


print(caesar("Hello, World", 3), caesar(caesar("Round Trip", 13), 13))


def classify(text):
    kinds = {
        "lower": string.ascii_lowercase, "upper": string.ascii_uppercase, "digit": string.digits,
        "punct": string.punctuation, "space": string.whitespace,
    }
    return {k: sum(c in chars for c in text) for k, chars in kinds.items()}


print(classify("Hello, World 42!\n"), classify(""))


def strength(password):
    groups = [string.ascii_lowercase, string.ascii_uppercase, string.digits, string.punctuation]
    return sum(any(c in g for c in password) for g in groups) + (len(password) >= 8)


print([strength(p) for p in ["", "abc", "Abc1", "Abcdef1!", "12345678"]])
letters = dict.fromkeys(string.ascii_lowercase, 0)
for c in "the quick brown fox jumps over the lazy dog":
    if c in letters:
        letters[c] += 1
print(
    min(letters.values()), [c for c, n in letters.items() if n > 2],
    "".join(c for c in string.ascii_lowercase if c not in "aeiou"),
)
