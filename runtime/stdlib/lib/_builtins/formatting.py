"""`format % values` and `str.format` where the format is known only when the program runs.

For a constant format the compiler calls what is left of this: `_percent_one` for each conversion,
`_field` for each replacement field. For others it makes a `_Percent` and puts the values into it,
or it writes a function that knows the arguments of `format` and gives it to `_format`.
"""

from _molt import rt

_LEFT = 1
_NONE = -1
_ARGUMENT = -2


class _Percent:
    """A format that values are put into, one after another."""

    def __init__(self, format: str) -> None:
        self.format = format
        self.at = 0
        self.parts: list[str] = []
        self.code = 0
        self.flags = 0
        self.width = 0
        self.precision = _NONE
        self.key_from = _NONE
        self.key_to = _NONE
        self.seek()

    def seek(self) -> None:
        """Goes on to the next conversion; `code` is 0 if there is none."""
        self.code = 0
        while self.at < rt.molt_str_size(self.format) and self.code == 0:
            piece: list[int] = rt.molt_percent_next(self.format, self.at)
            self.parts.append(rt.molt_str_cut(self.format, self.at, piece[0]))
            self.at = piece[1]
            self.code = piece[2]
            self.flags = piece[3]
            self.width = 0 if piece[4] == _NONE else piece[4]
            self.precision = piece[5]
            self.key_from = piece[6]
            self.key_to = piece[7]

    def key(self) -> str | None:
        if self.key_from < 0:
            return None
        return rt.molt_str_cut(self.format, self.key_from, self.key_to)

    def put(self, value) -> None:
        """The next of several values, or the only one."""
        if self.code == 0:
            raise TypeError("not all arguments converted during string formatting")
        if self.key_from >= 0:
            raise TypeError("format requires a mapping")
        self.take(value)

    def take(self, value) -> None:
        if self.width == _ARGUMENT:
            self.width = _percent_size(value)
            if self.width < 0:
                self.flags |= _LEFT
                self.width = -self.width
        elif self.precision == _ARGUMENT:
            self.precision = max(_percent_size(value), 0)
        else:
            if self.code < 0:
                rt.molt_percent_unsupported(self.format, self.at)
            self.parts.append(_percent_one(value, self.flags, self.width, self.precision, self.code))
            self.seek()

    def done(self) -> str:
        if self.code != 0:
            if self.key_from >= 0:
                raise TypeError("format requires a mapping")
            raise TypeError("not enough arguments for format string")
        return rt.molt_str_join("", self.parts)


def _percent_mapping(format: str, mapping) -> str:
    """`format % mapping`; without keys in the format the mapping is the only value."""
    percent = _Percent(format)
    used = False
    while percent.code != 0:
        key = percent.key()
        if key is not None:
            percent.take(_percent_item(mapping, key))
        elif used:
            raise TypeError("not enough arguments for format string")
        else:
            percent.take(mapping)
        used = True
    return percent.done()


def _percent_item(mapping, key: str):
    for each in mapping:
        if isinstance(each, str):
            return mapping[key]
        break
    raise KeyError(key)


def _percent_size(value) -> int:
    if isinstance(value, int):
        return int(value)
    raise TypeError("* wants int")


def _percent_one(value, flags: int, width: int, precision: int, code: int) -> str:
    if code == 115:
        return rt.molt_percent_str(str(value), flags, width, precision)
    if code == 114:
        return rt.molt_percent_str(repr(value), flags, width, precision)
    if code == 97:
        return rt.molt_percent_str(ascii(value), flags, width, precision)
    if code == 99:
        return _percent_char(value, flags, width)
    if code == 100 or code == 105 or code == 117 or code == 111 or code == 120 or code == 88:
        return rt.molt_percent_int(_percent_integer(value, code), flags, width, precision, code)
    return rt.molt_percent_float(_percent_real(value, code), flags, width, precision, code)


def _percent_char(value, flags: int, width: int) -> str:
    if isinstance(value, str):
        if len(value) == 1:
            return rt.molt_percent_str(value, flags, width, _NONE)
    elif isinstance(value, int):
        return rt.molt_percent_char(int(value), flags, width)
    raise TypeError("%c requires int or char")


def _percent_integer(value, code: int) -> int:
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        if code == 100 or code == 105 or code == 117:
            return int(value)
    rt.molt_percent_wrong_type(code, type(value).__name__)
    return 0


def _percent_real(value, code: int) -> float:
    if isinstance(value, float):
        return value
    if isinstance(value, int):
        return float(value)
    rt.molt_percent_wrong_type(code, type(value).__name__)
    return 0.0


class _Numbering:
    """Numbers the fields that name no argument."""

    def __init__(self) -> None:
        self.next = 0
        self.manual = False

    def argument(self, first: str) -> str:
        if len(first) == 0:
            if self.manual:
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            self.next += 1
            return str(self.next - 1)
        if rt.molt_str_isdecimal(first):
            if self.next > 0:
                raise ValueError("cannot switch from automatic field numbering to manual field specification")
            self.manual = True
            return str(int(first))
        return first


def _format(text: str, get) -> str:
    """`text.format(…)`: `get(argument, access, conversion, spec)` gives the text of a field.

    `argument` is a number or a keyword, `access` what stands behind it, such as `.name` or `[0]`,
    `conversion` a code point, or 0.
    """
    return _format_nested(text, get, _Numbering(), 2)


def _format_nested(text: str, get, numbering: _Numbering, depth: int) -> str:
    if depth == 0:
        raise ValueError("Max string recursion exceeded")
    parts: list[str] = []
    at = 0
    while at < rt.molt_str_size(text):
        piece: list[int] = rt.molt_format_next(text, at)
        parts.append(rt.molt_str_cut(text, at, piece[0]))
        at = piece[1]
        if piece[2] < 0:
            continue
        name: str = rt.molt_str_cut(text, piece[3], piece[4])
        spec: str = rt.molt_str_cut(text, piece[5], piece[6])
        end = _first_end(name)
        argument = numbering.argument(rt.molt_str_cut(name, 0, end))
        if "{" in spec:
            spec = _format_nested(spec, get, numbering, depth - 1)
        parts.append(get(argument, rt.molt_str_cut(name, end, rt.molt_str_size(name)), piece[2], spec))
    return rt.molt_str_join("", parts)


def _first_end(name: str) -> int:
    """The byte at which the accesses of a field's name begin."""
    dot: int = rt.molt_str_byte_find(name, ".")
    bracket: int = rt.molt_str_byte_find(name, "[")
    end: int = rt.molt_str_size(name)
    if dot >= 0:
        end = dot
    if bracket >= 0:
        end = min(end, bracket)
    return end


def _format_values(text: str, values, names) -> str:
    """`text.format(*values, **names)` of a list and a dict."""

    def get(argument: str, access: str, conversion: int, spec: str) -> str:
        if rt.molt_str_isdecimal(argument):
            at = int(argument)
            if at >= len(values):
                raise IndexError("Replacement index " + argument + " out of range for positional args tuple")
            return _field_at(values[at], access, conversion, spec)
        return _field_at(names[argument], access, conversion, spec)

    return _format(text, get)


def _field_at(value, access: str, conversion: int, spec: str) -> str:
    """The text of `value[key]…`."""
    if len(access) == 0:
        return _field(value, conversion, spec)
    if access[0] == ".":
        if len(access) == 1 or access[1] in ".[":
            raise ValueError("Empty attribute in format string")
        raise NotImplementedError("an attribute in a format string that is not constant")
    if access[0] != "[":
        raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    end = access.find("]")
    if end < 0:
        raise ValueError("Missing ']' in format string")
    key = access[1:end]
    if len(key) == 0:
        raise ValueError("Empty attribute in format string")
    rest = access[end + 1 :]
    if isinstance(value, (list, str, tuple)):
        if not rt.molt_str_isdecimal(key):
            raise TypeError(_kind(value) + " indices must be integers, not 'str'")
        return _field_at(value[int(key)], rest, conversion, spec)
    elif isinstance(value, dict):
        return _field_at(value[key], rest, conversion, spec)
    else:
        raise TypeError(f"'{type(value).__name__}' object is not subscriptable")


def _kind(value) -> str:
    if isinstance(value, str):
        return "string"
    return type(value).__name__


def _missing(argument: str) -> str:
    """For an argument that `format` was not given."""
    if rt.molt_str_isdecimal(argument):
        raise IndexError("Replacement index " + argument + " out of range for positional args tuple")
    raise KeyError(argument)


def _field(value, conversion: int, spec: str) -> str:
    if conversion == 0:
        return format(value, spec)
    if conversion == 115:
        return format(str(value), spec)
    if conversion == 114:
        return format(repr(value), spec)
    if conversion == 97:
        return format(ascii(value), spec)
    if 32 < conversion < 127:
        raise ValueError("Unknown conversion specifier " + chr(conversion))
    raise ValueError("Unknown conversion specifier \\x" + format(conversion, "x"))


def _format_map(text: str, mapping) -> str:
    def get(argument: str, access: str, conversion: int, spec: str) -> str:
        if len(argument) == 0 or rt.molt_str_isdecimal(argument):
            raise ValueError("Format string contains positional fields")
        return _field_at(mapping[argument], access, conversion, spec)

    return _format(text, get)
