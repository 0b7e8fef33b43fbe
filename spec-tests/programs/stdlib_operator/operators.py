# operator: operators as functions, getters.
import operator
from operator import attrgetter, itemgetter, methodcaller

print(operator.add(2, 3), operator.sub(2, 3), operator.mul(4, 5), operator.truediv(1, 4), operator.floordiv(-7, 2), operator.mod(-7, 3), operator.pow(2, 10))
print(operator.lt(1, 2), operator.le(2, 2), operator.eq("a", "b"), operator.ne(1, 2), operator.ge(1, 2), operator.gt(2.5, 1.5))
print(operator.and_(12, 10), operator.or_(12, 10), operator.xor(12, 10), operator.inv(5), operator.invert(0), operator.lshift(1, 5), operator.rshift(100, 2))
print(operator.neg(3), operator.pos(-3), operator.abs(-4), operator.not_(0), operator.truth([1]), operator.index(7))
print(operator.concat([1], [2]), operator.contains([1, 2], 2), operator.countOf([1, 2, 1], 1), operator.indexOf([5, 6], 6), operator.getitem([7, 8], 1))
xs = [1, 2, 3]
operator.setitem(xs, 0, 10)
operator.delitem(xs, 1)
print(xs, operator.iadd(xs, [4]), xs, operator.iadd(5, 6), operator.imul(5, 6))
pairs = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(pairs, key=itemgetter(1)), sorted(pairs, key=itemgetter(0)), max(pairs, key=operator.itemgetter(1)))
rows = [[3, 1, 2], [1, 1, 9], [1, 0, 5]]
print(sorted(rows, key=itemgetter(0, 1)), list(map(itemgetter(2), rows)), itemgetter(1)("xyz"))


class Point:
    def __init__(self, x: int, y: int) -> None:
        self.x = x
        self.y = y

    def scaled(self, k: int) -> int:
        return k * (self.x + self.y)


points = [Point(3, 1), Point(1, 2), Point(2, 0)]
print([p.x for p in sorted(points, key=attrgetter("x"))], [p.x for p in sorted(points, key=attrgetter("y", "x"))])
print(list(map(methodcaller("scaled", 10), points)), methodcaller("upper")("abc"))
table = {"+": operator.add, "-": operator.sub, "*": operator.mul}
print([table[op](6, 3) for op in "+-*"])
try:
    operator.indexOf([1], 2)
except ValueError as err:
    print("ValueError:", err)
