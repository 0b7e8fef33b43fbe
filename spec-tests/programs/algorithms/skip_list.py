class SkipNode:
    def __init__(self, key, height):
        self.key = key
        self.forward: list[SkipNode | None] = [None] * height


class SkipList:
    def __init__(self, levels=4):
        self.head = SkipNode(0, levels)
        self.seed = 1
        self.size = 0

    def height(self):
        h = 1
        while h < len(self.head.forward):
            self.seed = (self.seed * 1103515245 + 12345) & 0x7FFFFFFF
            if self.seed >> 16 & 1:
                break
            h += 1
        return h

    def add(self, key):
        node = self.head
        new = SkipNode(key, self.height())
        for level in range(len(self.head.forward) - 1, -1, -1):
            while (after := node.forward[level]) is not None and after.key < key:
                node = after
            if level < len(new.forward):
                new.forward[level] = node.forward[level]
                node.forward[level] = new
        self.size += 1

    def __contains__(self, key):
        node = self.head
        for level in range(len(self.head.forward) - 1, -1, -1):
            while (after := node.forward[level]) is not None and after.key < key:
                node = after
        after = node.forward[0]
        return after is not None and after.key == key

    def __iter__(self):
        node = self.head.forward[0]
        while node is not None:
            yield node.key
            node = node.forward[0]


s = SkipList()
for k in [50, 10, 40, 20, 30, 60]:
    s.add(k)
print(list(s), s.size, [k in s for k in (10, 35, 60, 70)], sum(s), max(s))
big = SkipList(8)
for k in range(200):
    big.add(k * 7919 % 1009)
print(list(big) == sorted(k * 7919 % 1009 for k in range(200)), big.size, 7919 % 1009 in big, 1 in big)
print([sum(1 for _ in big) for _ in range(2)], min(big), max(big))
