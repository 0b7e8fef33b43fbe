# `+=` and `*=` change a list in place, wherever it comes from; types of containers as values.
class Notes:
    def __init__(self, items=None):
        self.items = items or []

    def learn(self, *more):
        self.items += more
        return self.items


print(Notes().learn(1, 2), Notes([5]).learn(3))
maybe = None or [1]
maybe += (2,)
print(maybe)
a = [1, 2]
b = a
a *= 2
b += "x"
print(a, a is b)
table = {"k": [1]}
alias = table["k"]
table["k"] *= 3
print(alias)
items = [1]


def replace():
    global items
    items = [100]
    return 5


items += [replace()]
print(items)
d = {"a": 1}
print(type(d) is dict, type([1]) == list, type({1}) is set, type([1]) is type(["x"]), type(3) in (int, str), type(()) is tuple)
