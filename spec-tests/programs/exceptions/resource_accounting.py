class Pool:
    def __init__(self, size):
        self.free = list(range(size))
        self.used = []
        self.log = []

    def acquire(self):
        if not self.free:
            raise PoolEmpty(len(self.used))
        r = self.free.pop()
        self.used.append(r)
        return r

    def release(self, r):
        try:
            self.used.remove(r)
        except ValueError:
            raise PoolError(f"{r} is not in use") from None
        self.free.append(r)
        self.free.sort(reverse=True)


class PoolError(Exception):
    pass


class PoolEmpty(PoolError):
    def __init__(self, used):
        super().__init__(f"all {used} are in use")
        self.used = used


def work(pool, depth, fail_at):
    r = pool.acquire()
    pool.log.append(f"+{r}")
    try:
        if depth == fail_at:
            raise RuntimeError(f"failed at {depth}")
        if depth > 0:
            return [r] + work(pool, depth - 1, fail_at)
        return [r]
    finally:
        pool.release(r)
        pool.log.append(f"-{r}")


def attempt(pool, depth, fail_at=-1):
    try:
        return work(pool, depth, fail_at)
    except PoolEmpty as e:
        return f"empty: {e} ({e.used})"
    except RuntimeError as e:
        return f"runtime: {e}"
    finally:
        assert sorted(pool.free) == [0, 1, 2], pool.free


pool = Pool(3)
for depth, fail_at in [(0, -1), (2, -1), (3, -1), (2, 1), (2, 2)]:
    print(attempt(pool, depth, fail_at), " ".join(pool.log))
    pool.log.clear()
try:
    pool.release(7)
except PoolError as e:
    print("PoolError:", e, e.__cause__, e.__suppress_context__)
a, b = pool.acquire(), pool.acquire()
pool.release(a)
c = pool.acquire()
print(a, b, c, pool.free, pool.used)
try:
    attempt(pool, 0)
except AssertionError as e:
    print("AssertionError:", e)
counts = {"ok": 0, "bad": 0, "always": 0}
for n in [1, 0, 2, 0]:
    try:
        10 // n
    except ZeroDivisionError:
        counts["bad"] += 1
    else:
        counts["ok"] += 1
    finally:
        counts["always"] += 1
print(counts)
