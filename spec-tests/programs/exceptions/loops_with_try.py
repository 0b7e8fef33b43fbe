def parse_all(texts):
    good, bad = [], []
    for i, t in enumerate(texts):
        try:
            value = int(t)
        except ValueError:
            bad.append(i)
            continue
        finally:
            if t == "stop":
                break
        good.append(value)
    else:
        good.append(-1)
    return good, bad


def first_working(functions, x):
    for f in functions:
        try:
            return f(x)
        except (ZeroDivisionError, IndexError):
            pass
    raise LookupError(f"none works for {x}")


def count_until(limit):
    n = 0
    while True:
        try:
            n += 1
            if n % 3 == 0:
                raise ValueError
            if n > limit:
                return n
        except ValueError:
            if n > limit * 2:
                break
        finally:
            n += 10
    return -n


def drain(stack):
    out = []
    try:
        while True:
            out.append(stack.pop())
    except IndexError:
        return out


def retry_grid(n):
    log = []
    for i in range(n):
        for j in range(n):
            try:
                if i == j:
                    continue
                if i + j == n:
                    break
                log.append(f"{i},{j}={6 // (i - j - 1)}")
            except ZeroDivisionError:
                log.append(f"{i},{j}=none")
            else:
                log.append("ok")
            finally:
                log.append(".")
    return log


print(parse_all(["1", "x", "3"]), parse_all(["5", "stop", "6"]), parse_all([]))
fs = [lambda x: 10 // x, lambda x: [7, 8, 9][x], lambda x: x]
print(first_working(fs, 2), first_working(fs, 0), first_working(fs[:2], 0))
try:
    first_working(fs[:1], 0)
except LookupError as e:
    print("LookupError:", e)
print(count_until(5), count_until(50), count_until(0), drain([1, 2, 3]), drain([]))
print(retry_grid(3))
total = 0
for text in "1,2;x,4;5".split(";"):
    try:
        for part in text.split(","):
            total += int(part)
    except ValueError:
        total += 1000
    else:
        total += 100
print(total)
it = iter([3, 0, 2])
while True:
    try:
        n = next(it)
        print(6 // n)
    except StopIteration:
        print("done")
        break
    except ZeroDivisionError:
        print("zero")
