# skip: node wasmtime
# No folder of the system is open to a WebAssembly program in these engines.
import os
import os.path
from os.path import basename, dirname, join, split, splitext

for p in [
    "/usr/lib/python.tar.gz", "a.txt", "dir/", "/", "", "./x/../y.py", ".hidden", "no/ext", "a/b.c/d", "//net/share",
]:
    print(repr(p), split(p), splitext(p), repr(basename(p)), repr(dirname(p)), os.path.isabs(p))
print(
    join("a", "b", "c.txt"), join("a/", "b"), join("a", "/b"), join("", "x"), join("a", ""), join("/", "x"), join("a"),
)
for p in ["a/./b/../c", "/a//b/", "", ".", "../x/..", "/..", "a/../..", "///x", "./a/"]:
    print(repr(p), "->", os.path.normpath(p))
print(os.sep, os.pathsep, repr(os.linesep), os.curdir, os.pardir, os.name, os.extsep)
print(
    os.path.commonprefix(["/usr/lib", "/usr/local"]), os.path.commonpath(["/usr/lib/x", "/usr/lib/y/z"]),
    os.path.relpath("/a/b/c", "/a/d"), os.path.relpath("x/y", "x"),
)
print(
    os.path.exists("/definitely/not/here"), os.path.isfile("/nope"), os.path.isdir("/"),
    os.path.splitext("archive.tar.gz")[1],
)


def tree(paths: list[str]) -> dict[str, list[str]]:
    folders: dict[str, list[str]] = {}
    for p in paths:
        head, tail = split(p)
        folders.setdefault(head or ".", []).append(tail)
    return folders


files = ["src/main.py", "src/util/io.py", "README.md", "src/util/net.py", "LICENSE"]
print(tree(files), sorted({splitext(f)[1] for f in files}))
print([join("backup", splitext(basename(f))[0] + ".bak") for f in files])
by_depth = sorted(files, key=lambda f: (f.count(os.sep), f))
print(by_depth, [f.replace("/", os.sep) for f in by_depth][:1])
print(
    os.environ.get("MOLT_SURELY_NOT_SET", "default"), os.getenv("MOLT_SURELY_NOT_SET"),
    "MOLT_SURELY_NOT_SET" in os.environ,
)
try:
    os.path.commonpath(["/a", "b"])
except ValueError as e:
    print("ValueError:", e)
