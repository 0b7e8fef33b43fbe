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
    """The exception for a message of the runtime; the bytes around the wrong ones are not known."""
    encoding, start, end, reason = _parts(message)
    what = message.partition("byte 0x")[2]
    byte = int(what[:2], 16) if what != "" else 0
    return UnicodeDecodeError(encoding, bytes([byte] * end), start, end, reason)


def encode_error(message: str) -> UnicodeEncodeError:
    """The exception for a message of the runtime; the text around the wrong characters is not
    known."""
    encoding, start, end, reason = _parts(message)
    code = message.partition("character '\\")[2].partition("'")[0]
    ch = chr(int(code[1:], 16)) if code != "" else "?"
    return UnicodeEncodeError(encoding, ch * end, start, end, reason)


def _parts(message: str) -> tuple[str, int, int, str]:
    """Encoding, start, end and reason in a message."""
    encoding = message[1 : message.index("'", 1)]
    where, _, rest = message.partition(" in position ")
    position, _, reason = rest.partition(": ")
    first, dash, last = position.partition("-")
    start = int(first)
    return encoding, start, int(last) + 1 if dash != "" else start + 1, reason
