import random
from random import Random

a, b = Random(1), Random(1)
c = Random(2)
print(a.random() == b.random(), a.randint(1, 100) == b.randint(1, 100), a.random() == c.random())
print([c.randint(0, 9) for _ in range(12)], c.choice(["x", "y", "z"]), c.random())


class Dice:
    def __init__(self, sides: int, seed: int) -> None:
        self.sides = sides
        self.rng = Random(seed)
        self.counts = [0] * (sides + 1)

    def roll(self, n: int = 1) -> int:
        total = 0
        for _ in range(n):
            value = self.rng.randint(1, self.sides)
            self.counts[value] += 1
            total += value
        return total


d = Dice(6, 2024)
print([d.roll() for _ in range(10)], d.roll(100), d.counts)
rng = Random(99)
print([round(rng.gauss(0, 1), 9) for _ in range(4)], [round(rng.normalvariate(10, 2), 9) for _ in range(3)])
print(
    round(rng.expovariate(0.5), 9), round(rng.triangular(0, 10, 5), 9), round(rng.betavariate(2, 3), 9),
    round(rng.gammavariate(2.0, 1.5), 9),
)
print(
    round(rng.lognormvariate(0, 1), 9), round(rng.vonmisesvariate(0, 4), 9), round(rng.paretovariate(3), 9),
    round(rng.weibullvariate(1, 1.5), 9),
)
inside = sum(rng.random() ** 2 + rng.random() ** 2 < 1 for _ in range(2000))
print(inside, 4 * inside / 2000)


def walk(steps: int, rng: Random) -> tuple[int, int]:
    x = y = 0
    for _ in range(steps):
        dx, dy = rng.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
        x += dx
        y += dy
    return x, y


print([walk(50, Random(s)) for s in range(4)])


def reservoir(items, k, rng):
    kept = []
    for i, x in enumerate(items):
        if i < k:
            kept.append(x)
        elif (j := rng.randint(0, i)) < k:
            kept[j] = x
    return kept


print(reservoir(range(100), 5, Random(3)), reservoir("abc", 5, Random(3)))
deck = [r + s for s in "CDHS" for r in "23456789TJQKA"]
rng = Random(13)
rng.shuffle(deck)
print([sorted(deck[i::4][:5]) for i in range(4)])
random.seed(5)
x = random.random()
Random(6).random()
random.seed(5)
print(x == random.random(), Random(8).randbytes(4) == Random(8).randbytes(4), Random(5).random() == x)
