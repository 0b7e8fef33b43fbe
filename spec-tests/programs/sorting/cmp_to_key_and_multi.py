from functools import cmp_to_key


def by_parity(a: int, b: int) -> int:
    if a % 2 != b % 2:
        return -1 if a % 2 == 0 else 1
    return a - b if a % 2 == 0 else b - a


def biggest_number(a: str, b: str) -> int:
    if a + b == b + a:
        return 0
    return -1 if a + b > b + a else 1


print(sorted(range(10), key=cmp_to_key(by_parity)))
print("".join(sorted(["3", "30", "34", "5", "9"], key=cmp_to_key(biggest_number))))
employees = [
    ("Dept B", "Zoe", 4000),
    ("Dept A", "Yan", 5000),
    ("Dept B", "Abe", 4000),
    ("Dept A", "Bea", 3500),
    ("Dept A", "Cal", 5000),
]
employees.sort(key=lambda e: e[1])
employees.sort(key=lambda e: e[2], reverse=True)
employees.sort(key=lambda e: e[0])
for e in employees:
    print(*e, sep=" | ")
same = sorted(employees, key=lambda e: (e[0], -e[2], e[1]))
print(same == employees)


def compare_rows(a, b):
    for x, y in zip(a, b):
        if x != y:
            return -1 if x < y else 1
    return len(a) - len(b)


lists = [[2, 1], [1, 5, 0], [1, 5], [], [2], [1, 4, 9]]
print(
    sorted(lists, key=cmp_to_key(compare_rows)) == sorted(lists),
    sorted(lists, key=cmp_to_key(lambda a, b: len(b) - len(a))),
)
points = [(3, 4), (1, 1), (-2, 0), (0, -5)]
print(sorted(points, key=lambda p: p[0] ** 2 + p[1] ** 2), min(points, key=cmp_to_key(lambda p, q: p[1] - q[1])))
ranks = {name: i for i, (_, name, _) in enumerate(employees, 1)}
print(ranks, sorted(ranks, key=lambda n: -ranks[n])[:2])
top: dict[str, tuple[str, int]] = {}
for dept, name, pay in employees:
    if dept not in top or pay > top[dept][1]:
        top[dept] = (name, pay)
print(top, sorted(top.values(), key=lambda v: v[1])[0])
