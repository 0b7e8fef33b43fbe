# skip: node wasmtime
# No folder of the system is open to a WebAssembly program in these engines.
import os
import tempfile


def write(path, text):
    with open(path, "w", encoding="utf-8") as f:
        return f.write(text)


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "notes.txt")
    print(write(path, "first line\nsecond é\n\nlast without newline"))
    print(os.path.exists(path), os.path.isfile(path), os.path.isdir(folder), os.path.getsize(path))
    with open(path, encoding="utf-8") as f:
        print(repr(f.read(5)), repr(f.readline()), f.readlines(), repr(f.read()))
    with open(path, encoding="utf-8") as f:
        for i, line in enumerate(f, 1):
            print(i, repr(line.rstrip("\n")), len(line))
    with open(path, "a", encoding="utf-8") as f:
        f.write("\nappended")
        f.writelines(["x", "y\n"])
        print("last", 1, 2, sep="-", file=f)
    with open(path, encoding="utf-8") as f:
        lines = f.read().splitlines()
    print(lines[-3:], len(lines))
    with open(os.path.join(folder, "data.bin"), "wb") as b:
        print(b.write(bytes(range(10))), b.write(b"\xff"))
    with open(os.path.join(folder, "data.bin"), "rb") as r:
        print(r.read(3), r.tell(), r.seek(8), r.read(), r.closed)
    print(r.closed)
    os.mkdir(os.path.join(folder, "sub"))
    os.makedirs(os.path.join(folder, "deep", "er"), exist_ok=True)
    write(os.path.join(folder, "sub", "inner.txt"), "x")
    print(sorted(os.listdir(folder)), sorted(os.listdir(os.path.join(folder, "sub"))))
    for root, dirs, names in sorted(os.walk(folder)):
        print(os.path.relpath(root, folder), sorted(dirs), sorted(names))
    os.rename(path, path + ".bak")
    os.remove(os.path.join(folder, "data.bin"))
    print(os.path.exists(path), os.path.exists(path + ".bak"), os.path.exists(os.path.join(folder, "data.bin")))
    for action in (
        lambda: open(path), lambda: os.remove(path), lambda: os.listdir(os.path.join(folder, "none")),
        lambda: os.mkdir(folder),
    ):
        try:
            action()
        except FileNotFoundError as e:
            print("FileNotFoundError", e.errno, os.path.basename(e.filename))
        except FileExistsError as e:
            print("FileExistsError", e.errno)
    try:
        with open(path + ".bak", "x") as f:
            f.write("never")
    except OSError as e:
        print(type(e).__name__, isinstance(e, OSError))
print(os.path.exists(folder))
