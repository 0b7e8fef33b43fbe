class Thing:
    def __init__(self, name, weight=1):
        self.name = name
        self.weight = weight

    def use(self, player):
        return f"nothing happens with the {self.name}"


class Key(Thing):
    def __init__(self, name, opens):
        super().__init__(name)
        self.opens = opens

    def use(self, player):
        for direction, door in player.room.doors.items():
            if door.lock == self.opens:
                door.lock = None
                return f"the door {direction} opens"
        return super().use(player)


class Lamp(Thing):
    on = False

    def use(self, player):
        self.on = not self.on
        return f"the lamp is {'on' if self.on else 'off'}"


class Door:
    def __init__(self, room, lock=None):
        self.room = room
        self.lock = lock


class Room:
    def __init__(self, name, dark=False):
        self.name = name
        self.dark = dark
        self.doors = {}
        self.things = {}

    def connect(self, direction, other, lock=None):
        back = {"north": "south", "east": "west", "down": "up"}[direction]
        self.doors[direction] = Door(other, lock)
        other.doors[back] = Door(self)

    def put(self, *things):
        for t in things:
            self.things[t.name] = t
        return self


class Player:
    def __init__(self, room):
        self.room = room
        self.bag = {}

    def sees(self):
        lamp = self.bag.get("lamp")
        return not self.room.dark or (isinstance(lamp, Lamp) and lamp.on)

    def look(self):
        if not self.sees():
            return f"{self.room.name}: too dark"
        return f"{self.room.name}: {', '.join(sorted(self.room.things)) or 'nothing'}; exits {', '.join(sorted(self.room.doors))}"

    def go(self, direction):
        door = self.room.doors.get(direction)
        if door is None:
            return f"no way {direction}"
        if door.lock is not None:
            return "it is locked"
        self.room = door.room
        return self.look()

    def take(self, name):
        if not self.sees() or name not in self.room.things:
            return f"no {name} here"
        if sum(t.weight for t in self.bag.values()) + self.room.things[name].weight > 5:
            return f"the {name} is too heavy"
        self.bag[name] = self.room.things.pop(name)
        return f"taken: {name}"

    def drop(self, name):
        if name not in self.bag:
            return f"you have no {name}"
        self.room.put(self.bag.pop(name))
        return f"dropped: {name}"

    def use(self, name):
        return self.bag[name].use(self) if name in self.bag else f"you have no {name}"

    def do(self, line):
        verb, _, rest = line.partition(" ")
        actions = {"go": self.go, "take": self.take, "drop": self.drop, "use": self.use}
        if verb == "look":
            return self.look()
        if verb == "bag":
            return ", ".join(sorted(self.bag)) or "empty"
        return actions[verb](rest) if verb in actions else f"cannot {verb}"


hall, cave, vault = Room("hall"), Room("cave", dark=True), Room("vault")
hall.connect("down", cave)
hall.connect("east", vault, lock="gold")
hall.put(Lamp("lamp"), Thing("anvil", 9))
cave.put(Key("key", "gold"), Thing("rock", 4))
vault.put(Thing("crown", 2))
p = Player(hall)
for line in "look;go east;take anvil;go down;take key;go up;take lamp;use lamp;go down;take key;take rock;bag;go up;use key;go east;take crown;use crown;drop lamp;go down;go west;go down;look;dance;use anvil;bag".split(";"):
    print(f"> {line}: {p.do(line)}")
