class Expr:
    def accept(self, visitor):
        raise NotImplementedError(type(self).__name__ + ".accept")


class Num(Expr):
    def __init__(self, value):
        self.value = value

    def accept(self, visitor):
        return visitor.visit_num(self)


class Bin(Expr):
    def __init__(self, op, left, right):
        self.op, self.left, self.right = op, left, right

    def accept(self, visitor):
        return visitor.visit_bin(self)


class Neg(Expr):
    def __init__(self, inner):
        self.inner = inner

    def accept(self, visitor):
        return visitor.visit_neg(self)


class Evaluator:
    def visit_num(self, e):
        return e.value

    def visit_bin(self, e):
        a, b = e.left.accept(self), e.right.accept(self)
        if e.op == "+":
            return a + b
        return a - b if e.op == "-" else a * b

    def visit_neg(self, e):
        return -e.inner.accept(self)


class Printer:
    def visit_num(self, e):
        return str(e.value)

    def visit_bin(self, e):
        return f"({e.left.accept(self)} {e.op} {e.right.accept(self)})"

    def visit_neg(self, e):
        return "-" + e.inner.accept(self)


class Depth:
    def visit_num(self, e):
        return 1

    def visit_bin(self, e):
        return 1 + max(e.left.accept(self), e.right.accept(self))

    def visit_neg(self, e):
        return 1 + e.inner.accept(self)


seven = Num(7)
trees = [seven, Bin("+", Num(1), Num(2)), Neg(Bin("*", Num(3), Neg(Num(4))))]
trees.append(Bin("-", trees[1], Bin("*", trees[2], trees[2])))
for t in trees:
    print(t.accept(Printer()), "=", t.accept(Evaluator()), "depth", t.accept(Depth()))
seven.value = 100
print(trees[0].accept(Evaluator()), Bin("*", trees[0], trees[0]).accept(Evaluator()))
try:
    Expr().accept(Printer())
except NotImplementedError as e:
    print("NotImplementedError:", e)
