log = []


def t(x):
    log.append(str(x))
    return x


def show(label):
    print(f"{label}: {' '.join(log)}")
    log.clear()


def f(*args, **kwargs):
    return len(args) + len(kwargs)


def g(a, b=0, *, c=0, d=0):
    return f"{a}{b}{c}{d}"


f(t(1), t(2), x=t(3), y=t(4))
show("positional, keyword")
f(*[t(1), t(2)], t(3), *(t(4),), k=t(5), **{"m": t(6)}, n=t(7))
show("stars")
g(d=t("d"), a=t("a"), c=t("c"), b=t("b"))
show("keywords in call order")
print(g(t(1), c=t(2)), g(t(3), t(4), d=t(5)))
show("nested in print")


class Thing:
    def __init__(self, name):
        log.append(f"make {name}")
        self.name = name

    def method(self, *args):
        log.append(f"{self.name}.method{args}")
        return self

    def __getitem__(self, i):
        log.append(f"{self.name}[{i}]")
        return t

    @property
    def prop(self):
        log.append(f"{self.name}.prop")
        return t


def thing(name):
    log.append(f"get {name}")
    return Thing(name)


thing("a").method(t(1)).method(t(2), t(3))
show("chained methods")
thing("b")[t(0)](t(1))
show("subscript and call")
thing("c").prop(t("arg"))
show("property and call")
(t("callee"), f)[1](t("x"), y=t("y"))
show("computed callee")
d = {t("k1"): t("v1"), t("k2"): t("v2")}
s = [t(1), (t(2), t(3)), {t(4): t(5)}]
show("displays")
x = t(1) + t(2) * t(3) - (t(4) if t(5) else t(6))
show("operators")
y = t([1, 2, 3])[t(0):t(2)]
show("slice")
d[t("k3")] = t("v3")
show("store")
d[t("k1")] += t("!")
show("augmented")
print(x, y, d, f"{t('f')} {t(7)!r} {t(8):>{t(3)}}")
show("f-string")
lambda_result = (lambda a, b=t("default"): (a, b))(t("given"))
show("lambda default")
assert t(True), t("never")
show("assert")
print([t(i) for i in range(3) if t(i % 2)], lambda_result, t(1) < t(2) < t(3), t(0) or t("or"), not t(False))
show("rest")
