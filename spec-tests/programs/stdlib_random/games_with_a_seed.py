from random import Random


class Deck:
    def __init__(self, rng):
        self.rng = rng
        self.cards = [(r, s) for s in "CDHS" for r in range(2, 15)]
        rng.shuffle(self.cards)

    def deal(self, n):
        hand, self.cards = self.cards[:n], self.cards[n:]
        return sorted(hand, reverse=True)


def show(hand):
    return " ".join("0123456789TJQKA"[r] + s for r, s in hand)


def rank(hand):
    counts = sorted((([r for r, _ in hand].count(r), r) for r in {r for r, _ in hand}), reverse=True)
    shape = [n for n, _ in counts]
    flush = len({s for _, s in hand}) == 1
    straight = len(shape) == 5 and hand[0][0] - hand[-1][0] == 4
    names = ["high card", "pair", "two pairs", "three", "straight", "flush", "full house", "four", "straight flush"]
    if straight and flush:
        i = 8
    else:
        i = {(4, 1): 7, (3, 2): 6, (3, 1, 1): 3, (2, 2, 1): 2, (2, 1, 1, 1): 1}.get(
            tuple(shape), 5 if flush else 4 if straight else 0,
        )
    return i, names[i]


rng = Random(2024)
deck = Deck(rng)
players = {name: deck.deal(5) for name in ["ann", "bob", "cy"]}
for name, hand in players.items():
    print(name, show(hand), rank(hand)[1])
print(max(players, key=lambda p: (rank(players[p])[0], players[p])), len(deck.cards))
tally = {}
for _ in range(300):
    name = rank(Deck(rng).deal(5))[1]
    tally[name] = tally.get(name, 0) + 1
print(sorted(tally.items(), key=lambda kv: (-kv[1], kv[0])))


def monopoly_jail(rng, turns):
    at = jailed = 0
    visits = [0] * 40
    for _ in range(turns):
        a, b = rng.randint(1, 6), rng.randint(1, 6)
        at = (at + a + b) % 40
        if at == 30:
            at = 10
            jailed += 1
        visits[at] += 1
    return jailed, visits.index(max(visits)), sum(visits)


print(monopoly_jail(Random(5), 2000), monopoly_jail(Random(5), 2000) == monopoly_jail(Random(5), 2000))


def maze(w, h, rng):
    cells = [["#"] * (2 * w + 1) for _ in range(2 * h + 1)]
    stack = [(0, 0)]
    cells[1][1] = " "
    while stack:
        x, y = stack[-1]
        ways = [(dx, dy) for dx, dy in (
            (1, 0), (-1, 0), (0, 1), (0, -1),
        ) if 0 <= x + dx < w and 0 <= y + dy < h and cells[2 * (y + dy) + 1][2 * (x + dx) + 1] == "#"]
        if not ways:
            stack.pop()
            continue
        dx, dy = rng.choice(ways)
        cells[2 * y + 1 + dy][2 * x + 1 + dx] = " "
        cells[2 * (y + dy) + 1][2 * (x + dx) + 1] = " "
        stack.append((x + dx, y + dy))
    return "\n".join("".join(row) for row in cells)


print(maze(8, 4, Random(11)))
print(
    sum(Random(s).random() < 0.5 for s in range(100)), [Random(s).randint(1, 20) for s in range(8)],
    Random(1).sample("abcdef", 6), [Random(3).choice("xyz") for _ in range(3)],
)
