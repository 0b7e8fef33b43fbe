log = []


class Resource:
    def __init__(self, name):
        self.name = name
        log.append(f"+{name}")

    def __del__(self):
        log.append(f"-{self.name}")


def flush(label):
    print(label, " ".join(log))
    log.clear()


r = Resource("a")
r = Resource("b")
flush("rebound")
s = r
del r
flush("still held")
s = None
flush("gone")
Resource("temporary")
flush("temporary")
x = [Resource(f"l{i}") for i in range(3)]
x.pop(1)
flush("popped")
x[0] = Resource("new")
flush("replaced")
del x[1]
flush("deleted")
x.clear()
flush("cleared")
d = {"k": Resource("v1")}
d["k"] = Resource("v2")
del d["k"]
flush("dict")


def local():
    r = Resource("local")
    log.append("working")
    return r.name.upper()


log.append(local())
flush("function")


def returned():
    return Resource("returned")


keep = returned()
flush("kept")
keep = None
flush("dropped")


class Owner:
    def __init__(self):
        self.part = Resource("part")

    def __del__(self):
        log.append("-owner")


o = Owner()
o = None
flush("owner first")
t = (Resource("t"), 1)
t = None
flush("tuple")
c = lambda held=Resource("captured"): held.name
log.append(c())
c = None
flush("closure")
print(len(log))
