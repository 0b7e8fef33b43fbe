"""Arguments, as a parser keeps them: what the help says of them, and how they set attributes."""

from typing import Callable

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
REMAINDER = "..."
PARSER = "A..."


class ArgumentTypeError(Exception):
    """What a function that converts an argument raises, with a message for the user."""


class Namespace:
    """The values of a command line, one attribute for each argument."""

    def __init__(self) -> None:
        self._shown: list[_Shown] = []

    def __repr__(self) -> str:
        return "Namespace(" + ", ".join([f"{s.name}={s.show(self)}" for s in self._shown]) + ")"

    def __eq__(self, other: "Namespace") -> bool:
        mine = {s.name: s.show(self) for s in self._shown}
        return mine == {s.name: s.show(other) for s in other._shown}

    def __contains__(self, name: str) -> bool:
        for shown in self._shown:
            if shown.name == name:
                return True
        return False

    def _note(
        self,
        name: str,
        show: Callable[["Namespace"], str],
        copy: Callable[["Namespace", "Namespace"], None],
    ) -> None:
        """Notes that there is an attribute, how it is shown and how it is copied."""
        if name not in self:
            self._shown.append(_Shown(name, show, copy))

    def _take_over(self, other: "Namespace") -> None:
        """Sets all attributes of another."""
        for shown in other._shown:
            shown.copy(other, self)


class _Shown:
    """An attribute's name and what is done with it."""

    def __init__(
        self,
        name: str,
        show: Callable[[Namespace], str],
        copy: Callable[[Namespace, Namespace], None],
    ) -> None:
        self.name = name
        self.show = show
        self.copy = copy


class Action:
    """An argument."""

    set_default: Callable[[Namespace], None]
    take: Callable[[Namespace, str, list[str]], None]

    def __init__(self, flags: list[str], dest: str) -> None:
        self.flags = flags  # empty for a positional argument
        self.dest = dest
        self.least = 1  # values
        self.most = 1  # values, -1 without a limit
        self.nargs = ""  # as it was given
        self.metavar: list[str] = []
        self.choices: list[str] = []
        self.has_choices = False
        self.required = False
        self.help = ""
        self.has_help = False
        self.hidden = False
        self.default = "None"
        self.const = "None"
        self.type = "None"
        self.has_default = False
        self.subactions: list[Action] = []  # shown below it in the help
        self.extras: list[str] = []  # what a command left over

    def name(self) -> str:
        """What messages call the argument."""
        if len(self.flags) > 0:
            return "/".join(self.flags)
        if len(self.metavar) > 0:
            return "/".join(self.metavar)
        if self.dest != "" and self.dest != SUPPRESS:
            return self.dest
        if self.has_choices:
            return "{" + ",".join(self.choices) + "}"
        return ""

    def is_option(self) -> bool:
        return len(self.flags) > 0

    def metavars(self, default: str, count: int) -> list[str]:
        """The names of the values in the help."""
        if len(self.metavar) > 1:
            return self.metavar
        if len(self.metavar) == 1:
            return [self.metavar[0]] * count
        if self.has_choices:
            return ["{" + ",".join(self.choices) + "}"] * count
        return [default] * count

    def values_text(self, default: str) -> str:
        """The values as the usage shows them."""
        if self.nargs == "":
            return self.metavars(default, 1)[0]
        if self.nargs == OPTIONAL:
            return f"[{self.metavars(default, 1)[0]}]"
        if self.nargs == ZERO_OR_MORE:
            names = self.metavars(default, 1)
            if len(names) == 2:
                return f"[{names[0]} [{names[1]} ...]]"
            return f"[{names[0]} ...]"
        if self.nargs == ONE_OR_MORE:
            names = self.metavars(default, 2)
            return f"{names[0]} [{names[1]} ...]"
        if self.nargs == REMAINDER:
            return "..."
        if self.nargs == PARSER:
            return f"{self.metavars(default, 1)[0]} ..."
        return " ".join(self.metavars(default, self.least))

    def invocation(self) -> str:
        """The argument as the help shows it."""
        if not self.is_option():
            return " ".join(self.metavars(self.dest, 1))
        if self.most == 0:
            return ", ".join(self.flags)
        values = self.values_text(self.dest.upper())
        return ", ".join([f"{flag} {values}" for flag in self.flags])

    def set_nargs(self, nargs) -> None:
        """Takes the number of values as it was given."""
        if isinstance(nargs, int):
            self.nargs = str(nargs)
            self.least = nargs
            self.most = nargs
        elif nargs is not None:
            self.nargs = nargs
            self.least = 1 if nargs == ONE_OR_MORE or nargs == PARSER else 0
            self.most = 1 if nargs == OPTIONAL else -1


class ArgumentError(Exception):
    """An argument is wrong."""

    def __init__(self, argument: Action | None, message: str) -> None:
        name = "" if argument is None else argument.name()
        super().__init__(message if name == "" else f"argument {name}: {message}")
        self.argument_name = name
        self.message = message
