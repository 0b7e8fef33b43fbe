def failing(n: int) -> int:
    if n % 3 == 0:
        raise ValueError(f"three divides {n}")
    if n % 5 == 0:
        raise KeyError(n)
    if n == 7:
        raise OSError("seven")
    return n


def run_all(ns: list[int]) -> list[int]:
    results: list[int] = []
    errors: list[Exception] = []
    for n in ns:
        try:
            results.append(failing(n))
        except Exception as e:
            errors.append(e)
    if errors:
        raise ExceptionGroup(f"{len(errors)} of {len(ns)} failed", errors)
    return results


for ns in [[1, 2], [1, 3, 5], [6, 9], [7, 10, 12]]:
    try:
        print(run_all(ns))
    except* ValueError as group:
        print("values:", [str(e) for e in group.exceptions], group.message)
    except* KeyError as group:
        print("keys:", [e.args[0] for e in group.exceptions])
    except* OSError as group:
        print("os:", len(group.exceptions), group.exceptions[0])
    else:
        print("no errors")
    finally:
        print("--")

tree = ExceptionGroup("top", [ValueError("a"), ExceptionGroup("inner", [KeyError("b"), ValueError("c")])])
print(tree, repr(tree.message), len(tree.exceptions))
values = tree.subgroup(ValueError)
print(values, [str(e) for e in values.exceptions] if values else "none")
match_part, rest = tree.split(KeyError)
print(repr(match_part))
print(repr(rest))
print(tree.subgroup(OSError) is None, isinstance(tree, Exception))
try:
    try:
        raise tree
    except* KeyError as g:
        print("handled", repr(g))
except ExceptionGroup as left:
    print("left", repr(left))
try:
    raise ValueError("alone")
except* ValueError as g:
    print("wrapped", type(g).__name__, len(g.exceptions), g.exceptions)
try:
    ExceptionGroup("none", [])
except ValueError as e:
    print("ValueError:", e)
