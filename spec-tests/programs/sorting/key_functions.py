from operator import attrgetter, itemgetter


class Person:
    def __init__(self, name, age, height):
        self.name = name
        self.age = age
        self.height = height

    def __repr__(self):
        return f"{self.name}({self.age})"


people = [Person("Eve", 30, 1.7), Person("adam", 25, 1.8), Person("Bob", 30, 1.6), Person("cy", 25, 1.75)]
print(sorted(people, key=lambda p: p.name))
print(sorted(people, key=lambda p: p.name.lower()))
print(sorted(people, key=lambda p: p.age), sorted(people, key=lambda p: p.age, reverse=True))
print(sorted(people, key=lambda p: (p.age, p.height)), sorted(people, key=lambda p: (-p.age, p.name)))
print(sorted(people, key=attrgetter("height")), sorted(people, key=attrgetter("age", "name")))
people.sort(key=lambda p: len(p.name))
print(people)
people.sort(key=lambda p: -p.height)
print(people, min(people, key=lambda p: p.age), max(people, key=lambda p: p.age))

rows = [("b", 2, 0.5), ("a", 2, 1.5), ("c", 1, -1.0)]
print(
    sorted(rows), sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(1, 0)), sorted(rows, key=itemgetter(-1)),
)
words = ["banana", "fig", "Apple", "kiwi", "cherry"]
print(sorted(words, key=len), sorted(words, key=str.lower), sorted(words, key=lambda w: w[-1]))
print(sorted(words, key=lambda w: (len(w), w.lower())), sorted(words, key=lambda w: sum(c in "aeiou" for c in w)))
order = {"fig": 0, "kiwi": 1, "banana": 2}
print(sorted(words, key=lambda w: order.get(w, 99)), sorted(order, key=order.__getitem__, reverse=True))
print(sorted([3, -1, -4, 2], key=abs), sorted([3, -1, -4, 2], key=lambda x: x * x % 5), sorted("hello", key=ord))
print(sorted([True, False, True]), sorted([0.5, -1, 2]), sorted([(2, "b"), (1, "z"), (2, "a")], key=lambda t: t[1]))
print(sorted({"x": 3, "y": 1, "z": 2}.items(), key=lambda kv: kv[1]), sorted({3: "c", 1: "a"}, reverse=True))
calls = []


def key(x):
    calls.append(x)
    return -x


print(sorted([1, 2, 3, 2], key=key), calls)
print(sorted(words, key=None), sorted([], key=len), sorted([5], key=lambda x: 1 // x))
try:
    sorted([1, 0, 2], key=lambda x: 1 // x)
except ZeroDivisionError as e:
    print("ZeroDivisionError:", e)
