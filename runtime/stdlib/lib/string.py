"""Constants of characters, and templates."""

from _builtins.absent import ABSENT, Absent

ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
digits = "0123456789"
hexdigits = "0123456789abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
whitespace = " \t\n\r\v\f"
printable = (
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r\v\f"
)


def capwords(s: str, sep: str | None = None) -> str:
    """Each word with a capital first letter, the words being parted by `sep` or one blank."""
    if sep is None:
        return " ".join([word.capitalize() for word in s.split()])
    return sep.join([word.capitalize() for word in s.split(sep)])


class Template:
    """A text in which `$name` and `${name}` stand for values, and `$$` for a dollar sign."""

    def __init__(self, template: str) -> None:
        self.template = template

    def substitute(self, mapping=ABSENT, /, **kws) -> str:
        """The text with all values; KeyError if one is missing."""
        out: list[str] = []
        for part in self._parts():
            if part.kind == _TEXT:
                out.append(part.text)
            elif part.kind == _BAD:
                self._invalid(part.start)
            elif part.text in kws:
                out.append(str(kws[part.text]))
            elif isinstance(mapping, Absent):
                raise KeyError(part.text)
            else:
                out.append(str(mapping[part.text]))
        return "".join(out)

    def safe_substitute(self, mapping=ABSENT, /, **kws) -> str:
        """The text with those values that are there."""
        out: list[str] = []
        for part in self._parts():
            if part.kind == _NAME and part.text in kws:
                out.append(str(kws[part.text]))
            elif part.kind == _NAME and not isinstance(mapping, Absent) and part.text in mapping:
                out.append(str(mapping[part.text]))
            elif part.kind == _TEXT:
                out.append(part.text)
            else:
                out.append(self.template[part.start : part.end])
        return "".join(out)

    def is_valid(self) -> bool:
        """Whether every dollar sign begins a name or stands for itself."""
        for part in self._parts():
            if part.kind == _BAD:
                return False
        return True

    def get_identifiers(self) -> list[str]:
        """The names in the order in which they come first."""
        names: list[str] = []
        for part in self._parts():
            if part.kind == _NAME and part.text not in names:
                names.append(part.text)
        return names

    def _parts(self) -> "list[_Part]":
        text = self.template
        parts: list[_Part] = []
        at = 0
        while at < len(text):
            dollar = text.find("$", at)
            if dollar < 0:
                dollar = len(text)
            if dollar > at:
                parts.append(_Part(_TEXT, text[at:dollar], at, dollar))
            if dollar < len(text):
                parts.append(_placeholder(text, dollar))
                dollar = parts[-1].end
            at = dollar
        return parts

    def _invalid(self, at: int) -> None:
        before = self.template[:at]
        line = before.count("\n") + 1
        column = at - before.rfind("\n")
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")


_TEXT = 0
_NAME = 1
_BAD = 2


class _Part:
    """A piece of a template: text, a name, or a dollar sign that is neither."""

    def __init__(self, kind: int, text: str, start: int, end: int) -> None:
        self.kind = kind
        self.text = text
        self.start = start
        self.end = end


def _placeholder(text: str, dollar: int) -> _Part:
    at = dollar + 1
    if text[at : at + 1] == "$":
        return _Part(_TEXT, "$", dollar, at + 1)
    braced = text[at : at + 1] == "{"
    if braced:
        at += 1
    start = at
    while at < len(text) and _in_name(text[at], at == start):
        at += 1
    if at == start or (braced and text[at : at + 1] != "}"):
        return _Part(_BAD, "$", dollar, dollar + 1)
    return _Part(_NAME, text[start:at], dollar, at + 1 if braced else at)


def _in_name(ch: str, first: bool) -> bool:
    if ch == "_" or "a" <= ch <= "z" or "A" <= ch <= "Z":
        return True
    return not first and "0" <= ch <= "9"
