"""Cases of `%` and of the syntax of formats."""

import random
import re
from _string import formatter_parser

FLAGS = "-+ #0"
INTS = [0, 1, -1, 42, -42, 255, 10**9, -(2**63), 2**63 - 1]
FLOATS = [0.0, -0.0, 1.5, -1.5, 0.1, 1e10, 1e-10, 123456.789, 1e300, -2.5e-7, float("inf"), -float("inf"), float("nan")]
TEXTS = ["", "a", "-x", "hello", "é日\U0001f600"]


def conversion(flags: int, width: int, precision: int, code: str) -> str:
    text = "".join(c for i, c in enumerate(FLAGS) if flags >> i & 1)
    if width < 0:
        text += "-"
    return "%" + text + (str(abs(width)) if width else "") + (f".{precision}" if precision >= 0 else "") + code


def by_percent(value, flags, width, precision, code):
    return conversion(flags, width, precision, chr(code)) % value


def brackets(text: str, at: int):
    """The piece of a format at a byte, from Python's own parser."""
    data = text.encode()
    literal, field, spec, conv = next(formatter_parser(data[at:].decode()))
    escaped = at + len(literal.encode())
    if field is None:
        rest = data[escaped:]
        end = escaped + (1 if rest and literal and literal[-1] in "{}" else 0)
        return [escaped, end, -1, escaped, escaped, escaped, escaped]
    name = escaped + 1
    end = name + len(field.encode())
    start = end + (1 + len(conv.encode()) if conv else 0)
    start += data[start : start + 1] == b":"
    stop = start + len(spec.encode())
    return [escaped, stop + 1, ord(conv) if conv else 0, name, end, start, stop]


PERCENT = re.compile(rb"%(\((?P<key>[^()]*)\))?(?P<flags>[-+ #0]*)(?P<width>\*|\d+)?(\.(?P<precision>\*|\d*))?[hlL]?(?P<code>.)")


def percent(text: str, at: int):
    data = text.encode()
    found = PERCENT.search(data, at)
    if not found:
        return [len(data), len(data), 0, 0, 0, 0, 0, 0]
    if found.group().endswith(b"%") and found.end() == found.start() + 2:
        return [found.start() + 1, found.end(), 0, 0, 0, 0, 0, 0]
    size = lambda s: -1 if s is None else -2 if s == b"*" else int(s or b"0")
    flags = 0
    for c in found["flags"].decode():
        flags |= 1 << FLAGS.index(c)
    key = found.span("key")
    code = ord(found["code"]) if found["code"] in b"diouxXeEfFgGcrsa" else -1
    return [found.start(), found.end(), code, flags, size(found["width"]), size(found["precision"]), *key]


def cases():
    rng = random.Random(5)
    for _ in range(3000):
        flags, width, precision = rng.randrange(32), rng.choice([0, 0, 1, 3, 6, 12, 25, -8]), rng.choice([-1, -1, 0, 1, 3, 10])
        code = rng.choice("diouxX")
        yield "molt_percent_int", (rng.choice(INTS), flags, width, precision, ord(code)), by_percent
        code = rng.choice("eEfFgG")
        yield "molt_percent_float", (rng.choice(FLOATS), flags, width, precision, ord(code)), by_percent
        text = rng.choice(TEXTS)
        yield "molt_percent_str", (text, flags, width, precision), lambda *a: by_percent(*a, ord("s"))
        point = rng.choice([65, 0xE9, 0x1F600, 0x110000, -1])
        yield "molt_percent_char", (point, flags, width), lambda v, f, w: by_percent(v, f, w, -1, ord("c"))

    formats = ["plain", "{}", "{{", "}}", "a{{b", "a}}b{}", "{0}", "{x.y[0]}", "é{x!r:>{w}}z", "日{!s}", "{:{}.{}}", "{0:}}",
               "{", "}", "a{", "a}", "a}b", "{a", "{a!", "{a!r", "{a!rx}", "{a!é:5}", "{a:", "{a:{}", "{a{b}}", "{[}]}", "{[", "{a[}",
               "{!}", "{!r:{x}}", "{:{{}}}"]
    for _ in range(500):
        formats.append("".join(rng.choice("{}{}ab!:r[]é") for _ in range(rng.randrange(1, 9))))
    for text in formats:
        yield "molt_format_next", (text, 0), brackets
    for text in ["100", "%d", "a%sb%r", "é%-5d", "%(key)s", "%(a)+08.3lf", "%*.*f", "%.f", "%5%", "%%", "%#X%c", "%ld", "x%.*e", "%-y"]:
        yield "molt_percent_next", (text, 0), percent
        if len(text.encode()) > 2:
            yield "molt_percent_next", ("%" + text, 1), percent
    for text in ["%", "%5", "%.", "%(", "%(a", "%(a(b)", "%99999999999999999999d", "%.2147483648d", "%l"]:
        mapping = {"a": 1, "a(b": 1}
        yield "molt_percent_next", (text, 0), lambda text, _: text % mapping
    for text in ["é%y", "%é", "%\x01", "%-#z", "%5%"]:
        yield "molt_percent_unsupported", (text, len(text.encode())), lambda text, _: text % 1
