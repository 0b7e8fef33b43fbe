from bisect import bisect_left, bisect_right, insort


class TimeSeries:
    def __init__(self):
        self.times = []
        self.values = []

    def put(self, time, value):
        i = bisect_left(self.times, time)
        if i < len(self.times) and self.times[i] == time:
            self.values[i] = value
        else:
            self.times.insert(i, time)
            self.values.insert(i, value)

    def at(self, time):
        i = bisect_right(self.times, time)
        if i == 0:
            raise LookupError(f"nothing before {time}")
        return self.values[i - 1]

    def between(self, start, end):
        i, j = bisect_left(self.times, start), bisect_right(self.times, end)
        return list(zip(self.times[i:j], self.values[i:j]))

    def interpolate(self, time):
        i = bisect_left(self.times, time)
        if i == 0 or i == len(self.times):
            return self.values[min(i, len(self.values) - 1)]
        t0, t1 = self.times[i - 1], self.times[i]
        v0, v1 = self.values[i - 1], self.values[i]
        return v0 + (v1 - v0) * (time - t0) / (t1 - t0)


class Ranges:
    """Disjoint half-open ranges; adding one merges what it touches."""

    def __init__(self):
        self.bounds = []

    def add(self, lo, hi):
        i, j = bisect_left(self.bounds, lo), bisect_right(self.bounds, hi)
        new = []
        if i % 2 == 0:
            new.append(lo)
        if j % 2 == 0:
            new.append(hi)
        self.bounds[i:j] = new
        return self

    def __contains__(self, x):
        return bisect_right(self.bounds, x) % 2 == 1

    def __iter__(self):
        return iter(list(zip(self.bounds[::2], self.bounds[1::2])))


s = TimeSeries()
for t, v in [(10, 1.0), (30, 3.0), (20, 5.0), (30, 4.0), (5, 0.0)]:
    s.put(t, v)
print(s.times, s.values, s.at(10), s.at(29), s.at(1000), s.between(10, 25), s.between(11, 12))
print([s.interpolate(t) for t in (0, 5, 15, 20, 22.5, 99)])
try:
    s.at(4)
except LookupError as e:
    print("LookupError:", e)
r = Ranges().add(10, 20).add(30, 40).add(50, 60)
print(list(r), list(r.add(15, 35)), list(r.add(0, 5)), list(r.add(40, 50)), [x in r for x in (4, 5, 10, 59, 60)])
print(list(r.add(-5, 100)), len(r.bounds))
scores = []
history = []
for x in [50, 20, 80, 20, 65]:
    insort(scores, x)
    history.append((scores[len(scores) // 2], bisect_left(scores, x)))
print(scores, history, [sum(bisect_right(scores, t) > i for i in range(len(scores))) for t in (0, 20, 64, 100)])
brackets, rates = [0, 100, 500, 1000], [0, 10, 20, 40]
print(
    [rates[bisect_right(brackets, x) - 1] for x in (0, 99, 100, 750, 5000)], [bisect_left("acegi", c) for c in "abz"],
    [bisect_right([(1, "x"), (2, "y")], (1, c)) for c in "wxy"],
)
