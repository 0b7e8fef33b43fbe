from collections import deque


class Scheduler:
    def __init__(self):
        self.ready = deque()
        self.time = 0
        self.sleeping = []
        self.trace = []

    def spawn(self, name, task):
        self.ready.append((name, task))

    def run(self):
        steps = 0
        while self.ready or self.sleeping:
            if not self.ready:
                self.time = min(wake for wake, _, _ in self.sleeping)
            due = [s for s in self.sleeping if s[0] <= self.time]
            self.sleeping = [s for s in self.sleeping if s[0] > self.time]
            for _, name, task in due:
                self.ready.append((name, task))
            name, task = self.ready.popleft()
            steps += 1
            try:
                request = next(task)
            except StopIteration as stop:
                self.trace.append(f"{self.time}:{name} ended with {stop.value}")
                continue
            if request > 0:
                self.sleeping.append((self.time + request, name, task))
            else:
                self.ready.append((name, task))
        return steps


def worker(sched, name, n, delay):
    total = 0
    for i in range(n):
        total += i
        sched.trace.append(f"{sched.time}:{name} {i}")
        yield delay
    return total


def producer(items, box):
    for x in items:
        while len(box) >= 2:
            yield 0
        box.append(x)
        yield 0
    box.append(-1)
    return len(items)


def consumer(box, out):
    while True:
        while not box:
            yield 0
        x = box.popleft()
        if x < 0:
            return len(out)
        out.append(x * 10)
        yield 0


s = Scheduler()
s.spawn("fast", worker(s, "fast", 4, 2))
s.spawn("slow", worker(s, "slow", 2, 5))
s.spawn("busy", worker(s, "busy", 2, 0))
print(s.run(), s.time)
print("\n".join(s.trace))
s = Scheduler()
box, out = deque(), []
s.spawn("consumer", consumer(box, out))
s.spawn("producer", producer(range(5), box))
print(s.run(), out, s.trace)
