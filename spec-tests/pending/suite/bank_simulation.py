# A bank: accounts of several kinds, an append-only ledger that can be replayed, transfers that roll back,
# standing orders, interest and a statement printer. The first argument is the number of simulated days.
from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    OPEN = "open"
    DEPOSIT = "deposit"
    WITHDRAW = "withdraw"
    TRANSFER_OUT = "transfer out"
    TRANSFER_IN = "transfer in"
    INTEREST = "interest"
    FEE = "fee"

    @property
    def sign(self) -> int:
        return -1 if self in (Kind.WITHDRAW, Kind.TRANSFER_OUT, Kind.FEE) else 1


class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account: Account, wanted: int) -> None:
        super().__init__(f"account {account.number}: {money(wanted)} wanted, {money(account.available)} available")
        self.missing = wanted - account.available


class UnknownAccount(BankError, KeyError):
    def __str__(self) -> str:
        return f"no account {self.args[0]}"


class Frozen(BankError):
    pass


def money(cents: int) -> str:
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100:,}.{abs(cents) % 100:02}"


@dataclass(frozen=True)
class Entry:
    day: int
    account: int
    kind: Kind
    amount: int
    text: str = ""

    @property
    def signed(self) -> int:
        return self.kind.sign * self.amount


class Account(ABC):
    prefix = "?"

    def __init__(self, bank: Bank, number: int, owner: str) -> None:
        self.bank = bank
        self.number = number
        self.owner = owner
        self.balance = 0
        self.frozen = False

    @property
    def available(self) -> int:
        return self.balance

    def post(self, kind: Kind, amount: int, text: str = "") -> None:
        if amount <= 0 and kind is not Kind.OPEN:
            raise ValueError(f"amount {amount}")
        if self.frozen:
            raise Frozen(f"account {self.number} is frozen")
        if kind.sign < 0 and kind is not Kind.FEE and amount > self.available:
            raise InsufficientFunds(self, amount)
        self.balance += kind.sign * amount
        self.bank.ledger.append(Entry(self.bank.day, self.number, kind, amount, text))

    @abstractmethod
    def end_of_month(self) -> None: ...

    def __str__(self) -> str:
        return f"{self.prefix}{self.number} {self.owner:<6}{money(self.balance):>12}{' frozen' if self.frozen else ''}"


class Checking(Account):
    prefix = "C"
    overdraft = 50_000

    @property
    def available(self) -> int:
        return super().available + self.overdraft

    def end_of_month(self) -> None:
        if self.balance < 0:
            self.post(Kind.FEE, max(-self.balance // 100, 100), "overdraft")


class Savings(Account):
    prefix = "S"
    yearly = 300

    def __init__(self, bank: Bank, number: int, owner: str) -> None:
        super().__init__(bank, number, owner)
        self.withdrawals = 0

    def post(self, kind: Kind, amount: int, text: str = "") -> None:
        super().post(kind, amount, text)
        if kind in (Kind.WITHDRAW, Kind.TRANSFER_OUT):
            self.withdrawals += 1
            if self.withdrawals > 2:
                super().post(Kind.FEE, 50, "too many withdrawals")

    def rate(self) -> int:
        return self.yearly

    def end_of_month(self) -> None:
        self.withdrawals = 0
        interest = self.balance * self.rate() // 120_000
        if interest > 0:
            self.post(Kind.INTEREST, interest)


class Premium(Savings):
    prefix = "P"

    def rate(self) -> int:
        return super().rate() + (150 if self.balance >= 1_000_000 else 50)


@dataclass
class StandingOrder:
    source: int
    target: int
    amount: int
    every: int
    next_day: int
    failures: int = 0


@dataclass
class Bank:
    day: int = 0
    ledger: list[Entry] = field(default_factory=list)
    accounts: dict[int, Account] = field(default_factory=dict)
    orders: list[StandingOrder] = field(default_factory=list)
    log: list[str] = field(default_factory=list)

    def open(self, make: type[Account], owner: str, first: int = 0) -> Account:
        number = 1001 + len(self.accounts)
        account = make(self, number, owner)
        self.accounts[number] = account
        account.post(Kind.OPEN, first)
        return account

    def __getitem__(self, number: int) -> Account:
        if number not in self.accounts:
            raise UnknownAccount(number)
        return self.accounts[number]

    @contextmanager
    def transaction(self):
        balances = {n: a.balance for n, a in self.accounts.items()}
        size = len(self.ledger)
        try:
            yield self
        except BankError:
            for n, balance in balances.items():
                self.accounts[n].balance = balance
            del self.ledger[size:]
            raise

    def transfer(self, source: int, target: int, amount: int, text: str = "") -> None:
        with self.transaction():
            self[source].post(Kind.TRANSFER_OUT, amount, text or f"to {target}")
            self[target].post(Kind.TRANSFER_IN, amount, text or f"from {source}")

    def split(self, source: int, shares: dict[int, int]) -> None:
        with self.transaction() as bank:
            for target, amount in shares.items():
                bank.transfer(source, target, amount, "share")

    def next_day(self) -> None:
        self.day += 1
        for order in self.orders:
            if order.next_day == self.day:
                order.next_day += order.every
                try:
                    self.transfer(order.source, order.target, order.amount, "standing order")
                except BankError as e:
                    order.failures += 1
                    self.log.append(f"day {self.day}: {e}")
        if self.day % 30 == 0:
            for a in self.accounts.values():
                if not a.frozen:
                    a.end_of_month()

    def replay(self, until: int) -> dict[int, int]:
        balances = dict.fromkeys(self.accounts, 0)
        for e in self.ledger:
            if e.day <= until:
                balances[e.account] += e.signed
        return balances

    def statement(self, number: int, last: int) -> str:
        account = self[number]
        entries = [e for e in self.ledger if e.account == number]
        balance = account.balance - sum(e.signed for e in entries[-last:])
        lines = [f"{account.owner}'s account {number}, from {money(balance)}"]
        for e in entries[-last:]:
            balance += e.signed
            lines.append(f"  {e.day:>3} {e.kind.value:<13}{money(e.signed):>11}{money(balance):>12}  {e.text}".rstrip())
        return "\n".join(lines)


def simulate(bank: Bank, days: int) -> dict[str, int]:
    seed = 2024
    results: dict[str, int] = {}
    numbers = list(bank.accounts)
    for _ in range(days):
        bank.next_day()
        for _ in range(3):
            seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
            k = seed >> 8
            a, b = numbers[k % len(numbers)], numbers[k // 7 % len(numbers)]
            amount = (k // 50 % 400 + 1) * 100
            try:
                if k % 5 == 0:
                    bank[a].post(Kind.DEPOSIT, amount)
                    result = "deposit"
                elif k % 5 == 1:
                    bank[a].post(Kind.WITHDRAW, amount)
                    result = "withdrawal"
                elif k % 97 == 2:
                    bank.transfer(a, 9999, amount)
                    result = "never"
                else:
                    bank.transfer(a, b, amount)
                    result = "transfer"
            except BankError as e:
                result = type(e).__name__
            results[result] = results.get(result, 0) + 1
    return results


def main(days: int) -> None:
    bank = Bank()
    ann = bank.open(Checking, "ann", 120_000)
    bob = bank.open(Savings, "bob", 900_000)
    cy = bank.open(Premium, "cy", 1_500_000)
    dee = bank.open(Checking, "dee")
    for a in bank.accounts.values():
        print(a, money(a.available))
    for action in [
        lambda: bank.transfer(1001, 1002, 25_000),
        lambda: bank.transfer(1001, 1002, 999_999),
        lambda: bank.transfer(1001, 7, 5),
        lambda: bank.split(1003, {1001: 100_000, 1004: 200_000}),
        lambda: bank.split(1003, {1001: 100_000, 1004: 2_000_000}),
        lambda: dee.post(Kind.DEPOSIT, -5),
    ]:
        try:
            action()
            print("done", [money(a.balance) for a in bank.accounts.values()], len(bank.ledger))
        except InsufficientFunds as e:
            print("InsufficientFunds:", e, "missing", money(e.missing))
        except BankError as e:
            print(f"{type(e).__name__}: {e}")
        except ValueError as e:
            print("ValueError:", e)
    ann.frozen = True
    try:
        bank.transfer(1002, 1001, 100)
    except Frozen as e:
        print("Frozen:", e, money(bob.balance))
    ann.frozen = False
    bank.orders += [StandingOrder(1003, 1004, 20_000, 7, 3), StandingOrder(1004, 1001, 150_000, 14, 5)]
    results = simulate(bank, days)
    print(sorted(results.items()), bank.day, len(bank.ledger))
    for a in bank.accounts.values():
        print(a)
    print([o.failures for o in bank.orders], bank.log[:2])
    print(bank.statement(1002, 6))
    balances = {n: a.balance for n, a in bank.accounts.items()}
    print(bank.replay(bank.day) == balances, {n: money(b) for n, b in bank.replay(days // 2).items()})
    totals: dict[Kind, int] = {}
    for entry in bank.ledger:
        totals[entry.kind] = totals.get(entry.kind, 0) + entry.signed
    print({k.name.lower(): money(v) for k, v in totals.items()}, sum(totals.values()) == sum(balances.values()))
    print(
        totals[Kind.TRANSFER_IN] + totals[Kind.TRANSFER_OUT], cy.balance == max(balances.values()),
        Entry(1, 2, Kind.FEE, 3) == Entry(1, 2, Kind.FEE, 3),
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 180)
