"""`BytesIO`."""


class BytesIO:
    """Bytes in memory that are read and written like a file."""

    def __init__(self, initial_bytes: bytes = b"") -> None:
        self.closed = False
        self._data = bytearray(initial_bytes)
        self._at = 0

    def getvalue(self) -> bytes:
        """All bytes."""
        self._check()
        return bytes(self._data)

    def getbuffer(self) -> bytearray:
        """The bytes themselves: changes of them are seen here."""
        self._check()
        return self._data

    def read(self, size: int | None = -1, /) -> bytes:
        """The next `size` bytes, or all that are left."""
        self._check()
        end = len(self._data)
        if size is not None and size >= 0:
            end = min(self._at + size, end)
        return self._take(end)

    def read1(self, size: int | None = -1, /) -> bytes:
        """The same as `read`."""
        return self.read(size)

    def readline(self, size: int | None = -1, /) -> bytes:
        """The next line with its end, of at most `size` bytes."""
        self._check()
        newline = self._data.find(b"\n", self._at)
        end = len(self._data) if newline < 0 else newline + 1
        if size is not None and size >= 0:
            end = min(self._at + size, end)
        return self._take(end)

    def readlines(self, hint: int | None = -1, /) -> list[bytes]:
        """The lines that are left, those after `hint` bytes not."""
        lines: list[bytes] = []
        limit = -1 if hint is None else hint
        total = 0
        while limit <= 0 or total < limit:
            line = self.readline()
            if len(line) == 0:
                break
            lines.append(line)
            total += len(line)
        return lines

    def write(self, data, /) -> int:
        """Writes bytes at the position and returns how many."""
        self._check()
        if len(data) == 0:
            return 0
        length = len(self._data)
        if self._at > length:
            self._data.extend(bytes(self._at - length))
        end = self._at + len(data)
        if self._at >= length:
            self._data.extend(data)
        else:
            self._data[self._at : end] = data
        self._at = end
        return len(data)

    def writelines(self, lines, /) -> None:
        """Writes several pieces."""
        for line in lines:
            self.write(line)

    def seek(self, pos: int, whence: int = 0, /) -> int:
        """Goes to a position, counted from the start, from the position or from the end."""
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
            self._at = pos
        elif whence == 1:
            self._at = max(self._at + pos, 0)
        elif whence == 2:
            self._at = max(len(self._data) + pos, 0)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._at

    def tell(self) -> int:
        """The position."""
        self._check()
        return self._at

    def truncate(self, size: int | None = None, /) -> int:
        """Cuts the bytes off at a position, by default the current one."""
        self._check()
        end = self._at if size is None else size
        if end < 0:
            raise ValueError(f"negative size value {end}")
        if end < len(self._data):
            del self._data[end:]
        return end

    def close(self) -> None:
        """Frees the bytes."""
        self.closed = True
        self._data = bytearray()

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

    def __iter__(self) -> "BytesIO":
        self._check()
        return self

    def __next__(self) -> bytes:
        line = self.readline()
        if len(line) == 0:
            raise StopIteration
        return line

    def __enter__(self) -> "BytesIO":
        self._check()
        return self

    def __exit__(self, kind, value, traceback, /) -> None:
        self.close()

    def _take(self, end: int) -> bytes:
        if self._at >= end:
            return b""
        part = bytes(self._data[self._at : end])
        self._at = end
        return part

    def _check(self) -> None:
        if self.closed:
            raise ValueError("I/O operation on closed file.")
