# copy: shallow and deep copies, shared parts, cycles, objects.
import copy

xs = [[1, 2], [3]]
a = copy.copy(xs)
b = copy.deepcopy(xs)
xs[0].append(9)
xs.append([4])
print(xs, a, b)
inner = [0]
shared = [inner, inner]
c = copy.deepcopy(shared)
c[0].append(1)
print(c, shared, c[0] is c[1], c[0] is inner)
d = {"a": [1], "b": [2]}
e = copy.copy(d)
f = copy.deepcopy(d)
d["a"].append(5)
d["z"] = [0]
print(d, e, f)


class Node:
    def __init__(self, name: str, tags: list[str]) -> None:
        self.name = name
        self.tags = tags
        self.next: Node | None = None


n = Node("n", ["x"])
m = Node("m", ["y"])
n.next = m
m.next = n
p = copy.copy(n)
q = copy.deepcopy(n)
n.tags.append("more")
n.name = "changed"
print(p.name, p.tags, p.next is m)
after = q.next
if after is not None:
    print(q.name, q.tags, after.name, after.next is q, after is m)


class Leaf(Node):
    def __init__(self, size: int) -> None:
        super().__init__("leaf", [])
        self.size = size


nodes: list[Node] = [Leaf(3), Node("plain", ["t"])]
copied = copy.deepcopy(nodes)
nodes[0].tags.append("original")
first = copied[0]
if isinstance(first, Leaf):
    print(first.size, first.tags, nodes[0].tags, len(copied))
t = copy.deepcopy(([1], "s", {2: [3]}))
print(t, copy.copy((1, 2)), copy.copy("s"), copy.deepcopy(5), sorted(copy.deepcopy({3, 1})))


class Counted:
    def __init__(self, n: int) -> None:
        self.n = n

    def __copy__(self) -> "Counted":
        return Counted(self.n + 1)

    def __deepcopy__(self, memo) -> "Counted":
        return Counted(self.n + 100)


k = Counted(1)
print(copy.copy(k).n, copy.deepcopy(k).n, copy.deepcopy([k])[0].n)
