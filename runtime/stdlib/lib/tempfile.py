"""Files and folders for a while."""

import os

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


def gettempdir() -> str:
    """The folder for temporary files."""
    for variable in ["TMPDIR", "TEMP", "TMP"]:
        folder = os.environ.get(variable, "")
        if folder != "" and os.path.isdir(folder):
            return os.path.abspath(folder)
    for folder in ["/tmp", "/var/tmp", "/usr/tmp"]:
        if os.path.isdir(folder):
            return folder
    return os.getcwd()


def _name(prefix: str, suffix: str) -> str:
    letters: list[str] = []
    for byte in os.urandom(8):
        letters.append(_LETTERS[byte % len(_LETTERS)])
    return prefix + "".join(letters) + suffix


def mkdtemp(suffix: str | None = None, prefix: str | None = None, dir: str | None = None) -> str:
    """Makes a new folder and returns its path."""
    before = "tmp" if prefix is None else prefix
    behind = "" if suffix is None else suffix
    folder = gettempdir() if dir is None else dir
    while True:
        path = os.path.join(folder, _name(before, behind))
        try:
            os.mkdir(path, 0o700)
            return path
        except FileExistsError:
            continue


class TemporaryDirectory:
    """A new folder, which is removed with all that is in it when the block ends."""

    def __init__(
        self, suffix: str | None = None, prefix: str | None = None, dir: str | None = None
    ) -> None:
        self.name = mkdtemp(suffix, prefix, dir)

    def __enter__(self) -> str:
        return self.name

    def __exit__(self, kind, value, traceback) -> None:
        self.cleanup()

    def cleanup(self) -> None:
        """Removes the folder."""
        if os.path.exists(self.name):
            _remove(self.name)

    def __repr__(self) -> str:
        return f"<TemporaryDirectory {self.name!r}>"


def _remove(folder: str) -> None:
    """Removes a folder and all that is in it."""
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if os.path.isdir(path) and not os.path.islink(path):
            _remove(path)
        else:
            os.remove(path)
    os.rmdir(folder)
