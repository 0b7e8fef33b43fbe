"""Dumps syntax trees in the form of `dump/`, so that Molt's trees can be held against CPython's.

Usage: python dump.py OUT_DIR < list of files
Writes OUT_DIR/0, OUT_DIR/1, … with one tree each, or `error: …` where CPython refuses the file.
"""

import ast
import struct
import sys
import warnings

sys.setrecursionlimit(100_000)
warnings.simplefilter("ignore")


def text(value):
    out = ['"']
    for c in value:
        out.append(c if " " <= c <= "~" and c not in '"\\' else f"\\{ord(c):x};")
    return "".join(out) + '"'


def real(value):
    return struct.pack(">d", value).hex()


def constant(value):
    if value is None or value is True or value is False:
        return str(value)
    if value is ...:
        return "..."
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return "f" + real(value)
    if isinstance(value, complex):
        return "j" + real(value.imag)
    if isinstance(value, bytes):
        return "b" + value.hex()
    return text(value)


# Fields that Molt's tree does not have, and nodes whose place it does not keep.
SKIP = {"ctx", "type_comment", "kind", "type_ignores", "simple"}
NO_PLACE = {"arg", "alias", "FormattedValue", "TypeVar", "TypeVarTuple", "ParamSpec"}


def place(node):
    if not hasattr(node, "lineno") or type(node).__name__ in NO_PLACE:
        return ""
    return f"@{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}"


def dump(value, out, inside=False):
    if isinstance(value, list):
        out.append("[")
        for item in value:
            dump(item, out, inside)
            out.append(" ")
        out.append("]")
    elif isinstance(value, ast.Constant):
        out.append("(Constant" + ("" if inside else place(value)) + " " + constant(value.value) + ")")
    elif isinstance(value, ast.JoinedStr):
        out.append("(JoinedStr" + ("" if inside else place(value)) + " ")
        # CPython 3.12 leaves an empty piece after a nested field.
        empty = lambda v: isinstance(v, ast.Constant) and v.value == ""
        dump([v for v in value.values if not empty(v)], out, inside=True)
        out.append(")")
    elif isinstance(value, ast.FormattedValue):
        out.append("(FormattedValue ")
        dump(value.value, out)
        out.append(f" {value.conversion} ")
        dump(value.format_spec, out, inside=True)
        out.append(")")
    elif isinstance(value, ast.AST):
        out.append("(" + type(value).__name__ + place(value))
        for name, field in ast.iter_fields(value):
            if name in SKIP:
                continue
            out.append(" ")
            if isinstance(value, ast.MatchSingleton):
                out.append(constant(field))
            else:
                dump(field, out)
        out.append(")")
    elif value is None:
        out.append("-")
    elif isinstance(value, str):
        out.append(text(value))
    else:
        out.append(str(value))


def main():
    for number, path in enumerate(sys.stdin.read().splitlines()):
        with open(path, "rb") as file:
            source = file.read()
        out = []
        try:
            tree = ast.parse(source, path)
            compile(source, path, "exec", dont_inherit=True)
            dump(tree, out)
        except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
            line, column = getattr(error, "lineno", 0), getattr(error, "offset", 0)
            out = [f"error: {line}:{column} {error}"]
        with open(f"{sys.argv[1]}/{number}", "w", encoding="utf-8") as file:
            file.write("".join(out))


if __name__ == "__main__":
    main()
