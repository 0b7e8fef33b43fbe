#!/usr/bin/env python3
"""Writes (or with --check compares) the expected output of the differential programs.

    oracle.py            # writes NAME.out beside each program that has none or differs
    oracle.py --check    # writes nothing; status 1 if an output or a directive is wrong

A folder with a main.py is one program: the other files in it are its modules, and its output is main.out.
Needs CPython 3.12 or newer: looks for python3.14 ... python3.12, python3, and pyenv's versions.
`parfor` (Stage B) is read as `for`. Programs see the pure-Python `molt` package of this repository.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parent / "runtime" / "python"


def interpreters():
    for name in ["python3.14", "python3.13", "python3.12", "python3"]:
        if p := shutil.which(name):
            yield p
    pyenv = pathlib.Path(os.environ.get("PYENV_ROOT", pathlib.Path.home() / ".pyenv"))
    yield from sorted(map(str, pyenv.glob("versions/3.1[2-9]*/bin/python3")))


def find_cpython():
    probe = "import sys; print(sys.implementation.name, sys.version_info >= (3, 12))"
    for p in interpreters():
        try:
            out = subprocess.run([p, "-c", probe], capture_output=True, text=True, timeout=20).stdout
        except OSError:
            continue
        if out.split() == ["cpython", "True"]:
            return p
    return None


def directives(text):
    found = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        key, _, value = line[1:].partition(":")
        found[key.strip()] = value.strip()
    return found


def programs_below(folder):
    """The programs: every source file, but of a folder with a main.py only that."""
    for entry in sorted(folder.iterdir()):
        if entry.is_dir():
            main = entry / "main.py"
            yield from [main] if main.exists() else programs_below(entry)
        elif entry.suffix in (".py", ".molt"):
            yield entry


def run(python, path):
    text = path.read_text(encoding="utf-8")
    says = directives(text)
    source = re.sub(r"^(\s*)parfor\b\s*(\([^\n]*?\)\s+(?=\w+ in\b))?", r"\1for ", text, flags=re.M) if path.suffix == ".molt" else text
    with tempfile.TemporaryDirectory() as d:
        folder = pathlib.Path(d) / "program"
        if path.name == "main.py":
            shutil.copytree(path.parent, folder, ignore=shutil.ignore_patterns("__pycache__", "*.out"))
        else:
            folder.mkdir()
        script = folder / (path.stem + ".py")
        script.write_text(source, encoding="utf-8")
        # Only the modules of a folder are looked for beside the script: `-P` takes its place out of the path.
        modules = [str(folder)] if path.name == "main.py" else []
        env = {**os.environ, "PYTHONPATH": os.pathsep.join([*modules, str(PACKAGE)]), "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run([python, "-P", str(script), *says.get("args", "").split()],
                              stdin=subprocess.DEVNULL, capture_output=True, env=env, timeout=120)
    last = done.stderr.decode("utf-8", "replace").strip().splitlines()
    raised = last[-1].split(":")[0].strip() if last and done.returncode == 1 else ""
    return says, done, raised


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--check", action="store_true", help="compare only")
    ap.add_argument("programs", nargs="*", type=pathlib.Path, help="default: all below programs/ and pending/")
    args = ap.parse_args()
    python = find_cpython()
    if python is None:
        print("oracle: no CPython 3.12 or newer here; the committed outputs stand unchecked")
        return 0
    programs = args.programs or [p for d in ("programs", "pending") for p in programs_below(HERE / d)]
    wrong = written = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda path: run(python, path), programs))
    for path, (says, done, raised) in zip(programs, results):
        faults = []
        if int(says.get("exit", "0")) != done.returncode:
            faults.append(f"exits with {done.returncode}: add '# exit: {done.returncode}'\n{done.stderr.decode()}")
        if says.get("error", "") != raised:
            faults.append(f"raises {raised or 'nothing'}: the directive says {says.get('error', 'nothing')}")
        out = path.with_suffix(".out")
        if not out.exists() or out.read_bytes() != done.stdout:
            if args.check:
                faults.append("its .out file is not what CPython prints")
            else:
                out.write_bytes(done.stdout)
                written += 1
        for f in faults:
            wrong += 1
            print(f"oracle: {path}: {f}")
    print(f"oracle: {len(programs)} programs under {python}, {written} outputs written, {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
