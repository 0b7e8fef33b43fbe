from .cows import Cow
from .pigs import Pig


def feed(animals):
    return [a.eat(5) for a in animals]


def heaviest(animals):
    return sorted(animals, key=lambda a: -a.weight)
