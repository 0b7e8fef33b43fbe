"""Paths as texts, and questions about what is there."""

import os
from _molt import rt

sep = "/"
curdir = "."
pardir = ".."
extsep = "."
pathsep = ":"
defpath = "/bin:/usr/bin"
devnull = "/dev/null"


def join(a: str, /, *paths: str) -> str:
    """The paths one after the other; an absolute one starts again."""
    path = a
    for part in paths:
        if part.startswith("/"):
            path = part
        elif path == "" or path.endswith("/"):
            path += part
        else:
            path += "/" + part
    return path


def split(p: str) -> tuple[str, str]:
    """What is before the last slash, and what is behind it."""
    at = p.rfind("/") + 1
    head = p[:at]
    if head.strip("/") != "":
        head = head.rstrip("/")
    return head, p[at:]


def basename(p: str) -> str:
    """What is behind the last slash."""
    return p[p.rfind("/") + 1 :]


def dirname(p: str) -> str:
    """What is before the last slash."""
    return split(p)[0]


def splitext(p: str) -> tuple[str, str]:
    """The path without its extension, and the extension with its dot."""
    name = p.rfind("/") + 1
    dot = p.rfind(".")
    if dot > name and p[name:dot].strip(".") != "":
        return p[:dot], p[dot:]
    return p, ""


def splitdrive(p: str) -> tuple[str, str]:
    """Nothing, and the path."""
    return "", p


def isabs(s: str) -> bool:
    """Whether a path starts at the root."""
    return s.startswith("/")


def normcase(s: str) -> str:
    """The path itself."""
    return s


def normpath(path: str) -> str:
    """The path without what changes nothing."""
    if path == "":
        return "."
    slashes = 0
    if path.startswith("/"):
        # Two slashes at the start may mean something of their own.
        slashes = 2 if path.startswith("//") and not path.startswith("///") else 1
    parts: list[str] = []
    for part in path.split("/"):
        if part == "" or part == ".":
            continue
        if part != ".." or (slashes == 0 and len(parts) == 0) or (len(parts) > 0 and parts[-1] == ".."):
            parts.append(part)
        elif len(parts) > 0:
            parts.pop()
    made = "/" * slashes + "/".join(parts)
    return made if made != "" else "."


def abspath(path: str) -> str:
    """The path from the root."""
    if not isabs(path):
        path = join(os.getcwd(), path)
    return normpath(path)


def realpath(filename: str) -> str:
    """The path from the root; links stay as they are."""
    return abspath(filename)


def relpath(path: str, start: str | None = None) -> str:
    """The path from a folder, by default the current one."""
    if path == "":
        raise ValueError("no path specified")
    origin = [part for part in abspath("." if start is None else start).split("/") if part != ""]
    target = [part for part in abspath(path).split("/") if part != ""]
    common = 0
    while common < len(origin) and common < len(target) and origin[common] == target[common]:
        common += 1
    parts = [".."] * (len(origin) - common) + target[common:]
    return "/".join(parts) if len(parts) > 0 else "."


def commonprefix(m: list[str]) -> str:
    """What all texts begin with, letter by letter."""
    if len(m) == 0:
        return ""
    low = min(m)
    high = max(m)
    at = 0
    while at < len(low) and at < len(high) and low[at] == high[at]:
        at += 1
    return low[:at]


def commonpath(paths: list[str]) -> str:
    """The longest path that all paths are below."""
    if len(paths) == 0:
        raise ValueError("commonpath() arg is an empty sequence")
    absolute = isabs(paths[0])
    for path in paths:
        if isabs(path) != absolute:
            raise ValueError("Can't mix absolute and relative paths")
    rows = [[part for part in p.split("/") if part != "" and part != "."] for p in paths]
    low = min(rows)
    high = max(rows)
    at = 0
    while at < len(low) and at < len(high) and low[at] == high[at]:
        at += 1
    return ("/" if absolute else "") + "/".join(low[:at])


def expanduser(path: str) -> str:
    """The path with the user's folder for a `~` at its start."""
    if path != "~" and not path.startswith("~/"):
        return path
    home = os.environ.get("HOME", "")
    if home == "":
        return path
    return home.rstrip("/") + path[1:] if path != "~" or home != "/" else home


def expandvars(path: str) -> str:
    """The path with the values of `$name` and `${name}` from the environment."""
    out: list[str] = []
    at = 0
    while at < len(path):
        dollar = path.find("$", at)
        if dollar < 0:
            break
        braced = path[dollar + 1 : dollar + 2] == "{"
        start = dollar + 2 if braced else dollar + 1
        end = start
        while end < len(path) and (path[end] == "_" or (path[end].isalnum() and path[end].isascii())):
            end += 1
        if braced:
            end = path.find("}", start)
        name = path[start:end] if end > start else ""
        after = end + 1 if braced else end
        if name == "":
            after = dollar + 1
        out.append(path[at:dollar])
        out.append(os.environ.get(name, path[dollar:after]))
        at = after
    return "".join(out) + path[at:]


def exists(path: str) -> bool:
    """Whether there is something, behind links."""
    return rt.molt_os_kind(path, True) != 0


def lexists(path: str) -> bool:
    """Whether there is something, a link at least."""
    return rt.molt_os_kind(path, False) != 0


def isfile(path: str) -> bool:
    """Whether there is a file, behind links."""
    return rt.molt_os_kind(path, True) == 1


def isdir(s: str) -> bool:
    """Whether there is a folder, behind links."""
    return rt.molt_os_kind(s, True) == 2


def islink(path: str) -> bool:
    """Whether there is a link."""
    return rt.molt_os_kind(path, False) == 3


def getsize(filename: str) -> int:
    """The number of bytes of a file."""
    return os.stat(filename).st_size


def getmtime(filename: str) -> float:
    """When a file changed last, in seconds since 1970."""
    return os.stat(filename).st_mtime
