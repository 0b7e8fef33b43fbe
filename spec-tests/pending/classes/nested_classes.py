class Inventory:
    class Item:
        tax = 20

        def __init__(self, name, price):
            self.name = name
            self.price = price

        def total(self, n):
            return n * self.price * (100 + self.tax) // 100

        def __repr__(self):
            return f"{self.name}@{self.price}"

    class Untaxed(Item):
        tax = 0

    class Error(Exception):
        def __init__(self, item, wanted, have):
            super().__init__(f"{wanted} of {item} wanted, {have} here")
            self.missing = wanted - have

    def __init__(self):
        self.lines = []

    def add(self, item, n):
        self.lines.append([item, n])

    def take(self, name, n):
        for line in self.lines:
            if line[0].name == name:
                if line[1] < n:
                    raise Inventory.Error(line[0], n, line[1])
                line[1] -= n
                return line[0].total(n)
        raise self.Error(name, n, 0)


def make_counter(start):
    class Counter:
        def __init__(self, label):
            self.label = label
            self.n = start

        def tick(self):
            self.n += 1
            return f"{self.label}{self.n}"

    return Counter("c")


inv = Inventory()
inv.add(Inventory.Item("pen", 150), 10)
inv.add(Inventory.Untaxed("book", 1200), 2)
print(inv.lines, inv.take("pen", 3), inv.take("book", 1), inv.lines)
for name, n in [("pen", 8), ("book", 1), ("ink", 5)]:
    try:
        print(name, inv.take(name, n))
    except Inventory.Error as e:
        print("Error:", e, "missing", e.missing)
print(Inventory.Item.tax, Inventory.Untaxed.tax, isinstance(inv.lines[1][0], Inventory.Item))
print(Inventory.Item.__name__, Inventory.Untaxed.__name__, type(inv.lines[1][0]).__name__)
a, b = make_counter(5), make_counter(100)
print(a.tick(), a.tick(), b.tick(), a.tick(), a.n, b.n)
