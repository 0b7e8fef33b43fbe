class Node:
    def __init__(self, value: int, next: "Node | None" = None) -> None:
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, values=()) -> None:
        self.head: Node | None = None
        self.tail: Node | None = None
        self.size = 0
        for v in values:
            self.append(v)

    def append(self, value: int) -> None:
        node = Node(value)
        if self.tail is None:
            self.head = node
        else:
            self.tail.next = node
        self.tail = node
        self.size += 1

    def prepend(self, value: int) -> None:
        self.head = Node(value, self.head)
        if self.tail is None:
            self.tail = self.head
        self.size += 1

    def remove(self, value: int) -> bool:
        prev: Node | None = None
        node = self.head
        while node is not None and node.value != value:
            prev, node = node, node.next
        if node is None:
            return False
        if prev is None:
            self.head = node.next
        else:
            prev.next = node.next
        if node is self.tail:
            self.tail = prev
        self.size -= 1
        return True

    def reverse(self) -> None:
        prev: Node | None = None
        node = self.head
        self.tail = self.head
        while node is not None:
            node.next, prev, node = prev, node, node.next
        self.head = prev

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self) -> int:
        return self.size

    def __str__(self) -> str:
        return " -> ".join(map(str, self)) or "empty"


xs = LinkedList()
print(xs, len(xs), xs.remove(1))
for i in range(1, 6):
    xs.append(i * i)
xs.prepend(0)
print(xs, len(xs))
xs.reverse()
print(xs, xs.head.value if xs.head else None, xs.tail.value if xs.tail else None)
print(xs.remove(25), xs.remove(9), xs.remove(0), xs.remove(77), xs, len(xs))
xs.append(100)
xs.prepend(-100)
print(xs, xs.tail.value if xs.tail else None, sum(xs), max(xs), list(xs)[::2], 4 in xs, 5 in xs)
ys = LinkedList([7])
print(ys.remove(7), ys, ys.head is None, ys.tail is None, len(ys), bool(ys))
