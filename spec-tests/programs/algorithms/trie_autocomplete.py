class Trie:
    def __init__(self):
        self.children = {}
        self.count = 0
        self.terminal = False

    def insert(self, word):
        node = self
        for c in word:
            node.count += 1
            node = node.children.setdefault(c, Trie())
        node.count += 1
        node.terminal = True

    def find(self, prefix):
        node = self
        for c in prefix:
            if c not in node.children:
                return None
            node = node.children[c]
        return node

    def words(self, prefix=""):
        if self.terminal:
            yield prefix
        for c in sorted(self.children):
            yield from self.children[c].words(prefix + c)

    def complete(self, prefix):
        node = self.find(prefix)
        return list(node.words(prefix)) if node is not None else []

    def shortest_unique(self, word):
        node = self
        for i, c in enumerate(word):
            node = node.children[c]
            if node.count == 1:
                return word[:i + 1]
        return word


t = Trie()
for w in "car card care cat dog do done".split():
    t.insert(w)
print(
    list(t.words()), t.complete("car"), t.complete("do"), t.complete("x"),
    [t.shortest_unique(w) for w in ("card", "cat", "dog", "do")],
)
