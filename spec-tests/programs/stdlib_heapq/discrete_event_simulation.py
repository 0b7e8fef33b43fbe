import heapq
from dataclasses import dataclass, field


@dataclass(order=True)
class Event:
    time: int
    seq: int
    kind: str = field(compare=False)
    who: str = field(compare=False, default="")


class Shop:
    def __init__(self, tills: int, service: int) -> None:
        self.now = 0
        self.seq = 0
        self.queue: list[Event] = []
        self.waiting: list[tuple[str, int]] = []
        self.free = tills
        self.service = service
        self.waits: dict[str, int] = {}
        self.log: list[str] = []

    def schedule(self, delay: int, kind: str, who: str = "") -> None:
        self.seq += 1
        heapq.heappush(self.queue, Event(self.now + delay, self.seq, kind, who))

    def start(self, who: str, arrived: int) -> None:
        self.free -= 1
        self.waits[who] = self.now - arrived
        self.schedule(self.service + len(who) % 3, "done", who)

    def run(self, until: int) -> None:
        while self.queue and self.queue[0].time <= until:
            e = heapq.heappop(self.queue)
            self.now = e.time
            self.log.append(f"{e.time}:{e.kind} {e.who}".strip())
            if e.kind == "arrive":
                if self.free:
                    self.start(e.who, self.now)
                else:
                    self.waiting.append((e.who, self.now))
            elif e.kind == "done":
                self.free += 1
                if self.waiting:
                    who, arrived = self.waiting.pop(0)
                    self.start(who, arrived)
            elif e.kind == "close":
                self.queue = [q for q in self.queue if q.kind != "arrive"]
                heapq.heapify(self.queue)


shop = Shop(2, 5)
for i, who in enumerate(["ann", "bo", "cyd", "dave", "e", "fay"]):
    shop.schedule(i * 2, "arrive", who)
shop.schedule(9, "close")
shop.run(6)
print(shop.log, shop.now, len(shop.queue), shop.waiting)
shop.run(100)
print(shop.log[4:])
print(shop.waits, max(shop.waits.values()), sum(shop.waits.values()) / len(shop.waits), shop.free, shop.queue, shop.now)
print(
    Event(1, 2, "x") < Event(1, 3, "a"), Event(1, 1, "x") == Event(1, 1, "y"),
    heapq.nsmallest(2, [Event(3, 1, "c"), Event(1, 9, "a"), Event(2, 5, "b")]),
)
merged = heapq.merge([Event(1, 1, "a"), Event(4, 1, "d")], [Event(2, 1, "b"), Event(3, 1, "c")])
print([f"{e.time}{e.kind}" for e in merged])
