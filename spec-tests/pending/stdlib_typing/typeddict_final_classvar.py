from typing import Annotated, ClassVar, Final, Iterable, Iterator, Mapping, MutableSequence, NamedTuple, NoReturn, Optional, Sequence, TypedDict, Union

LIMIT: Final = 3
Number = Union[int, float]
Meters = Annotated[float, "a length"]


class Address(TypedDict):
    street: str
    number: int


class Person(TypedDict, total=False):
    name: str
    age: int
    address: Address


class Counter:
    made: ClassVar[int] = 0
    limit: ClassVar[int] = 2

    def __init__(self) -> None:
        Counter.made += 1
        self.value: Number = 0

    def add(self, n: Number) -> "Counter":
        self.value += n
        return self


class Pair(NamedTuple):
    left: int
    right: Optional[int] = None


def total(xs: Iterable[Number], start: Number = 0) -> Number:
    for x in xs:
        start += x
    return start


def lookup(table: Mapping[str, Sequence[int]], key: str) -> Sequence[int]:
    return table[key] if key in table else ()


def push_all(target: MutableSequence[int], source: Iterator[int]) -> int:
    n = 0
    for x in source:
        target.append(x)
        n += 1
    return n


def fail(message: str) -> NoReturn:
    raise SystemError(message)


def checked(p: Person) -> str:
    if "name" not in p:
        fail("no name")
    where = p["address"]["street"] if "address" in p else "nowhere"
    return f"{p['name']} ({p.get('age', 'ageless')}) at {where}"


def length(x: Meters) -> str:
    return f"{x:.1f}m"


people: list[Person] = [
    {"name": "Ann", "age": 31, "address": {"street": "Main", "number": 5}}, {"name": "Bob"}, {"age": 3},
]
for p in people:
    try:
        print(checked(p), sorted(p), len(p))
    except SystemError as e:
        print("SystemError:", e)
people[1]["age"] = 25
people[1]["address"] = Address(street="Side", number=7)
print(
    checked(people[1]), people[1]["address"]["number"] + 1,
    people[0] == {"name": "Ann", "age": 31, "address": {"street": "Main", "number": 5}},
)
print(
    Counter().add(2).add(0.5).value, Counter().add(1).value, Counter.made, Counter.limit, total([1, 2]),
    total([0.5, 1]), total([], 9), total((True, 2)),
)
xs = [0]
print(
    push_all(xs, iter(range(1, 4))), xs, push_all(xs, (n * n for n in (5, 6))), xs,
    lookup({"a": [1, 2], "b": (3,)}, "a"), lookup({"b": (3,)}, "b"), lookup({}, "z"),
)
print(
    Pair(1), Pair(1, 2).right, [p.left + (p.right or 0) for p in (Pair(1), Pair(1, 5))], length(2), length(1.25),
    LIMIT * 2,
)
