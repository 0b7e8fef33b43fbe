class Base:
    def __init__(self, value):
        self._value = value

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, v):
        self._value = v

    @property
    def label(self):
        return f"{self.kind()}={self.value}"

    def kind(self):
        return "base"


class Doubled(Base):
    @property
    def value(self):
        return super().value * 2

    @value.setter
    def value(self, v):
        self._value = v // 2

    def kind(self):
        return "doubled " + super().kind()


class Framed(Base):
    @property
    def label(self):
        return "<" + super().label + ">"


class Limited(Doubled):
    def __init__(self, value, limit):
        super().__init__(value)
        self.limit = limit

    @property
    def value(self):
        return min(super().value, self.limit)

    @value.setter
    def value(self, v):
        if v > self.limit:
            raise ValueError(f"{v} > {self.limit}")
        self._value = v // 2


for thing in [Base(5), Doubled(5), Framed(5), Limited(5, 8)]:
    print(thing.label, thing.value, thing.kind())
b, d, n = Base(1), Doubled(1), Limited(1, 10)
b.value += 10
d.value += 10
n.value = 7
print(b.value, d.value, d._value, n.value, n._value)
for v in (10, 11):
    try:
        n.value = v
    except ValueError as e:
        print("ValueError:", e)
    print(n.value)
r = Framed(3)
r.value = 4
print(r.label, r.value)
