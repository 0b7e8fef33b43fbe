# Instances with several attributes, methods that call each other, and many instances that share nothing.
class Counter:
    def __init__(self, name, start=0, step=1):
        self.name = name
        self.value = start
        self.step = step
        self.history = []

    def bump(self, times=1):
        for _ in range(times):
            self.value += self.step
            self.record()
        return self

    def record(self):
        self.history.append(self.value)

    def average(self):
        if not self.history:
            return 0.0
        return sum(self.history) / len(self.history)

    def describe(self):
        return f"{self.name}={self.value} (step {self.step}, {len(self.history)} changes)"


a = Counter("a")
b = Counter("b", 10)
c = Counter("c", step=-3)
a.bump().bump(3)
b.bump(2)
c.bump(4).bump()
for counter in [a, b, c]:
    print(counter.describe(), counter.history, counter.average())

alias = a
alias.bump()
print(a.value, alias is a, a is b, alias.history is a.history)
a.name = "renamed"
a.step *= 10
print(alias.bump().describe())

fresh = Counter(name="fresh", step=2, start=100)
print(fresh.average(), fresh.describe())
del fresh.history[:]
fresh.bump(3)
print(fresh.history, fresh.average())

# A method taken from an instance remembers it; one taken from the class does not.
bump_b = b.bump
bump_b()
bump_b(times=2)
print(b.value, b.history)
Counter.bump(b, 2)
print(b.value, Counter.describe(b))

counters = [Counter(str(i), i * i) for i in range(5)]
for i, counter in enumerate(counters):
    counter.bump(i)
print([k.value for k in counters], sum(k.value for k in counters))
best = max(counters, key=lambda k: k.value)
print(best.describe(), best is counters[-1])
