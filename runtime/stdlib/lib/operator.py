"""The operators as functions."""

from _molt import Const


def lt(a, b):
    """`a < b`"""
    return a < b


def le(a, b):
    """`a <= b`"""
    return a <= b


def eq(a, b):
    """`a == b`"""
    return a == b


def ne(a, b):
    """`a != b`"""
    return a != b


def ge(a, b):
    """`a >= b`"""
    return a >= b


def gt(a, b):
    """`a > b`"""
    return a > b


def not_(a):
    """`not a`"""
    return not a


def truth(a):
    """Whether `a` is true."""
    return True if a else False


def is_(a, b):
    """`a is b`"""
    return a is b


def is_not(a, b):
    """`a is not b`"""
    return a is not b


def abs(a):
    """The absolute value."""
    return a if a >= 0 else -a


def add(a, b):
    """`a + b`"""
    return a + b


def and_(a, b):
    """`a & b`"""
    return a & b


def floordiv(a, b):
    """`a // b`"""
    return a // b


def index(a):
    """`a` as an int."""
    return a.__index__()


def inv(a):
    """`~a`"""
    return ~a


invert = inv


def lshift(a, b):
    """`a << b`"""
    return a << b


def mod(a, b):
    """`a % b`"""
    return a % b


def mul(a, b):
    """`a * b`"""
    return a * b


def matmul(a, b):
    """`a @ b`"""
    return a @ b


def neg(a):
    """`-a`"""
    return -a


def or_(a, b):
    """`a | b`"""
    return a | b


def pos(a):
    """`+a`"""
    return +a


def pow(a, b):
    """`a ** b`"""
    return a**b


def rshift(a, b):
    """`a >> b`"""
    return a >> b


def sub(a, b):
    """`a - b`"""
    return a - b


def truediv(a, b):
    """`a / b`"""
    return a / b


def xor(a, b):
    """`a ^ b`"""
    return a ^ b


def concat(a, b):
    """`a + b` of sequences."""
    return a + b


def contains(a, b):
    """`b in a`"""
    return b in a


def countOf(a, b):
    """How many items of `a` are equal to `b`."""
    found = 0
    for item in a:
        if item == b:
            found += 1
    return found


def indexOf(a, b):
    """The first position of `b` in `a`."""
    at = 0
    for item in a:
        if item == b:
            return at
        at += 1
    raise ValueError("sequence.index(x): x not in sequence")


def getitem(a, b):
    """`a[b]`"""
    return a[b]


def setitem(a, b, c):
    """`a[b] = c`"""
    a[b] = c


def delitem(a, b):
    """`del a[b]`"""
    del a[b]


def length_hint(obj, default=0):
    """`len(obj)` where it has one, else `default`."""
    if hasattr(obj, "__len__"):
        return len(obj)
    else:
        return default


def call(function, /, *args, **keywords):
    """`function(*args, **keywords)`"""
    return function(*args, **keywords)


def itemgetter(*items: Const[object]):
    """A function that gives one item of its argument, or a tuple of several."""
    if len(items) == 1:
        return lambda obj: obj[items[0]]
    elif len(items) == 2:
        return lambda obj: (obj[items[0]], obj[items[1]])
    elif len(items) == 3:
        return lambda obj: (obj[items[0]], obj[items[1]], obj[items[2]])
    else:
        return lambda obj: tuple([obj[item] for item in items])


def attrgetter(*names: Const[str]):
    """A function that gives one attribute of its argument, or a tuple of several."""
    if len(names) == 1:
        return lambda obj: getattr(obj, names[0])
    elif len(names) == 2:
        return lambda obj: (getattr(obj, names[0]), getattr(obj, names[1]))
    else:
        return lambda obj: (
            getattr(obj, names[0]),
            getattr(obj, names[1]),
            getattr(obj, names[2]),
        )


def methodcaller(name: Const[str], /, *args, **keywords):
    """A function that calls a method of its argument."""
    return lambda obj: getattr(obj, name)(*args, **keywords)


def iadd(a, b):
    """`a += b`"""
    a += b
    return a


def iand(a, b):
    """`a &= b`"""
    a &= b
    return a


def iconcat(a, b):
    """`a += b` of sequences."""
    a += b
    return a


def ifloordiv(a, b):
    """`a //= b`"""
    a //= b
    return a


def ilshift(a, b):
    """`a <<= b`"""
    a <<= b
    return a


def imod(a, b):
    """`a %= b`"""
    a %= b
    return a


def imul(a, b):
    """`a *= b`"""
    a *= b
    return a


def ior(a, b):
    """`a |= b`"""
    a |= b
    return a


def ipow(a, b):
    """`a **= b`"""
    a **= b
    return a


def irshift(a, b):
    """`a >>= b`"""
    a >>= b
    return a


def isub(a, b):
    """`a -= b`"""
    a -= b
    return a


def itruediv(a, b):
    """`a /= b`"""
    a /= b
    return a


def ixor(a, b):
    """`a ^= b`"""
    a ^= b
    return a
