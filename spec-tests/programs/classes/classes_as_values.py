class Handler:
    kind = "base"

    def __init__(self, text: str) -> None:
        self.text = text

    def handle(self) -> str:
        return f"{self.kind}: {self.text}"


class Upper(Handler):
    kind = "upper"

    def handle(self) -> str:
        return super().handle().upper()


class Count(Handler):
    kind = "count"

    def handle(self) -> str:
        return f"{super().handle()} has {len(self.text)}"


class Reverse(Handler):
    kind = "reverse"

    def handle(self) -> str:
        return self.text[::-1]


REGISTRY: dict[str, type[Handler]] = {}


def register(cls: type[Handler]) -> type[Handler]:
    REGISTRY[cls.kind] = cls
    return cls


for cls in [Handler, Upper, Count]:
    register(cls)


@register
class Twice(Handler):
    kind = "twice"

    def handle(self) -> str:
        return self.text * 2


def make(kind: str, text: str) -> Handler:
    return REGISTRY.get(kind, Reverse)(text)


for kind in ["upper", "count", "twice", "missing", "base"]:
    h = make(kind, "some text")
    print(kind, type(h).__name__, h.handle())
print(list(REGISTRY), [c.__name__ for c in REGISTRY.values()])
same = [type(make(k, "")) is REGISTRY[k] for k in REGISTRY]
print(same, type(make("?", "")) == Reverse, type(make("upper", "")) != Count)
chain = [Upper, Reverse, Twice, Count]
text = "ab"
for step in chain:
    text = step(text).handle()
    print(step.__name__, "->", text)
print([c("q").handle() for c in sorted(chain, key=lambda c: c.kind)])
converters = [int, float, str, bool]
print([f("1") for f in converters], int("7") + int(2.9), str(5) + str(True), list("abc"), dict([("a", 1)]))
counts: dict[type[Handler], int] = {}
for h in [make("upper", "a"), make("count", "b"), make("upper", "c")]:
    counts[type(h)] = counts.get(type(h), 0) + 1
print({c.__name__: n for c, n in counts.items()})
