def describe(n):
    match n:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case _ if n < 0:
            return "negative"
        case x if x % 2 == 0 and x > 100:
            return f"big even {x}"
        case x if x > 100:
            return f"big odd {x}"
    return "medium"


def command(text):
    match text.split():
        case []:
            return "nothing"
        case ["quit" | "exit"]:
            return "bye"
        case ["go", ("north" | "south" | "east" | "west") as direction]:
            return f"going {direction}"
        case ["go", other]:
            return f"cannot go {other}"
        case ["get", item, *rest] if rest:
            return f"get {item} and {len(rest)} more: {rest}"
        case ["get", item]:
            return f"get {item}"
        case ["add", *numbers] if all(n.isdigit() for n in numbers):
            return f"sum {sum(map(int, numbers))}"
        case [first, _, last]:
            return f"three words from {first} to {last}"
        case [verb, *_]:
            return f"unknown {verb}"


def kind(s):
    match s:
        case "":
            return "empty"
        case "yes" | "y":
            return "positive"
        case str() if s.isdigit():
            return "digits"
        case _:
            return "text"


print([describe(n) for n in (0, 2, -1, -7, 50, 102, 103)])
for text in ["", "quit", "go north", "go up", "get a", "get a b c", "add 1 2 3", "add x y", "jump", "a b c d"]:
    print(repr(text), "=>", command(text))
print([kind(s) for s in ["", "y", "42", "no"]])


def flag(b, x):
    match b, x:
        case True, None:
            return "true none"
        case False, 1.5:
            return "false one and a half"
        case True, float():
            return f"true {x}"
        case _:
            return "else"


print(flag(True, None), flag(False, 1.5), flag(True, 2.5), flag(False, None))
for value in range(4):
    match value:
        case 1:
            continue
        case 3:
            break
    print("value", value)
match describe(0):
    case "zero" as z:
        print(z, len(z))
