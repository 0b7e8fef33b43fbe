"""The builtin names that are written in Molt's own language. Every module sees them."""

from _builtins.bytearray import bytearray
from _builtins.bytes import _bytes, bytes
from _builtins.core import (
    _close_generator,
    _contains,
    _generator_stopped,
    _iterate,
    _next_or,
    _sequence_items,
    _stop_iteration,
    _vartuple_of,
    _zip_star,
)
from _builtins.dict import dict
from _builtins.errors import (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BaseException,
    BufferError,
    BytesWarning,
    DeprecationWarning,
    EOFError,
    EncodingWarning,
    Exception,
    FloatingPointError,
    FutureWarning,
    GeneratorExit,
    ImportError,
    ImportWarning,
    IndentationError,
    IndexError,
    KeyError,
    KeyboardInterrupt,
    LookupError,
    MemoryError,
    ModuleNotFoundError,
    NameError,
    NotImplementedError,
    OverflowError,
    PendingDeprecationWarning,
    RecursionError,
    ReferenceError,
    ResourceWarning,
    RuntimeError,
    RuntimeWarning,
    StopAsyncIteration,
    StopIteration,
    SyntaxError,
    SyntaxWarning,
    SystemError,
    SystemExit,
    TabError,
    TypeError,
    UnboundLocalError,
    UnicodeWarning,
    UserWarning,
    ValueError,
    Warning,
    ZeroDivisionError,
)
from _builtins.files import _open_binary, input, open
from _builtins.formatting import _Percent, _field, _format, _format_map, _format_values, _percent_mapping
from _builtins.functions import (
    _call_until,
    abs,
    all,
    any,
    divmod,
    enumerate,
    filter,
    iter,
    map,
    max,
    min,
    next,
    reversed,
    sorted,
    sum,
    zip,
)
from _builtins.groups import BaseExceptionGroup, ExceptionGroup
from _builtins.list import list
from _builtins.numbers import bin, bool, complex, float, hex, int, oct
from _builtins.oserrors import (
    BlockingIOError,
    BrokenPipeError,
    ChildProcessError,
    ConnectionAbortedError,
    ConnectionError,
    ConnectionRefusedError,
    ConnectionResetError,
    EnvironmentError,
    FileExistsError,
    FileNotFoundError,
    IOError,
    InterruptedError,
    IsADirectoryError,
    NotADirectoryError,
    OSError,
    PermissionError,
    ProcessLookupError,
    TimeoutError,
)
from _builtins.range import range, slice
from _builtins.mathematics import _math_frexp, _math_modf, _math_nextafter, _math_prod, _math_ulp
from _builtins.report import (
    _enter_handler,
    _exit_status,
    _handled_exception,
    _leave_handler,
    _make_error,
    _make_error_in_context,
    _report_error,
    _set_context,
)
from _builtins.set import frozenset, set
from _builtins.text import str
from _builtins.tuple import tuple
from _builtins.tuples import Tuple as _vartuple
from _builtins.unierrors import UnicodeDecodeError, UnicodeEncodeError, UnicodeError
