"""Paragraphs of limited width, and common margins."""

_WHITESPACE = "\t\n\x0b\x0c\r "


class TextWrapper:
    """Breaks paragraphs into lines; the attributes say how."""

    def __init__(
        self,
        width: int = 70,
        initial_indent: str = "",
        subsequent_indent: str = "",
        expand_tabs: bool = True,
        replace_whitespace: bool = True,
        fix_sentence_endings: bool = False,
        break_long_words: bool = True,
        drop_whitespace: bool = True,
        break_on_hyphens: bool = True,
        tabsize: int = 8,
        *,
        max_lines: int | None = None,
        placeholder: str = " [...]",
    ) -> None:
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text: str) -> list[str]:
        """The paragraph as lines of at most `width` characters, without newlines."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = "".join([" " if ch in _WHITESPACE else ch for ch in text])
        chunks = _chunks(text) if self.break_on_hyphens else _words(text)
        if self.fix_sentence_endings:
            _widen_sentence_ends(chunks)
        return self._lines(chunks)

    def fill(self, text: str) -> str:
        """The lines of the wrapped paragraph as one string."""
        return "\n".join(self.wrap(text))

    def _lines(self, chunks: list[str]) -> list[str]:
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        max_lines = self.max_lines
        limit = -1
        if max_lines is not None:
            limit = max_lines
            indent = self.subsequent_indent if limit > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines: list[str] = []
        chunks.reverse()
        while len(chunks) > 0:
            indent = self.subsequent_indent if len(lines) > 0 else self.initial_indent
            room = self.width - len(indent)
            line: list[str] = []
            length = 0
            if self.drop_whitespace and len(lines) > 0 and chunks[-1].strip() == "":
                chunks.pop()
            while len(chunks) > 0 and length + len(chunks[-1]) <= room:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if len(chunks) > 0 and len(chunks[-1]) > room:
                self._break_word(chunks, line, length, room)
                length = sum([len(chunk) for chunk in line])
            if self.drop_whitespace and len(line) > 0 and line[-1].strip() == "":
                length -= len(line[-1])
                line.pop()
            if len(line) == 0:
                continue
            rest_is_blank = len(chunks) == 0 or (
                self.drop_whitespace and len(chunks) == 1 and chunks[0].strip() == ""
            )
            if limit < 0 or len(lines) + 1 < limit or (rest_is_blank and length <= room):
                lines.append(indent + "".join(line))
                continue
            self._end_with_placeholder(lines, line, length, room, indent)
            break
        return lines

    def _break_word(self, chunks: list[str], line: list[str], length: int, room: int) -> None:
        """Puts a part of a word that fits no line, or all of it, into the line."""
        space = 1 if room < 1 else room - length
        if self.break_long_words:
            end = space
            chunk = chunks[-1]
            if self.break_on_hyphens and len(chunk) > space:
                hyphen = chunk.rfind("-", 0, space)
                if hyphen > 0 and chunk[:hyphen].strip("-") != "":
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
            if room < 0 and chunks[-1] == "":
                # Where not even an empty chunk fits, CPython would go on for ever.
                chunks.pop()
        elif len(line) == 0:
            line.append(chunks.pop())

    def _end_with_placeholder(
        self, lines: list[str], line: list[str], length: int, room: int, indent: str
    ) -> None:
        while len(line) > 0:
            if line[-1].strip() != "" and length + len(self.placeholder) <= room:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line[-1])
            line.pop()
        if len(lines) > 0:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


def wrap(text: str, width: int = 70, **options) -> list[str]:
    """The paragraph as lines of at most `width` characters."""
    return TextWrapper(width=width, **options).wrap(text)


def fill(text: str, width: int = 70, **options) -> str:
    """The lines of the wrapped paragraph as one string."""
    return TextWrapper(width=width, **options).fill(text)


def shorten(text: str, width: int, **options) -> str:
    """The text in one line, cut off at a word if it is too long."""
    return TextWrapper(width=width, max_lines=1, **options).fill(" ".join(text.strip().split()))


def dedent(text: str) -> str:
    """The text without the whitespace that all lines begin with."""
    lines = text.split("\n")
    margin: str | None = None
    for at, line in enumerate(lines):
        body = line.lstrip(" \t")
        if body == "":
            lines[at] = ""
            continue
        indent = line[: len(line) - len(body)]
        if margin is None:
            margin = indent
        else:
            margin = _common(margin, indent)
    if margin is not None and margin != "":
        size = len(margin)
        return "\n".join([line[size:] for line in lines])
    return "\n".join(lines)


def indent(text: str, prefix: str, predicate=None) -> str:
    """The text with a prefix before each line that is not blank, or for which `predicate` is true."""
    out: list[str] = []
    for line in text.splitlines(True):
        if predicate is None:
            wanted = line.strip() != ""
        else:
            wanted = predicate(line)
        out.append(prefix + line if wanted else line)
    return "".join(out)


def _common(one: str, other: str) -> str:
    at = 0
    while at < len(one) and at < len(other) and one[at] == other[at]:
        at += 1
    return one[:at]


def _words(text: str) -> list[str]:
    """The runs of whitespace and of other characters."""
    chunks: list[str] = []
    at = 0
    while at < len(text):
        start = at
        blank = text[at] in _WHITESPACE
        while at < len(text) and (text[at] in _WHITESPACE) == blank:
            at += 1
        chunks.append(text[start:at])
    return chunks


def _chunks(text: str) -> list[str]:
    """The pieces between which a line may break: whitespace, words, parts of words up to a hyphen
    between letters, and dashes between words."""
    chunks: list[str] = []
    at = 0
    while at < len(text):
        start = at
        if text[at] in _WHITESPACE:
            while at < len(text) and text[at] in _WHITESPACE:
                at += 1
        elif at > 0 and _ends_word(text[at - 1]) and _dashes(text, at) > 0:
            at += _dashes(text, at)
        else:
            at += 1
            while at < len(text) and text[at] not in _WHITESPACE:
                if _is_hyphen(text, at):
                    at += 1
                    break
                if _ends_word(text[at - 1]) and _dashes(text, at) > 0:
                    break
                at += 1
        chunks.append(text[start:at])
    return chunks


def _is_letter(ch: str) -> bool:
    return ch == "_" or (ch.isalnum() and not ch.isdecimal())


def _ends_word(ch: str) -> bool:
    return ch.isalnum() or ch in "_!\"'&.,?"


def _dashes(text: str, at: int) -> int:
    """The length of a run of two dashes or more before a word, or 0."""
    end = at
    while end < len(text) and text[end] == "-":
        end += 1
    if end - at >= 2 and end < len(text) and (text[end].isalnum() or text[end] == "_"):
        return end - at
    return 0


def _is_hyphen(text: str, at: int) -> bool:
    """Whether a line may break behind a hyphen at this place."""
    if text[at] != "-" or at < 2 or not _is_letter(text[at - 1]):
        return False
    if not _is_letter(text[at - 2]):
        if at < 3 or text[at - 2] != "-" or not _is_letter(text[at - 3]):
            return False
    after = at + 1
    if after >= len(text) or not _is_letter(text[after]):
        return False
    after += 1
    if after < len(text) and text[after] == "-":
        after += 1
    return after < len(text) and _is_letter(text[after])


def _widen_sentence_ends(chunks: list[str]) -> None:
    """Makes one blank behind a sentence two."""
    at = 0
    while at < len(chunks) - 1:
        if chunks[at + 1] == " " and _ends_sentence(chunks[at]):
            chunks[at + 1] = "  "
            at += 2
        else:
            at += 1


def _ends_sentence(chunk: str) -> bool:
    end = len(chunk)
    if end > 0 and chunk[end - 1] in "\"'":
        end -= 1
    return end >= 2 and chunk[end - 1] in ".!?" and "a" <= chunk[end - 2] <= "z"
