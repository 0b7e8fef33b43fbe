"""What parsers and groups have in common: `add_argument`."""

from _builtins.absent import ABSENT, Absent
from _molt import Const, is_const, option_dest
from argparse._actions import (
    SUPPRESS,
    Action,
    ArgumentError,
    ArgumentTypeError,
    Namespace,
)


class Section:
    """A part of the help with a title of its own."""

    def __init__(self, title: str | None, description: str | None) -> None:
        self.title = title
        self.description = description
        self.actions: list[Action] = []


class Exclusive:
    """Arguments of which a command line has at most one, or exactly one."""

    def __init__(self, required: bool) -> None:
        self.required = required
        self.actions: list[Action] = []


class Registry:
    """What a parser and its groups share."""

    def __init__(self) -> None:
        self.actions: list[Action] = []
        self.positionals = Section("positional arguments", None)
        self.options = Section("options", None)
        self.sections = [self.positionals, self.options]
        self.exclusives: list[Exclusive] = []

    def find(self, flag: str) -> Action | None:
        """The argument with an option."""
        for action in self.actions:
            if flag in action.flags:
                return action
        return None


class Container:
    """Something that arguments are added to."""

    def __init__(self, registry: Registry, section: Section | None, group: Exclusive | None) -> None:
        self._registry = registry
        self._section = section
        self._group = group

    def add_argument(
        self,
        *flags: Const[str],
        action: Const[str] = "store",
        nargs: Const[int | str | None] = None,
        const=None,
        default=ABSENT,
        type=None,
        choices=None,
        required: bool = False,
        help: str | None = None,
        metavar=None,
        dest: Const[str | None] = None,
        version: str | None = None,
    ) -> Action:
        """Adds an argument: names with dashes make an option, a plain name a positional argument."""
        name = option_dest(dest, *flags)
        made = Action([flag for flag in flags if flag.startswith("-")], name)
        made.required = required or not made.is_option()
        if help is not None:
            made.help = help
            made.has_help = True
            made.hidden = help == SUPPRESS
        if isinstance(metavar, str):
            made.metavar = [metavar]
        elif metavar is not None:
            made.metavar = [part for part in metavar]
        if choices is not None:
            made.has_choices = True
            made.choices = [str(choice) for choice in choices]
        if type is not None:
            made.type = type.__name__
        if not isinstance(default, Absent):
            made.has_default = True
            made.default = str(default)
        if is_const(action, "store"):
            made.set_nargs(nargs)
            if not made.is_option() and made.least == 0:
                made.required = False
            if is_const(nargs, None):
                _store_one(made, name, default, type, choices)
            elif is_const(nargs, "?"):
                _store_optional(made, name, const, default, type, choices)
            else:
                _store_list(made, name, default, type, choices)
        elif is_const(action, "store_true"):
            made.most = 0
            made.default = "False"
            _store_const(made, name, True, False if isinstance(default, Absent) else default)
        elif is_const(action, "store_false"):
            made.most = 0
            made.default = "True"
            _store_const(made, name, False, True if isinstance(default, Absent) else default)
        elif is_const(action, "store_const"):
            made.most = 0
            made.const = str(const)
            _store_const(made, name, const, None if isinstance(default, Absent) else default)
        elif is_const(action, "count"):
            made.most = 0
            _count(made, name, default)
        elif is_const(action, "append"):
            made.set_nargs(nargs)
            if is_const(nargs, None):
                _append_one(made, name, default, type, choices)
            else:
                _append_list(made, name, default, type, choices)
        elif is_const(action, "extend"):
            made.set_nargs(nargs)
            _extend(made, name, default, type, choices)
        elif is_const(action, "append_const"):
            made.most = 0
            _append_const(made, name, const, default)
        elif is_const(action, "version"):
            made.most = 0
            if help is None:
                made.help = "show program's version number and exit"
                made.has_help = True
            self._version(made, version)
        elif is_const(action, "help"):
            made.most = 0
            self._help(made)
        else:
            raise ValueError(f"unknown action {action!r}")
        if made.is_option() and not required:
            made.required = False
        if made.most == 0:
            made.least = 0
        self._add(made)
        return made

    def _add(self, action: Action) -> None:
        registry = self._registry
        for flag in action.flags:
            if registry.find(flag) is not None:
                raise ArgumentError(action, f"conflicting option string: {flag}")
        registry.actions.append(action)
        section = self._section
        group = self._group
        if section is None:
            section = registry.options if action.is_option() else registry.positionals
        section.actions.append(action)
        if group is not None:
            group.actions.append(action)

    def _version(self, action: Action, version: str | None) -> None:
        raise ValueError("only a parser has a version")

    def _help(self, action: Action) -> None:
        raise ValueError("only a parser has a help text")

    def add_argument_group(
        self, title: str | None = None, description: str | None = None
    ) -> "Container":
        """A group of arguments with a title of its own in the help."""
        section = Section(title, description)
        self._registry.sections.append(section)
        return Container(self._registry, section, None)

    def add_mutually_exclusive_group(self, *, required: bool = False) -> "Container":
        """A group of arguments of which a command line has at most one."""
        group = Exclusive(required)
        self._registry.exclusives.append(group)
        return Container(self._registry, self._section, group)


def convert(action: Action, text: str, type, choices):
    """The value of a text."""
    if type is None:
        value = text
    else:
        try:
            value = type(text)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e))
        except (TypeError, ValueError):
            raise ArgumentError(action, f"invalid {action.type} value: {text!r}")
    if choices is not None:
        if value not in choices:
            shown = ", ".join([repr(choice) for choice in choices])
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {shown})")
    return value


def _set(namespace: Namespace, name: Const[str], value) -> None:
    if not is_const(name, SUPPRESS):
        setattr(namespace, name, value)
        _reserve(namespace, name)


def _set_first(namespace: Namespace, name: Const[str], value) -> None:
    """Sets an attribute that no earlier argument has set."""
    if name not in namespace:
        _set(namespace, name, value)


def _reserve(namespace: Namespace, name: Const[str]) -> None:
    """Gives an attribute its place among the others."""
    namespace._note(
        name,
        lambda n: repr(getattr(n, name)),
        lambda source, target: _set(target, name, getattr(source, name)),
    )


def _default_of(action: Action, default, type, choices):
    """The default; a text is converted as one of the command line is."""
    if isinstance(default, str) and type is not None:
        return convert(action, default, type, None)
    else:
        return default


def _store_one(action: Action, name: Const[str], default, type, choices) -> None:
    def take(namespace: Namespace, option: str, values: list[str]) -> None:
        _set(namespace, name, convert(action, values[0], type, choices))

    action.take = take
    if not isinstance(default, Absent):
        action.set_default = lambda n: _set_first(n, name, _default_of(action, default, type, choices))
    elif action.required:
        action.set_default = lambda n: _reserve(n, name)
    else:
        action.set_default = lambda n: _set_first(n, name, None)


def _store_optional(action: Action, name: Const[str], const, default, type, choices) -> None:
    def take(namespace: Namespace, option: str, values: list[str]) -> None:
        if len(values) > 0:
            _set(namespace, name, convert(action, values[0], type, choices))
        elif action.is_option():
            _set(namespace, name, const)

    action.take = take
    if isinstance(default, Absent):
        action.set_default = lambda n: _set_first(n, name, None)
    else:
        action.set_default = lambda n: _set_first(n, name, _default_of(action, default, type, choices))


def _store_list(action: Action, name: Const[str], default, type, choices) -> None:
    def take(namespace: Namespace, option: str, values: list[str]) -> None:
        if len(values) > 0 or action.is_option():
            _set(namespace, name, [convert(action, text, type, choices) for text in values])

    action.take = take
    if not isinstance(default, Absent):
        action.set_default = lambda n: _set_first(n, name, default)
    elif action.is_option():
        action.set_default = lambda n: _set_first(n, name, None)
    elif action.required:
        action.set_default = lambda n: _reserve(n, name)
    else:
        # A positional argument that may have no value is an empty list then.
        action.set_default = lambda n: _set_first(
            n, name, [convert(action, text, type, choices) for text in _no_texts()]
        )


def _no_texts() -> list[str]:
    return []


def _store_const(action: Action, name: Const[str], const, default) -> None:
    action.take = lambda n, option, values: _set(n, name, const)
    action.set_default = lambda n: _set_first(n, name, default)


def _count(action: Action, name: Const[str], default) -> None:
    def take(namespace: Namespace, option: str, values: list[str]) -> None:
        before = getattr(namespace, name)
        _set(namespace, name, 1 if before is None else before + 1)

    action.take = take
    if isinstance(default, Absent):
        action.set_default = lambda n: _set_first(n, name, None)
    else:
        action.set_default = lambda n: _set_first(n, name, default)


def _append_one(action: Action, name: Const[str], default, type, choices) -> None:
    def take(namespace: Namespace, option: str, values: list[str]) -> None:
        before = getattr(namespace, name)
        value = convert(action, values[0], type, choices)
        if before is None:
            _set(namespace, name, [value])
        else:
            _set(namespace, name, before + [value])

    action.take = take
    if isinstance(default, Absent):
        action.set_default = lambda n: _set_first(n, name, None)
    else:
        action.set_default = lambda n: _set_first(n, name, default)


def _append_list(action: Action, name: Const[str], default, type, choices) -> None:
    def take(namespace: Namespace, option: str, values: list[str]) -> None:
        before = getattr(namespace, name)
        row = [convert(action, text, type, choices) for text in values]
        if before is None:
            _set(namespace, name, [row])
        else:
            _set(namespace, name, before + [row])

    action.take = take
    if isinstance(default, Absent):
        action.set_default = lambda n: _set_first(n, name, None)
    else:
        action.set_default = lambda n: _set_first(n, name, default)


def _extend(action: Action, name: Const[str], default, type, choices) -> None:
    def take(namespace: Namespace, option: str, values: list[str]) -> None:
        before = getattr(namespace, name)
        row = [convert(action, text, type, choices) for text in values]
        if before is None:
            _set(namespace, name, row)
        else:
            _set(namespace, name, before + row)

    action.take = take
    if isinstance(default, Absent):
        action.set_default = lambda n: _set_first(n, name, None)
    else:
        action.set_default = lambda n: _set_first(n, name, default)


def _append_const(action: Action, name: Const[str], const, default) -> None:
    def take(namespace: Namespace, option: str, values: list[str]) -> None:
        before = getattr(namespace, name)
        if before is None:
            _set(namespace, name, [const])
        else:
            _set(namespace, name, before + [const])

    action.take = take
    if isinstance(default, Absent):
        action.set_default = lambda n: _set_first(n, name, None)
    else:
        action.set_default = lambda n: _set_first(n, name, default)
