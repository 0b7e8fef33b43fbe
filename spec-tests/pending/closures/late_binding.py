# A closure sees the variable, not the value that it had when the closure was made.
functions = []
for i in range(4):
    functions.append(lambda: i)
print([f() for f in functions])
i = 99
print([f() for f in functions])


def make_late(n):
    return [lambda x: x * k for k in range(n)]


def make_early(n):
    return [lambda x, k=k: x * k for k in range(n)]


def make_factory(n):
    def times(k):
        return lambda x: x * k

    return [times(k) for k in range(n)]


print([f(10) for f in make_late(4)], [f(10) for f in make_early(4)], [f(10) for f in make_factory(4)])


def after_definition():
    def show():
        return message

    message = "first"
    one = show()
    message = "second"
    return one, show()


def changed_in_loop():
    out = []
    total = 0

    def add():
        return total + 1

    for step in range(5):
        total += step
        out.append(add())
    return out


def not_yet():
    def show():
        return later

    try:
        show()
    except NameError as e:
        problem = type(e).__name__
    later = "now"
    return problem, show()


print(after_definition(), changed_in_loop(), not_yet())


def deleted():
    value = 5

    def get():
        return value

    first = get()
    del value
    try:
        return first, get()
    except NameError:
        return first, "gone"


print(deleted())
acc = []
for word in ["a", "b"]:
    def shout(times, word=word):
        return (word * times).upper()

    acc.append(shout)
print([f(3) for f in acc], [f(1, "z") for f in acc])
