import copy


class Node:
    def __init__(self, name, links=None):
        self.name = name
        self.links = links if links is not None else []

    def __repr__(self):
        return f"{self.name}[{','.join(l.name for l in self.links)}]"


class Account:
    def __init__(self, owner, history):
        self.owner = owner
        self.history = history

    def __eq__(self, other):
        return self.owner == other.owner and self.history == other.history


a = Node("a")
b = a
c = Node("a")
print(a is b, a is c, a is not c, a == b, a == c, a != c)
b.name = "b"
print(a.name, c.name)
shared = []
p, q = Node("p", shared), Node("q", shared)
p.links.append(a)
print(p, q, p.links is q.links, shared)
q.links = q.links + [c]
print(p, q, len(shared))

x = Account("x", [1, 2])
y = copy.copy(x)
z = copy.deepcopy(x)
print(x == y, x == z, x is y, x.history is y.history, x.history is z.history)
x.history.append(3)
x.owner = "changed"
print(y.owner, y.history, z.owner, z.history, x == y, x == z)

loop = Node("loop")
loop.links.append(loop)
clone = copy.deepcopy(loop)
print(clone, clone is loop, clone.links[0] is clone, loop.links[0] is loop)

pair = [a, a]
deep = copy.deepcopy(pair)
print(pair[0] is pair[1], deep[0] is deep[1], deep[0] is a, deep)
shallow = pair[:]
shallow[0] = c
print(pair[0] is a, shallow[0] is c, shallow[1] is a)


def rename(node, name):
    node.name = name
    node = Node("local")
    return node


r = rename(a, "renamed")
print(a.name, r.name, deep[0].name)
grid = [[0] * 2] * 2
grid[0][0] = 5
print(grid, grid[0] is grid[1], copy.deepcopy(grid)[0] is grid[0])
