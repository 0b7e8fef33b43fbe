# The generator is the Mersenne Twister; a seed fixes every number.
import random

random.seed(42)
print([random.random() for _ in range(5)])
print(
    [random.randint(1, 6) for _ in range(15)], [random.randrange(100) for _ in range(8)],
    [random.randrange(0, 50, 7) for _ in range(8)],
)
print(
    [round(random.uniform(-1, 1), 12) for _ in range(4)], random.getrandbits(8), random.getrandbits(32),
    random.getrandbits(60),
)
xs = list(range(10))
random.shuffle(xs)
print(xs, random.choice("abcdef"), random.choice([10, 20, 30]), random.sample(range(100), 6), random.sample("hello", 3))
print(
    random.choices("ab", k=10), random.choices([1, 2, 3], weights=[1, 0, 5], k=10),
    random.choices("xyz", cum_weights=[1, 2, 10], k=6),
)
random.seed(42)
print(random.random(), [random.randint(-5, 5) for _ in range(6)])
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)])
for seed in (0, 1, 12345, 2**40 + 7):
    random.seed(seed)
    print(seed, random.random(), random.randint(0, 10**9), random.choice("pqrst"))
random.seed(7)
print(
    [random.randrange(2**31) for _ in range(3)], random.randint(5, 5), random.sample([1, 2, 3], 3),
    random.sample(range(10**9), 2),
)
for f in [
    lambda: random.randint(5, 1), lambda: random.choice([0][1:]), lambda: random.sample([1, 2], 3),
    lambda: random.randrange(0),
]:
    try:
        print(f())
    except (ValueError, IndexError) as e:
        print(type(e).__name__)
