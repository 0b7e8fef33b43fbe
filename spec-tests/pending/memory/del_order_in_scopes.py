log = []


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(self.name)


def flush(label):
    print(label, log)
    log.clear()


def overwritten():
    x = Noisy("first")
    x = Noisy("second")
    log.append("end")


def early_return(flag):
    x = Noisy("x")
    if flag:
        return "early"
    y = Noisy("y")
    del x
    log.append("late")
    return "late"


def passes(x):
    log.append("in")
    return None


def gives(x):
    return x


def in_loop():
    for i in range(3):
        x = Noisy(f"loop{i}")
        log.append(f"body{i}")


def conditional(n):
    x = Noisy("kept") if n else None
    log.append("c")


class Holder:
    def __init__(self, item):
        self.item = item

    def swap(self, item):
        old, self.item = self.item, item
        return old


overwritten()
flush("overwritten")
print(early_return(True))
flush("early")
print(early_return(False))
flush("late")
passes(Noisy("argument"))
flush("argument")
a = gives(Noisy("given"))
flush("held")
a = None
flush("released")
in_loop()
flush("loop")
conditional(1)
conditional(0)
flush("conditional")
h = Holder(Noisy("old"))
h.swap(Noisy("new"))
flush("swapped")
h.item = None
flush("cleared")
h.item = Noisy("final")
h = None
flush("holder gone")
xs = [Noisy("list")]
ys = xs
del xs
flush("alias")
ys = []
flush("list gone")
d = {"k": Noisy("value")}
for v in d.values():
    pass
d.clear()
flush("loop variable holds")
v = None
flush("gone")
g = (n for n in [Noisy("generator")])
next(g)
del g
flush("generator gone")
n1, n2 = Noisy("one"), Noisy("two")
n1, n2 = n2, n1
flush("swap")
n1 = None
flush("n1")
del n2
flush("n2")
