from abc import ABC, abstractmethod


class Registry:
    members: list["Animal"] = []

    @classmethod
    def add(cls, a):
        cls.members.append(a)

    @classmethod
    def names(cls):
        return [a.name for a in cls.members]

    @classmethod
    def reset(cls):
        cls.members = []


class Animal(ABC):
    legs = 4
    default_weight = 10

    def __init__(self, name, weight=None):
        self.name = name
        self.weight = weight if weight is not None else self.default_weight
        Registry.add(self)

    @abstractmethod
    def sound(self): ...

    def eat(self, amount):
        self.weight += amount
        return self.weight

    def __repr__(self):
        return f"{type(self).__name__}({self.name}, {self.weight})"
