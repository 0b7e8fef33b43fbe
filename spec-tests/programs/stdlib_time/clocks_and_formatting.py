import time
from time import monotonic, perf_counter, sleep

start = perf_counter()
total = sum(i * i for i in range(1000))
middle = perf_counter()
sleep(0.01)
end = perf_counter()
print(total, start <= middle <= end, end - middle >= 0.009, end - start < 30)
a, b = monotonic(), monotonic()
print(a <= b, time.time() > 1_600_000_000, time.time_ns() // 10**9 > 1_600_000_000, time.process_time() >= 0)
print(
    time.perf_counter_ns() > 0, time.monotonic_ns() <= time.monotonic_ns(), isinstance(time.time(), float),
    isinstance(time.time_ns(), int),
)
t = time.gmtime(0)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday)
u = time.gmtime(1_700_000_000)
print(u.tm_year, u[1], u[2], u.tm_hour, u.tm_wday, u.tm_yday)
print(time.strftime("%Y-%m-%d %H:%M:%S", u), time.strftime("%d/%m/%y %j %a %b %%", u), time.strftime("%A %B %p %I", u))


class Stopwatch:
    def __init__(self):
        self.laps = []
        self.started = monotonic()

    def lap(self):
        now = monotonic()
        self.laps.append(now - self.started)
        self.started = now
        return len(self.laps)

    def __enter__(self):
        self.started = monotonic()
        return self

    def __exit__(self, *error):
        self.lap()


with Stopwatch() as w:
    for _ in range(3):
        sleep(0)
        w.lap()
print(len(w.laps), all(lap >= 0 for lap in w.laps), sum(w.laps) < 30)
try:
    sleep(-1)
except ValueError as e:
    print("ValueError:", e)
