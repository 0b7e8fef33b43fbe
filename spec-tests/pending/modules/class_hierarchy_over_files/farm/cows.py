from base import Animal


class Cow(Animal):
    default_weight = 600

    def sound(self):
        return "moo"

    def eat(self, amount):
        return super().eat(amount * 10)
