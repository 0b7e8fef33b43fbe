# Chained and mixed operators on objects: how often and in which order things are evaluated.
class Traced:
    def __init__(self, name, value, log):
        self.name = name
        self.value = value
        self.log = log

    def __lt__(self, other):
        self.log.append(f"{self.name}<{other.name}")
        return self.value < other.value

    def __le__(self, other):
        self.log.append(f"{self.name}<={other.name}")
        return self.value <= other.value

    def __gt__(self, other):
        self.log.append(f"{self.name}>{other.name}")
        return self.value > other.value

    def __eq__(self, other):
        self.log.append(f"{self.name}=={other.name}")
        return self.value == other.value

    def __add__(self, other):
        self.log.append(f"{self.name}+{other.name}")
        return Traced(self.name + other.name, self.value + other.value, self.log)

    def __getitem__(self, i):
        self.log.append(f"{self.name}[{i}]")
        return self.value * i

    def __setitem__(self, i, v):
        self.log.append(f"{self.name}[{i}]={v}")


log: list[str] = []
a, b, c = Traced("a", 1, log), Traced("b", 2, log), Traced("c", 2, log)


def show(result):
    print(result, log)
    log.clear()


show(a < b < c)
show(a < b <= c)
show(b < a < c)
show(a == b or b == c)
show(a != b)
show(b in [a, c])
show([a, b] == [a, c])
show((a, b) < (a, c))
show((a + b + c).name)
show(max(a, b, c).name)
show(min([c, b, a]).name)
show([a, b, c].index(c))
show([b, b, c].count(c))
a[3] += 10
show(a[2])
a[a[1]] = a[5]
show(a.value)
show(a is a and [a] == [a])


def side(name, value):
    log.append("get " + name)
    return Traced(name, value, log)


show((side("x", 1) + side("y", 2) < side("z", 9)))
show(side("p", 5) < side("q", 1) < side("r", 7))
