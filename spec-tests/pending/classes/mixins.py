class ReprMixin:
    fields: tuple[str, ...] = ()

    def values(self):
        return []

    def __repr__(self):
        body = ", ".join(f"{n}={v!r}" for n, v in zip(self.fields, self.values()))
        return f"{type(self).__name__}({body})"


class CompareMixin:
    def key(self):
        return 0

    def __lt__(self, other):
        return self.key() < other.key()

    def __eq__(self, other):
        return type(self) is type(other) and self.key() == other.key()


class LogMixin:
    def log(self, message):
        if not hasattr(self, "_log"):
            self._log = []
        self._log.append(f"[{type(self).__name__}] {message}")

    def dump(self):
        for i, line in enumerate(self._log):
            print(i, line)


class Account(LogMixin, ReprMixin, CompareMixin):
    fields = ("owner", "balance")

    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.log(f"opened for {owner}")

    def values(self):
        return [self.owner, self.balance]

    def key(self):
        return self.balance

    def deposit(self, amount):
        self.balance += amount
        self.log(f"{amount:+}")


class Savings(Account):
    fields = ("owner", "balance", "rate")

    def __init__(self, owner, balance, rate):
        super().__init__(owner, balance)
        self.rate = rate

    def values(self):
        return super().values() + [self.rate]

    def accrue(self):
        self.deposit(self.balance * self.rate // 100)


a = Account("ann", 100)
s = Savings("sam", 80, 5)
a.deposit(-30)
s.accrue()
s.deposit(7)
print(a, s, sorted([s, a]), max(a, s))
a.dump()
s.dump()
print(a == Account("other", 70), a == s, s == s, isinstance(s, LogMixin), isinstance(s, ReprMixin))
print(a.fields, s.fields, ReprMixin.fields, ReprMixin())
