from typing import Final

MAX_SIZE: Final = 3
VERSION = (1, 2)
log: list[str] = []
total = 0
names = {"x": 1}
current = "none"


def add(n):
    global total
    total += n
    log.append(f"+{n}")
    if len(log) > MAX_SIZE:
        reset()
    return total


def reset():
    global total, log
    log = ["reset"]
    total = 0


def shadow():
    total = 100
    total += 1
    names = {"y": 2}
    return total, names


def read():
    return total, len(log), names, VERSION[1]


def define_later():
    global created
    created = "made in a function"


def nested():
    def inner():
        global current
        current = "inner"
        return current

    current = "local"
    return inner(), current


print(add(1), add(2), log, read())
print(shadow(), total, names)
print(add(3), add(4), log, total)
names["z"] = 3
print(read())
define_later()
print(created, nested(), current)
total += 50
print(add(1), total)
for total in range(3):
    pass
print(total, add(10))


class Registry:
    count = 0

    def __init__(self):
        global total
        Registry.count += 1
        total = -Registry.count


Registry()
Registry()
print(total, Registry.count)
if total < 0:
    flag = "negative"
else:
    flag = "positive"
print(flag)


def use_before_assignment_is_fine():
    return helper() * 2


def helper():
    return LATE


LATE = 21
print(use_before_assignment_is_fine())
LATE = 5
print(use_before_assignment_is_fine())
del LATE
try:
    print(use_before_assignment_is_fine())
except NameError as e:
    print("NameError:", e)
