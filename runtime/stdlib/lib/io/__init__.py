"""Streams in memory, and names of streams elsewhere."""

from _builtins.files import BinaryIO, TextIO, UnsupportedOperation
from io._bytes import BytesIO
from io._text import StringIO

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192
