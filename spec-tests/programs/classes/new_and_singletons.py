# `__new__`: instances that are made once, or of another class.
class Settings:
    _made = None

    def __new__(cls):
        if cls._made is None:
            cls._made = super().__new__(cls)
            cls._made.uses = 0
        return cls._made

    def __init__(self):
        self.uses += 1


a, b = Settings(), Settings()
print(a is b, a.uses)


class Shape:
    def __init__(self, side):
        self.side = side


class Square(Shape):
    def __new__(cls, side):
        if side < 0:
            raise ValueError("negative")
        return super().__new__(cls)

    def area(self):
        return self.side**2


print(Square(3).area())
try:
    Square(-1)
except ValueError as e:
    print(e)
