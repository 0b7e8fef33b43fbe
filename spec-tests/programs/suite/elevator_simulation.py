# Elevators in a building, driven by a queue of events, with three ways of choosing the next elevator. The
# first argument is the number of people.
import heapq
import sys
from abc import ABC, abstractmethod
from enum import Enum


class Direction(Enum):
    UP = 1
    DOWN = -1
    IDLE = 0

    @staticmethod
    def between(a: int, b: int) -> "Direction":
        return Direction.UP if b > a else Direction.DOWN if b < a else Direction.IDLE


class Person:
    def __init__(self, name: str, start: int, goal: int, time: int) -> None:
        self.name = name
        self.start = start
        self.goal = goal
        self.called = time
        self.entered: int | None = None
        self.left: int | None = None

    @property
    def waiting(self) -> int:
        if self.entered is None:
            raise ValueError(f"{self.name} never got in")
        return self.entered - self.called

    @property
    def riding(self) -> int:
        if self.entered is None or self.left is None:
            raise ValueError(f"{self.name} never arrived")
        return self.left - self.entered


class Event:
    counter = 0

    def __init__(self, time: int, action, *args) -> None:
        Event.counter += 1
        self.time = time
        self.order = Event.counter
        self.action = action
        self.args = args

    def __lt__(self, other: "Event") -> bool:
        return (self.time, self.order) < (other.time, other.order)

    def run(self) -> None:
        self.action(*self.args)


class Elevator:
    speed = 2
    door = 3

    def __init__(self, building: "Building", number: int, capacity: int) -> None:
        self.building = building
        self.number = number
        self.capacity = capacity
        self.floor = 0
        self.direction = Direction.IDLE
        self.riders: list[Person] = []
        self.stops: set[int] = set()
        self.busy = False
        self.travelled = 0
        self.doors_opened = 0

    def __repr__(self) -> str:
        return f"E{self.number}@{self.floor}{'^v-'[{
            Direction.UP: 0, Direction.DOWN: 1, Direction.IDLE: 2,
        }[self.direction]]}"

    def call(self, floor: int) -> None:
        self.stops.add(floor)
        if not self.busy:
            self.busy = True
            self.building.at(0, self.think)

    def next_stop(self) -> int | None:
        if not self.stops:
            return None
        ahead = [s for s in self.stops if Direction.between(self.floor, s) in (self.direction, Direction.IDLE)]
        candidates = ahead if ahead and self.direction is not Direction.IDLE else sorted(self.stops)
        return min(candidates, key=lambda s: (abs(s - self.floor), s))

    def think(self) -> None:
        target = self.next_stop()
        if target is None:
            self.direction = Direction.IDLE
            self.busy = False
        elif target == self.floor:
            self.open_doors()
        else:
            self.direction = Direction.between(self.floor, target)
            self.building.at(self.speed, self.move)

    def move(self) -> None:
        self.floor += self.direction.value
        self.travelled += 1
        self.think()

    def open_doors(self) -> None:
        self.stops.discard(self.floor)
        self.doors_opened += 1
        out = [p for p in self.riders if p.goal == self.floor]
        for p in out:
            self.riders.remove(p)
            p.left = self.building.now
            self.building.arrived.append(p)
        waiting = self.building.waiting[self.floor]
        entering = waiting[:self.capacity - len(self.riders)]
        for p in entering:
            waiting.remove(p)
            p.entered = self.building.now
            self.riders.append(p)
            self.stops.add(p.goal)
        if out or entering:
            self.building.note(f"{self} out {[p.name for p in out]} in {[p.name for p in entering]}")
        if waiting:
            self.building.at(self.door * 2, self.building.dispatch, waiting[0])
        self.building.at(self.door, self.think)


class Policy(ABC):
    @abstractmethod
    def choose(self, elevators: list[Elevator], person: Person) -> Elevator: ...

    def __str__(self) -> str:
        return type(self).__name__.lower()


class RoundRobin(Policy):
    def __init__(self) -> None:
        self.last = -1

    def choose(self, elevators: list[Elevator], person: Person) -> Elevator:
        self.last = (self.last + 1) % len(elevators)
        return elevators[self.last]


class Nearest(Policy):
    def choose(self, elevators: list[Elevator], person: Person) -> Elevator:
        return min(elevators, key=lambda e: (abs(e.floor - person.start), len(e.stops), e.number))


class Cheapest(Policy):
    """Prefers elevators that pass by anyway."""

    def cost(self, e: Elevator, person: Person) -> int:
        distance = abs(e.floor - person.start)
        way = Direction.between(e.floor, person.start)
        if e.direction is Direction.IDLE:
            penalty = 0
        elif way in (e.direction, Direction.IDLE) and Direction.between(person.start, person.goal) is e.direction:
            penalty = 1
        else:
            penalty = 2 * max((abs(s - e.floor) for s in e.stops), default=0)
        return distance + penalty + 3 * len(e.stops) + 4 * (len(e.riders) == e.capacity)

    def choose(self, elevators: list[Elevator], person: Person) -> Elevator:
        return min(elevators, key=lambda e: (self.cost(e, person), e.number))


class Building:
    def __init__(self, floors: int, elevators: int, capacity: int, policy: Policy) -> None:
        self.floors = floors
        self.now = 0
        self.events: list[Event] = []
        self.policy = policy
        self.elevators = [Elevator(self, i, capacity) for i in range(elevators)]
        self.waiting: dict[int, list[Person]] = {f: [] for f in range(floors)}
        self.arrived: list[Person] = []
        self.log: list[str] = []
        self.steps = 0

    def note(self, text: str) -> None:
        self.log.append(f"{self.now:>4} {text}")

    def at(self, delay: int, action, *args) -> None:
        heapq.heappush(self.events, Event(self.now + delay, action, *args))

    def appear(self, person: Person) -> None:
        self.waiting[person.start].append(person)
        self.dispatch(person)

    def dispatch(self, person: Person) -> None:
        if person.entered is None:
            self.policy.choose(self.elevators, person).call(person.start)

    def run(self, people: list[Person]) -> "Building":
        for p in people:
            if not (0 <= p.start < self.floors and 0 <= p.goal < self.floors) or p.start == p.goal:
                raise ValueError(f"{p.name} cannot go from {p.start} to {p.goal}")
            self.at(p.called, self.appear, p)
        while self.events:
            event = heapq.heappop(self.events)
            self.now = event.time
            self.steps += 1
            event.run()
        return self


def people(n: int, floors: int, seed: int) -> list[Person]:
    out = []
    time = 0
    for i in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        k = seed >> 9
        time += k % 15
        start = 0 if k % 3 == 0 else k // 3 % floors
        goal = (start + 1 + k // 50 % (floors - 1)) % floors
        out.append(Person(f"p{i}", start, goal, time))
    return out


def percentile(values: list[int], p: int) -> int:
    return sorted(values)[min(len(values) * p // 100, len(values) - 1)]


def main(n: int) -> None:
    demo = Building(6, 2, 2, Nearest()).run([
        Person("ann", 0, 5, 0), Person("bob", 3, 0, 2), Person("cy", 0, 4, 3), Person("dee", 5, 1, 9),
        Person("eve", 0, 2, 3),
    ])
    print("\n".join(demo.log))
    print([(p.name, p.waiting, p.riding) for p in demo.arrived], demo.elevators, demo.steps)
    for policy in (RoundRobin(), Nearest(), Cheapest()):
        for count in (2, 4):
            crowd = people(n, 12, 42)
            b = Building(12, count, 6, policy).run(crowd)
            waits = [p.waiting for p in b.arrived]
            rides = [p.riding for p in b.arrived]
            print(
                f"{policy!s:<11}{count} elevators: {len(b.arrived)} arrived at {b.now}, waits {sum(waits) / n:.2f} "
                f"p90 {percentile(waits, 90)} max {max(waits)}, rides {sum(rides) / n:.2f}, moved "
                f"{[e.travelled for e in b.elevators]}, doors {sum(e.doors_opened for e in b.elevators)}, steps {b.steps}"
            )
            if [p for ps in b.waiting.values() for p in ps]:
                print("somebody is still waiting")
    print("\n".join(b.log[:4] + b.log[-2:]))
    for wrong in (Person("x", 0, 0, 0), Person("y", 0, 99, 0)):
        try:
            Building(5, 1, 1, Nearest()).run([wrong])
        except ValueError as e:
            print("ValueError:", e)
    try:
        print(Person("z", 0, 1, 5).waiting)
    except ValueError as e:
        print("ValueError:", e)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 250)
