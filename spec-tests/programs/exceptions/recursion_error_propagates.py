# exit: 1
# error: RecursionError
class Tree:
    def __init__(self, value):
        self.value = value
        self.children = []

    def depth(self):
        return 1 + max((c.depth() for c in self.children), default=0)

    def total(self):
        result = self.value
        for c in self.children:
            result += c.total()
        return result


root = Tree(1)
node = root
for i in range(2, 30):
    child = Tree(i)
    node.children.append(child)
    node = child
print(root.depth(), root.total())
node.children.append(root)
try:
    root.total()
except RecursionError:
    print("caught a RecursionError")
node.children.clear()
print(root.total())
node.children.append(node)
try:
    print(node.total())
finally:
    print("finally")
