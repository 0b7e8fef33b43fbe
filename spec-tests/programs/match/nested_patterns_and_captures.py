def kind(value: tuple[str, list[int]] | list[int] | int | str) -> str:
    match value:
        case ("sum", [*xs]):
            return f"sum is {sum(xs)}"
        case ("max", [x]):
            return f"single {x}"
        case ("max", [first, *rest]):
            return f"max {max(first, *rest)}"
        case (str() as name, list() as xs):
            return f"unknown {name} of {len(xs)}"
        case [x, y, *_] if x > y:
            return f"falling from {x} to {y}"
        case [_, _, *_] as xs:
            return f"{len(xs)} numbers"
        case []:
            return "no numbers"
        case [x]:
            return f"just {x}"
        case int(n) if n < 0:
            return "negative"
        case int():
            return "number"
        case str(s):
            return f"text {s}"
    return "?"


for v in [
    ("sum", [1, 2, 3]), ("max", [5]), ("max", [1, 9, 4]), ("min", [1, 2]), [3, 1], [1, 2, 3], [], [7], -5, 5, "word",
]:
    print(v, "->", kind(v))


def route(method: str, path: str) -> str:
    match method, [p for p in path.split("/") if p]:
        case "GET", []:
            return "index"
        case "GET", ["users"]:
            return "all users"
        case ("GET" | "HEAD") as m, ["users", id] if id.isdigit():
            return f"{m.lower()} user {int(id)}"
        case "POST", ["users"]:
            return "create"
        case "DELETE", ["users", id, *rest]:
            return f"delete {id}" + (f" and {rest}" if rest else "")
        case _, ["static", *parts]:
            return "file " + "/".join(parts)
        case m, [first, *_]:
            return f"no {m} {first}"
        case _:
            return "bad request"


for m, p in [
    ("GET", "/"), ("GET", "/users"), ("HEAD", "/users/7"), ("GET", "/users/x"), ("POST", "/users/"),
    ("DELETE", "/users/3/posts/1"), ("PUT", "/static/a/b.css"), ("PUT", "/"),
]:
    print(m, p, "->", route(m, p))
x = 100
match 5:
    case 6:
        x = 1
    case y if y > 10:
        x = 2
print(x, y)
match [1, [2, [3, 4]], "end"]:
    case [a, [b, [c, *d]], str(e)]:
        print(a, b, c, d, e)
found = []
for item in [(1, "a"), (2, "b"), (1, "c"), (3, "d")]:
    match item:
        case 1, name:
            found.append(name)
        case (2 | 3 as n, _):
            found.append(str(n))
print(found)
