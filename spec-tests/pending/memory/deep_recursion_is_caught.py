def depth(n):
    return 1 + depth(n + 1)


def forever(xs):
    return [len(xs)] + forever(xs + [0])


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

    def length(self):
        return 1 if self.next is None else 1 + self.next.length()


class Loop:
    def __init__(self):
        self.other = self

    def follow(self):
        return [self] + self.other.follow()


def attempt(name, f):
    try:
        print(name, f())
    except RecursionError as e:
        print(name, "RecursionError", isinstance(e, RuntimeError))
    except RuntimeError as e:
        print(name, "other", e)


attempt("depth", lambda: depth(0))
attempt("forever", lambda: forever([]))
attempt("loop", lambda: Loop().follow())
chain = Node(0)
for i in range(1, 300):
    chain = Node(i, chain)
attempt("length", chain.length)
attempt("again", lambda: depth(0))


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


print(even(200), odd(200))


def ping(n):
    return pong(n + 1) + 1


def pong(n):
    return ping(n + 1) * 1


attempt("mutual", lambda: ping(0))


def guarded(n):
    try:
        return guarded(n + 1)
    finally:
        unwound.append(n)


unwound = []
attempt("finally", lambda: guarded(0))
print(len(unwound) > 100, unwound[-1], unwound[0] == len(unwound) - 1)
print(sum(range(10)), depth.__name__)
