"""Files: `open`, `input`, the classes of open files, and the standard streams.

What `open` returns depends on the mode: the compiler calls `_open_binary` where a constant mode has
a `b`.
"""

from _molt import rt

_READ = 1
_WRITE = 2
_APPEND = 4
_TRUNCATE = 8
_CREATE = 16
_EXCLUSIVE = 32
_BY_LINE = 64


class UnsupportedOperation(OSError):
    """What a file cannot do."""


def _flags(mode: str) -> int:
    """The flags for a mode such as `r+`."""
    flags = 0
    for c in mode:
        if c == "r":
            flags |= _READ
        elif c == "w":
            flags |= _WRITE | _CREATE | _TRUNCATE
        elif c == "a":
            flags |= _WRITE | _CREATE | _APPEND
        elif c == "x":
            flags |= _WRITE | _CREATE | _EXCLUSIVE
        elif c not in "+bt":
            raise ValueError("invalid mode: " + repr(mode))
        if mode.count(c) > 1:
            raise ValueError("invalid mode: " + repr(mode))
    if "b" in mode and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    given = mode.count("r") + mode.count("w") + mode.count("a") + mode.count("x")
    if given == 0:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    if given > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if "+" in mode:
        flags |= _READ | _WRITE
    return flags


def _newline(newline: str | None) -> int:
    if newline is None:
        return 0
    if newline == "":
        return 1
    if newline == "\n":
        return 2
    if newline == "\r":
        return 3
    if newline == "\r\n":
        return 4
    raise ValueError("illegal newline value: " + newline)


class _File:
    """What text and binary files have in common."""

    name: str
    mode: str
    closed: bool
    _handle: int
    _flags: int

    def __init__(self, handle: int, name: str, mode: str, flags: int) -> None:
        self._handle = handle
        self.name = name
        self.mode = mode
        self.closed = False
        self._flags = flags

    def _check(self) -> None:
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _check_readable(self, closed: str = "I/O operation on closed file.") -> None:
        if self.closed:
            raise ValueError(closed)
        if self._flags & _READ == 0:
            raise UnsupportedOperation("not readable")

    def _check_writable(self, closed: str = "I/O operation on closed file.") -> None:
        if self.closed:
            raise ValueError(closed)
        if self._flags & _WRITE == 0:
            raise UnsupportedOperation("not writable")

    def readable(self) -> bool:
        self._check()
        return self._flags & _READ != 0

    def writable(self) -> bool:
        self._check()
        return self._flags & _WRITE != 0

    def seekable(self) -> bool:
        self._check()
        return self._handle > 2

    def fileno(self) -> int:
        self._check()
        return rt.molt_file_fileno(self._handle)

    def isatty(self) -> bool:
        self._check()
        return rt.molt_file_isatty(self._handle)

    def flush(self) -> None:
        self._check()
        rt.molt_file_flush(self._handle)

    def close(self) -> None:
        if not self.closed:
            if self._handle <= 2:
                rt.molt_file_flush(self._handle)
            self.closed = True
            rt.molt_file_close(self._handle)

    def tell(self) -> int:
        self._check()
        return rt.molt_file_tell(self._handle)

    def truncate(self, size: int | None = None, /) -> int:
        self._check_writable()
        length = self.tell() if size is None else size
        rt.molt_file_truncate(self._handle, length)
        return length

    def __del__(self) -> None:
        if not self.closed and self._handle > 2:
            self.closed = True
            rt.molt_file_close(self._handle)


class TextIO(_File):
    """An open text file."""

    encoding: str
    errors: str

    def __init__(self, handle: int, name: str, mode: str, flags: int, encoding: str, errors: str) -> None:
        super().__init__(handle, name, mode, flags)
        self.encoding = encoding
        self.errors = errors

    def read(self, size: int | None = -1, /) -> str:
        self._check_readable()
        return rt.molt_file_read(self._handle, -1 if size is None else size)

    def readline(self, size: int = -1, /) -> str:
        self._check_readable()
        return rt.molt_file_readline(self._handle, size)

    def readlines(self, hint: int = -1, /) -> list[str]:
        self._check_readable()
        if hint <= 0:
            return rt.molt_file_lines(self._handle)
        lines: list[str] = []
        total = 0
        while total < hint:
            line: str = rt.molt_file_readline(self._handle, -1)
            if len(line) == 0:
                break
            lines.append(line)
            total += len(line)
        return lines

    def write(self, s: str, /) -> int:
        self._check_writable()
        return rt.molt_file_write(self._handle, s)

    def writelines(self, lines, /) -> None:
        for line in lines:
            self.write(line)

    def seek(self, cookie: int, whence: int = 0, /) -> int:
        self._check()
        if whence < 0 or whence > 2:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 1 and cookie != 0:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and cookie != 0:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence == 0 and cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        return rt.molt_file_seek(self._handle, cookie, whence)

    def __iter__(self) -> "TextIO":
        self._check()
        return self

    def __next__(self) -> str:
        line = self.readline()
        if len(line) == 0:
            raise StopIteration
        return line

    def __enter__(self) -> "TextIO":
        self._check()
        return self

    def __exit__(self, kind, value, traceback, /) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"


class BinaryIO(_File):
    """An open binary file."""

    def read(self, size: int | None = -1, /) -> bytes:
        self._check_readable("read of closed file")
        return rt.molt_file_read_bytes(self._handle, -1 if size is None else size)

    def readline(self, size: int = -1, /) -> bytes:
        self._check_readable("readline of closed file")
        return rt.molt_file_readline_bytes(self._handle, size)

    def readlines(self, hint: int = -1, /) -> list[bytes]:
        self._check_readable()
        lines: list[bytes] = []
        total = 0
        while hint <= 0 or total < hint:
            line: bytes = rt.molt_file_readline_bytes(self._handle, -1)
            if len(line) == 0:
                break
            lines.append(line)
            total += len(line)
        return lines

    def write(self, data, /) -> int:
        self._check_writable("write to closed file")
        return rt.molt_file_write_bytes(self._handle, bytes(data))

    def writelines(self, lines, /) -> None:
        for line in lines:
            self.write(line)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        if self.closed:
            raise ValueError("seek of closed file")
        if whence < 0 or whence > 2:
            raise ValueError(f"whence value {whence} unsupported")
        return rt.molt_file_seek(self._handle, offset, whence)

    def __iter__(self) -> "BinaryIO":
        self._check()
        return self

    def __next__(self) -> bytes:
        line = self.readline()
        if len(line) == 0:
            raise StopIteration
        return line

    def __enter__(self) -> "BinaryIO":
        self._check()
        return self

    def __exit__(self, kind, value, traceback, /) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<_io.BufferedRandom name={self.name!r}>"


def open(
    file: str,
    mode: str = "r",
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
) -> TextIO:
    flags = _flags(mode)
    if "b" in mode:
        raise ValueError("a binary mode must be a constant")
    if buffering == 0:
        raise ValueError("can't have unbuffered text I/O")
    if buffering == 1:
        flags |= _BY_LINE
    codec = "utf-8" if encoding is None else encoding
    handler = "strict" if errors is None else errors
    handle: int = rt.molt_file_open(file, flags, codec, handler, _newline(newline))
    return TextIO(handle, file, mode, flags, "UTF-8" if encoding is None else encoding, handler)


def _open_binary(
    file: str,
    mode: str,
    buffering: int = -1,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    closefd: bool = True,
) -> BinaryIO:
    flags = _flags(mode)
    if encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    handle: int = rt.molt_file_open(file, flags, "utf-8", "strict", 0)
    return BinaryIO(handle, file, mode, flags)


_stdin = TextIO(0, "<stdin>", "r", _READ, "utf-8", "strict")
_stdout = TextIO(1, "<stdout>", "w", _WRITE, "utf-8", "strict")
_stderr = TextIO(2, "<stderr>", "w", _WRITE, "utf-8", "backslashreplace")


def input(prompt="", /) -> str:
    return rt.molt_input(str(prompt))


def _print_to(text: str, file, flush: bool) -> None:
    """`print(…, file=file, flush=flush)`: `text` has the separators and the end in it."""
    file.write(text)
    if flush:
        file.flush()
