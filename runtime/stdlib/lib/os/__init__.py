"""Folders, files and the environment."""

from typing import Iterator

from _molt import rt
from os import path

name = "posix"
sep = "/"
curdir = "."
pardir = ".."
extsep = "."
pathsep = ":"
linesep = "\n"
devnull = "/dev/null"
error = OSError


class stat_result:
    """What is known of a file."""

    def __init__(self, mode: int, size: int, changed: int) -> None:
        self.st_mode = mode
        self.st_size = size
        self.st_mtime_ns = changed
        self.st_mtime = changed / 1000000000


class DirEntry:
    """Something in a folder."""

    def __init__(self, folder: str, name: str) -> None:
        self.name = name
        self.path = path.join(folder, name)

    def is_file(self) -> bool:
        """Whether it is a file, behind links."""
        return path.isfile(self.path)

    def is_dir(self) -> bool:
        """Whether it is a folder, behind links."""
        return path.isdir(self.path)

    def is_symlink(self) -> bool:
        """Whether it is a link."""
        return path.islink(self.path)

    def stat(self) -> stat_result:
        """What is known of it."""
        return stat(self.path)

    def __repr__(self) -> str:
        return f"<DirEntry {self.name!r}>"


class _Environ:
    """The environment as a mapping."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        words: list[str] = rt.molt_os_environ()
        for at in range(0, len(words), 2):
            self._values[words[at]] = words[at + 1]

    def __getitem__(self, key: str) -> str:
        return self._values[key]

    def __setitem__(self, key: str, value: str) -> None:
        rt.molt_os_setenv(key, value)
        self._values[key] = value

    def __delitem__(self, key: str) -> None:
        if key not in self._values:
            raise KeyError(key)
        rt.molt_os_unsetenv(key)
        del self._values[key]

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        for key in self._values:
            yield key

    def __len__(self) -> int:
        return len(self._values)

    def get[D](self, key: str, default: D = None) -> str | D:
        """The value of a variable if it is set, else `default`."""
        return self._values.get(key, default)

    def setdefault(self, key: str, default: str) -> str:
        """The value of a variable, which is set if it is not."""
        if key not in self._values:
            self[key] = default
        return self._values[key]

    def pop(self, key: str, default: str | None = None) -> str | None:
        """Unsets a variable and returns its value."""
        if key not in self._values:
            return default
        value = self._values[key]
        del self[key]
        return value

    def keys(self):
        """The names."""
        return self._values.keys()

    def values(self):
        """The values."""
        return self._values.values()

    def items(self):
        """The names with the values."""
        return self._values.items()

    def copy(self) -> dict[str, str]:
        """A dict of the variables."""
        return self._values.copy()


environ = _Environ()


def getenv[D](key: str, default: D = None) -> str | D:
    """The value of a variable of the environment if it is set, else `default`."""
    return environ.get(key, default)


def putenv(key: str, value: str) -> None:
    """Sets a variable of the environment, but not in `environ`."""
    rt.molt_os_setenv(key, value)


def unsetenv(key: str) -> None:
    """Unsets a variable of the environment, but not in `environ`."""
    rt.molt_os_unsetenv(key)


def fspath(path: str) -> str:
    """The path itself."""
    return path


def getcwd() -> str:
    """The current folder."""
    return rt.molt_os_getcwd()


def chdir(path: str) -> None:
    """Goes to a folder."""
    rt.molt_os_chdir(path)


def listdir(path: str = ".") -> list[str]:
    """The names in a folder."""
    return rt.molt_os_listdir(path)


def scandir(path: str = ".") -> Iterator[DirEntry]:
    """What is in a folder."""
    names: list[str] = rt.molt_os_listdir(path)
    for name in names:
        yield DirEntry(path, name)


def stat(path: str, *, follow_symlinks: bool = True) -> stat_result:
    """What is known of a file."""
    parts: list[int] = rt.molt_os_stat(path, follow_symlinks)
    return stat_result(parts[0], parts[1], parts[2])


def lstat(path: str) -> stat_result:
    """What is known of a file, or of a link itself."""
    return stat(path, follow_symlinks=False)


def mkdir(path: str, mode: int = 0o777) -> None:
    """Makes a folder."""
    rt.molt_os_mkdir(path, mode)


def makedirs(name: str, mode: int = 0o777, exist_ok: bool = False) -> None:
    """Makes a folder and those around it."""
    head, tail = path.split(name)
    if tail == "":
        head, tail = path.split(head)
    if head != "" and tail != "" and not path.exists(head):
        makedirs(head, 0o777, True)
        if tail == ".":
            return
    try:
        rt.molt_os_mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def remove(path: str) -> None:
    """Removes a file."""
    rt.molt_os_remove(path)


def unlink(path: str) -> None:
    """Removes a file."""
    rt.molt_os_remove(path)


def rmdir(path: str) -> None:
    """Removes an empty folder."""
    rt.molt_os_rmdir(path)


def removedirs(name: str) -> None:
    """Removes an empty folder and those around it that become empty."""
    rt.molt_os_rmdir(name)
    head, tail = path.split(name)
    if tail == "":
        head, tail = path.split(head)
    while head != "" and tail != "":
        try:
            rt.molt_os_rmdir(head)
        except OSError:
            return
        head, tail = path.split(head)


def rename(src: str, dst: str) -> None:
    """Gives a file or a folder another name."""
    rt.molt_os_rename(src, dst)


def replace(src: str, dst: str) -> None:
    """Gives a file or a folder another name, which may be taken."""
    rt.molt_os_rename(src, dst)


def walk(
    top: str, topdown: bool = True, onerror=None, followlinks: bool = False
) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each folder below one, with the names of the folders and of the other things in it. What is
    taken out of the folders' names is not walked through, if `topdown`."""
    try:
        names: list[str] = rt.molt_os_listdir(top)
    except OSError as e:
        if onerror is not None:
            onerror(e)
        return
    folders: list[str] = []
    others: list[str] = []
    for name in names:
        if path.isdir(path.join(top, name)):
            folders.append(name)
        else:
            others.append(name)
    if topdown:
        yield top, folders, others
    for name in folders:
        inner = path.join(top, name)
        if followlinks or not path.islink(inner):
            for entry in walk(inner, topdown, onerror, followlinks):
                yield entry
    if not topdown:
        yield top, folders, others


def urandom(size: int) -> bytes:
    """Random bytes of the operating system."""
    return rt.molt_os_urandom(size)
