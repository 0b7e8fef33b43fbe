class State:
    def __init__(self, machine: "Turnstile") -> None:
        self.machine = machine

    def coin(self) -> "State":
        return self

    def push(self) -> "State":
        return self

    def name(self) -> str:
        return type(self).__name__


class Locked(State):
    def coin(self) -> State:
        self.machine.coins += 1
        return self.machine.unlocked

    def push(self) -> State:
        self.machine.blocked += 1
        if self.machine.blocked % 3 == 0:
            return self.machine.broken
        return self


class Unlocked(State):
    def coin(self) -> State:
        self.machine.coins += 1
        self.machine.extra += 1
        return self

    def push(self) -> State:
        self.machine.passed += 1
        return self.machine.locked


class Broken(State):
    def name(self) -> str:
        return super().name().upper() + "!"


class Turnstile:
    def __init__(self) -> None:
        self.coins = self.blocked = self.extra = self.passed = 0
        self.locked = Locked(self)
        self.unlocked = Unlocked(self)
        self.broken = Broken(self)
        self.state: State = self.locked

    def run(self, events: str) -> None:
        for e in events:
            before = self.state
            self.state = self.state.coin() if e == "c" else self.state.push()
            arrow = "=" if before is self.state else ">"
            print(f"{e}: {before.name()} {arrow} {self.state.name()}")


t = Turnstile()
t.run("pccpp")
print(t.coins, t.blocked, t.extra, t.passed)
t.run("cpp")
t.run("cp")
print(t.coins, t.blocked, t.extra, t.passed, t.state is t.broken, isinstance(t.state, Broken))
