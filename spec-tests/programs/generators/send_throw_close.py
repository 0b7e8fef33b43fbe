def averager():
    total = 0.0
    count = 0
    average = 0.0
    while True:
        value = yield average
        if value is None:
            continue
        total += value
        count += 1
        average = total / count


def echo():
    log = []
    try:
        while True:
            try:
                received = yield len(log)
                log.append(f"got {received}")
            except ValueError as e:
                log.append(f"error {e}")
    finally:
        log.append("closed")
        print(log)


avg = averager()
print(next(avg), avg.send(10.0), avg.send(20.0), next(avg), avg.send(60.0))
avg.close()
try:
    avg.send(1.0)
except StopIteration:
    print("closed for good")
e = echo()
print(next(e), e.send("a"), e.throw(ValueError("oops")), e.send("b"), next(e))
e.close()
e.close()
e2 = echo()
next(e2)
try:
    e2.throw(KeyError("not handled"))
except KeyError as err:
    print("came out:", err)
print(next(e2, "finished"))


def accumulate_until(limit):
    total = 0
    while total < limit:
        total += yield total
    return f"reached {total}"


acc = accumulate_until(10)
next(acc)
for n in [3, 4, 5]:
    try:
        print("total", acc.send(n))
    except StopIteration as stop:
        print(stop.value)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print("asked to leave")
        raise
    finally:
        print("leaving")


s = stubborn()
print(next(s))
s.close()
never_started = stubborn()
never_started.close()
print(next(never_started, "nothing ran"))
fresh = stubborn()
try:
    fresh.throw(IndexError("before the start"))
except IndexError as err:
    print(err, list(fresh))
