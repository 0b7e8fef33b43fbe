class MinHeap:
    def __init__(self, items=()):
        self.items = []
        for x in items:
            self.push(x)

    def push(self, x):
        self.items.append(x)
        i = len(self.items) - 1
        while i and self.items[i] < self.items[(i - 1) // 2]:
            p = (i - 1) // 2
            self.items[i], self.items[p] = self.items[p], self.items[i]
            i = p

    def pop(self):
        if not self.items:
            raise IndexError("empty heap")
        top, last = self.items[0], self.items.pop()
        if self.items:
            self.items[0] = last
            i = 0
            while (c := 2 * i + 1) < len(self.items):
                if c + 1 < len(self.items) and self.items[c + 1] < self.items[c]:
                    c += 1
                if not self.items[c] < self.items[i]:
                    break
                self.items[i], self.items[c] = self.items[c], self.items[i]
                i = c
        return top

    def __len__(self):
        return len(self.items)


h = MinHeap([5, 2, 8, 1, 9, 2])
print(
    [h.pop() for _ in range(len(h))], len(MinHeap("hello")), MinHeap(["b", "a"]).pop(),
    MinHeap([(2, "x"), (1, "y")]).pop(),
)
try:
    h.pop()
except IndexError as e:
    print("IndexError:", e)
for data in [[3, 1, 2], list(range(20, 0, -3)), [7] * 4, [(i * 37) % 23 for i in range(23)]]:
    heap = MinHeap(data)
    print(heap.items, [heap.pop() for _ in range(len(heap))] == sorted(data))
words = MinHeap("the quick brown fox".split())
words.push("ant")
print(words.pop(), words.pop(), len(words), words.items)
