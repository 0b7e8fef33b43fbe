class Database:
    def __init__(self):
        self.rows = {}
        self.depth = 0

    def transaction(self):
        return Transaction(self)


class Transaction:
    def __init__(self, db):
        self.db = db
        self.saved = {}

    def __enter__(self):
        self.saved = dict(self.db.rows)
        self.db.depth += 1
        return self

    def __exit__(self, kind, value, tb):
        self.db.depth -= 1
        if kind is not None:
            self.db.rows = self.saved
            print(f"rolled back at depth {self.db.depth}: {value}")
            return kind is ValueError
        print(f"committed at depth {self.db.depth}")
        return False

    def set(self, key, value):
        if value < 0:
            raise ValueError(f"{key} would be {value}")
        self.db.rows[key] = value


class Indenter:
    def __init__(self):
        self.level = 0
        self.lines = []

    def __enter__(self):
        self.level += 1
        return self

    def __exit__(self, *_):
        self.level -= 1

    def put(self, text):
        self.lines.append("    " * self.level + text)


db = Database()
with db.transaction() as t:
    t.set("a", 1)
    t.set("b", 2)
print(db.rows)
with db.transaction() as t:
    t.set("a", 100)
    t.set("b", -1)
    t.set("c", 5)
print(db.rows)
with db.transaction() as outer:
    outer.set("c", 3)
    with db.transaction() as inner:
        inner.set("c", 4)
        inner.set("d", -9)
    outer.set("e", 5)
print(db.rows, db.depth)
try:
    with db.transaction() as t:
        t.set("a", 7)
        print(db.rows["missing"])
except KeyError as e:
    print("KeyError", e, db.rows)

out = Indenter()
out.put("def f(x):")
with out:
    out.put("if x:")
    with out:
        out.put("return 1")
    out.put("return 0")
out.put("f(1)")
print("\n".join(out.lines), out.level, sep="\n")


class Reentrant:
    def __init__(self):
        self.count = 0
        self.peak = 0

    def __enter__(self):
        self.count += 1
        self.peak = max(self.peak, self.count)
        return self.count

    def __exit__(self, kind, value, tb):
        self.count -= 1


lock = Reentrant()


def nest(n):
    with lock as depth:
        return [depth] + (nest(n - 1) if n else [])


print(nest(3), lock.count, lock.peak)
