"""What compiled programs ask about exceptions: objects for errors of the runtime, and the text and
the exit status of an exception that nobody handles."""

from _molt import rt

from _builtins.errors import (
    Arg,
    ArithmeticError,
    AssertionError,
    AttributeError,
    BaseException,
    BufferError,
    EOFError,
    Exception,
    FloatingPointError,
    GeneratorExit,
    ImportError,
    IndexError,
    KeyboardInterrupt,
    KeyError,
    LookupError,
    MemoryError,
    ModuleNotFoundError,
    NameError,
    NotImplementedError,
    OverflowError,
    RecursionError,
    RuntimeError,
    Shown,
    StopIteration,
    SystemExit,
    TypeError,
    UnboundLocalError,
    ValueError,
    ZeroDivisionError,
)
from _builtins.oserrors import error_of_message
from _builtins.unierrors import UnicodeError, decode_error, encode_error


# The exceptions whose handlers are running, the innermost last: kept if the program asks for it.
_handled: list[BaseException] = []


def _enter_handler(e: BaseException) -> None:
    """Notes that a handler of `e` begins."""
    _handled.append(e)


def _leave_handler() -> None:
    """Notes that the innermost handler ends."""
    _handled.pop()


def _handled_exception() -> BaseException:
    """What `raise` alone raises where no handler is in sight."""
    if len(_handled) == 0:
        return RuntimeError("No active exception to reraise")
    return _handled[-1]


def _set_context(e: BaseException) -> None:
    """Makes the exception being handled the context of a new one."""
    if len(_handled) == 0 or _handled[-1] is e:
        return
    # A chain that leads back to `e` is cut there.
    at = _handled[-1]
    while True:
        before = at.__context__
        if before is None:
            break
        if before is e:
            at.__context__ = None
            break
        at = before
    e.__context__ = _handled[-1]


def _make_error_in_context(kind: int, message: str) -> BaseException:
    """The same as `_make_error`, with its context."""
    e = _make_error(kind, message)
    _set_context(e)
    return e


def _make_error(kind: int, message: str) -> BaseException:
    """The object of an error of the runtime; the numbers are those of the ABI's error kinds."""
    if kind == 9 or 22 <= kind <= 29:
        return error_of_message(message)
    if kind == 31:
        return decode_error(message)
    if kind == 32:
        return encode_error(message)
    error = _blank_error(kind)
    if kind == 5:
        # The message is the key as `repr` shows it.
        error._args = [Shown(message, message)]
    elif kind == 14:
        error._args = _exit_arguments(message)
    elif message != "":
        error._args = [message]
    return error


def _blank_error(kind: int) -> BaseException:
    if kind == 2:
        return ArithmeticError()
    if kind == 3:
        return AssertionError()
    if kind == 4:
        return IndexError()
    if kind == 5:
        return KeyError()
    if kind == 6:
        return LookupError()
    if kind == 7:
        return MemoryError()
    if kind == 8:
        return NotImplementedError()
    if kind == 10:
        return OverflowError()
    if kind == 11:
        return RecursionError()
    if kind == 12:
        return RuntimeError()
    if kind == 13:
        return StopIteration()
    if kind == 14:
        return SystemExit()
    if kind == 15:
        return TypeError()
    if kind == 16:
        return UnboundLocalError()
    if kind == 17:
        return NameError()
    if kind == 18:
        return ValueError()
    if kind == 19:
        return ZeroDivisionError()
    if kind == 20:
        return KeyboardInterrupt()
    if kind == 21:
        return EOFError()
    if kind == 30:
        return UnicodeError()
    if kind == 33:
        return AttributeError()
    if kind == 34:
        return ImportError()
    if kind == 35:
        return ModuleNotFoundError()
    if kind == 36:
        return FloatingPointError()
    if kind == 37:
        return BufferError()
    if kind == 38:
        return GeneratorExit()
    return Exception()


def _exit_arguments(message: str) -> list[Arg]:
    given: list[Arg] = []
    if message != "":
        digits = message[1:] if message[0] == "-" else message
        if digits.isdigit():
            given.append(int(message))
        else:
            given.append(message)
    return given


def _report_error(e: BaseException) -> str:
    """What is told of an exception that nobody handles: the last line of the traceback, with the
    notes below it; of a SystemExit the code, if that is neither None nor a status."""
    if isinstance(e, SystemExit):
        rt.molt_error_exit(_exit_status(e))
        code = e.code
        return "" if code is None or isinstance(code, int) else str(code)
    module = type(e).__module__
    name = type(e).__qualname__
    if module != "builtins" and module != "__main__":
        name = f"{module}.{name}"
    text = str(e)
    line = f"{name}: {text}" if text != "" else name
    notes = e._notes
    if notes is not None:
        for note in notes:
            line += "\n" + note
    return line


def _exit_status(e: BaseException) -> int:
    """The status with which the program ends if nobody handles `e`."""
    if isinstance(e, KeyboardInterrupt):
        return 130
    if isinstance(e, SystemExit):
        code = e.code
        if code is None:
            return 0
        if isinstance(code, int):
            return code & 255
    return 1
