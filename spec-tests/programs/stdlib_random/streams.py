# random: the numbers that CPython gives for each seed, of every function.
import random
from random import Random

random.seed(42)
print([random.random() for _ in range(4)])
print([random.randint(1, 6) for _ in range(10)], random.randrange(10), random.randrange(0, 100, 7))
print(random.choice(["a", "b", "c"]), random.choice("xyz"), random.choice((1, 2, 3)))
cards = list(range(10))
random.shuffle(cards)
print(cards, random.sample(range(100), 5), random.sample("abcdef", 3))
print(random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=6), random.choices("ab", cum_weights=[3, 4], k=3))
print(random.uniform(1, 10), random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(5, 2))
print(random.expovariate(1.5), random.betavariate(2, 3), random.gammavariate(2, 3), random.gammavariate(0.5, 1))
print(random.triangular(0, 10, 3), random.lognormvariate(0, 1), random.vonmisesvariate(0, 4), random.paretovariate(3), random.weibullvariate(1, 2))
print(random.binomialvariate(10, 0.3), random.binomialvariate(200, 0.4), random.getrandbits(8), random.getrandbits(40))

for seed in (0, 1, -7, 2**40):
    r = Random(seed)
    print(seed, r.random(), r.randint(-5, 5), r.getrandbits(32))
for text in ("hello", "", "naïve"):
    r = Random(text)
    print(repr(text), r.random(), r.randint(0, 1000))
print(Random(2.5).random())

a = Random(7)
b = Random(7)
b.random()
state = a.getstate()
first = [a.random() for _ in range(3)]
a.setstate(state)
print(first == [a.random() for _ in range(3)], a.random() == b.random())

try:
    random.choice("")
except IndexError as err:
    print("IndexError:", err)
for bad in (0, -3):
    try:
        random.randrange(bad)
    except ValueError as err:
        print("ValueError:", err)
try:
    random.randint(5, 1)
except ValueError as err:
    print("ValueError:", err)
try:
    random.sample([1, 2], 3)
except ValueError as err:
    print("ValueError:", err)

# pi by throwing darts
r = Random(2024)
inside = 0
for _ in range(20000):
    x, y = r.random(), r.random()
    if x * x + y * y < 1.0:
        inside += 1
print(inside)
walk = 0
for _ in range(1000):
    walk += r.choice([-1, 1])
print(walk)
deck = [f"{v}{s}" for s in "CDHS" for v in "A23456789TJQK"]
r.shuffle(deck)
print(" ".join(deck[:13]))
r.seed(99)
print(sorted(r.sample(deck, 5)), r.sample(["x", "y"], 3, counts=[2, 3]))
