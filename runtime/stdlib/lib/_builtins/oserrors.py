"""`OSError` and its subclasses.

`OSError(number, text)` is an instance of the subclass that belongs to the number, so outside of this
module the compiler calls `os_error(…)` for a call of `OSError` itself with two arguments or more.
"""

from _builtins.errors import Exception


class OSError(Exception):
    """The operating system refused something."""

    errno: int | None
    strerror: str | None
    filename: str | None
    filename2: str | None

    def __init__(self, *args) -> None:
        super().__init__(*args)
        self.errno = None
        self.strerror = None
        self.filename = None
        self.filename2 = None
        if len(args) >= 2:
            self.errno = args[0]
            self.strerror = args[1]
        if len(args) >= 3:
            self.filename = args[2]
            del self._args[2:]
        if len(args) >= 5:
            self.filename2 = args[4]

    def __str__(self) -> str:
        if self.errno is None:
            return super().__str__()
        text = f"[Errno {self.errno}] {self.strerror}"
        if self.filename is not None:
            text += f": {self.filename!r}"
            if self.filename2 is not None:
                text += f" -> {self.filename2!r}"
        return text


EnvironmentError = OSError
IOError = OSError


class BlockingIOError(OSError):
    """The operation would block."""


class ChildProcessError(OSError):
    """There is no such child process."""


class ConnectionError(OSError):
    """A connection failed."""


class BrokenPipeError(ConnectionError):
    """Nobody reads the pipe."""


class ConnectionAbortedError(ConnectionError):
    """The peer gave the connection up."""


class ConnectionRefusedError(ConnectionError):
    """The peer refused the connection."""


class ConnectionResetError(ConnectionError):
    """The peer reset the connection."""


class FileExistsError(OSError):
    """The file is there already."""


class FileNotFoundError(OSError):
    """The file is not there."""


class InterruptedError(OSError):
    """A signal interrupted the call."""


class IsADirectoryError(OSError):
    """A directory is no file."""


class NotADirectoryError(OSError):
    """A file is no directory."""


class PermissionError(OSError):
    """The permission is missing."""


class ProcessLookupError(OSError):
    """There is no such process."""


class TimeoutError(OSError):
    """The time is up."""


def os_error(number: int, *rest) -> OSError:
    """The exception for an error number of the operating system."""
    if number == 1 or number == 13:
        return PermissionError(number, *rest)
    if number == 2:
        return FileNotFoundError(number, *rest)
    if number == 3:
        return ProcessLookupError(number, *rest)
    if number == 4:
        return InterruptedError(number, *rest)
    if number == 10:
        return ChildProcessError(number, *rest)
    if number == 11 or number == 114 or number == 115:
        return BlockingIOError(number, *rest)
    if number == 17:
        return FileExistsError(number, *rest)
    if number == 20:
        return NotADirectoryError(number, *rest)
    if number == 21:
        return IsADirectoryError(number, *rest)
    if number == 32 or number == 108:
        return BrokenPipeError(number, *rest)
    if number == 103:
        return ConnectionAbortedError(number, *rest)
    if number == 104:
        return ConnectionResetError(number, *rest)
    if number == 110:
        return TimeoutError(number, *rest)
    if number == 111:
        return ConnectionRefusedError(number, *rest)
    return OSError(number, *rest)
