"""Writes the cases beside this file with the results of the running Python, which must be 3.12.

Each module `*_cases.py` yields (symbol, arguments, function): the function gets the arguments and
does in Python what the symbol's runtime function does. Of the cases of one symbol a sample is
written; with `--all` all are, for a thorough run that is not committed.
"""

import importlib
import pathlib
import random
import sys
from typing import Any

SAMPLE = 100
HERE = pathlib.Path(__file__).parent


def escape(text: str) -> str:
    return "".join(c if c.isprintable() and c != "\\" else f"\\{{{ord(c):x}}}" for c in text)


def argument(value: Any) -> str:
    match value:
        case str():
            return escape(value)
        case list():
            mark = {int: "i:", bytes: "b:"}.get(type(value[0]) if value else int, "")
            return mark + ",".join(argument(v) for v in value)
        case bytes():
            return value.hex()
        case _:
            return repr(value)


def result(function: Any, arguments: tuple[Any, ...]) -> str:
    try:
        return repr(function(*arguments))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def main() -> None:
    assert sys.version_info[:2] == (3, 12)
    sys.path.insert(0, str(HERE))
    for module in sorted(HERE.glob("*_cases.py")):
        seen: dict[str, dict[str, str]] = {}
        for symbol, arguments, function in importlib.import_module(module.stem).cases():
            key = "\t".join([symbol, *map(argument, arguments)])
            seen.setdefault(symbol, {})[key] = escape(result(function, arguments))
        lines = []
        for of_symbol in seen.values():
            keys = list(of_symbol)
            if "--all" not in sys.argv and len(keys) > SAMPLE:
                keys = random.Random(1).sample(keys, SAMPLE)
            lines += [f"{key}\t{of_symbol[key]}\n" for key in keys]
        (HERE / (module.stem.removesuffix("_cases") + ".txt")).write_text("".join(lines), encoding="utf-8")


main()
