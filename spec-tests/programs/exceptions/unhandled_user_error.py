# exit: 1
# error: InsufficientFunds
class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"{amount} wanted, {balance} there")
        self.missing = amount - balance


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self.balance, amount)
        self.balance -= amount
        return self.balance


account = Account(100)
print(account.withdraw(30), account.withdraw(20))
try:
    account.withdraw(70)
except InsufficientFunds as e:
    print("missing", e.missing, "|", e)
try:
    print(account.withdraw(10))
finally:
    print("finally", account.balance)
try:
    account.withdraw(1000)
except KeyError:
    print("not this one")
finally:
    print("cleaned up")
print("never")
