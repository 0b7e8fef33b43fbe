import node

visited = 0


class TreeError(Exception):
    pass


def total(tree) -> int:
    global visited
    visited += 1
    if isinstance(tree, node.Leaf):
        return tree.value
    return sum(total(c) for c in tree.children)


def depth(tree) -> int:
    if isinstance(tree, node.Leaf):
        return 0
    return 1 + max((depth(c) for c in tree.children), default=0)


def count_leaves(tree) -> int:
    return 1 if isinstance(tree, node.Leaf) else sum(map(count_leaves, tree.children))
