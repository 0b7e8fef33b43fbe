"""Usage lines and help texts."""

import textwrap

from argparse._actions import SUPPRESS, Action
from argparse._container import Exclusive, Section

_WIDTH = 78
_MOST_HELP_POSITION = 24


class Formatter:
    """Writes the help of a parser."""

    def __init__(self, prog: str, raw_description: bool, raw_help: bool) -> None:
        self.prog = prog
        self.raw_description = raw_description
        self.raw_help = raw_help
        self.blocks: list[str] = []
        self.longest = 0

    def usage(
        self,
        text: str | None,
        actions: list[Action],
        exclusives: list[Exclusive],
    ) -> str:
        """The usage with an empty line behind it."""
        if text is not None:
            return "usage: " + text.replace("%(prog)s", self.prog) + "\n\n"
        options = _parts([a for a in actions if a.is_option()], exclusives)
        positionals = _parts([a for a in actions if not a.is_option()], exclusives)
        line = " ".join([self.prog] + options + positionals)
        if len("usage: ") + len(line) > _WIDTH:
            line = self._wrapped(_broken(options), _broken(positionals))
        return f"usage: {line}\n\n"

    def _wrapped(self, options: list[str], positionals: list[str]) -> str:
        if len("usage: ") + len(self.prog) <= 0.75 * _WIDTH:
            indent = " " * (len("usage: ") + len(self.prog) + 1)
            if len(options) > 0:
                lines = _lines([self.prog] + options, indent, len("usage: "))
                lines.extend(_lines(positionals, indent, -1))
            else:
                lines = _lines([self.prog] + positionals, indent, len("usage: "))
            return "\n".join(lines)
        indent = " " * len("usage: ")
        lines = _lines(options + positionals, indent, -1)
        if len(lines) > 1:
            lines = _lines(options, indent, -1)
            lines.extend(_lines(positionals, indent, -1))
        return "\n".join([self.prog] + lines)

    def text(self, text: str | None) -> str:
        """A paragraph with an empty line behind it."""
        if text is None or text == "":
            return ""
        text = text.replace("%(prog)s", self.prog)
        if self.raw_description:
            return text + "\n\n"
        return textwrap.fill(" ".join(text.split()), _WIDTH) + "\n\n"

    def measure(self, actions: list[Action]) -> None:
        """Notes how long the arguments are."""
        for action in actions:
            if not action.hidden:
                self.longest = max(self.longest, len(action.invocation()) + 2)
                for sub in action.subactions:
                    self.longest = max(self.longest, len(sub.invocation()) + 4)

    def section(self, section: Section) -> str:
        """A section with an empty line behind it, unless it is empty."""
        body = ""
        description = section.description
        if description is not None and description != "":
            text = description.replace("%(prog)s", self.prog)
            if not self.raw_description:
                text = textwrap.fill(
                    " ".join(text.split()), _WIDTH - 2, initial_indent="  ", subsequent_indent="  "
                )
            body += text + "\n\n"
        for action in section.actions:
            if not action.hidden:
                body += self._entry(action, 2)
        if body == "":
            return ""
        title = section.title
        if title is None or title == SUPPRESS:
            return body + "\n"
        return f"{title}:\n{body}\n"

    def _entry(self, action: Action, indent: int) -> str:
        position = min(self.longest + 2, _MOST_HELP_POSITION)
        width = max(_WIDTH - position, 11)
        room = position - indent - 2
        head = action.invocation()
        blank = " " * indent
        if not action.has_help:
            text = f"{blank}{head}\n"
        else:
            lines = self._help_lines(action, width)
            if len(lines) == 0:
                text = f"{blank}{head}\n"
            elif len(head) <= room:
                text = f"{blank}{head.ljust(room)}  {lines[0]}\n"
            else:
                text = f"{blank}{head}\n{' ' * position}{lines[0]}\n"
            for line in lines[1:]:
                text += f"{' ' * position}{line}\n"
        for sub in action.subactions:
            text += self._entry(sub, indent + 2)
        return text

    def _help_lines(self, action: Action, width: int) -> list[str]:
        text = action.help.replace("%(prog)s", self.prog)
        text = text.replace("%(default)s", action.default).replace("%(dest)s", action.dest)
        text = text.replace("%(const)s", action.const).replace("%(type)s", action.type)
        text = text.replace("%(choices)s", ", ".join(action.choices)).replace("%%", "%")
        if self.raw_help:
            return text.splitlines()
        return textwrap.wrap(" ".join(text.split()), width)


def _parts(actions: list[Action], exclusives: list[Exclusive]) -> list[str]:
    """Each argument as the usage shows it, exclusive ones together."""
    parts: list[str] = []
    done: list[str] = []
    for action in actions:
        if action.hidden or action.name() in done:
            continue
        group = _group_of(action, exclusives, actions)
        if group is None:
            parts.append(_part(action, action.required))
            continue
        choices: list[str] = []
        for other in group.actions:
            done.append(other.name())
            if not other.hidden:
                choices.append(_part(other, True))
        joined = " | ".join(choices)
        if not group.required:
            parts.append(f"[{joined}]")
        else:
            parts.append(f"({joined})" if len(choices) > 1 else joined)
    return parts


def _group_of(
    action: Action, exclusives: list[Exclusive], actions: list[Action]
) -> Exclusive | None:
    """The group of an argument, if all of it is among the arguments."""
    for group in exclusives:
        if action in group.actions:
            for other in group.actions:
                if other not in actions:
                    return None
            return group
    return None


def _part(action: Action, bare: bool) -> str:
    if not action.is_option():
        return action.values_text(action.dest)
    text = action.flags[0]
    if action.most != 0:
        text += " " + action.values_text(action.dest.upper())
    return text if bare else f"[{text}]"


def _broken(parts: list[str]) -> list[str]:
    """The parts between which a line may end: words outside of brackets."""
    broken: list[str] = []
    for part in parts:
        if part.startswith("[") or part.startswith("("):
            broken.append(part)
        else:
            broken.extend(part.split())
    return broken


def _lines(parts: list[str], indent: str, prefix: int) -> list[str]:
    """Lines of parts; the first starts behind a prefix of this length, unless it is -1."""
    lines: list[str] = []
    line: list[str] = []
    length = prefix - 1 if prefix >= 0 else len(indent) - 1
    for part in parts:
        if length + 1 + len(part) > _WIDTH and len(line) > 0:
            lines.append(indent + " ".join(line))
            line = []
            length = len(indent) - 1
        line.append(part)
        length += len(part) + 1
    if len(line) > 0:
        lines.append(indent + " ".join(line))
    if prefix >= 0 and len(lines) > 0:
        lines[0] = lines[0][len(indent) :]
    return lines
