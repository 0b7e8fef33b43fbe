# string: constants, capwords, templates.
import string
from string import Template

print(string.ascii_letters, string.ascii_lowercase, string.ascii_uppercase)
print(string.digits, string.hexdigits, string.octdigits, string.punctuation)
print(repr(string.whitespace), repr(string.printable))
print(string.capwords("the quick  brown fox"), string.capwords("a-b-c", "-"))
shifted = "".join(string.ascii_lowercase[(string.ascii_lowercase.index(c) + 13) % 26] if c in string.ascii_lowercase else c for c in "hello, world")
print(shifted)
t = Template("$who likes ${what}s for $$5")
print(t.substitute({"who": "Ann", "what": "pear"}), t.template)
print(t.safe_substitute({"who": "Bob"}), t.get_identifiers(), t.is_valid())
try:
    t.substitute({"who": "x"})
except KeyError as err:
    print("KeyError:", err)
bad = Template("line one\ncosts $ 5")
try:
    bad.substitute({"a": "b"})
except ValueError as err:
    print("ValueError:", err)
print(bad.is_valid(), bad.safe_substitute({"a": "b"}))
