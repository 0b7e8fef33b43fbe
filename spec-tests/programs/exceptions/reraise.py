events: list[str] = []


def risky(n):
    if n % 2:
        raise ValueError(f"odd {n}")
    return n // 2


def logged(n):
    try:
        return risky(n)
    except ValueError:
        events.append(f"saw {n}")
        raise


def counted(n, attempts):
    for i in range(attempts):
        try:
            return logged(n + i)
        except ValueError as e:
            if i == attempts - 1:
                events.append("giving up")
                raise e
            events.append(f"retry {i}")
    return -1


def translated(n):
    try:
        return counted(n, 1)
    except ValueError as e:
        raise KeyError(str(e))


for n, attempts in [(4, 1), (3, 2), (5, 1)]:
    try:
        print(n, counted(n, attempts))
    except ValueError as e:
        print(n, "failed:", e)
    print(events)
    events.clear()
try:
    translated(9)
except KeyError as e:
    print("KeyError", e, e.args)


def cleanup(n):
    try:
        risky(n)
    except:
        events.append("bare")
        raise
    finally:
        events.append("done")


for n in (1, 2):
    try:
        cleanup(n)
        print("no error")
    except ValueError as e:
        print("error", e)
print(events)
saved: list[Exception] = []
for n in range(6):
    try:
        risky(n)
    except ValueError as e:
        saved.append(e)
print([str(e) for e in saved])
try:
    raise saved[1]
except ValueError as e:
    print("again", e, e is saved[1])
try:
    try:
        risky(1)
    except ValueError:
        try:
            risky(3)
        except ValueError as inner:
            print("inner", inner)
        raise
except ValueError as outer:
    print("outer", outer)
