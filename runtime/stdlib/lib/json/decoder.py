"""Values of JSON texts.

The text is read as UTF-8 bytes; where it is wrong, their positions become those of characters.
"""

import math

type JSON = dict[str, JSON] | list[JSON] | str | int | float | bool | None

_SPACE = 32
_QUOTE = 34
_PLUS = 43
_COMMA = 44
_MINUS = 45
_POINT = 46
_ZERO = 48
_NINE = 57
_COLON = 58
_OPEN_LIST = 91
_BACKSLASH = 92
_CLOSE_LIST = 93
_OPEN_DICT = 123
_CLOSE_DICT = 125


class JSONDecodeError(ValueError):
    """A text is no JSON; the attributes say where."""

    def __init__(self, msg: str, doc: str, pos: int) -> None:
        line = doc.count("\n", 0, pos) + 1
        column = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {line} column {column} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = column


class JSONDecoder:
    """Reads JSON texts."""

    def decode(self, s: str) -> JSON:
        """The value of a text."""
        return decode(s)

    def raw_decode(self, s: str, idx: int = 0) -> tuple[JSON, int]:
        """The value that begins at a position, and the position behind it."""
        reader = _Reader(s)
        reader.at = len(s[:idx].encode())
        value = reader.value()
        return value, reader.position(reader.at)


def decode(text: str) -> JSON:
    """The value of a text."""
    if text.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0)
    reader = _Reader(text)
    reader.skip()
    value = reader.value()
    reader.skip()
    if reader.at != len(reader.raw):
        raise reader.error("Extra data", reader.at)
    return value


class _Reader:
    """A text and how far it is read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.raw = text.encode()
        self.at = 0

    def position(self, at: int) -> int:
        """The character at a byte."""
        return len(self.raw[:at].decode())

    def error(self, message: str, at: int) -> JSONDecodeError:
        """What is wrong at a byte."""
        return JSONDecodeError(message, self.text, self.position(at))

    def skip(self) -> None:
        """Skips whitespace."""
        raw = self.raw
        at = self.at
        while at < len(raw) and (raw[at] == 32 or raw[at] == 10 or raw[at] == 13 or raw[at] == 9):
            at += 1
        self.at = at

    def next(self) -> int:
        """The byte that follows, or -1 at the end."""
        return self.raw[self.at] if self.at < len(self.raw) else -1

    def value(self) -> JSON:
        """Reads a value."""
        first = self.next()
        if first == _QUOTE:
            return self.string()
        if first == _OPEN_DICT:
            return self.object()
        if first == _OPEN_LIST:
            return self.array()
        if first == _MINUS or _ZERO <= first <= _NINE:
            if self.takes(b"-Infinity"):
                return -math.inf
            return self.number()
        if self.takes(b"true"):
            return True
        if self.takes(b"false"):
            return False
        if self.takes(b"null"):
            return None
        if self.takes(b"NaN"):
            return math.nan
        if self.takes(b"Infinity"):
            return math.inf
        raise self.error("Expecting value", self.at)

    def takes(self, word: bytes) -> bool:
        """Whether a word follows, which is then read."""
        raw = self.raw
        if self.at + len(word) > len(raw):
            return False
        for i in range(len(word)):
            if raw[self.at + i] != word[i]:
                return False
        self.at += len(word)
        return True

    def object(self) -> dict[str, JSON]:
        """Reads `{…}`."""
        made: dict[str, JSON] = {}
        self.at += 1
        self.skip()
        if self.next() == _CLOSE_DICT:
            self.at += 1
            return made
        while True:
            if self.next() != _QUOTE:
                raise self.error("Expecting property name enclosed in double quotes", self.at)
            key = self.string()
            self.skip()
            if self.next() != _COLON:
                raise self.error("Expecting ':' delimiter", self.at)
            self.at += 1
            self.skip()
            made[key] = self.value()
            self.skip()
            after = self.next()
            if after != _COMMA and after != _CLOSE_DICT:
                raise self.error("Expecting ',' delimiter", self.at)
            self.at += 1
            if after == _CLOSE_DICT:
                return made
            self.skip()

    def array(self) -> list[JSON]:
        """Reads `[…]`."""
        made: list[JSON] = []
        self.at += 1
        self.skip()
        if self.next() == _CLOSE_LIST:
            self.at += 1
            return made
        while True:
            made.append(self.value())
            self.skip()
            after = self.next()
            if after != _COMMA and after != _CLOSE_LIST:
                raise self.error("Expecting ',' delimiter", self.at)
            self.at += 1
            if after == _CLOSE_LIST:
                return made
            self.skip()

    def number(self) -> int | float:
        """Reads a number."""
        raw = self.raw
        start = self.at
        at = start
        if raw[at] == _MINUS:
            at += 1
        if at >= len(raw) or not _ZERO <= raw[at] <= _NINE:
            raise self.error("Expecting value", start)
        if raw[at] == _ZERO:
            at += 1
        else:
            at = self.digits(at)
        whole = at
        if at + 1 < len(raw) and raw[at] == _POINT and _ZERO <= raw[at + 1] <= _NINE:
            at = self.digits(at + 1)
        if at + 1 < len(raw) and (raw[at] == 69 or raw[at] == 101):
            mark = at + 1
            if mark + 1 < len(raw) and (raw[mark] == _PLUS or raw[mark] == _MINUS):
                mark += 1
            end = self.digits(mark)
            if end > mark:
                at = end
        self.at = at
        digits = raw[start:at].decode()
        if at == whole:
            return int(digits)
        return float(digits)

    def digits(self, at: int) -> int:
        """The position behind the digits at a position."""
        raw = self.raw
        while at < len(raw) and _ZERO <= raw[at] <= _NINE:
            at += 1
        return at

    def string(self) -> str:
        """Reads a text in quotes."""
        raw = self.raw
        begin = self.at
        start = begin + 1
        parts: list[str] = []
        at = start
        while True:
            while at < len(raw) and raw[at] != _QUOTE and raw[at] != _BACKSLASH:
                if raw[at] < _SPACE:
                    raise self.error("Invalid control character at", at)
                at += 1
            if at >= len(raw):
                raise self.error("Unterminated string starting at", begin)
            if at > start:
                parts.append(raw[start:at].decode())
            if raw[at] == _QUOTE:
                self.at = at + 1
                break
            at += 1
            if at >= len(raw):
                raise self.error("Unterminated string starting at", begin)
            if raw[at] == 117:
                self.at = at + 1
                parts.append(self.code(at))
                at = self.at
            else:
                parts.append(self.escaped(at))
                at += 1
            start = at
        return parts[0] if len(parts) == 1 else "".join(parts)

    def escaped(self, at: int) -> str:
        """What a letter behind a backslash stands for."""
        letter = self.raw[at]
        if letter == 110:
            return "\n"
        if letter == 116:
            return "\t"
        if letter == _QUOTE or letter == _BACKSLASH or letter == 47:
            return chr(letter)
        if letter == 114:
            return "\r"
        if letter == 98:
            return "\b"
        if letter == 102:
            return "\f"
        raise self.error("Invalid \\escape", at - 1)

    def code(self, mark: int) -> str:
        """The character of four hexadecimal digits, or of two surrogates; `mark` is the `u`."""
        code = self.hex(mark)
        self.at = mark + 5
        raw = self.raw
        low = mark + 6
        if 0xD800 <= code < 0xDC00 and low + 5 < len(raw):
            if raw[low - 1] == _BACKSLASH and raw[low] == 117:
                second = self.hex(low)
                if 0xDC00 <= second < 0xE000:
                    self.at = low + 5
                    return chr(0x10000 + (code - 0xD800) * 1024 + second - 0xDC00)
        return chr(code)

    def hex(self, mark: int) -> int:
        """The number of the four digits behind a place."""
        raw = self.raw
        if mark + 5 >= len(raw):
            raise self.error("Invalid \\uXXXX escape", mark)
        code = 0
        for at in range(mark + 1, mark + 5):
            byte = raw[at]
            if _ZERO <= byte <= _NINE:
                digit = byte - 48
            elif 97 <= byte <= 102:
                digit = byte - 87
            elif 65 <= byte <= 70:
                digit = byte - 55
            else:
                raise self.error("Invalid \\uXXXX escape", mark)
            code = code * 16 + digit
        return code
