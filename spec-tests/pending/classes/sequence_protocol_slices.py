# __getitem__ that takes an index or a slice.
class Text:
    def __init__(self, chars):
        self.chars = list(chars)

    def __len__(self):
        return len(self.chars)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return "".join(self.chars[key])
        return self.chars[key]

    def __setitem__(self, key, value):
        if isinstance(key, slice):
            self.chars[key] = list(value)
        else:
            self.chars[key] = value

    def __delitem__(self, key):
        del self.chars[key]

    def __str__(self):
        return "".join(self.chars)


t = Text("hello world")
print(t[0], t[-1], t[2:5], t[:5], t[6:], t[::-1], t[::3], t[-3:])
t[0] = "J"
print(t, len(t))
t[1:5] = "ELLY"
print(t)
t[5:6] = " big wide "
print(t, len(t))
del t[0]
print(t)
del t[::2]
print(t)
t[:0] = ">>"
t[len(t):] = "<<"
print(t)
try:
    print(t[100])
except IndexError as e:
    print("IndexError:", e)
print(repr(t[100:]), repr(t[5:2]))

piece = slice(1, 8, 3)
print(piece.start, piece.stop, piece.step, piece, t[piece])
print(slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(2, 100, 2).indices(7))
print(slice(1, 2) == slice(1, 2, None), slice(3), [10, 20, 30, 40][slice(1, 3)])
