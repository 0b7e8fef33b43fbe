import json
from dataclasses import asdict, dataclass, field
from io import StringIO


@dataclass
class Address:
    street: str
    city: str


@dataclass
class Customer:
    name: str
    address: Address
    orders: list[int] = field(default_factory=list)
    vip: bool = False


def to_json(customers: list[Customer]) -> str:
    return json.dumps([asdict(c) for c in customers], indent=1)


def from_json(text: str) -> list[Customer]:
    return [Customer(
        d["name"], Address(d["address"]["street"], d["address"]["city"]), [int(o) for o in d["orders"]], d["vip"],
    ) for d in json.loads(text)]


class Point:
    def __init__(self, x: int, y: int) -> None:
        self.x, self.y = x, y


def encode(o):
    if isinstance(o, Point):
        return {"point": [o.x, o.y]}
    if isinstance(o, set):
        return sorted(o)
    raise TypeError(f"cannot write {type(o).__name__}")


customers = [Customer("Ann", Address("A st", "Oslo"), [1, 2]), Customer("Bob", Address("B st", "Røros"), vip=True)]
text = to_json(customers)
print(text)
back = from_json(text)
print(back == customers, back[1].address.city, back)
print(json.dumps({"at": Point(1, 2), "tags": {"b", "a"}, "list": [Point(0, 0)]}, default=encode))
try:
    json.dumps({"o": object()}, default=encode)
except TypeError as e:
    print("TypeError:", e)
buffer = StringIO()
json.dump({"k": [1, 2]}, buffer)
print(repr(buffer.getvalue()), json.load(StringIO('{"z": [1.5, null]}')))


def merge(a: dict, b: dict) -> dict:
    out = dict(a)
    for key, value in b.items():
        if key in out and isinstance(out[key], dict) and isinstance(value, dict):
            out[key] = merge(out[key], value)
        else:
            out[key] = value
    return out


base = json.loads('{"db": {"host": "localhost", "port": 1}, "debug": false}')
over = json.loads('{"db": {"port": 2, "user": {"name": "x"}}, "extra": [1]}')
print(json.dumps(merge(base, over), sort_keys=True), json.dumps(base))


def walk(v, path=""):
    if isinstance(v, dict):
        for k, x in v.items():
            yield from walk(x, f"{path}/{k}")
    elif isinstance(v, list):
        for i, x in enumerate(v):
            yield from walk(x, f"{path}/{i}")
    else:
        yield path, v


print(list(walk(merge(base, over))))
