"""Groups of exceptions, which `except*` takes apart.

`except* E` is `split(E)`. A condition is a class, a tuple of classes or a function. With one base for
each class, `ExceptionGroup` cannot be both an `Exception` and a `BaseExceptionGroup`; the compiler takes
a test for `BaseExceptionGroup` as one for either.
"""

from _builtins.errors import BaseException, Exception
from _builtins.tuples import Tuple


class BaseExceptionGroup(BaseException):
    """Several exceptions that were raised together."""

    def __init__(self, message: str, exceptions) -> None:
        super().__init__(message, exceptions)
        self.message = message
        self._exceptions: list[BaseException] = []
        self._exceptions.extend(exceptions)
        _check(len(self._exceptions))

    @property
    def exceptions(self) -> Tuple[BaseException]:
        return Tuple(self._exceptions)

    def __str__(self) -> str:
        return _text(self.message, len(self._exceptions))

    def derive(self, exceptions: list[BaseException]) -> "BaseExceptionGroup":
        """A group of the same message for other exceptions."""
        return BaseExceptionGroup(self.message, exceptions)

    def subgroup(self, condition) -> "BaseExceptionGroup | None":
        """A group of the same shape of the exceptions that match, or None."""
        return self.split(condition)[0]

    def split(self, condition) -> "tuple[BaseExceptionGroup | None, BaseExceptionGroup | None]":
        """Two groups of the same shape, of those that match and of the rest."""
        if _matches(self, condition):
            return self, None
        taken: list[BaseException] = []
        left: list[BaseException] = []
        for e in self._exceptions:
            _split(e, condition, taken, left)
        return self._like(taken), self._like(left)

    def _like(self, exceptions: list[BaseException]) -> "BaseExceptionGroup | None":
        if len(exceptions) == 0:
            return None
        group = self.derive(exceptions)
        _inherit(group, self)
        return group


class ExceptionGroup(Exception):
    """Several exceptions that programs handle."""

    def __init__(self, message: str, exceptions) -> None:
        super().__init__(message, exceptions)
        self.message = message
        self._exceptions: list[Exception] = []
        for e in exceptions:
            if not isinstance(e, Exception):
                raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
            self._exceptions.append(e)
        _check(len(self._exceptions))

    @property
    def exceptions(self) -> Tuple[Exception]:
        return Tuple(self._exceptions)

    def __str__(self) -> str:
        return _text(self.message, len(self._exceptions))

    def derive(self, exceptions: list[Exception]) -> "ExceptionGroup":
        """A group of the same message for other exceptions."""
        return ExceptionGroup(self.message, exceptions)

    def subgroup(self, condition) -> "ExceptionGroup | None":
        """A group of the same shape of the exceptions that match, or None."""
        return self.split(condition)[0]

    def split(self, condition) -> "tuple[ExceptionGroup | None, ExceptionGroup | None]":
        """Two groups of the same shape, of those that match and of the rest."""
        if _matches(self, condition):
            return self, None
        taken: list[Exception] = []
        left: list[Exception] = []
        for e in self._exceptions:
            _split(e, condition, taken, left)
        return self._like(taken), self._like(left)

    def _like(self, exceptions: list[Exception]) -> "ExceptionGroup | None":
        if len(exceptions) == 0:
            return None
        group = self.derive(exceptions)
        _inherit(group, self)
        return group


def _check(count: int) -> None:
    if count == 0:
        raise ValueError("second argument (exceptions) must be a non-empty sequence")


def _text(message: str, count: int) -> str:
    return f"{message} ({count} sub-exception{'s' if count != 1 else ''})"


def _split[E](e: E, condition, taken: list[E], left: list[E]) -> None:
    """Puts an exception, or the parts of a group, to those that match and the rest."""
    if isinstance(e, (ExceptionGroup, BaseExceptionGroup)):
        yes, no = e.split(condition)
        if yes is not None:
            taken.append(yes)
        if no is not None:
            left.append(no)
    elif _matches(e, condition):
        taken.append(e)
    else:
        left.append(e)


def _matches(e: BaseException, condition) -> bool:
    if isinstance(condition, (type, tuple)):
        return isinstance(e, condition)
    else:
        return condition(e)


def _inherit(group: BaseException, origin: BaseException) -> None:
    group.__cause__ = origin.__cause__
    group.__context__ = origin.__context__
    if origin._notes is not None:
        group._notes = origin._notes.copy()
