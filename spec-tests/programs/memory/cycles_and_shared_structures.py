class Person:
    def __init__(self, name: str) -> None:
        self.name = name
        self.friends: list[Person] = []
        self.best: Person | None = None

    def befriend(self, other: "Person") -> None:
        self.friends.append(other)
        other.friends.append(self)

    def circle(self) -> list[str]:
        seen: list[Person] = []
        todo = [self]
        while todo:
            p = todo.pop()
            if p not in seen:
                seen.append(p)
                todo.extend(p.friends)
        return sorted(p.name for p in seen)


people = [Person(n) for n in "abcdef"]
for i, j in [(0, 1), (1, 2), (2, 0), (3, 4)]:
    people[i].befriend(people[j])
print([p.circle() for p in people])
a, b = people[0], people[1]
a.best, b.best = b, a
print(a.best.best is a, a.best.best.best.name if a.best.best and a.best.best.best else "-")


class Link:
    def __init__(self, value: int) -> None:
        self.value = value
        self.prev = self
        self.next = self

    def insert_after(self, value: int) -> "Link":
        new = Link(value)
        new.prev, new.next = self, self.next
        self.next.prev = new
        self.next = new
        return new

    def remove(self) -> "Link":
        self.prev.next, self.next.prev = self.next, self.prev
        return self.next

    def ring(self) -> list[int]:
        out = [self.value]
        node = self.next
        while node is not self:
            out.append(node.value)
            node = node.next
        return out


def marbles(players: int, last: int) -> int:
    scores = [0] * players
    current = Link(0)
    for m in range(1, last + 1):
        if m % 23:
            current = current.next.insert_after(m)
        else:
            for _ in range(7):
                current = current.prev
            scores[m % players] += m + current.value
            current = current.remove()
    return max(scores)


head = Link(1)
head.insert_after(3).insert_after(4)
head.insert_after(2)
print(head.ring(), head.prev.ring(), head.next.remove().ring())
print(marbles(9, 25), marbles(10, 1618), marbles(30, 5807))
for round in range(200):
    ring = Link(round)
    for k in range(20):
        ring = ring.insert_after(k)
total = sum(ring.ring())
print(total, len(ring.ring()))
shared = [1, 2]
nest = [shared, shared, [shared[0]]]
shared.append(3)
nest[0] = [9]
print(nest, shared, nest[1] is shared, nest[2] is shared)
