import copy
from dataclasses import dataclass, field


@dataclass
class Part:
    name: str
    sizes: list[int] = field(default_factory=list)


@dataclass
class Machine:
    parts: list[Part]
    index: dict[str, Part]
    notes: tuple[str, list[str]] = ("n", [])


bolt = Part("bolt", [1, 2])
m = Machine([bolt, Part("nut")], {"bolt": bolt})
s, d = copy.copy(m), copy.deepcopy(m)
print(
    s == m, d == m, s is m, s.parts is m.parts, d.parts is m.parts, d.index["bolt"] is d.parts[0],
    d.index["bolt"] is bolt,
)
bolt.sizes.append(3)
m.parts.append(Part("cog"))
print(len(s.parts), len(d.parts), s.parts[0].sizes, d.parts[0].sizes, m == s, m == d)
s.parts = []
print(len(m.parts), s.notes[1] is m.notes[1], d.notes[1] is m.notes[1])

xs = [[1, 2], [3]]
a, b, c = xs[:], copy.copy(xs), copy.deepcopy(xs)
xs[0].append(99)
xs.append([4])
print(xs, a, b, c, a[0] is xs[0], c[0] is xs[0])
table = {"k": {"n": [1]}, "t": {"n": []}}
t1, t2 = table.copy(), copy.deepcopy(table)
table["k"]["n"].append(2)
del table["t"]
print(table, t1, t2)
print(
    copy.copy(5), copy.deepcopy("text"), copy.copy((1, 2)), copy.deepcopy((1, [2])), copy.copy({1, 2}) == {1, 2},
    copy.deepcopy(None), copy.copy(b"x"), copy.deepcopy(frozenset([1])),
)
t = (1, [2])
u, v = copy.copy(t), copy.deepcopy(t)
t[1].append(3)
print(t, u, v)


class Node:
    def __init__(self, value):
        self.value = value
        self.links = []


n1, n2 = Node(1), Node(2)
n1.links.append(n2)
n2.links.append(n1)
k = copy.deepcopy(n1)
print(k is n1, k.links[0].value, k.links[0].links[0] is k, k.links[0] is n2)
k.links[0].value = 20
print(n2.value)


class Tracked:
    copies = 0

    def __init__(self, data):
        self.data = data

    def __copy__(self):
        Tracked.copies += 1
        return Tracked(self.data)

    def __deepcopy__(self, memo):
        Tracked.copies += 100
        return Tracked(copy.deepcopy(self.data, memo))


x = Tracked([1])
y, z = copy.copy(x), copy.deepcopy([x, x])
x.data.append(2)
print(y.data, z[0].data, z[0] is z[1], Tracked.copies)


class Shape:
    def __init__(self, corners, color="red"):
        self.corners = corners
        self.color = color

    def clone(self, **changes):
        other = copy.copy(self)
        other.corners = copy.deepcopy(self.corners)
        other.color = changes.get("color", self.color)
        return other


square = Shape([(0, 0), (1, 1)])
blue = square.clone(color="blue")
blue.corners.append((2, 2))
print(square.corners, square.color, blue.corners, blue.color, square.clone().color)
