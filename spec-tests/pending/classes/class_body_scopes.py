# Names of a class body: computed in order, not visible inside methods except through the class.
base = 100
x = "module x"


class Table:
    x = "class x"
    base = 7
    squares = [i * i for i in range(5)]
    total = sum(squares)
    by_name = {"a": base, "b": base + 1}
    pair = (base, total)
    if total > 20:
        size = "big"
    else:
        size = "small"
    for i in range(3):
        last = i * 10

    def local(self):
        return x

    def own(self):
        return self.x

    def through_class(self):
        return Table.x

    def default(self, n=base):
        return n + base

    @staticmethod
    def make():
        x = "local x"

        class Inner:
            x = "inner x"

            def get(self):
                return x

        return Inner()


t = Table()
print(t.local(), t.own(), t.through_class(), t.default(), t.default(1))
print(Table.squares, Table.total, Table.by_name, Table.pair, Table.size, Table.last, Table.i)
inner = Table.make()
print(inner.get(), inner.x)
t.x = "instance x"
print(t.local(), t.own(), t.through_class(), Table().own())


class Child(Table):
    base = Table.base * 2
    squares = Table.squares + [25]
    describe = lambda self: f"{self.base} {self.squares}"


print(Child().describe(), Child.total, Child().default(), Child.pair)


def conditional(flag):
    if flag:

        class Choice:
            name = "first"
    else:

        class Choice:
            name = "second"

    return Choice().name


print(conditional(True), conditional(False))
