# In-place dunders change the object that other names see; without them the name is rebound.
class Bag:
    def __init__(self, items=()):
        self.items = list(items)

    def __iadd__(self, other):
        self.items.extend(other.items)
        return self

    def __isub__(self, other):
        for x in other.items:
            if x in self.items:
                self.items.remove(x)
        return self

    def __imul__(self, n):
        self.items *= n
        return self

    def __ior__(self, other):
        self.items += [x for x in other.items if x not in self.items]
        return self

    def __iand__(self, other):
        self.items = [x for x in self.items if x in other.items]
        return self

    def __add__(self, other):
        return Bag(self.items + other.items)

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return "Bag<" + " ".join(str(x) for x in self.items) + ">"


class Number:
    def __init__(self, v):
        self.v = v

    def __add__(self, k):
        return Number(self.v + k)

    def __lshift__(self, k):
        return Number(self.v << k)

    def __xor__(self, k):
        return Number(self.v ^ k)


bag = Bag([1, 2, 3])
same = bag
bag += Bag([3, 4])
print(bag, same, bag is same)
bag -= Bag([3, 9])
print(bag, same is bag)
bag *= 2
print(bag, len(bag))
bag |= Bag([1, 7, 7])
print(bag)
bag &= Bag([7, 4, 1])
print(bag, same is bag, len(same))
other = bag + Bag([0])
print(other, other is bag, bag)

n = Number(5)
m = n
n += 3
n <<= 2
n ^= 1
print(n.v, m.v, n is m)

holder = [Bag([1]), Bag([2])]
first = holder[0]
holder[0] += holder[1]
print(holder, first is holder[0])
table = {"x": Bag()}
for i in range(3):
    table["x"] += Bag([i, i * i])
print(table)
