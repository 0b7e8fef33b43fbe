class Animal:
    legs = 4

    def __init__(self, name: str) -> None:
        self.name = name

    def sound(self) -> str:
        return "..."

    def speak(self) -> str:
        return f"{self.name} says {self.sound()}"

    def describe(self) -> str:
        return f"{type(self).__name__} {self.name} with {self.legs} legs"


class Dog(Animal):
    def __init__(self, name: str, tricks: list[str] | None = None) -> None:
        super().__init__(name)
        self.tricks = tricks if tricks is not None else []

    def sound(self) -> str:
        return "Woof"

    def describe(self) -> str:
        base = super().describe()
        return base + (f", knows {', '.join(self.tricks)}" if self.tricks else ", knows nothing")


class Puppy(Dog):
    def sound(self) -> str:
        return super().sound().lower() + "!"

    def learn(self, trick: str) -> "Puppy":
        self.tricks.append(trick)
        return self


class Bird(Animal):
    legs = 2

    def sound(self) -> str:
        return "Tweet"


class Fish(Animal):
    legs = 0


rex = Dog("Rex", ["sit", "roll"])
zoo: list[Animal] = [Animal("thing"), rex, Puppy("Bit").learn("eat"), Bird("Tweety"), Fish("Bubbles")]
for animal in zoo:
    print(animal.speak())
    print("   ", animal.describe())

print([isinstance(a, Dog) for a in zoo])
print([type(a) is Dog for a in zoo])
print([issubclass(k, Animal) for k in (Dog, Puppy, Fish)], issubclass(Animal, Dog), issubclass(Puppy, Dog))
print(sum(a.legs for a in zoo), Animal.legs, Bird.legs, Puppy.legs)
Animal.legs = 3
print([a.legs for a in zoo])
for animal in zoo:
    if isinstance(animal, Dog):
        print(animal.name, len(animal.tricks))
