"""`ArgumentParser`."""

import sys

from _molt import Const
from argparse._actions import (
    PARSER,
    REMAINDER,
    SUPPRESS,
    Action,
    ArgumentError,
    Namespace,
)
from argparse._container import Container, Registry, Section, _set, _set_first
from argparse._help import Formatter


class ArgumentParser(Container):
    """What arguments a program takes."""

    def __init__(
        self,
        prog: str | None = None,
        usage: str | None = None,
        description: str | None = None,
        epilog: str | None = None,
        *,
        add_help: bool = True,
        allow_abbrev: bool = True,
        exit_on_error: bool = True,
        raw_description: bool = False,
        raw_help: bool = False,
    ) -> None:
        super().__init__(Registry(), None, None)
        path = sys.argv[0]
        self.prog = path[path.rfind("/") + 1 :] if prog is None else prog
        self._usage = usage
        self.description = description
        self.epilog = epilog
        self._allow_abbrev = allow_abbrev
        self._exit_on_error = exit_on_error
        self._raw_description = raw_description
        self._raw_help = raw_help
        self._defaults = []
        if add_help:
            self.add_argument(
                "-h", "--help", action="help", dest="help", help="show this help message and exit"
            )

    def set_defaults(self) -> None:
        """Sets attributes that are set whatever the command line; each is a keyword."""

    def _keyword(self, name: Const[str], value) -> None:
        self._defaults.append(lambda namespace: _set(namespace, name, value))

    def add_subparsers(
        self,
        *,
        title: str | None = None,
        description: str | None = None,
        prog: str | None = None,
        dest: Const[str] = SUPPRESS,
        required: bool = False,
        help: str | None = None,
        metavar: str | None = None,
    ) -> "SubParsers":
        """Adds an argument that names a command with arguments of its own."""
        action = Action([], dest)
        action.set_nargs(PARSER)
        action.required = required
        action.has_choices = True
        if metavar is not None:
            action.metavar = [metavar]
        if help is not None:
            action.help = help
            action.has_help = True
        if prog is None:
            formatter = Formatter(self.prog, False, False)
            line = formatter.usage(self._usage, self._positionals(), self._registry.exclusives)
            prog = line.strip()[len("usage: ") :]
        made = SubParsers(action, prog)
        action.take = lambda namespace, option, values: made.take(namespace, dest, values)
        if dest == SUPPRESS or required:
            action.set_default = lambda namespace: None
        else:
            action.set_default = lambda namespace: _set_first(namespace, dest, None)
        if title is not None or description is not None:
            section = Section("subcommands" if title is None else title, description)
            self._registry.sections.append(section)
            self._registry.actions.append(action)
            section.actions.append(action)
        else:
            self._add(action)
        return made

    def format_usage(self) -> str:
        """The usage."""
        formatter = Formatter(self.prog, self._raw_description, self._raw_help)
        registry = self._registry
        return formatter.usage(self._usage, registry.actions, registry.exclusives)[:-1]

    def format_help(self) -> str:
        """The help text."""
        formatter = Formatter(self.prog, self._raw_description, self._raw_help)
        registry = self._registry
        for section in registry.sections:
            formatter.measure(section.actions)
        text = formatter.usage(self._usage, registry.actions, registry.exclusives)
        text += formatter.text(self.description)
        for section in registry.sections:
            text += formatter.section(section)
        text += formatter.text(self.epilog)
        return text.strip("\n") + "\n"

    def print_usage(self) -> None:
        """Prints the usage."""
        print(self.format_usage(), end="")

    def print_help(self) -> None:
        """Prints the help text."""
        print(self.format_help(), end="")

    def exit(self, status: int = 0, message: str | None = None) -> None:
        """Ends the program, with a message on stderr."""
        if message is not None:
            sys.stderr.write(message)
        raise SystemExit(status)

    def error(self, message: str) -> None:
        """Ends the program with the usage and a message on stderr, and status 2."""
        sys.stderr.write(self.format_usage())
        self.exit(2, f"{self.prog}: error: {message}\n")

    def parse_args(
        self, args: list[str] | None = None, namespace: Namespace | None = None
    ) -> Namespace:
        """The values of a command line, by default the program's."""
        found, extras = self.parse_known_args(args, namespace)
        if len(extras) > 0:
            self.error(f"unrecognized arguments: {' '.join(extras)}")
        return found

    def parse_known_args(
        self, args: list[str] | None = None, namespace: Namespace | None = None
    ) -> tuple[Namespace, list[str]]:
        """The values of a command line, and what no argument takes."""
        found = Namespace() if namespace is None else namespace
        words = sys.argv[1:] if args is None else list(args)
        for action in self._registry.actions:
            action.set_default(found)
        for set_default in self._defaults:
            set_default(found)
        reader = Reader(self, words, found)
        if not self._exit_on_error:
            return found, reader.read()
        try:
            return found, reader.read()
        except ArgumentError as e:
            self.error(str(e))
        return found, []

    def _positionals(self) -> list[Action]:
        return [action for action in self._registry.actions if not action.is_option()]

    def _help(self, action: Action) -> None:
        def take(namespace: Namespace, option: str, values: list[str]) -> None:
            self.print_help()
            self.exit()

        action.take = take
        action.set_default = lambda namespace: None

    def _version(self, action: Action, version: str | None) -> None:
        def take(namespace: Namespace, option: str, values: list[str]) -> None:
            text = "" if version is None else version
            print(" ".join(text.replace("%(prog)s", self.prog).split()))
            self.exit()

        action.take = take
        action.set_default = lambda namespace: None


class SubParsers:
    """Commands with arguments of their own."""

    def __init__(self, action: Action, prog: str) -> None:
        self._action = action
        self._prog = prog
        self._names: list[str] = []
        self._parsers: list[ArgumentParser] = []

    def add_parser(
        self,
        name: str,
        *,
        help: str | None = None,
        aliases: list[str] | None = None,
        prog: str | None = None,
        usage: str | None = None,
        description: str | None = None,
        epilog: str | None = None,
        add_help: bool = True,
    ) -> ArgumentParser:
        """Adds a command."""
        made = ArgumentParser(
            f"{self._prog} {name}" if prog is None else prog,
            usage,
            description,
            epilog,
            add_help=add_help,
        )
        shown = name
        self._add(name, made)
        if aliases is not None:
            shown = f"{name} ({', '.join(aliases)})"
            for alias in aliases:
                self._add(alias, made)
        if help is not None:
            entry = Action([], name)
            entry.metavar = [shown]
            entry.help = help
            entry.has_help = True
            self._action.subactions.append(entry)
        return made

    def take(self, namespace: Namespace, dest: Const[str], values: list[str]) -> None:
        """Reads the rest of a command line as the command's."""
        name = values[0]
        _set(namespace, dest, name)
        if name not in self._names:
            shown = ", ".join([repr(known) for known in self._names])
            raise ArgumentError(self._action, f"invalid choice: {name!r} (choose from {shown})")
        parser = self._parsers[self._names.index(name)]
        found, extras = parser.parse_known_args(values[1:])
        namespace._take_over(found)
        self._action.extras.extend(extras)

    def _add(self, name: str, parser: ArgumentParser) -> None:
        self._names.append(name)
        self._parsers.append(parser)
        self._action.choices.append(name)


class Reader:
    """A command line and how far it is read."""

    def __init__(self, parser: ArgumentParser, words: list[str], namespace: Namespace) -> None:
        self.parser = parser
        self.words = words
        self.namespace = namespace
        self.registry = parser._registry
        self.kinds = ""  # for each word: an option, an argument, or the `--` that ends options
        self.positionals = parser._positionals()
        self.seen: list[str] = []
        self.extras: list[str] = []

    def read(self) -> list[str]:
        """Sets all attributes and returns what no argument takes."""
        self._classify()
        at = 0
        last = self.kinds.rfind("O")
        while at <= last:
            option = self.kinds.find("O", at)
            if at != option:
                end = self._take_positionals(at)
                if end > at:
                    at = end
                    continue
            if at != option:
                self.extras.extend(self.words[at:option])
                at = option
            at = self._take_option(at)
        at = self._take_positionals(at)
        self.extras.extend(self.words[at:])
        self._check()
        for action in self.registry.actions:
            self.extras.extend(action.extras)
            action.extras = []
        return self.extras

    def _classify(self) -> None:
        kinds: list[str] = []
        for word in self.words:
            if len(kinds) > 0 and "-" in kinds:
                kinds.append("A")
            elif word == "--":
                kinds.append("-")
            else:
                kinds.append("O" if self._is_option(word) else "A")
        self.kinds = "".join(kinds)

    def _is_option(self, word: str) -> bool:
        if not word.startswith("-") or len(word) == 1:
            return False
        if self.registry.find(word) is not None:
            return True
        if "=" in word and self.registry.find(word[: word.index("=")]) is not None:
            return True
        if len(self._abbreviated(word)) > 0:
            return True
        if _is_negative_number(word) and not self._has_number_options():
            return False
        return " " not in word

    def _has_number_options(self) -> bool:
        for action in self.registry.actions:
            for flag in action.flags:
                if _is_negative_number(flag):
                    return True
        return False

    def _abbreviated(self, word: str) -> list[str]:
        """The options that a word may stand for."""
        found: list[str] = []
        name = word[: word.index("=")] if "=" in word else word
        for action in self.registry.actions:
            for flag in action.flags:
                if word.startswith("--"):
                    if self.parser._allow_abbrev and flag.startswith(name):
                        found.append(flag)
                elif flag == word[:2]:
                    found.append(flag)
                elif self.parser._allow_abbrev and flag.startswith(word) and flag != word:
                    found.append(flag)
        return found

    def _take_option(self, at: int) -> int:
        """Reads an option with its values and returns the place behind."""
        word = self.words[at]
        flag = word
        given: str | None = None
        action = self.registry.find(word)
        if action is None and "=" in word:
            cut = word.index("=")
            action = self.registry.find(word[:cut])
            if action is not None:
                flag = word[:cut]
                given = word[cut + 1 :]
        if action is None:
            candidates = self._abbreviated(word)
            if len(candidates) > 1:
                shown = ", ".join(candidates)
                raise ArgumentError(None, f"ambiguous option: {word} could match {shown}")
            if len(candidates) == 0:
                self.extras.append(word)
                return at + 1
            flag = candidates[0]
            action = self.registry.find(flag)
            if word.startswith("--"):
                if "=" in word:
                    given = word[word.index("=") + 1 :]
            else:
                given = word[2:]
        while action is not None and given is not None and action.most == 0:
            # Several short options in one word.
            if flag.startswith("--") or given == "":
                raise ArgumentError(action, f"ignored explicit argument {given!r}")
            self._use(action, flag, [])
            flag = "-" + given[0]
            rest = given[1:]
            bundled = action
            action = self.registry.find(flag)
            if action is None:
                raise ArgumentError(bundled, f"ignored explicit argument {given!r}")
            given = rest if rest != "" else None
        if action is None:
            return at + 1
        if given is not None:
            if given.startswith("=") and not flag.startswith("--"):
                given = given[1:]
            if action.least > 1:
                raise ArgumentError(action, _wanted(action))
            self._use(action, flag, [given])
            return at + 1
        count = self._count(action, at + 1)
        if count < 0:
            raise ArgumentError(action, _wanted(action))
        self._use(action, flag, self._values(at + 1, at + 1 + count, action))
        return at + 1 + count

    def _count(self, action: Action, at: int) -> int:
        """How many words from a place on an argument takes, or -1 if there are too few."""
        end = at
        if action.nargs == REMAINDER:
            return len(self.words) - at
        values = 0
        while end < len(self.words) and (action.most < 0 or values < action.most):
            kind = self.kinds[end]
            if kind == "O":
                break
            if kind == "A":
                values += 1
            elif action.is_option():
                break
            end += 1
        if values < action.least:
            return -1
        return end - at

    def _take_positionals(self, at: int) -> int:
        """Gives words from a place on to positional arguments and returns the place behind."""
        counts = _shares(self.positionals, self.kinds[at:])
        for i in range(len(counts)):
            action = self.positionals[i]
            end = at + counts[i]
            values = self._values(at, end, action)
            at = end
            self._use(action, "", values)
        self.positionals = self.positionals[len(counts) :]
        return at

    def _values(self, start: int, end: int, action: Action) -> list[str]:
        values = self.words[start:end]
        if action.nargs != PARSER and action.nargs != REMAINDER and "--" in values:
            values.remove("--")
        return values

    def _use(self, action: Action, flag: str, values: list[str]) -> None:
        for group in self.registry.exclusives:
            if action in group.actions and len(values) + len(flag) > 0:
                for other in group.actions:
                    if other is not action and other.name() in self.seen:
                        raise ArgumentError(
                            action, f"not allowed with argument {other.name()}"
                        )
        if len(values) > 0 or action.is_option() or action.least > 0:
            self.seen.append(action.name())
        action.take(self.namespace, flag, values)

    def _check(self) -> None:
        missing: list[str] = []
        for action in self.registry.actions:
            if action.required and action.name() not in self.seen:
                missing.append(action.name())
        if len(missing) > 0:
            names = ", ".join(missing)
            raise ArgumentError(None, f"the following arguments are required: {names}")
        for group in self.registry.exclusives:
            if group.required:
                names = [a.name() for a in group.actions if not a.hidden]
                if len([name for name in names if name in self.seen]) == 0:
                    raise ArgumentError(
                        None, f"one of the arguments {' '.join(names)} is required"
                    )


def _is_negative_number(word: str) -> bool:
    digits = word[1:]
    whole, point, fraction = digits.partition(".")
    if not word.startswith("-"):
        return False
    if point == "":
        return whole.isdecimal()
    return (whole == "" or whole.isdecimal()) and fraction.isdecimal()


def _wanted(action: Action) -> str:
    if action.nargs == "":
        return "expected one argument"
    if action.nargs == "?":
        return "expected at most one argument"
    if action.nargs == "+":
        return "expected at least one argument"
    return f"expected {action.least} argument{'s' if action.least != 1 else ''}"


def _shares(actions: list[Action], kinds: str) -> list[int]:
    """How many words each of the first arguments takes; as many arguments as the words suffice for."""
    for count in range(len(actions), 0, -1):
        shares = _share(actions[:count], kinds)
        if len(shares) == count:
            return shares
    return []


def _share(actions: list[Action], kinds: str) -> list[int]:
    """How many words each argument takes, the first as many as it can; shorter if they do not suffice."""
    if len(actions) == 0:
        return []
    action = actions[0]
    ends: list[int] = []
    values = 0
    at = 0
    everything = action.nargs == PARSER or action.nargs == REMAINDER
    if action.least == 0:
        ends.append(0)
    while at < len(kinds):
        kind = kinds[at]
        at += 1
        if kind == "-" and not (everything and values > 0):
            if values >= action.least and len(ends) > 0:
                ends[-1] = at
            continue
        if kind == "O" and not (everything and (values > 0 or action.nargs == REMAINDER)):
            break
        if action.most >= 0 and values == action.most:
            break
        values += 1
        if values >= action.least:
            ends.append(at)
    for end in reversed(ends):
        rest = _share(actions[1:], kinds[end:])
        if len(rest) == len(actions) - 1:
            return [end] + rest
    return []
