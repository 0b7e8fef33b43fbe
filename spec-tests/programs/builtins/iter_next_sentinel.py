it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, "default"), list(it))
try:
    next(it)
except StopIteration as e:
    print("StopIteration", e.args)
d = {"a": 1, "b": 2}
print(
    next(iter(d)), next(iter(d.items())), next(iter("xyz")), next(iter({5})), next(iter(range(7, 9))),
    next(iter((0,)), None),
)


class Reader:
    def __init__(self, text, size):
        self.text = text
        self.size = size
        self.at = 0

    def read(self):
        piece = self.text[self.at:self.at + self.size]
        self.at += self.size
        return piece


print([piece for piece in iter(Reader("hello world", 4).read, "")])
numbers = [3, 1, 4, 1, 5, 9, 2, 6]
print(list(iter(numbers.pop, 1)), numbers)
a = iter("abcdef")
print(list(zip(a, a)), list(zip(*[iter(range(9))] * 3)))
it = iter(range(10))
print([next(it) for _ in range(3)], [x for x in it if x % 2], next(it, None))
letters = iter("key=value")
key = ""
for c in letters:
    if c == "=":
        break
    key += c
print(key, "".join(letters))
xs = [1, 2, 3]
it = iter(xs)
next(it)
xs.append(4)
print(list(it), list(it))
xs.append(5)
print(list(it))
both = iter([10, 20])
same = iter(both)
print(both is same, next(both), next(same), next(both, "end"))


def peekable(source):
    it = iter(source)
    current = next(it, None)
    while current is not None:
        following = next(it, None)
        yield current, following
        current = following


print(list(peekable("abc")), list(peekable([])), list(peekable([7])))


def group_runs(source):
    it = iter(source)
    try:
        value = next(it)
    except StopIteration:
        return []
    runs = [[value]]
    for x in it:
        if x == runs[-1][-1]:
            runs[-1].append(x)
        else:
            runs.append([x])
    return runs


print(group_runs([1, 1, 2, 3, 3, 3]), group_runs([]), group_runs("aab"))
print(
    max(iter([4, 9, 2])), sum(iter({1: "a", 2: "b"})), sorted(iter("cab")), dict(iter([("k", 1)])), 3 in iter([1, 3]),
    tuple(iter("ab")),
)
