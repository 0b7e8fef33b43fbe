class Node:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def preorder(n):
    if n is not None:
        yield n.value
        yield from preorder(n.left)
        yield from preorder(n.right)


def postorder(n):
    if n is not None:
        yield from postorder(n.left)
        yield from postorder(n.right)
        yield n.value


def levels(n):
    row = [n]
    while row:
        yield [x.value for x in row]
        row = [c for x in row for c in (x.left, x.right) if c is not None]


def leaves(n):
    if n.left is None and n.right is None:
        yield n.value
    for c in (n.left, n.right):
        if c is not None:
            yield from leaves(c)


def paths(n, so_far=()):
    so_far += (n.value,)
    if n.left is None and n.right is None:
        yield so_far
    if n.left is not None:
        yield from paths(n.left, so_far)
    if n.right is not None:
        yield from paths(n.right, so_far)


def iterative(n):
    stack = []
    while stack or n is not None:
        while n is not None:
            stack.append(n)
            n = n.left
        n = stack.pop()
        yield n.value
        n = n.right


def same_fringe(a, b):
    x, y = leaves(a), leaves(b)
    while True:
        p, q = next(x, None), next(y, None)
        if p != q:
            return False
        if p is None:
            return True


def build(values):
    if not values:
        return None
    mid = len(values) // 2
    return Node(values[mid], build(values[:mid]), build(values[mid + 1:]))


t = build(list(range(1, 11)))
print(list(t), list(preorder(t)), list(postorder(t)))
print(list(levels(t)), list(leaves(t)), list(iterative(t)) == list(t))
print(list(paths(t)), max(sum(p) for p in paths(t)), sum(1 for _ in paths(t)))
print(
    same_fringe(t, build(list(range(1, 11)))), same_fringe(t, Node(0)),
    same_fringe(Node(1, Node(2), Node(3)), Node(9, Node(2), Node(3))),
)
for value in t:
    if value > 4:
        print("first above four:", value)
        break
pairs = zip(t, postorder(t))
print(next(pairs), next(pairs), [a for a, b in pairs if a > b])
