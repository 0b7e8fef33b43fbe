"""The methods of `str`."""

from _builtins.formatting import _format_map, _Percent, _percent_mapping
from _molt import rt

_END = 9223372036854775807


def _start(index: int | None) -> int:
    return 0 if index is None else index


def _end(index: int | None) -> int:
    return _END if index is None else index


class str:
    def find(self, sub: str, start: int | None = None, end: int | None = None, /) -> int:
        return rt.molt_str_find(self, sub, _start(start), _end(end))

    def rfind(self, sub: str, start: int | None = None, end: int | None = None, /) -> int:
        return rt.molt_str_rfind(self, sub, _start(start), _end(end))

    def index(self, sub: str, start: int | None = None, end: int | None = None, /) -> int:
        return rt.molt_str_index(self, sub, _start(start), _end(end))

    def rindex(self, sub: str, start: int | None = None, end: int | None = None, /) -> int:
        return rt.molt_str_rindex(self, sub, _start(start), _end(end))

    def count(self, sub: str, start: int | None = None, end: int | None = None, /) -> int:
        return rt.molt_str_count(self, sub, _start(start), _end(end))

    def startswith(self, prefix, start: int | None = None, end: int | None = None, /) -> bool:
        if isinstance(prefix, str):
            return rt.molt_str_startswith(self, prefix, _start(start), _end(end))
        for each in prefix:
            if rt.molt_str_startswith(self, each, _start(start), _end(end)):
                return True
        return False

    def endswith(self, suffix, start: int | None = None, end: int | None = None, /) -> bool:
        if isinstance(suffix, str):
            return rt.molt_str_endswith(self, suffix, _start(start), _end(end))
        for each in suffix:
            if rt.molt_str_endswith(self, each, _start(start), _end(end)):
                return True
        return False

    def replace(self, old: str, new: str, count: int = -1, /) -> str:
        return rt.molt_str_replace(self, old, new, count)

    def removeprefix(self, prefix: str, /) -> str:
        if rt.molt_str_startswith(self, prefix, 0, _END):
            return rt.molt_str_cut(self, rt.molt_str_size(prefix), rt.molt_str_size(self))
        return self

    def removesuffix(self, suffix: str, /) -> str:
        if rt.molt_str_endswith(self, suffix, 0, _END):
            return rt.molt_str_cut(self, 0, rt.molt_str_size(self) - rt.molt_str_size(suffix))
        return self

    def split(self, sep: str | None = None, maxsplit: int = -1) -> list[str]:
        if sep is None:
            return rt.molt_str_split_space(self, maxsplit)
        return rt.molt_str_split(self, sep, maxsplit)

    def rsplit(self, sep: str | None = None, maxsplit: int = -1) -> list[str]:
        if sep is None:
            return rt.molt_str_rsplit_space(self, maxsplit)
        return rt.molt_str_rsplit(self, sep, maxsplit)

    def splitlines(self, keepends: bool = False) -> list[str]:
        return rt.molt_str_splitlines(self, keepends)

    def partition(self, sep: str, /) -> tuple[str, str, str]:
        if len(sep) == 0:
            raise ValueError("empty separator")
        at = rt.molt_str_byte_find(self, sep)
        if at < 0:
            return (self, "", "")
        after = at + rt.molt_str_size(sep)
        return (rt.molt_str_cut(self, 0, at), sep, rt.molt_str_cut(self, after, rt.molt_str_size(self)))

    def rpartition(self, sep: str, /) -> tuple[str, str, str]:
        if len(sep) == 0:
            raise ValueError("empty separator")
        at = rt.molt_str_byte_rfind(self, sep)
        if at < 0:
            return ("", "", self)
        after = at + rt.molt_str_size(sep)
        return (rt.molt_str_cut(self, 0, at), sep, rt.molt_str_cut(self, after, rt.molt_str_size(self)))

    def join(self, iterable, /) -> str:
        if isinstance(iterable, list):
            return rt.molt_str_join(self, iterable)
        parts: list[str] = []
        for part in iterable:
            parts.append(part)
        return rt.molt_str_join(self, parts)

    def strip(self, chars: str | None = None, /) -> str:
        if chars is None:
            return rt.molt_str_strip(self, 3)
        return rt.molt_str_strip_chars(self, chars, 3)

    def lstrip(self, chars: str | None = None, /) -> str:
        if chars is None:
            return rt.molt_str_strip(self, 1)
        return rt.molt_str_strip_chars(self, chars, 1)

    def rstrip(self, chars: str | None = None, /) -> str:
        if chars is None:
            return rt.molt_str_strip(self, 2)
        return rt.molt_str_strip_chars(self, chars, 2)

    def upper(self) -> str:
        return rt.molt_str_upper(self)

    def lower(self) -> str:
        return rt.molt_str_lower(self)

    def title(self) -> str:
        return rt.molt_str_title(self)

    def capitalize(self) -> str:
        return rt.molt_str_capitalize(self)

    def swapcase(self) -> str:
        return rt.molt_str_swapcase(self)

    def casefold(self) -> str:
        return rt.molt_str_casefold(self)

    def center(self, width: int, fillchar: str = " ", /) -> str:
        return rt.molt_str_center(self, width, fillchar)

    def ljust(self, width: int, fillchar: str = " ", /) -> str:
        return rt.molt_str_ljust(self, width, fillchar)

    def rjust(self, width: int, fillchar: str = " ", /) -> str:
        return rt.molt_str_rjust(self, width, fillchar)

    def zfill(self, width: int, /) -> str:
        return rt.molt_str_zfill(self, width)

    def expandtabs(self, tabsize: int = 8) -> str:
        return rt.molt_str_expandtabs(self, tabsize)

    def isalpha(self) -> bool:
        return rt.molt_str_isalpha(self)

    def isdigit(self) -> bool:
        return rt.molt_str_isdigit(self)

    def isdecimal(self) -> bool:
        return rt.molt_str_isdecimal(self)

    def isnumeric(self) -> bool:
        return rt.molt_str_isnumeric(self)

    def isalnum(self) -> bool:
        return rt.molt_str_isalnum(self)

    def isspace(self) -> bool:
        return rt.molt_str_isspace(self)

    def isupper(self) -> bool:
        return rt.molt_str_isupper(self)

    def islower(self) -> bool:
        return rt.molt_str_islower(self)

    def istitle(self) -> bool:
        return rt.molt_str_istitle(self)

    def isidentifier(self) -> bool:
        return rt.molt_str_isidentifier(self)

    def isprintable(self) -> bool:
        return rt.molt_str_isprintable(self)

    def isascii(self) -> bool:
        return rt.molt_str_isascii(self)

    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        return rt.molt_str_encode(self, encoding, errors)

    def translate(self, table, /) -> str:
        parts: list[str] = []
        if isinstance(table, dict):
            for c in self:
                point = rt.molt_str_ord(c)
                parts.append(_translated(table[point]) if point in table else c)
            return rt.molt_str_join("", parts)
        for c in self:
            try:
                new = table[rt.molt_str_ord(c)]
            except LookupError:
                parts.append(c)
                continue
            parts.append(_translated(new))
        return rt.molt_str_join("", parts)

    @staticmethod
    def maketrans(x, y=None, z=None, /):
        if z is not None:
            return _deleting(x, y, z)
        if y is not None:
            return _pairs(x, y)
        return _by_point(x)

    def format_map(self, mapping, /) -> str:
        return _format_map(self, mapping)

    def __mod__(self, values, /) -> str:
        if isinstance(values, dict):
            return _percent_mapping(self, values)
        percent = _Percent(self)
        if isinstance(values, tuple):
            for value in values:
                percent.put(value)
        else:
            percent.put(values)
        return percent.done()

    def __hash__(self) -> int:
        return rt.molt_str_hash(self)

    def __iter__(self):
        at = 0
        end = rt.molt_str_size(self)
        while at < end:
            c = rt.molt_str_char_at(self, at)
            at += rt.molt_str_size(c)
            yield c


def _translated(new) -> str:
    """What a character becomes: text, the character of a code point, nothing."""
    if isinstance(new, str):
        return new
    if isinstance(new, int):
        return _char(new)
    if new is None:
        return ""
    raise TypeError("character mapping must return integer, None or str")


def _char(point: int) -> str:
    if point < 0 or point > 0x10FFFF:
        raise ValueError("character mapping must be in range(0x110000)")
    return rt.molt_str_chr(point)


def _pairs(x: str, y: str) -> dict[int, int]:
    if len(x) != len(y):
        raise ValueError("the first two maketrans arguments must have equal length")
    table: dict[int, int] = {}
    for a, b in zip(x, y):
        table[ord(a)] = ord(b)
    return table


def _deleting(x: str, y: str, z: str) -> dict[int, int | None]:
    if len(x) != len(y):
        raise ValueError("the first two maketrans arguments must have equal length")
    table: dict[int, int | None] = {}
    for a, b in zip(x, y):
        table[ord(a)] = ord(b)
    for c in z:
        table[ord(c)] = None
    return table


def _by_point[K, V](x: dict[K, V]) -> dict[int, V]:
    table: dict[int, V] = {}
    for key, value in x.items():
        if isinstance(key, str):
            if len(key) != 1:
                raise ValueError("string keys in translate table must be of length 1")
            table[ord(key)] = value
        else:
            table[key] = value
    return table
