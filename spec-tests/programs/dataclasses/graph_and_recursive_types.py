from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class ListNode:
    value: int
    next: ListNode | None = None

    @staticmethod
    def of(*values: int) -> ListNode | None:
        head: ListNode | None = None
        for v in reversed(values):
            head = ListNode(v, head)
        return head


def merge(a: ListNode | None, b: ListNode | None) -> ListNode | None:
    if a is None or b is None:
        return a or b
    if a.value <= b.value:
        return ListNode(a.value, merge(a.next, b))
    return ListNode(b.value, merge(a, b.next))


def to_list(node: ListNode | None) -> list[int]:
    out = []
    while node:
        out.append(node.value)
        node = node.next
    return out


@dataclass
class Tree:
    key: str
    children: list[Tree] = field(default_factory=list)

    def walk(self, depth: int = 0):
        yield depth, self.key
        for c in self.children:
            yield from c.walk(depth + 1)

    def map(self, f) -> Tree:
        return Tree(f(self.key), [c.map(f) for c in self.children])


@dataclass(eq=False)
class Station:
    name: str
    lines: dict[str, Station] = field(default_factory=dict)

    def connect(self, line: str, other: Station) -> None:
        self.lines[line] = other
        other.lines[line] = self

    def reachable(self) -> set[str]:
        seen: set[str] = set()
        todo = [self]
        while todo:
            s = todo.pop()
            if s.name not in seen:
                seen.add(s.name)
                todo.extend(s.lines.values())
        return seen


x, y = ListNode.of(1, 4, 9), ListNode.of(2, 3, 10, 11)
print(
    x, to_list(merge(x, y)), ListNode.of(), to_list(merge(None, x)), merge(x, None) is x,
    ListNode.of(1, 2) == ListNode.of(1, 2), ListNode.of(1) == ListNode.of(2),
)
t = Tree("root", [Tree("a", [Tree("a1")]), Tree("b")])
print(t)
for depth, key in t.map(str.upper).walk():
    print("-" * depth + key)
print(t == t.map(lambda k: k), t == t.map(str.upper), sum(1 for _ in t.walk()), max(d for d, _ in t.walk()))
a, b, c, d = (Station(n) for n in "abcd")
a.connect("red", b)
b.connect("blue", c)
print(sorted(a.reachable()), sorted(d.reachable()), a.lines["red"].lines["blue"].name, a == a, a == Station("a"))
c.connect("green", d)
del b.lines["red"]
print(sorted(d.reachable()), sorted(a.reachable()), list(b.lines))
