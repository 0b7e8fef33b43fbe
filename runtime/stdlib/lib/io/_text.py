"""`StringIO`."""


class StringIO:
    """A text in memory that is read and written like a file."""

    def __init__(self, initial_value: str | None = "", newline: str | None = "\n") -> None:
        self.closed = False
        self.line_buffering = False
        self._text = ""
        self._at = 0
        self._translates = newline is None
        self._ending = "\n"
        if newline is not None and newline != "":
            self._ending = newline
        if initial_value is not None:
            self.write(initial_value)
            self._at = 0

    def getvalue(self) -> str:
        """The whole text."""
        self._check()
        return self._text

    def read(self, size: int | None = -1, /) -> str:
        """The next `size` characters, or all that is left."""
        self._check()
        end = len(self._text)
        if size is not None and size >= 0:
            end = min(self._at + size, end)
        if self._at >= end:
            return ""
        part = self._text[self._at : end]
        self._at = end
        return part

    def readline(self, size: int | None = -1, /) -> str:
        """The next line with its end, of at most `size` characters."""
        self._check()
        newline = self._text.find("\n", self._at)
        end = len(self._text) if newline < 0 else newline + 1
        if size is not None and size >= 0:
            end = min(self._at + size, end)
        if self._at >= end:
            return ""
        line = self._text[self._at : end]
        self._at = end
        return line

    def readlines(self, hint: int | None = -1, /) -> list[str]:
        """The lines that are left, until they are more than `hint` characters."""
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        lines: list[str] = []
        limit = -1 if hint is None else hint
        total = 0
        while limit <= 0 or total <= limit:
            line = self.readline()
            if line == "":
                break
            lines.append(line)
            total += len(line)
        return lines

    def write(self, s: str, /) -> int:
        """Writes a text at the position and returns its length."""
        self._check()
        size = len(s)
        if size == 0:
            return 0
        if self._translates:
            s = s.replace("\r\n", "\n").replace("\r", "\n")
        elif self._ending != "\n":
            s = s.replace("\n", self._ending)
        length = len(self._text)
        if self._at == length:
            self._text += s
            self._at = len(self._text)
        else:
            if self._at > length:
                self._text += "\0" * (self._at - length)
            end = self._at + len(s)
            self._text = self._text[: self._at] + s + self._text[end:]
            self._at = end
        return size

    def writelines(self, lines, /) -> None:
        """Writes several texts."""
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        for line in lines:
            self.write(line)

    def seek(self, pos: int, whence: int = 0, /) -> int:
        """Goes to a position."""
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"Negative seek position {pos}")
            self._at = pos
        elif whence == 1:
            if pos != 0:
                raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            if pos != 0:
                raise OSError("Can't do nonzero cur-relative seeks")
            self._at = len(self._text)
        else:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        return self._at

    def tell(self) -> int:
        """The position."""
        self._check()
        return self._at

    def truncate(self, size: int | None = None, /) -> int:
        """Cuts the text off at a position, by default the current one."""
        self._check()
        end = self._at if size is None else size
        if end < 0:
            raise ValueError(f"Negative size value {end}")
        self._text = self._text[:end]
        return end

    def close(self) -> None:
        """Frees the text."""
        self.closed = True
        self._text = ""

    def flush(self) -> None:
        """Nothing."""
        self._check()

    def isatty(self) -> bool:
        self._check()
        return False

    def readable(self) -> bool:
        self._check()
        return True

    def writable(self) -> bool:
        self._check()
        return True

    def seekable(self) -> bool:
        self._check()
        return True

    def __iter__(self) -> "StringIO":
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return self

    def __next__(self) -> str:
        line = self.readline()
        if line == "":
            raise StopIteration
        return line

    def __enter__(self) -> "StringIO":
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return self

    def __exit__(self, kind, value, traceback, /) -> None:
        self.close()

    def _check(self) -> None:
        if self.closed:
            raise ValueError("I/O operation on closed file")
