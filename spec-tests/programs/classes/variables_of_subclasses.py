# Class variables that are assigned through a subclass belong to it; until then the base's are read.
class Counter:
    n = 0
    cache = None

    @classmethod
    def inc(cls):
        cls.n += 1
        return cls.n

    @classmethod
    def name(cls):
        if cls.cache is None:
            cls.cache = cls.__name__
        return cls.cache

    def show(self):
        return self.n


class First(Counter):
    pass


class Second(Counter):
    pass


First.n = 50
print(Counter.n, First.n, Second.n, First().show(), Second().show())
Counter.n = 7
print(Counter.n, First.n, Second.n, First.inc(), Second.inc(), Counter.n)
print(First.name(), Second.name(), Counter.name(), First.name())


class Plugin:
    registry = []

    def __init_subclass__(cls, tag="none", **rest):
        Plugin.registry.append((cls.__name__, tag))


class Loader(Plugin):
    pass


class Saver(Loader, tag="save"):
    pass


print(Plugin.registry)


class Made:
    count = 0

    def __init__(self):
        type(self).count += 1


class MadeToo(Made):
    pass


Made()
MadeToo()
MadeToo()
print(Made.count, MadeToo.count)
