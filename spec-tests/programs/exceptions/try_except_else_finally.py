log: list[str] = []


def run(text):
    log.append("start")
    try:
        log.append("try")
        n = int(text)
        r = 100 // n
    except ValueError:
        log.append("value")
        return "not a number"
    except ZeroDivisionError as e:
        log.append(f"zero ({e})")
        return "zero"
    else:
        log.append("else")
        return f"ok {r}"
    finally:
        log.append("finally")


for text in ["5", "x", "0"]:
    print(run(text), log)
    log.clear()


def finally_wins():
    try:
        return "try"
    finally:
        return "finally"


def finally_changes_nothing():
    x = 1
    try:
        return x
    finally:
        x = 2
        log.append(f"x={x}")


def swallow():
    try:
        raise KeyError("lost")
    finally:
        return "swallowed"


def loop_with_finally():
    out = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(-i)
    return out


def nested(n):
    out = []
    try:
        try:
            out.append("inner")
            if n == 1:
                raise ValueError("one")
            if n == 2:
                raise KeyError("two")
        except ValueError as e:
            out.append(f"inner caught {e}")
            raise IndexError("from handler")
        finally:
            out.append("inner finally")
        out.append("after inner")
    except (KeyError, IndexError) as e:
        out.append(f"outer caught {type(e).__name__} {e}")
    else:
        out.append("outer else")
    finally:
        out.append("outer finally")
    return out


print(finally_wins(), finally_changes_nothing(), log, swallow(), loop_with_finally())
for n in range(3):
    print(nested(n))
