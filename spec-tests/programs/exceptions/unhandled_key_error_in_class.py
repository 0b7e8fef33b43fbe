# exit: 1
# error: ZeroDivisionError
class Average:
    def __init__(self):
        self.values = {}

    def add(self, group, x):
        self.values.setdefault(group, []).append(x)

    def of(self, group):
        xs = self.values.get(group, [])
        return sum(xs) / len(xs)

    def all(self):
        return {g: self.of(g) for g in sorted(self.values)}


a = Average()
a.add("x", 1)
a.add("x", 4)
a.add("y", 10)
print(a.of("x"), a.all())
try:
    print(a.of("none"))
except ZeroDivisionError as e:
    print("caught", e)
a.values["empty"] = []
print(a.of("y"))
print(a.all())
print("never")
