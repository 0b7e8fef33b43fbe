"""The class `bytearray`: a buffer with room for more, and the number of bytes in use.

Methods that only read do their work on a copy as `bytes`.
"""

from _builtins.bytes import _bytes, _raw
from _molt import rt


def _checked(value: int) -> int:
    if value < 0 or value > 255:
        raise ValueError("byte must be in range(0, 256)")
    return value


def _items(source) -> bytes:
    """The bytes that an iterable or bytes hold."""
    if isinstance(source, bytes) or isinstance(source, bytearray):
        return _raw(source)
    values: list[int] = []
    for value in source:
        values.append(_checked(value))
    return rt.molt_bytes_of_ints(values)


def _initial(source, encoding: str | None, errors: str) -> bytes:
    if source is None or isinstance(source, str) or isinstance(source, int):
        return _bytes(source, encoding, errors)
    return _items(source)


def _arrays(parts: list[bytes]) -> list[bytearray]:
    return [bytearray(part) for part in parts]


class bytearray:
    _data: bytes
    _len: int

    def __init__(self, source=None, encoding: str | None = None, errors: str = "strict") -> None:
        data = _initial(source, encoding, errors)
        self._len = len(data)
        self._data = rt.molt_buffer_new(self._len)
        rt.molt_buffer_move(self._data, 0, data, 0, self._len)

    def _copy(self) -> bytes:
        return rt.molt_buffer_cut(self._data, 0, self._len)

    def _at(self, index: int) -> int:
        at = index + self._len if index < 0 else index
        if at < 0 or at >= self._len:
            raise IndexError("bytearray index out of range")
        return at

    def _resize(self, at: int, old: int, new: int) -> None:
        """Makes the `old` bytes at `at` to `new` bytes, whatever those hold."""
        length = self._len - old + new
        tail = self._len - at - old
        room: int = rt.molt_bytes_len(self._data)
        if length > room:
            data: bytes = rt.molt_buffer_new(max(length, room + room // 2, 16))
            rt.molt_buffer_move(data, 0, self._data, 0, at)
            rt.molt_buffer_move(data, at + new, self._data, at + old, tail)
            self._data = data
        elif old != new:
            rt.molt_buffer_move(self._data, at + new, self._data, at + old, tail)
        self._len = length

    def _replace(self, at: int, old: int, data: bytes) -> None:
        self._resize(at, old, len(data))
        rt.molt_buffer_move(self._data, at, data, 0, len(data))

    def __len__(self) -> int:
        return self._len

    def __getitem__(self, index, /):
        if isinstance(index, slice):
            return bytearray(self._copy()[index])
        return rt.molt_buffer_get(self._data, self._at(index))

    def __setitem__(self, index, value, /) -> None:
        if isinstance(index, slice):
            self._set_slice(index, _items(value))
        else:
            byte = _checked(value)
            rt.molt_buffer_set(self._data, self._at(index), byte)

    def __delitem__(self, index, /) -> None:
        if isinstance(index, slice):
            self._del_slice(index)
        else:
            self._resize(self._at(index), 1, 0)

    def _set_slice(self, index: slice, data: bytes) -> None:
        start, stop, step = index.indices(self._len)
        if step == 1:
            self._replace(start, max(stop - start, 0), data)
            return
        places = range(start, stop, step)
        if len(data) == 0:
            self._del_slice(index)
            return
        if len(data) != len(places):
            raise ValueError(f"attempt to assign bytes of size {len(data)} to extended slice of size {len(places)}")
        for i in range(len(data)):
            rt.molt_buffer_set(self._data, places[i], data[i])

    def _del_slice(self, index: slice) -> None:
        start, stop, step = index.indices(self._len)
        if step == 1:
            self._resize(start, max(stop - start, 0), 0)
            return
        places = range(start, stop, step)
        if step < 0:
            places = places[::-1]
        gone = 0
        for place in places:
            self._resize(place - gone, 1, 0)
            gone += 1

    def __iter__(self):
        i = 0
        while i < self._len:
            yield rt.molt_buffer_get(self._data, i)
            i += 1

    def __contains__(self, key, /) -> bool:
        return key in self._copy()

    def __eq__(self, other, /) -> bool:
        if isinstance(other, bytes) or isinstance(other, bytearray):
            return self._copy() == _raw(other)
        return False

    def __lt__(self, other, /) -> bool:
        return self._copy() < _raw(other)

    def __le__(self, other, /) -> bool:
        return self._copy() <= _raw(other)

    def __gt__(self, other, /) -> bool:
        return self._copy() > _raw(other)

    def __ge__(self, other, /) -> bool:
        return self._copy() >= _raw(other)

    def __add__(self, other, /) -> bytearray:
        return bytearray(self._copy() + _raw(other))

    def __iadd__(self, other, /) -> bytearray:
        self._replace(self._len, 0, _raw(other))
        return self

    def __mul__(self, times: int, /) -> bytearray:
        return bytearray(self._copy() * times)

    def __rmul__(self, times: int, /) -> bytearray:
        return bytearray(self._copy() * times)

    def __imul__(self, times: int, /) -> bytearray:
        self._replace(0, self._len, self._copy() * times)
        return self

    def __repr__(self) -> str:
        return "bytearray(" + repr(self._copy()) + ")"

    def __bytes__(self) -> bytes:
        return self._copy()

    def append(self, item: int, /) -> None:
        value = _checked(item)
        self._resize(self._len, 0, 1)
        rt.molt_buffer_set(self._data, self._len - 1, value)

    def extend(self, iterable_of_ints, /) -> None:
        self._replace(self._len, 0, _items(iterable_of_ints))

    def insert(self, index: int, item: int, /) -> None:
        value = _checked(item)
        at = max(index + self._len, 0) if index < 0 else min(index, self._len)
        self._resize(at, 0, 1)
        rt.molt_buffer_set(self._data, at, value)

    def pop(self, index: int = -1, /) -> int:
        if self._len == 0:
            raise IndexError("pop from empty bytearray")
        at = index + self._len if index < 0 else index
        if at < 0 or at >= self._len:
            raise IndexError("pop index out of range")
        value: int = rt.molt_buffer_get(self._data, at)
        self._resize(at, 1, 0)
        return value

    def remove(self, value: int, /) -> None:
        at = self.find(_checked(value))
        if at < 0:
            raise ValueError("value not found in bytearray")
        self._resize(at, 1, 0)

    def clear(self) -> None:
        self._resize(0, self._len, 0)

    def copy(self) -> bytearray:
        return bytearray(self._copy())

    def reverse(self) -> None:
        i = 0
        j = self._len - 1
        while i < j:
            a: int = rt.molt_buffer_get(self._data, i)
            rt.molt_buffer_set(self._data, i, rt.molt_buffer_get(self._data, j))
            rt.molt_buffer_set(self._data, j, a)
            i += 1
            j -= 1

    def find(self, sub, start: int | None = None, end: int | None = None, /) -> int:
        return self._copy().find(sub, start, end)

    def rfind(self, sub, start: int | None = None, end: int | None = None, /) -> int:
        return self._copy().rfind(sub, start, end)

    def index(self, sub, start: int | None = None, end: int | None = None, /) -> int:
        return self._copy().index(sub, start, end)

    def rindex(self, sub, start: int | None = None, end: int | None = None, /) -> int:
        return self._copy().rindex(sub, start, end)

    def count(self, sub, start: int | None = None, end: int | None = None, /) -> int:
        return self._copy().count(sub, start, end)

    def startswith(self, prefix, start: int | None = None, end: int | None = None, /) -> bool:
        return self._copy().startswith(prefix, start, end)

    def endswith(self, suffix, start: int | None = None, end: int | None = None, /) -> bool:
        return self._copy().endswith(suffix, start, end)

    def replace(self, old, new, count: int = -1, /) -> bytearray:
        return bytearray(self._copy().replace(old, new, count))

    def removeprefix(self, prefix, /) -> bytearray:
        return bytearray(self._copy().removeprefix(prefix))

    def removesuffix(self, suffix, /) -> bytearray:
        return bytearray(self._copy().removesuffix(suffix))

    def split(self, sep=None, maxsplit: int = -1) -> list[bytearray]:
        return _arrays(self._copy().split(sep, maxsplit))

    def rsplit(self, sep=None, maxsplit: int = -1) -> list[bytearray]:
        return _arrays(self._copy().rsplit(sep, maxsplit))

    def splitlines(self, keepends: bool = False) -> list[bytearray]:
        return _arrays(self._copy().splitlines(keepends))

    def partition(self, sep, /) -> tuple[bytearray, bytearray, bytearray]:
        a, b, c = self._copy().partition(sep)
        return (bytearray(a), bytearray(b), bytearray(c))

    def rpartition(self, sep, /) -> tuple[bytearray, bytearray, bytearray]:
        a, b, c = self._copy().rpartition(sep)
        return (bytearray(a), bytearray(b), bytearray(c))

    def join(self, iterable, /) -> bytearray:
        return bytearray(self._copy().join(iterable))

    def strip(self, chars=None, /) -> bytearray:
        return bytearray(self._copy().strip(chars))

    def lstrip(self, chars=None, /) -> bytearray:
        return bytearray(self._copy().lstrip(chars))

    def rstrip(self, chars=None, /) -> bytearray:
        return bytearray(self._copy().rstrip(chars))

    def upper(self) -> bytearray:
        return bytearray(self._copy().upper())

    def lower(self) -> bytearray:
        return bytearray(self._copy().lower())

    def title(self) -> bytearray:
        return bytearray(self._copy().title())

    def capitalize(self) -> bytearray:
        return bytearray(self._copy().capitalize())

    def swapcase(self) -> bytearray:
        return bytearray(self._copy().swapcase())

    def center(self, width: int, fillchar=b" ", /) -> bytearray:
        return bytearray(self._copy().center(width, fillchar))

    def ljust(self, width: int, fillchar=b" ", /) -> bytearray:
        return bytearray(self._copy().ljust(width, fillchar))

    def rjust(self, width: int, fillchar=b" ", /) -> bytearray:
        return bytearray(self._copy().rjust(width, fillchar))

    def zfill(self, width: int, /) -> bytearray:
        return bytearray(self._copy().zfill(width))

    def expandtabs(self, tabsize: int = 8) -> bytearray:
        return bytearray(self._copy().expandtabs(tabsize))

    def isalpha(self) -> bool:
        return self._copy().isalpha()

    def isdigit(self) -> bool:
        return self._copy().isdigit()

    def isalnum(self) -> bool:
        return self._copy().isalnum()

    def isspace(self) -> bool:
        return self._copy().isspace()

    def isascii(self) -> bool:
        return self._copy().isascii()

    def isupper(self) -> bool:
        return self._copy().isupper()

    def islower(self) -> bool:
        return self._copy().islower()

    def istitle(self) -> bool:
        return self._copy().istitle()

    def translate(self, table, /, delete=b"") -> bytearray:
        return bytearray(self._copy().translate(table, delete))

    @staticmethod
    def maketrans(frm, to, /) -> bytes:
        return bytes.maketrans(frm, to)

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        return self._copy().decode(encoding, errors)

    def hex(self, sep=None, bytes_per_sep: int = 1) -> str:
        return self._copy().hex(sep, bytes_per_sep)

    @staticmethod
    def fromhex(string: str, /) -> bytearray:
        return bytearray(rt.molt_bytes_fromhex(string))
