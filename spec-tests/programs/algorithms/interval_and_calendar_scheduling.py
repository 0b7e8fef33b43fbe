class Meeting:
    def __init__(self, name, start, end):
        if end <= start:
            raise ValueError(f"{name} ends before it starts")
        self.name, self.start, self.end = name, start, end

    def __repr__(self):
        return f"{self.name}[{clock(self.start)}-{clock(self.end)}]"


def clock(minutes):
    return f"{minutes // 60:02}:{minutes % 60:02}"


def minutes(text):
    h, m = text.split(":")
    return int(h) * 60 + int(m)


def parse(text):
    name, span = text.split()
    start, end = map(minutes, span.split("-"))
    return Meeting(name, start, end)


def most_meetings(meetings):
    chosen = []
    for m in sorted(meetings, key=lambda m: m.end):
        if not chosen or m.start >= chosen[-1].end:
            chosen.append(m)
    return chosen


def rooms_needed(meetings):
    changes = sorted([(m.start, 1) for m in meetings] + [(m.end, -1) for m in meetings])
    busy = peak = 0
    for _, c in changes:
        busy += c
        peak = max(peak, busy)
    return peak


def assign(meetings):
    rooms = []
    for m in sorted(meetings, key=lambda m: (m.start, m.end)):
        for room in rooms:
            if room[-1].end <= m.start:
                room.append(m)
                break
        else:
            rooms.append([m])
    return rooms


def gaps(meetings, start, end, least):
    out = []
    at = start
    for m in sorted(meetings, key=lambda m: m.start):
        if m.start - at >= least:
            out.append((clock(at), clock(m.start)))
        at = max(at, m.end)
    if end - at >= least:
        out.append((clock(at), clock(end)))
    return out


def best_value(meetings, value):
    order = sorted(meetings, key=lambda m: m.end)
    best = [(0, [])]
    for i, m in enumerate(order):
        j = i
        while j > 0 and order[j - 1].end > m.start:
            j -= 1
        v, names = best[j]
        best.append(max(best[i], (v + value(m), names + [m.name])))
    return best[-1]


day = [parse(t) for t in [
    "a 09:00-10:30", "b 09:15-09:45", "c 10:00-11:00", "d 10:30-12:00", "e 13:00-14:00", "f 13:30-13:50",
    "g 11:00-13:15",
]]
print(most_meetings(day), rooms_needed(day), rooms_needed([]))
for i, room in enumerate(assign(day)):
    print(i, room)
print(
    gaps(day, 480, 1020, 15), gaps([], 0, 60, 60), best_value(day, lambda m: m.end - m.start),
    best_value(day, lambda m: 1),
)
for bad in ["x 10:00-09:00", "y 10-11", "z"]:
    try:
        print(parse(bad))
    except ValueError as e:
        print("ValueError:", e)
