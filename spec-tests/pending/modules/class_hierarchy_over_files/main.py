from abc import ABC

from base import Animal, Registry
from farm.cows import Cow
from farm.pigs import Pig
import farm


class Goat(Animal):
    legs = 4

    def sound(self):
        return "maah"


class Mixed(Cow, Pig):
    def sound(self):
        return f"{Cow.sound(self)}-{Pig.sound(self)}-{super().sound()}"


animals = [Cow("c"), Pig("p", 120), Goat("g"), Mixed("m")]
for a in animals:
    print(a, a.sound(), a.legs, isinstance(a, Cow), isinstance(a, farm.Pig))
print(Registry.names(), len(Registry.members), farm.feed(animals))
print([type(a).__name__ for a in farm.heaviest(animals)], issubclass(Mixed, Animal), issubclass(Animal, ABC))
Animal.legs = 3
print([a.legs for a in animals], Cow.legs, Goat.legs)
Registry.reset()
print(Registry.names(), Cow("new").weight, Registry.names())
