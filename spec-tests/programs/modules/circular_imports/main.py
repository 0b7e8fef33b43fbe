# Two modules that need each other: only names used at run time, inside functions.
import node
import visitor

tree = node.Branch([node.Leaf(1), node.Branch([node.Leaf(2), node.Leaf(3)]), node.Leaf(4)])
print(tree.total(), tree.show(), visitor.depth(tree), visitor.visited)
tree.children.append(node.parse("(5 (6 7) ())"))
print(tree.total(), tree.show(), visitor.depth(tree), visitor.visited)
print(node.parse("42").show(), node.parse("()").total())
for bad in ["(1 2", "x", "", "1 2"]:
    try:
        print(node.parse(bad).show())
    except visitor.TreeError as e:
        print("TreeError:", e)
print(visitor.count_leaves(tree), isinstance(tree, visitor.node.Branch))
