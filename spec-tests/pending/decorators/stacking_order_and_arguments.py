trace = []


def deco(name):
    trace.append(f"make {name}")

    def decorate(f):
        trace.append(f"apply {name} to {f.__name__}")

        def wrapper(*args, **kwargs):
            trace.append(f"enter {name}")
            try:
                return f(*args, **kwargs)
            finally:
                trace.append(f"leave {name}")

        wrapper.__name__ = f"{name}({f.__name__})"
        return wrapper

    return decorate


@deco("a")
@deco("b")
def add(x, y=10, *zs, k=0):
    trace.append("add")
    return x + y + sum(zs) + k


print(trace, add.__name__)
trace.clear()
print(add(1), add(1, 2, 3, 4, k=100), trace[:6])
trace.clear()


def conditional(flag):
    return deco("on") if flag else (lambda f: f)


@conditional(True)
def first():
    return 1


@conditional(False)
def second():
    return 2


print(first(), second(), first.__name__, second.__name__, trace)
trace.clear()


@deco("fails")
def fails(n):
    return 1 // n


for n in (1, 0):
    try:
        print(fails(n))
    except ZeroDivisionError as e:
        print("ZeroDivisionError", e)
print(trace)


def times(n):
    def decorate(f):
        return lambda x: [f(x + i) for i in range(n)]

    return decorate


@times(3)
def square(x):
    return x * x


cube = times(2)(lambda x: x**3)
print(square(2), cube(1), times(0)(square)(5), times(2)(square)(1))


class Service:
    prefix = "svc"

    @deco("m")
    def run(self, x):
        return f"{self.prefix}:{x}"

    @staticmethod
    @deco("s")
    def helper(x):
        return x * 2

    @classmethod
    @deco("c")
    def make(cls, prefix):
        s = cls()
        s.prefix = prefix
        return s

    @property
    @deco("p")
    def loud(self):
        return self.prefix.upper()


trace.clear()
s = Service.make("x")
print(s.run(5), Service.helper(21), s.helper("ab"), s.loud, trace)
