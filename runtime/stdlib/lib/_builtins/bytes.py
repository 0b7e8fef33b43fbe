"""The methods of `bytes`, and what makes one.

Methods that take bytes take a bytearray as well, and those that search take an int.
"""

from _molt import rt

_END = 9223372036854775807


def _start(index: int | None) -> int:
    return 0 if index is None else index


def _end(index: int | None) -> int:
    return _END if index is None else index


def _bytes(source=None, encoding: str | None = None, errors: str = "strict") -> bytes:
    """`bytes(source, encoding, errors)`"""
    if source is None:
        return b""
    if isinstance(source, str):
        if encoding is None:
            raise TypeError("string argument without an encoding")
        return rt.molt_str_encode(source, encoding, errors)
    if isinstance(source, bytes):
        return source
    if isinstance(source, bytearray):
        return source._copy()
    if isinstance(source, int):
        return rt.molt_bytes_zeros(int(source))
    values: list[int] = []
    for value in source:
        values.append(value)
    return rt.molt_bytes_of_ints(values)


def _raw(data) -> bytes:
    """Bytes as such."""
    if isinstance(data, bytearray):
        return data._copy()
    return data


def _part(data) -> bytes:
    """What is searched for: bytes, or an int for one byte."""
    if isinstance(data, int):
        if data < 0 or data > 255:
            raise ValueError("byte must be in range(0, 256)")
        return rt.molt_bytes_of_ints([int(data)])
    return _raw(data)


def _separator(sep) -> str:
    """The separator of `hex` as text, empty for none."""
    if sep is None:
        return ""
    if isinstance(sep, str):
        text = sep
    else:
        text = rt.molt_bytes_decode(_raw(sep), "latin-1", "strict")
    if len(text) != 1:
        raise ValueError("sep must be length 1.")
    return text


class bytes:
    def __len__(self) -> int:
        return rt.molt_bytes_len(self)

    def __getitem__(self, index: int, /) -> int:
        return rt.molt_bytes_get(self, index)

    def __iter__(self):
        for i in range(rt.molt_bytes_len(self)):
            yield rt.molt_bytes_get(self, i)

    def __contains__(self, key, /) -> bool:
        return rt.molt_bytes_contains(self, _part(key))

    def __add__(self, other, /) -> bytes:
        return rt.molt_bytes_concat(self, _raw(other))

    def __mul__(self, times: int, /) -> bytes:
        return rt.molt_bytes_repeat(self, times)

    def __rmul__(self, times: int, /) -> bytes:
        return rt.molt_bytes_repeat(self, times)

    def __eq__(self, other, /) -> bool:
        if isinstance(other, bytes) or isinstance(other, bytearray):
            return rt.molt_bytes_eq(self, _raw(other))
        return False

    def __lt__(self, other, /) -> bool:
        return rt.molt_bytes_cmp(self, _raw(other)) < 0

    def __le__(self, other, /) -> bool:
        return rt.molt_bytes_cmp(self, _raw(other)) <= 0

    def __gt__(self, other, /) -> bool:
        return rt.molt_bytes_cmp(self, _raw(other)) > 0

    def __ge__(self, other, /) -> bool:
        return rt.molt_bytes_cmp(self, _raw(other)) >= 0

    def __hash__(self) -> int:
        return rt.molt_bytes_hash(self)

    def __repr__(self) -> str:
        return rt.molt_bytes_repr(self)

    def __bytes__(self) -> bytes:
        return self

    def find(self, sub, start: int | None = None, end: int | None = None, /) -> int:
        return rt.molt_bytes_find(self, _part(sub), _start(start), _end(end))

    def rfind(self, sub, start: int | None = None, end: int | None = None, /) -> int:
        return rt.molt_bytes_rfind(self, _part(sub), _start(start), _end(end))

    def index(self, sub, start: int | None = None, end: int | None = None, /) -> int:
        return rt.molt_bytes_index(self, _part(sub), _start(start), _end(end))

    def rindex(self, sub, start: int | None = None, end: int | None = None, /) -> int:
        return rt.molt_bytes_rindex(self, _part(sub), _start(start), _end(end))

    def count(self, sub, start: int | None = None, end: int | None = None, /) -> int:
        return rt.molt_bytes_count(self, _part(sub), _start(start), _end(end))

    def startswith(self, prefix, start: int | None = None, end: int | None = None, /) -> bool:
        if isinstance(prefix, tuple):
            for each in prefix:
                if rt.molt_bytes_startswith(self, _raw(each), _start(start), _end(end)):
                    return True
            return False
        return rt.molt_bytes_startswith(self, _raw(prefix), _start(start), _end(end))

    def endswith(self, suffix, start: int | None = None, end: int | None = None, /) -> bool:
        if isinstance(suffix, tuple):
            for each in suffix:
                if rt.molt_bytes_endswith(self, _raw(each), _start(start), _end(end)):
                    return True
            return False
        return rt.molt_bytes_endswith(self, _raw(suffix), _start(start), _end(end))

    def replace(self, old, new, count: int = -1, /) -> bytes:
        return rt.molt_bytes_replace(self, _raw(old), _raw(new), count)

    def removeprefix(self, prefix, /) -> bytes:
        raw = _raw(prefix)
        if rt.molt_bytes_startswith(self, raw, 0, _END):
            return self[len(raw) :]
        return self

    def removesuffix(self, suffix, /) -> bytes:
        raw = _raw(suffix)
        if rt.molt_bytes_endswith(self, raw, 0, _END):
            return self[: len(self) - len(raw)]
        return self

    def split(self, sep=None, maxsplit: int = -1) -> list[bytes]:
        if sep is None:
            return rt.molt_bytes_split_space(self, maxsplit)
        return rt.molt_bytes_split(self, _raw(sep), maxsplit)

    def rsplit(self, sep=None, maxsplit: int = -1) -> list[bytes]:
        if sep is None:
            return rt.molt_bytes_rsplit_space(self, maxsplit)
        return rt.molt_bytes_rsplit(self, _raw(sep), maxsplit)

    def splitlines(self, keepends: bool = False) -> list[bytes]:
        return rt.molt_bytes_splitlines(self, keepends)

    def partition(self, sep, /) -> tuple[bytes, bytes, bytes]:
        raw = _raw(sep)
        if len(raw) == 0:
            raise ValueError("empty separator")
        at: int = rt.molt_bytes_find(self, raw, 0, _END)
        if at < 0:
            return (self, b"", b"")
        return (self[:at], raw, self[at + len(raw) :])

    def rpartition(self, sep, /) -> tuple[bytes, bytes, bytes]:
        raw = _raw(sep)
        if len(raw) == 0:
            raise ValueError("empty separator")
        at: int = rt.molt_bytes_rfind(self, raw, 0, _END)
        if at < 0:
            return (b"", b"", self)
        return (self[:at], raw, self[at + len(raw) :])

    def join(self, iterable, /) -> bytes:
        parts: list[bytes] = []
        for part in iterable:
            parts.append(_raw(part))
        return rt.molt_bytes_join(self, parts)

    def strip(self, chars=None, /) -> bytes:
        if chars is None:
            return rt.molt_bytes_strip(self, 3)
        return rt.molt_bytes_strip_bytes(self, _raw(chars), 3)

    def lstrip(self, chars=None, /) -> bytes:
        if chars is None:
            return rt.molt_bytes_strip(self, 1)
        return rt.molt_bytes_strip_bytes(self, _raw(chars), 1)

    def rstrip(self, chars=None, /) -> bytes:
        if chars is None:
            return rt.molt_bytes_strip(self, 2)
        return rt.molt_bytes_strip_bytes(self, _raw(chars), 2)

    def upper(self) -> bytes:
        return rt.molt_bytes_upper(self)

    def lower(self) -> bytes:
        return rt.molt_bytes_lower(self)

    def title(self) -> bytes:
        return rt.molt_bytes_title(self)

    def capitalize(self) -> bytes:
        return rt.molt_bytes_capitalize(self)

    def swapcase(self) -> bytes:
        return rt.molt_bytes_swapcase(self)

    def center(self, width: int, fillchar=b" ", /) -> bytes:
        return rt.molt_bytes_center(self, width, _raw(fillchar))

    def ljust(self, width: int, fillchar=b" ", /) -> bytes:
        return rt.molt_bytes_ljust(self, width, _raw(fillchar))

    def rjust(self, width: int, fillchar=b" ", /) -> bytes:
        return rt.molt_bytes_rjust(self, width, _raw(fillchar))

    def zfill(self, width: int, /) -> bytes:
        return rt.molt_bytes_zfill(self, width)

    def expandtabs(self, tabsize: int = 8) -> bytes:
        return rt.molt_bytes_expandtabs(self, tabsize)

    def isalpha(self) -> bool:
        return rt.molt_bytes_isalpha(self)

    def isdigit(self) -> bool:
        return rt.molt_bytes_isdigit(self)

    def isalnum(self) -> bool:
        return rt.molt_bytes_isalnum(self)

    def isspace(self) -> bool:
        return rt.molt_bytes_isspace(self)

    def isascii(self) -> bool:
        return rt.molt_bytes_isascii(self)

    def isupper(self) -> bool:
        return rt.molt_bytes_isupper(self)

    def islower(self) -> bool:
        return rt.molt_bytes_islower(self)

    def istitle(self) -> bool:
        return rt.molt_bytes_istitle(self)

    def translate(self, table, /, delete=b"") -> bytes:
        if table is None:
            return rt.molt_bytes_translate(self, rt.molt_bytes_maketrans(b"", b""), _raw(delete))
        return rt.molt_bytes_translate(self, _raw(table), _raw(delete))

    @staticmethod
    def maketrans(frm, to, /) -> bytes:
        return rt.molt_bytes_maketrans(_raw(frm), _raw(to))

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        return rt.molt_bytes_decode(self, encoding, errors)

    def hex(self, sep=None, bytes_per_sep: int = 1) -> str:
        return rt.molt_bytes_hex(self, _separator(sep), bytes_per_sep)

    @staticmethod
    def fromhex(string: str, /) -> bytes:
        return rt.molt_bytes_fromhex(string)
