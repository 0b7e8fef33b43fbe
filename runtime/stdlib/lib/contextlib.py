"""Context managers, made of generators and of other things.

What `redirect_stdout` and `redirect_stderr` catch reaches its target when the block ends.
"""

from _builtins.absent import END, End
from _molt import rt


class ContextDecorator:
    """A base for context managers that also decorate functions."""

    def __call__(self, func):
        def inner(*args, **kwds):
            with self:
                return func(*args, **kwds)

        return inner


class AbstractContextManager:
    """A base for context managers."""

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        return None


class _GeneratorManager[G]:
    """A context manager whose block runs where a generator yields."""

    def __init__(self, generator: G) -> None:
        self._generator = generator

    def __enter__(self):
        item = next(self._generator, END)
        if isinstance(item, End):
            raise RuntimeError("generator didn't yield")
        return item

    def __exit__(self, kind, value, traceback) -> bool:
        if value is None:
            if isinstance(next(self._generator, END), End):
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self._generator.throw(value)
        except StopIteration as stop:
            return stop is not value
        except BaseException as error:
            if error is value:
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    """A function that makes context managers of a generator function that yields once."""

    def helper(*args, **kwds):
        return _GeneratorManager(func(*args, **kwds))

    return helper


class closing[T]:
    """Closes something at the end."""

    def __init__(self, thing: T) -> None:
        self.thing = thing

    def __enter__(self) -> T:
        return self.thing

    def __exit__(self, kind, value, traceback) -> None:
        self.thing.close()


class nullcontext[T]:
    """Does nothing at the end."""

    def __init__(self, enter_result: T = None) -> None:
        self.enter_result = enter_result

    def __enter__(self) -> T:
        return self.enter_result

    def __exit__(self, kind, value, traceback) -> None:
        pass


class suppress[E]:
    """Lets exceptions of some classes go no further."""

    def __init__(self, *exceptions) -> None:
        self._exceptions: E = exceptions

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind, value, traceback) -> bool:
        return value is not None and isinstance(value, self._exceptions)


class _redirect[T]:
    """Sends what goes to a standard stream to another."""

    def __init__(self, new_target: T, handle: int) -> None:
        self._new_target = new_target
        self._handle = handle

    def __enter__(self) -> T:
        rt.molt_capture_start(self._handle)
        return self._new_target

    def __exit__(self, kind, value, traceback) -> None:
        self._new_target.write(rt.molt_capture_end(self._handle))


class redirect_stdout[T](_redirect[T]):
    """Sends what is printed to another stream."""

    def __init__(self, new_target: T) -> None:
        super().__init__(new_target, 1)


class redirect_stderr[T](_redirect[T]):
    """Sends errors to another stream."""

    def __init__(self, new_target: T) -> None:
        super().__init__(new_target, 2)


class ExitStack:
    """Context managers and functions that are left or called in the reverse order."""

    def __init__(self) -> None:
        self._exits = []

    def enter_context(self, cm):
        """Enters a context manager, which is left at the end."""
        result = cm.__enter__()
        self.push(cm)
        return result

    def push(self, exit):
        """Leaves a context manager, or calls a function as if it were one's `__exit__`, at the end."""
        if hasattr(exit, "__exit__"):
            self._exits.append(lambda error: _leave(exit.__exit__, error))
        else:
            self._exits.append(lambda error: _leave(exit, error))
        return exit

    def callback(self, callback, /, *args, **kwds):
        """Calls a function at the end."""

        def call(error: BaseException | None) -> bool:
            callback(*args, **kwds)
            return False

        self._exits.append(call)
        return callback

    def pop_all(self) -> "ExitStack":
        """A stack that takes over what is to be done."""
        other = ExitStack()
        other._exits = self._exits
        self._exits = []
        return other

    def close(self) -> None:
        """Leaves and calls everything now."""
        self.__exit__(None, None, None)

    def __enter__(self) -> "ExitStack":
        return self

    def __exit__(self, kind, value, traceback) -> bool:
        error: BaseException | None = value
        raised = False
        while len(self._exits) > 0:
            leave = self._exits.pop()
            try:
                if leave(error):
                    error = None
            except BaseException as e:
                error = e
                raised = True
        if raised and error is not None:
            raise error
        return value is not None and error is None


def _leave(exit, error: BaseException | None) -> bool:
    if error is None:
        return bool(exit(None, None, None))
    return bool(exit(type(error), error, None))
