def make_counter(start=0, step=1):
    count = start

    def increment():
        nonlocal count
        count += step
        return count

    return increment


def make_account(balance):
    history = []

    def deposit(amount):
        nonlocal balance
        balance += amount
        history.append(("deposit", amount))
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError(f"only {balance} left")
        balance -= amount
        history.append(("withdraw", amount))
        return balance

    def statement():
        return balance, history[:]

    return deposit, withdraw, statement


a, b = make_counter(), make_counter(10, -2)
print([a() for _ in range(4)], [b() for _ in range(3)], a(), b())
deposit, withdraw, statement = make_account(100)
other_deposit, _, other_statement = make_account(0)
print(deposit(50), withdraw(30), other_deposit(7), statement(), other_statement())
try:
    withdraw(1000)
except ValueError as e:
    print("ValueError:", e, statement()[0])


def three_levels():
    x = 1

    def middle():
        nonlocal x
        x *= 10
        y = 5

        def inner():
            nonlocal x, y
            x += y
            y += 1
            return x, y

        return inner

    f = middle()
    g = middle()
    return [f(), f(), g(), f(), x]


print(three_levels())


def shared():
    value = [0]
    total = 0

    def add(n):
        nonlocal total
        value[0] += n
        total += n
        return total

    def read():
        return value[0], total

    add(5)
    before = read()
    total = 100
    add(1)
    return before, read()


print(shared())
