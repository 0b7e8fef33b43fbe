"""Errors of encoding and decoding."""

from _builtins.errors import ValueError


class UnicodeError(ValueError):
    """An error of encoding or decoding."""


class UnicodeDecodeError(UnicodeError):
    """Bytes are not text in an encoding."""

    def __init__(self, encoding: str, object, start: int, end: int, reason: str) -> None:
        super().__init__(encoding, object, start, end, reason)
        self.encoding = encoding
        self.start = start
        self.end = end
        self.reason = reason
        if end == start + 1:
            what = f"byte 0x{object[start]:02x} in position {start}"
        else:
            what = f"bytes in position {start}-{end - 1}"
        self._text = f"'{encoding}' codec can't decode {what}: {reason}"

    def __str__(self) -> str:
        return self._text


class UnicodeEncodeError(UnicodeError):
    """A text cannot be written in an encoding."""

    def __init__(self, encoding: str, object: str, start: int, end: int, reason: str) -> None:
        super().__init__(encoding, object, start, end, reason)
        self.encoding = encoding
        self.object = object
        self.start = start
        self.end = end
        self.reason = reason
        if end == start + 1:
            code = ord(object[start])
            shown = f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
            what = f"character '{shown}' in position {start}"
        else:
            what = f"characters in position {start}-{end - 1}"
        self._text = f"'{encoding}' codec can't encode {what}: {reason}"

    def __str__(self) -> str:
        return self._text


def decode_error(message: str) -> UnicodeDecodeError:
    """The exception for a message of the runtime."""
    parts = message.split("'", 2)
    where, _, reason = parts[2].partition(": ")
    position = where.rpartition(" ")[2]
    low, dash, high = position.partition("-")
    start = int(low)
    end = int(high) + 1 if dash != "" else start + 1
    byte = 0
    if dash == "":
        byte = int(where.partition("byte 0x")[2][:2], 16)
    return UnicodeDecodeError(parts[1], [byte] * end, start, end, reason)
