"""JSON texts of values."""

import math

from _molt import address, class_name

_SAFE_DEPTH = 200


class JSONEncoder:
    """Writes JSON texts; subclasses say by `default` what to write for other values."""

    def __init__(
        self,
        *,
        skipkeys: bool = False,
        ensure_ascii: bool = True,
        check_circular: bool = True,
        allow_nan: bool = True,
        sort_keys: bool = False,
        indent: int | str | None = None,
        separators: tuple[str, str] | None = None,
        default=None,
    ) -> None:
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        self.item_separator = ", "
        self.key_separator = ": "
        self._lines = indent is not None
        self._step = ""
        if isinstance(indent, int):
            self._step = " " * indent
        elif isinstance(indent, str):
            self._step = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif self._lines:
            self.item_separator = ","
        self._open: list[int] = []  # the containers around the value that is written

    def default(self, o):
        """What to write for a value that JSON does not have."""
        raise TypeError(f"Object of type {class_name(o)} is not JSON serializable")

    def encode(self, o) -> str:
        """The text of a value."""
        return self.encode_with(o, self.default)

    def iterencode(self, o):
        """The text in pieces."""
        yield self.encode(o)

    def encode_with(self, o, default) -> str:
        """The text of a value, `default` being a function or None."""
        out: list[str] = []
        self._write(o, default, out, "\n")
        return "".join(out)

    def _write(self, o, default, out: list[str], newline: str) -> None:
        """`newline` is what begins a line at this depth."""
        if o is None:
            out.append("null")
        elif isinstance(o, bool):
            out.append("true" if o else "false")
        elif isinstance(o, str):
            out.append(self._quoted(o))
        elif isinstance(o, int):
            out.append(str(int(o)))
        elif isinstance(o, float):
            out.append(self._float(o))
        elif isinstance(o, (list, tuple)):
            self._enter(o)
            if len(o) == 0:
                out.append("[]")
            else:
                inner = newline + self._step
                out.append("[" + inner if self._lines else "[")
                between = self.item_separator + inner if self._lines else self.item_separator
                first = True
                for item in o:
                    if not first:
                        out.append(between)
                    first = False
                    self._write(item, default, out, inner)
                out.append(newline + "]" if self._lines else "]")
            self._open.pop()
        elif isinstance(o, dict):
            self._enter(o)
            self._write_dict(o, default, out, newline)
            self._open.pop()
        elif default is None:
            self.default(o)
        else:
            self._enter(o)
            self._write(default(o), default, out, newline)
            self._open.pop()

    def _write_dict(self, o, default, out: list[str], newline: str) -> None:
        inner = newline + self._step
        start = "{" + inner if self._lines else "{"
        between = self.item_separator + inner if self._lines else self.item_separator
        first = True
        for key in sorted(o) if self.sort_keys else list(o):
            if isinstance(key, str):
                name = key
            elif isinstance(key, (bool, int, float)) or key is None:
                name = self._key(key)
            elif self.skipkeys:
                continue
            else:
                kind = class_name(key)
                raise TypeError(f"keys must be str, int, float, bool or None, not {kind}")
            out.append(start if first else between)
            first = False
            out.append(self._quoted(name))
            out.append(self.key_separator)
            self._write(o[key], default, out, inner)
        if first:
            out.append("{}")
        else:
            out.append(newline + "}" if self._lines else "}")

    def _key(self, key) -> str:
        if key is None:
            return "null"
        elif isinstance(key, bool):
            return "true" if key else "false"
        elif isinstance(key, float):
            return self._float(key)
        else:
            return str(key)

    def _float(self, x: float) -> str:
        if math.isfinite(x):
            return repr(x)
        if not self.allow_nan:
            raise ValueError(f"Out of range float values are not JSON compliant: {x!r}")
        return "NaN" if math.isnan(x) else "Infinity" if x > 0.0 else "-Infinity"

    def _enter(self, o) -> None:
        """Notes a container; only what nests deeply can hold itself."""
        if isinstance(o, tuple):
            self._open.append(0)
        else:
            if self.check_circular and len(self._open) > _SAFE_DEPTH:
                if address(o) in self._open:
                    raise ValueError("Circular reference detected")
            self._open.append(address(o))

    def _quoted(self, text: str) -> str:
        if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
            return '"' + text + '"'
        out: list[str] = ['"']
        for ch in text:
            code = ord(ch)
            if ch == '"':
                out.append('\\"')
            elif ch == "\\":
                out.append("\\\\")
            elif code >= 32 and (code < 127 or not self.ensure_ascii):
                out.append(ch)
            elif ch == "\n":
                out.append("\\n")
            elif ch == "\r":
                out.append("\\r")
            elif ch == "\t":
                out.append("\\t")
            elif ch == "\f":
                out.append("\\f")
            elif ch == "\b":
                out.append("\\b")
            elif code < 0x10000:
                out.append(f"\\u{code:04x}")
            else:
                rest = code - 0x10000
                out.append(f"\\u{0xD800 + (rest >> 10):04x}\\u{0xDC00 + (rest & 1023):04x}")
        out.append('"')
        return "".join(out)
