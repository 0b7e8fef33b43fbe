def make_loop():
    queue = []
    now = 0
    log = []

    def call_later(delay, f, *args):
        nonlocal queue
        queue.append((now + delay, len(log) + len(queue), f, args))
        queue.sort(key=lambda e: (e[0], e[1]))

    def run():
        nonlocal now
        while queue:
            now, _, f, args = queue.pop(0)
            f(*args)
        return now

    def note(text):
        log.append(f"{now}:{text}")

    return call_later, run, note, log


call_later, run, note, log = make_loop()


def blink(name, period, times):
    remaining = times

    def tick():
        nonlocal remaining
        remaining -= 1
        note(f"{name}{remaining}")
        if remaining > 0:
            call_later(period, tick)

    return tick


call_later(0, blink("a", 3, 3))
call_later(1, blink("b", 2, 4))
call_later(5, note, "five")
call_later(5, lambda: call_later(0, note, "nested"))
print(run(), log)


def make_debounced(f, limit):
    calls = 0

    def wrapper(x):
        nonlocal calls
        calls += 1
        if calls % limit == 0:
            return f(x)
        return None

    def reset():
        nonlocal calls
        calls = 0

    return wrapper, reset


third, reset = make_debounced(lambda x: x * 100, 3)
print([third(i) for i in range(7)])
reset()
print([third(i) for i in range(4)])


def observable(value):
    watchers = []

    def get():
        return value

    def set(new):
        nonlocal value
        old, value = value, new
        for w in watchers:
            w(old, new)

    def watch(w):
        watchers.append(w)
        return lambda: watchers.remove(w)

    return get, set, watch


get, put, watch = observable(1)
changes = []
stop = watch(lambda old, new: changes.append((old, new)))
watch(lambda old, new: changes.append(new - old))
put(5)
stop()
put(3)
print(get(), changes)
