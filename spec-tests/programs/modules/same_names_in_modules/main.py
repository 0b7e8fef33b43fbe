# Functions, classes and variables with the same names in several modules do not meet.
import english
import french
from english import greet
from french import greet as saluer

value = "main"


def greet_all(name):
    return [m(name) for m in (greet, saluer, english.greet, french.greet)]


class Word:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return isinstance(other, Word) and self.text == other.text


print(greet_all("Ann"), value, english.value, french.value)
print(english.Word("a") == french.Word("a"), Word("a") == Word("a"), Word("a") == english.Word("a"))
words = [english.Word("cat"), french.Word("chat"), english.Word("dog")]
print([w.show() for w in words], [isinstance(w, english.Word) for w in words], sum(len(w.text) for w in words))
print(english.helper(), french.helper(), english.count, french.count)
english.value = "changed"
print(english.show(), french.show(), value)
print([type(w).__name__ for w in words], type(words[0]) is type(words[1]), type(words[0]) is type(words[2]))
