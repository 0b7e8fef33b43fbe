class Price:
    def apply(self, amount, n):
        return amount * n


class Discount(Price):
    def __init__(self, percent):
        self.percent = percent

    def apply(self, amount, n):
        return super().apply(amount, n) * (100 - self.percent) // 100


class BuyGetFree(Price):
    def __init__(self, buy, free):
        self.buy, self.free = buy, free

    def apply(self, amount, n):
        groups, rest = divmod(n, self.buy + self.free)
        return super().apply(amount, groups * self.buy + min(rest, self.buy))


class Best(Price):
    def __init__(self, *policies):
        self.policies = policies

    def apply(self, amount, n):
        return min(p.apply(amount, n) for p in self.policies)


class Cart:
    def __init__(self, shipping=lambda total: 500 if total < 5000 else 0):
        self.lines = []
        self.shipping = shipping

    def add(self, name, amount, n=1, policy=Price()):
        self.lines.append((name, amount, n, policy))
        return self

    def line_totals(self):
        return {name: policy.apply(amount, n) for name, amount, n, policy in self.lines}

    def total(self):
        goods = sum(self.line_totals().values())
        return goods + self.shipping(goods)

    def receipt(self):
        width = max((len(name) for name, *_ in self.lines), default=4)
        rows = [f"{name:<{width}} {n:>3} x {amount / 100:>6.2f} = {policy.apply(
            amount, n,
        ) / 100:>7.2f}" for name, amount, n, policy in self.lines]
        return "\n".join(rows + [f"{'total':<{width}} {self.total() / 100:>{22}.2f}"])


cart = Cart().add("tea", 450, 3).add("mug", 1200, 2, Discount(25)).add("biscuit", 150, 7, BuyGetFree(2, 1))
print(cart.receipt())
cart.add("pot", 4000, 4, Best(Price(), Discount(10), BuyGetFree(3, 1)))
print(cart.line_totals(), cart.total())
print(Cart().total(), Cart(lambda t: 0).total(), Cart(shipping=max).lines, Cart(abs).add("x", 1).total())
print(
    [BuyGetFree(2, 1).apply(10, n) for n in range(8)],
    [Best(Discount(50), BuyGetFree(1, 2)).apply(100, n) for n in range(5)], Discount(0).apply(7, 7),
)
policies = {"none": Price(), "half": Discount(50), "nested": Best(Best(Price()), Discount(5))}
print(
    {k: p.apply(999, 3) for k, p in policies.items()}, [type(p).__name__ for p in policies.values()],
    isinstance(policies["half"], Price),
)
