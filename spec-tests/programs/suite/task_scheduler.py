# A little operating system: tasks with priorities exchange packets through queues. The first argument is
# the number of packets that the idle source produces.
import sys

KIND_DEVICE = 0
KIND_WORK = 1

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
NAMES = ["idle", "worker", "handler-a", "handler-b", "device-a", "device-b"]
ALPHABET = 26


class Packet:
    def __init__(self, link: "Packet | None", ident: int, kind: int) -> None:
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue: "Packet | None") -> "Packet":
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class TaskState:
    def __init__(self) -> None:
        self.packet_pending = True
        self.waiting = False
        self.holding = False

    def set_running(self) -> "TaskState":
        self.packet_pending = self.waiting = self.holding = False
        return self

    def set_waiting(self) -> "TaskState":
        self.packet_pending = self.holding = False
        self.waiting = True
        return self

    def set_waiting_with_packet(self) -> "TaskState":
        self.packet_pending = self.waiting = True
        self.holding = False
        return self

    def held_or_idle(self) -> bool:
        return self.holding or (not self.packet_pending and self.waiting)

    def wakes_with_packet(self) -> bool:
        return self.packet_pending and self.waiting and not self.holding

    def letters(self) -> str:
        return "".join(c if on else "-" for c, on in zip("pwh", (self.packet_pending, self.waiting, self.holding)))


class Scheduler:
    def __init__(self) -> None:
        self.tasks: list[Task | None] = [None] * len(NAMES)
        self.chain: Task | None = None
        self.current: Task | None = None
        self.queued = 0
        self.held = 0
        self.switches = 0

    def add(self, task: "Task") -> None:
        task.next = self.chain
        self.chain = task
        self.tasks[task.ident] = task

    def find(self, ident: int) -> "Task":
        task = self.tasks[ident]
        if task is None:
            raise KeyError(NAMES[ident])
        return task

    def run(self) -> None:
        self.current = self.chain
        while self.current is not None:
            if self.current.state.held_or_idle():
                self.current = self.current.next
            else:
                self.switches += 1
                self.current = self.current.take_turn()

    def hold(self) -> "Task | None":
        self.held += 1
        assert self.current is not None
        self.current.state.holding = True
        return self.current.next

    def release(self, ident: int) -> "Task":
        task = self.find(ident)
        task.state.holding = False
        assert self.current is not None
        return task if task.priority > self.current.priority else self.current

    def wait(self) -> "Task":
        assert self.current is not None
        self.current.state.waiting = True
        return self.current

    def queue(self, packet: Packet) -> "Task":
        assert self.current is not None
        target = self.find(packet.ident)
        self.queued += 1
        packet.link = None
        packet.ident = self.current.ident
        return target.accept(packet, self.current)


class Task:
    def __init__(self, scheduler: Scheduler, ident: int, priority: int, work: Packet | None, state: TaskState) -> None:
        self.scheduler = scheduler
        self.ident = ident
        self.priority = priority
        self.work = work
        self.state = state
        self.next: Task | None = None
        self.turns = 0
        scheduler.add(self)

    def accept(self, packet: Packet, sender: "Task") -> "Task":
        if self.work is None:
            self.work = packet
            self.state.packet_pending = True
            if self.priority > sender.priority:
                return self
        else:
            packet.append_to(self.work)
        return sender

    def take_turn(self) -> "Task | None":
        self.turns += 1
        message = None
        if self.state.wakes_with_packet():
            message = self.work
            assert message is not None
            self.work = message.link
            self.state.set_running()
            self.state.packet_pending = self.work is not None
        return self.step(message)

    def step(self, packet: Packet | None) -> "Task | None":
        raise NotImplementedError(type(self).__name__)


class IdleTask(Task):
    def __init__(self, scheduler: Scheduler, count: int) -> None:
        super().__init__(scheduler, IDLE, 0, None, TaskState().set_running())
        self.control = 1
        self.left = count

    def step(self, packet: Packet | None) -> Task | None:
        self.left -= 1
        if self.left == 0:
            return self.scheduler.hold()
        if self.control & 1 == 0:
            self.control //= 2
            return self.scheduler.release(DEVICE_A)
        self.control = self.control // 2 ^ 0xD008
        return self.scheduler.release(DEVICE_B)


class WorkTask(Task):
    def __init__(self, scheduler: Scheduler, priority: int, work: Packet | None) -> None:
        super().__init__(scheduler, WORKER, priority, work, TaskState().set_waiting_with_packet())
        self.destination = HANDLER_A
        self.count = 0

    def step(self, packet: Packet | None) -> Task | None:
        if packet is None:
            return self.scheduler.wait()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.ident = self.destination
        packet.datum = 0
        for i in range(len(packet.data)):
            self.count = self.count % ALPHABET + 1
            packet.data[i] = ord("A") + self.count - 1
        return self.scheduler.queue(packet)


class HandlerTask(Task):
    def __init__(self, scheduler: Scheduler, ident: int, priority: int, work: Packet | None) -> None:
        super().__init__(scheduler, ident, priority, work, TaskState().set_waiting_with_packet())
        self.work_in: Packet | None = None
        self.device_in: Packet | None = None
        self.text = ""

    def step(self, packet: Packet | None) -> Task | None:
        if packet is not None:
            if packet.kind == KIND_WORK:
                self.work_in = packet.append_to(self.work_in)
            else:
                self.device_in = packet.append_to(self.device_in)
        work = self.work_in
        if work is not None:
            if work.datum >= len(work.data):
                self.work_in = work.link
                return self.scheduler.queue(work)
            device = self.device_in
            if device is not None:
                self.device_in = device.link
                device.datum = work.data[work.datum]
                work.datum += 1
                self.text = (self.text + chr(device.datum))[-30:]
                return self.scheduler.queue(device)
        return self.scheduler.wait()


class DeviceTask(Task):
    def __init__(self, scheduler: Scheduler, ident: int, priority: int) -> None:
        super().__init__(scheduler, ident, priority, None, TaskState().set_waiting())
        self.pending: Packet | None = None
        self.checksum = 0

    def step(self, packet: Packet | None) -> Task | None:
        if packet is None:
            if self.pending is None:
                return self.scheduler.wait()
            ready = self.pending
            self.pending = None
            return self.scheduler.queue(ready)
        self.pending = packet
        self.checksum = (self.checksum * 31 + packet.datum) % 1_000_003
        return self.scheduler.hold()


def packets(ident: int, kind: int, n: int) -> Packet | None:
    chain: Packet | None = None
    for _ in range(n):
        chain = Packet(chain, ident, kind)
    return chain


def simulate(count: int) -> Scheduler:
    s = Scheduler()
    IdleTask(s, count)
    WorkTask(s, 1000, packets(WORKER, KIND_WORK, 2))
    HandlerTask(s, HANDLER_A, 2000, packets(DEVICE_A, KIND_DEVICE, 3))
    HandlerTask(s, HANDLER_B, 3000, packets(DEVICE_B, KIND_DEVICE, 3))
    DeviceTask(s, DEVICE_A, 4000)
    DeviceTask(s, DEVICE_B, 5000)
    s.run()
    return s


def main(count: int) -> None:
    for n in (1, 10, 100, count):
        s = simulate(n)
        print(f"{n} ticks: {s.queued} packets queued, {s.held} holds, {s.switches} switches")
    for task in s.tasks:
        assert task is not None
        line = f"  {NAMES[task.ident]:<10}{task.turns:>6} turns {task.state.letters()}"
        if isinstance(task, DeviceTask):
            line += f" checksum {task.checksum}"
        elif isinstance(task, HandlerTask):
            line += f" text {task.text}"
        elif isinstance(task, WorkTask):
            line += f" count {task.count}"
        print(line)
    try:
        Task(s, IDLE, 0, None, TaskState()).step(None)
    except NotImplementedError as e:
        print("NotImplementedError:", e)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
