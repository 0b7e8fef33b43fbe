import operator as op
from operator import attrgetter, itemgetter, methodcaller

print(
    op.add(2, 3), op.sub(2, 3), op.mul(2, 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5),
    op.neg(4), op.pos(-4), op.abs(-9), op.inv(5), op.invert(0),
)
print(
    op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(32, 2), op.not_(0), op.truth([]),
    op.is_(None, None), op.is_not([], None), op.index(7),
)
print(
    op.lt(1, 2), op.le(2, 2), op.eq("a", "a"), op.ne(1, 1), op.ge(3, 4), op.gt("b", "a"), op.contains([1, 2], 2),
    op.countOf("banana", "a"), op.indexOf([5, 6], 6), op.concat("ab", "cd"),
)
xs = [10, 20, 30]
op.setitem(xs, 1, 99)
op.delitem(xs, 0)
print(op.getitem(xs, 0), xs, op.iadd(xs, [1]), op.length_hint(xs), op.concat([1], [2]))
rows = [("b", 2, 0.5), ("a", 3, 1.5), ("c", 1, -1.0)]
print(
    sorted(rows, key=itemgetter(1)), [itemgetter(2, 0)(r) for r in rows], max(rows, key=itemgetter(2)),
    itemgetter("k")({"k": 5}), itemgetter(slice(1, 3))("hello"), itemgetter(-1)([1, 2]),
)


class Person:
    def __init__(self, name, age, boss=None):
        self.name, self.age, self.boss = name, age, boss

    def greet(self, greeting, mark="!"):
        return f"{greeting} {self.name}{mark}"


eve = Person("Eve", 50)
staff = [Person("Bob", 30, eve), Person("Ann", 30, eve), Person("Cy", 20, eve)]
print(
    [p.name for p in sorted(staff, key=attrgetter("age", "name"))], list(map(attrgetter("name"), staff)),
    attrgetter("boss.name")(staff[0]), attrgetter("name", "age")(eve),
)
print(
    list(map(methodcaller("greet", "Hi"), staff)), methodcaller("greet", "Yo", mark="?")(eve),
    list(map(methodcaller("upper"), ["a", "b"])), methodcaller("split", ",")("a,b"),
)
table = {
    "+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv, "//": op.floordiv, "%": op.mod, "**": op.pow, "<": op.lt,
    "==": op.eq,
}
for line in ["3 + 4", "10 - 7", "6 * 7", "7 / 2", "7 // 2", "7 % 4", "2 ** 8", "1 < 2", "3 == 4", "5 / 0", "1 ? 2"]:
    a, o, b = line.split()
    try:
        print(line, "=", table[o](int(a), int(b)))
    except ZeroDivisionError as e:
        print(line, "!", e)
    except KeyError as e:
        print("no operator", e)


def rpn(text):
    stack = []
    for t in text.split():
        if t in "+-*":
            b, a = stack.pop(), stack.pop()
            stack.append({"+": op.add, "-": op.sub, "*": op.mul}[t](a, b))
        else:
            stack.append(int(t))
    return stack.pop()


print(
    rpn("5 1 2 + 4 * + 3 -"), rpn("2 3 4 * +"), list(map(op.mul, [1, 2, 3], [4, 5, 6])),
    sum(map(op.mul, range(4), range(4))),
)
for f in (
    lambda: op.indexOf([1], 9), lambda: op.floordiv(1, 0), lambda: op.getitem([1], 5),
    lambda: itemgetter("x")({"k": 1}),
):
    try:
        f()
    except (ValueError, ZeroDivisionError, IndexError, KeyError) as e:
        print(type(e).__name__)
