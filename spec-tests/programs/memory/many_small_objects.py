class Particle:
    def __init__(self, x, v):
        self.x = x
        self.v = v

    def step(self):
        self.x += self.v
        if not 0 <= self.x < 1000:
            self.v = -self.v
            self.x += 2 * self.v
        return self


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        return 1 + (self.left.check() if self.left else 0) + (self.right.check() if self.right else 0)


def bottom_up(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(bottom_up(depth - 1), bottom_up(depth - 1))


particles = [Particle(i * 37 % 1000, i % 7 - 3) for i in range(500)]
for _ in range(40):
    for p in particles:
        p.step()
print(sum(p.x for p in particles), sum(p.v for p in particles), max(p.x for p in particles))
for depth in range(2, 10, 2):
    print(depth, sum(bottom_up(depth).check() for _ in range(8)))
survivors = []
for i in range(3000):
    survivors.append(Particle(i, 1))
    if len(survivors) > 50:
        survivors = survivors[25:]
print(len(survivors), survivors[0].x, survivors[-1].x)
table = {}
for i in range(2000):
    table[f"key{i % 100}"] = table.get(f"key{i % 100}", []) + [i] if i % 10 else []
print(len(table), sum(len(v) for v in table.values()), table["key7"][:3], table["key50"])
text = ""
for i in range(1000):
    text = (text + chr(97 + i % 26))[-100:]
print(len(text), text[:10])
stack = [(i, str(i), [i] * (i % 5)) for i in range(1000)]
while len(stack) > 1:
    a, b = stack.pop(), stack.pop()
    stack.append((a[0] + b[0], b[1][:1] + a[1][:3], a[2][:2] + b[2][:1]))
print(stack[0])
queue = list(range(100))
steps = 0
while len(queue) > 1:
    queue = [a + b for a, b in zip(queue[::2], queue[1::2])] + queue[len(queue) // 2 * 2:]
    steps += 1
print(queue, steps)
