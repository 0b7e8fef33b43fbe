from abc import ABC, abstractmethod
from dataclasses import dataclass, field


@dataclass
class Entity:
    id: int
    name: str = "unnamed"
    tags: list[str] = field(default_factory=list)

    def label(self) -> str:
        return f"{type(self).__name__}#{self.id}:{self.name}"


@dataclass
class Person(Entity):
    age: int = 0
    name: str = "nobody"

    def label(self) -> str:
        return super().label() + f" aged {self.age}"


@dataclass
class Employee(Person):
    salary: int = 100
    manager: "Employee | None" = None

    def chain(self) -> list[str]:
        return [self.name] + (self.manager.chain() if self.manager is not None else [])


class Plain(Person):
    def label(self) -> str:
        return "plain " + super().label()


@dataclass
class Node(ABC):
    @abstractmethod
    def value(self) -> int: ...


@dataclass
class Leaf(Node):
    n: int

    def value(self) -> int:
        return self.n


@dataclass
class Sum(Node):
    left: Node
    right: Node

    def value(self) -> int:
        return self.left.value() + self.right.value()


e, p = Entity(1), Person(2, tags=["x"])
boss = Employee(3, "boss", age=50, salary=900)
ann = Employee(4, "ann", ["new"], 25, manager=boss)
print(e, p, boss, ann, sep="\n")
print([x.label() for x in (e, p, boss, ann, Plain(5))], Plain(6))
print(ann.chain(), Employee(9, "z", manager=ann).chain(), ann.manager is boss)
print(Entity(1) == Entity(1), Entity(1) == Person(1, "unnamed"), Person(1) == Person(1), Person(1) == Plain(1))
boss.salary *= 2
if ann.manager is not None:
    print(ann.manager.salary, ann.manager == boss)
tree = Sum(Leaf(1), Sum(Leaf(2), Leaf(3)))
print(tree, tree.value(), tree == Sum(Leaf(1), Sum(Leaf(2), Leaf(3))), tree == Sum(Leaf(1), Leaf(5)))
print(isinstance(ann, Entity), isinstance(p, Employee), sum(x.id for x in [e, p, boss, ann]))
