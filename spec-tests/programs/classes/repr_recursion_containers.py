# Containers that contain themselves print with dots; objects that hold containers print through them.
class Item:
    def __init__(self, name, parts):
        self.name = name
        self.parts = parts

    def __repr__(self):
        return f"Item({self.name!r}, {self.parts!r})"


class Node:
    def __init__(self):
        self.links: list[Node] = []
        self.named: dict[str, Node] = {}

    def __repr__(self):
        return f"Node({self.links}, {self.named})"


loop = Node()
loop.links.append(loop)
print(loop, loop.links)
a, b = Node(), Node()
a.links += [b]
b.links += [a, b]
print(a, b)
c = Node()
c.named["self"] = c
c.named["leaf"] = Node()
print(c, c.named)
c.named.clear()
print(c, [c, c])

leaf = Item("leaf", [])
tree = Item("tree", [leaf, Item("twig", [leaf, leaf])])
print(tree)
print({"t": leaf, "n": [leaf, None]}, (leaf,), [(leaf, 1.5), ("a", None)])
leaf.parts.append("it's")
leaf.parts.append('say "no"')
print(tree.parts[0], tree.parts[1].parts)
print(str([leaf]) == repr([leaf]), f"{[leaf.name]}", "%s" % [leaf.name], "{}".format((leaf.name,)))
