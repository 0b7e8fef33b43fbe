from functools import cmp_to_key


def alien_order(words, alphabet):
    rank = {c: i for i, c in enumerate(alphabet)}
    return sorted(words, key=lambda w: [rank[c] for c in w])


def natural_key(text):
    parts, number = [], ""
    for c in text + "\0":
        if c.isdigit():
            number += c
        else:
            if number:
                parts.append((0, int(number), ""))
                number = ""
            if c != "\0":
                parts.append((1, 0, c))
    return parts


def by_dependencies(deps):
    order, state = [], {}

    def visit(name, path):
        if state.get(name) == "done":
            return
        if state.get(name) == "open":
            raise ValueError(" -> ".join(path[path.index(name):] + [name]))
        state[name] = "open"
        for d in sorted(deps.get(name, [])):
            visit(d, path + [name])
        state[name] = "done"
        order.append(name)

    for name in sorted(deps):
        visit(name, [])
    return order


def poker_key(hand):
    ranks = sorted(("23456789TJQKA".index(c) for c in hand), reverse=True)
    counts = sorted(((ranks.count(r), r) for r in set(ranks)), reverse=True)
    return [n for n, _ in counts], [r for _, r in counts]


def version_compare(a, b):
    for x, y in zip(a.split("."), b.split(".")):
        if int(x) != int(y):
            return int(x) - int(y)
    return len(a) - len(b)


print(
    alien_order(["hello", "leet", "hell"], "hlabcdefgijkmnopqrstuvwxyz"),
    alien_order(["word", "world", "row"], "worldabcefghijkmnpqstuvxyz"),
)
print(sorted(["f10", "f9", "f1a", "g", "f", "f010"], key=natural_key))
print(by_dependencies({"app": ["lib", "log"], "lib": ["core"], "log": ["core"], "core": []}), by_dependencies({}))
try:
    by_dependencies({"a": ["b"], "b": ["c"], "c": ["a"]})
except ValueError as e:
    print("cycle:", e)
hands = ["22334", "AKQJ9", "77788", "5554A", "22335", "KKKK2"]
print(sorted(hands, key=poker_key, reverse=True), max(hands, key=poker_key))
print(sorted(["1.10", "1.9", "1.9.1", "0.5"], key=cmp_to_key(version_compare)))
rows = [("x", None), ("y", 3), ("z", 1), ("w", None)]
print(
    sorted(rows, key=lambda r: (r[1] is None, r[1] or 0, r[0])),
    sorted(rows, key=lambda r: -1 if r[1] is None else r[1]),
)
xs = [5, -3, 2, -8, 1]
print(
    sorted(xs, key=lambda x: (x < 0, abs(x))), sorted(xs, key=lambda x: -x), sorted(range(len(xs)), key=xs.__getitem__),
    sorted(xs, key=str),
)
table = {"b": [3, 1], "a": [9], "c": []}
print(
    sorted(table, key=lambda k: len(table[k])), sorted(table.items(), key=lambda kv: sum(kv[1]), reverse=True),
    {k: sorted(v) for k, v in sorted(table.items())},
)
