class InsufficientFunds(Exception):
    def __init__(self, account: "Account", amount: int) -> None:
        super().__init__(f"{account.owner} needs {amount - account.available()} more")
        self.account = account


class Account:
    next_number = 100

    def __init__(self, owner: str, balance: int = 0) -> None:
        self.owner = owner
        self.balance = balance
        self.number = Account.next_number
        Account.next_number += 1
        self.history: list[tuple[str, int]] = []

    def available(self) -> int:
        return self.balance

    def deposit(self, amount: int) -> None:
        if amount <= 0:
            raise ValueError(f"deposit of {amount}")
        self.balance += amount
        self.history.append(("in", amount))

    def withdraw(self, amount: int) -> int:
        if amount > self.available():
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("out", amount))
        return amount

    def month_end(self) -> int:
        return 0

    def __repr__(self) -> str:
        return f"{type(self).__name__}#{self.number}({self.owner}, {self.balance})"


class Savings(Account):
    def __init__(self, owner: str, balance: int = 0, rate: float = 0.02) -> None:
        super().__init__(owner, balance)
        self.rate = rate
        self.withdrawals = 0

    def withdraw(self, amount: int) -> int:
        self.withdrawals += 1
        fee = 1 if self.withdrawals > 2 else 0
        return super().withdraw(amount + fee) - fee

    def month_end(self) -> int:
        self.withdrawals = 0
        interest = int(self.balance * self.rate)
        if interest:
            self.deposit(interest)
        return interest


class Checking(Account):
    overdraft = 50

    def available(self) -> int:
        return super().available() + self.overdraft

    def month_end(self) -> int:
        if self.balance >= 0:
            return 0
        charge = -self.balance // 10
        self.balance -= charge
        self.history.append(("charge", charge))
        return -charge


def transfer(a: Account, b: Account, amount: int) -> None:
    taken = a.withdraw(amount)
    try:
        b.deposit(taken)
    except ValueError:
        a.balance += taken
        a.history.pop()
        raise


accounts: list[Account] = [Account("ann", 100), Savings("bob", 1000), Checking("cy", 20), Savings("dee", 10, 0.5)]
ann, bob, cy, dee = accounts
for a, b, n in [
    (ann, bob, 30), (bob, cy, 200), (cy, ann, 260), (cy, dee, 11), (ann, cy, 331), (bob, ann, 0), (bob, dee, 5),
    (bob, dee, 5),
]:
    try:
        transfer(a, b, n)
        print(n, a, b)
    except InsufficientFunds as e:
        print("InsufficientFunds:", e, e.account is a)
    except ValueError as e:
        print("ValueError:", e, a)
print([a.month_end() for a in accounts], accounts)
print(
    sum(a.balance for a in accounts), max(accounts, key=lambda a: a.balance).owner,
    {a.owner: a.history for a in accounts},
)
print(
    [a.available() - a.balance for a in accounts], sorted(a.number for a in accounts), isinstance(cy, Savings),
    Account.next_number,
)
