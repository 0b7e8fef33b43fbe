import functools


def logged(method):
    @functools.wraps(method)
    def wrapper(self, *args, **kwargs):
        self.log.append(method.__name__)
        return method(self, *args, **kwargs)

    return wrapper


def positive(method):
    @functools.wraps(method)
    def wrapper(self, amount):
        if amount <= 0:
            raise ValueError(f"{method.__name__} of {amount}")
        return method(self, amount)

    return wrapper


def chainable(method):
    @functools.wraps(method)
    def wrapper(self, *args):
        method(self, *args)
        return self

    return wrapper


class Account:
    def __init__(self, balance=0):
        self.balance = balance
        self.log = []

    @logged
    @positive
    def deposit(self, amount):
        self.balance += amount
        return self.balance

    @positive
    @logged
    def withdraw(self, amount):
        self.balance -= amount
        return self.balance

    @logged
    def transfer(self, other, amount, *, fee=0):
        self.withdraw(amount + fee)
        return other.deposit(amount)

    @chainable
    def add(self, amount):
        self.balance += amount

    @staticmethod
    @functools.cache
    def rate(year):
        print("rate of", year)
        return year % 7

    @property
    @logged
    def doubled(self):
        return self.balance * 2

    @functools.cached_property
    def report(self):
        print("building the report")
        return f"balance {self.balance}"


a, b = Account(100), Account()
print(a.deposit(50), a.withdraw(20), a.transfer(b, 30, fee=1), b.balance)
for action in (a.deposit, a.withdraw):
    try:
        action(-5)
    except ValueError as e:
        print("ValueError:", e)
print(a.log, b.log)
print(a.add(1).add(2).add(3).balance, a.doubled, a.log[-1])
print(Account.rate(2024), a.rate(2024), b.rate(2023))
print(a.report, a.report)
a.balance = 0
print(a.report, b.report)
