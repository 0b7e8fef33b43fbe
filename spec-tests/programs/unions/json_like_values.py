from typing import Union

Json = Union[None, bool, int, float, str, list["Json"], dict[str, "Json"]]


def dump(v: Json) -> str:
    if v is None:
        return "null"
    if isinstance(v, bool):
        return "true" if v else "false"
    if isinstance(v, (int, float)):
        return repr(v)
    if isinstance(v, str):
        return '"' + v.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(v, list):
        return "[" + ",".join(dump(x) for x in v) + "]"
    return "{" + ",".join(f"{dump(k)}:{dump(x)}" for k, x in v.items()) + "}"


def depth(v: Json) -> int:
    if isinstance(v, list):
        return 1 + max((depth(x) for x in v), default=0)
    if isinstance(v, dict):
        return 1 + max((depth(x) for x in v.values()), default=0)
    return 0


def paths(v: Json, prefix: str = "$"):
    if isinstance(v, dict):
        for k in sorted(v):
            yield from paths(v[k], f"{prefix}.{k}")
    elif isinstance(v, list):
        for i, x in enumerate(v):
            yield from paths(x, f"{prefix}[{i}]")
    else:
        yield prefix, v


def total(v: Json) -> float:
    if isinstance(v, dict):
        return sum(total(x) for x in v.values())
    if isinstance(v, list):
        return sum(total(x) for x in v)
    if isinstance(v, (int, float)) and not isinstance(v, bool):
        return v
    return 0


document: Json = {
    "name": 'the "thing"',
    "tags": ["a", 1, None, True, [2.5, []]],
    "nested": {"x": {"y": {"z": -3}}, "empty": {}},
    "ok": False,
}
print(dump(document))
print(depth(document), depth([]), depth(5), total(document), dump([]), dump({}), dump("\\"))
for path, leaf in paths(document):
    print(path, "=", dump(leaf))
print(document == document, dump(document) == dump([1]))
copy: Json = [document, document]
print(total(copy), depth(copy), dump(copy).count("thing"))
