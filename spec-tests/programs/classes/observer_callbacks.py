class Event:
    def __init__(self, name, value):
        self.name = name
        self.value = value


class Subject:
    def __init__(self):
        self._listeners = {}
        self._order = 0

    def on(self, name, listener):
        self._order += 1
        self._listeners.setdefault(name, {})[self._order] = listener
        return self._order

    def off(self, token):
        for table in self._listeners.values():
            if table.pop(token, None) is not None:
                return True
        return False

    def emit(self, name, value):
        event = Event(name, value)
        called = 0
        for listener in list(self._listeners.get(name, {}).values()):
            listener(event)
            called += 1
        return called


class Recorder:
    def __init__(self, label):
        self.label = label
        self.seen = []

    def note(self, event):
        self.seen.append((event.name, event.value))

    def shout(self, event):
        self.seen.append((event.name.upper() + self.label, event.value * 2))


subject = Subject()
a, b = Recorder("a"), Recorder("b")
t1 = subject.on("tick", a.note)
t2 = subject.on("tick", b.shout)
t3 = subject.on("tock", b.note)
total = [0]


def add(event):
    total[0] += event.value


subject.on("tick", add)
subject.on("tock", lambda e: print("lambda saw", e.name, e.value))
print([subject.emit(n, v) for n, v in [("tick", 1), ("tock", 2), ("none", 3), ("tick", 4)]])
print(a.seen, b.seen, total)
print(subject.off(t2), subject.off(t2), subject.off(99))
print(subject.emit("tick", 10), subject.emit("tock", 20))
print(a.seen, b.seen, total, (t1, t2, t3))


def once(event):
    print("once", event.value)
    subject.off(token)


token = subject.on("tick", once)
subject.emit("tick", 100)
subject.emit("tick", 1000)
print(total[0], len(a.seen))
