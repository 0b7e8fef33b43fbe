class Vault:
    __secret_count = 0

    def __init__(self, code):
        self.__code = code
        self._attempts = 0
        Vault.__secret_count += 1

    def open(self, code):
        self._attempts += 1
        return self.__check(code)

    def __check(self, code):
        return code == self.__code

    @classmethod
    def count(cls):
        return cls.__secret_count

    def __str__(self):
        return "Vault(" + "*" * len(self.__code) + ")"


class DoubleVault(Vault):
    def __init__(self, code, second):
        super().__init__(code)
        self.__code = second

    def open(self, code):
        first = super().open(code)
        return first and self.__check(code)

    def __check(self, code):
        return self.__code != code

    def both(self):
        return self._Vault__code + "+" + self.__code


v = Vault("abc")
print(v, v.open("abc"), v.open("x"), v._attempts, v._Vault__code)
d = DoubleVault("abcd", "zz")
print(d, d.open("abcd"), d.open("zz"), d.both(), d._attempts)
print(d._Vault__code, d._DoubleVault__code, Vault.count(), DoubleVault.count())
d._Vault__code = "changed"
print(d, d.open("abcd"), d.open("changed"))


class Base:
    def run(self):
        return self.__step() + self._step() + self.__dunder__()

    def __step(self):
        return 1

    def _step(self):
        return 10

    def __dunder__(self):
        return 100


class Derived(Base):
    def __step(self):
        return 2

    def _step(self):
        return 20

    def __dunder__(self):
        return 200


print(Base().run(), Derived().run())
