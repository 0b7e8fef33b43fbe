log = []


def resource(name, n):
    log.append(f"open {name}")
    try:
        for i in range(n):
            yield f"{name}{i}"
    finally:
        log.append(f"close {name}")


def flush():
    print(log)
    log.clear()


print(list(resource("a", 2)))
flush()
g = resource("b", 5)
next(g)
g.close()
flush()
for v in resource("c", 3):
    if v == "c1":
        log.append("breaking")
        break
g2 = resource("d", 3)
for v in g2:
    log.append(v)
    if v == "d0":
        break
log.append("still open")
print(next(g2))
del g2
flush()


def consume(fail):
    source = resource("e", 3)
    try:
        for v in source:
            log.append(v)
            if fail:
                raise ValueError(v)
    except ValueError as e:
        log.append(f"failed {e}")
    finally:
        source.close()


consume(False)
flush()
consume(True)
flush()


def nested():
    try:
        yield from resource("f", 2)
        yield "between"
        yield from resource("g", 2)
    finally:
        log.append("nested done")


n = nested()
print([next(n) for _ in range(4)])
n.close()
flush()


def transaction():
    done = 0
    try:
        while True:
            try:
                amount = yield done
                if amount < 0:
                    raise ValueError("negative")
                done += amount
            except ValueError as e:
                log.append(str(e))
    finally:
        log.append(f"total {done}")


t = transaction()
next(t)
print(t.send(5), t.send(-1), t.send(7))
t.close()
flush()
unused = resource("never", 3)
del unused
print(log, list(resource("z", 0)))
flush()
