"""The program's arguments and streams, and what the system is."""

from _builtins.files import _stderr, _stdin, _stdout
from _sys import argv, exit, maxsize

stdin = _stdin
stdout = _stdout
stderr = _stderr

version = "3.12.0 (Molt)"
version_info = (3, 12, 0, "final", 0)
hexversion = 0x030C00F0
platform = "linux"
byteorder = "little"
maxunicode = 0x10FFFF
executable = ""
path: list[str] = []


class _FloatInfo:
    """The limits of floats."""

    max = 1.7976931348623157e308
    min = 2.2250738585072014e-308
    epsilon = 2.220446049250313e-16
    dig = 15
    mant_dig = 53
    max_exp = 1024
    min_exp = -1021
    max_10_exp = 308
    min_10_exp = -307
    radix = 2
    rounds = 1


float_info = _FloatInfo()


class _Implementation:
    """What runs the program."""

    name = "molt"


implementation = _Implementation()


def getrecursionlimit() -> int:
    """How deep calls may nest; the stack decides, not a count."""
    return 1000


def setrecursionlimit(limit: int) -> None:
    """Nothing: the size of the stack is the limit."""
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")


def intern(text: str) -> str:
    """The text itself."""
    return text


def getdefaultencoding() -> str:
    return "utf-8"


def getfilesystemencoding() -> str:
    return "utf-8"
