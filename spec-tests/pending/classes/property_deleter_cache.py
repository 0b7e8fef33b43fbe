# A property with a deleter, a lazily computed attribute, and a write-only style setter.
class Document:
    def __init__(self, text):
        self._text = text
        self._words = None
        self.computed = 0

    @property
    def text(self):
        return self._text

    @text.setter
    def text(self, value):
        self._text = value
        self._words = None

    @text.deleter
    def text(self):
        print("deleting the text")
        self._text = ""
        self._words = None

    @property
    def words(self):
        if self._words is None:
            self.computed += 1
            self._words = self._text.split()
        return self._words

    @property
    def longest(self):
        return max(self.words, key=len, default="")

    def __len__(self):
        return len(self.words)


d = Document("the quick brown fox")
print(d.words, d.longest, len(d), d.computed)
print(d.words, d.computed)
d.text = "jumps over"
print(d.words, d.longest, d.computed)
d.text += " everything lazy"
print(d.text, d.longest, len(d), d.computed)
del d.text
print(repr(d.text), d.words, repr(d.longest), len(d), d.computed)
d.text = "again"
print(d.words, d.computed)


class Rectangle:
    def __init__(self, w, h):
        self.w = w
        self.h = h

    area = property(lambda self: self.w * self.h)

    def _get_size(self):
        return (self.w, self.h)

    def _set_size(self, size):
        self.w, self.h = size

    size = property(_get_size, _set_size, doc="both sides")


r = Rectangle(3, 4)
print(r.area, r.size)
r.size = (5, 6)
print(r.area, r.size, r.w, r.h)
r.w = 1
print(r.area, r.size)
