from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    name: str
    age: int
    city: str
    friends: tuple[str, ...] = ()


people = [
    Person("ann", 31, "oslo", ("bob", "cy")),
    Person("bob", 17, "rome", ("ann",)),
    Person("cy", 45, "oslo"),
    Person("dee", 8, "bern", ("eve", "ann", "zed")),
]
names = {p.name for p in people}
print(sorted(names), sorted({p.city for p in people}), {p.name: p for p in people}["cy"].age)
print({c: sorted(p.name for p in people if p.city == c) for c in sorted({p.city for p in people})})
print(
    sorted({f for p in people for f in p.friends} - names),
    sorted({(p.name, f) for p in people for f in p.friends if f in names}),
)
print(
    [p.name for p in people if p.friends and all(f in names for f in p.friends)],
    [p.name for p in people if any(f not in names for f in p.friends)],
)
print({"minor" if p.age < 18 else "adult": [q.name for q in people if (q.age < 18) == (p.age < 18)] for p in people})
print(
    [f"{p.name:>4}{'*' * (p.age // 10)}" for p in sorted(people, key=lambda p: p.age)],
    sum(p.age for p in people if p.city != "bern"), max((p.age, p.name) for p in people),
)
mutual = {frozenset((a.name, b.name)) for a in people for b in people if a.name in b.friends and b.name in a.friends}
print(len(mutual), sorted(sorted(m) for m in mutual), frozenset({"ann", "bob"}) in mutual)
matrix = {(a.name, b.name): len(set(a.friends) & set(b.friends)) for a in people for b in people if a is not b}
print(max(matrix.values()), sorted(k for k, v in matrix.items() if v == 1), sum(matrix.values()))
ages = [p.age for p in people]
print(
    [("even" if a % 2 == 0 else "odd", a) for a in ages], [a if a > 20 else -a for a in ages if a != 45],
    [[b - a for b in ages if b > a] for a in ages], [x for a in ages if a > 10 for x in (a, -a)],
)
letters = {c: {p.name for p in people if c in p.name} for c in "abcde"}
print(
    {c: sorted(ns) for c, ns in letters.items()}, [c for c, ns in letters.items() if len(ns) > 1],
    {len(ns) for ns in letters.values()} == {1, 2},
)
lookup = {p.name: {f: p.age - {q.name: q.age for q in people}.get(
    f, 0,
) for f in p.friends} for p in people if p.friends}
print(lookup, {k: v for inner in lookup.values() for k, v in inner.items()}, [k for k in lookup if "ann" in lookup[k]])
