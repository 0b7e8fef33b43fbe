from .errors import BankError
from .rules import limits
from .rules.fees import fee_for, pay

log: list[str] = []


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def __repr__(self):
        return f"{self.owner}:{self.balance}"


def transfer(source, target, amount):
    limits.check(amount)
    fee = fee_for(amount)
    if source.balance < amount + fee:
        raise BankError(f"{source.owner} has only {source.balance}")
    source.balance -= amount + fee
    target.balance += amount
    pay(fee)
    log.append(f"{source.owner}->{target.owner} {amount} fee {fee}")


def total(accounts):
    return sum(a.balance for a in accounts)
