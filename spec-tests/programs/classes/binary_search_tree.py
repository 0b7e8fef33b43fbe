class Tree:
    def __init__(self, key, value, left=None, right=None):
        self.key = key
        self.value = value
        self.left = left
        self.right = right


def insert(t, key, value):
    if t is None:
        return Tree(key, value)
    if key < t.key:
        t.left = insert(t.left, key, value)
    elif key > t.key:
        t.right = insert(t.right, key, value)
    else:
        t.value = value
    return t


def find(t, key):
    while t is not None:
        if key == t.key:
            return t.value
        t = t.left if key < t.key else t.right
    return None


def smallest(t):
    while t.left is not None:
        t = t.left
    return t


def delete(t, key):
    if t is None:
        return None
    if key < t.key:
        t.left = delete(t.left, key)
    elif key > t.key:
        t.right = delete(t.right, key)
    elif t.left is None:
        return t.right
    elif t.right is None:
        return t.left
    else:
        heir = smallest(t.right)
        t.key, t.value = heir.key, heir.value
        t.right = delete(t.right, heir.key)
    return t


def height(t):
    return 0 if t is None else 1 + max(height(t.left), height(t.right))


def walk(t):
    if t is not None:
        yield from walk(t.left)
        yield t.key
        yield from walk(t.right)


def show(t):
    return "-" if t is None else f"({show(t.left)} {t.key} {show(t.right)})"


root = None
for word in "the quick brown fox jumps over the lazy dog".split():
    root = insert(root, word, len(word))
print(show(root), height(root))
print(list(walk(root)), find(root, "fox"), find(root, "lazy"), find(root, "cat"))
for word in ["brown", "the", "cat", "quick"]:
    root = delete(root, word)
    print(word, list(walk(root)), height(root))
root = insert(root, "fox", 99)
print(find(root, "fox"), smallest(root).key)
while root is not None:
    root = delete(root, root.key)
    print(show(root))
