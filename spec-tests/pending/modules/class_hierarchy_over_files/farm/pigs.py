from base import Animal


class Pig(Animal):
    default_weight = 100

    def sound(self):
        return "oink"

    def eat(self, amount):
        return super().eat(amount * 2)
