"""The builtin exceptions.

For the compiler: a class of the program that has an `__init__` of its own gets `_begin` called with
the arguments of the constructor before `__init__`, since `args` are set in any case. `raise … from`
sets `__cause__` and `__suppress_context__`; an exception that is raised while another is handled gets
that one as its `__context__`.
"""

from _builtins.tuples import Tuple


class Shown:
    """An argument of another type than `Arg` can hold: what is printed of it."""

    def __init__(self, text: str, shown: str) -> None:
        self._text = text
        self._shown = shown

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return self._shown


# One of an exception's arguments.
type Arg = str | int | float | bool | None | Shown


def _argument(x) -> Arg:
    if x is None or isinstance(x, (str, bool, int, float)):
        return x
    else:
        return Shown(str(x), repr(x))


class BaseException:
    """What can be raised."""

    __cause__: "BaseException | None" = None
    __context__: "BaseException | None" = None
    __suppress_context__: bool = False
    _notes: list[str] | None = None

    def __init__(self, *args) -> None:
        self._begin(*args)

    def _begin(self, *args) -> None:
        given: list[Arg] = []
        for arg in args:
            given.append(_argument(arg))
        self._args = given

    @property
    def args(self) -> Tuple[Arg]:
        return Tuple(self._args)

    @args.setter
    def args(self, args) -> None:
        given: list[Arg] = []
        for arg in args:
            given.append(_argument(arg))
        self._args = given

    def __str__(self) -> str:
        if len(self._args) == 0:
            return ""
        if len(self._args) == 1:
            return str(self._args[0])
        return repr(self.args)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join([repr(arg) for arg in self._args])})"

    def add_note(self, note: str) -> None:
        """Adds a line that is printed below the exception."""
        notes = self._notes
        if notes is None:
            self._notes = [note]
        else:
            notes.append(note)

    @property
    def __notes__(self) -> list[str]:
        notes = self._notes
        if notes is None:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '__notes__'")
        return notes


class Exception(BaseException):
    """What programs handle."""


class GeneratorExit(BaseException):
    """Raised in a generator that is closed."""


class KeyboardInterrupt(BaseException):
    """The user interrupted the program."""


class SystemExit(BaseException):
    """Ends the program with a status."""

    @property
    def code(self) -> Arg:
        if len(self._args) == 0:
            return None
        return self._args[0]


class ArithmeticError(Exception):
    """Errors of numbers."""


class FloatingPointError(ArithmeticError):
    """A floating-point operation failed."""


class OverflowError(ArithmeticError):
    """A result is too large."""


class ZeroDivisionError(ArithmeticError):
    """The second operand of a division is zero."""


class AssertionError(Exception):
    """An assertion failed."""


class AttributeError(Exception):
    """An attribute is not there."""


class BufferError(Exception):
    """A buffer cannot do what was asked."""


class EOFError(Exception):
    """Input ended before anything was read."""


class ImportError(Exception):
    """A module is not there."""


class ModuleNotFoundError(ImportError):
    """A module is not found."""


class LookupError(Exception):
    """An index or a key is not there."""


class IndexError(LookupError):
    """An index is out of range."""


class KeyError(LookupError):
    """A key is not there."""

    def __str__(self) -> str:
        if len(self._args) == 1:
            return repr(self._args[0])
        return super().__str__()


class MemoryError(Exception):
    """There is no memory left."""


class NameError(Exception):
    """A name is not bound."""


class UnboundLocalError(NameError):
    """A local variable is read before it is assigned."""


class ReferenceError(Exception):
    """A weak reference's object is gone."""


class RuntimeError(Exception):
    """An error of no other kind."""


class NotImplementedError(RuntimeError):
    """A method is to be written by a subclass."""


class RecursionError(RuntimeError):
    """Calls nest too deeply."""


class StopIteration(Exception):
    """An iterator has ended."""

    @property
    def value(self) -> Arg:
        if len(self._args) == 0:
            return None
        return self._args[0]


class StopAsyncIteration(Exception):
    """An asynchronous iterator has ended."""


class SyntaxError(Exception):
    """A text is not well-formed."""


class IndentationError(SyntaxError):
    """Lines are not indented alike."""


class TabError(IndentationError):
    """Tabs and spaces are mixed."""


class SystemError(Exception):
    """An internal error."""


class TypeError(Exception):
    """A value is of the wrong type."""


class ValueError(Exception):
    """A value is not acceptable."""


class Warning(Exception):
    """What warnings are instances of."""


class BytesWarning(Warning):
    """Bytes are used as text."""


class DeprecationWarning(Warning):
    """A feature will go."""


class EncodingWarning(Warning):
    """The encoding is not given."""


class FutureWarning(Warning):
    """A meaning will change."""


class ImportWarning(Warning):
    """An import looks like a mistake."""


class PendingDeprecationWarning(Warning):
    """A feature may go."""


class ResourceWarning(Warning):
    """A resource is not closed."""


class RuntimeWarning(Warning):
    """Something at run time is doubtful."""


class SyntaxWarning(Warning):
    """A syntax is doubtful."""


class UnicodeWarning(Warning):
    """Something about text is doubtful."""


class UserWarning(Warning):
    """A program's own warning."""
