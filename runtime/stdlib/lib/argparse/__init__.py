"""Command lines: what arguments a program takes, reading them, and the help text.

For the compiler: `Namespace` has the attributes that `setattr` with a constant name sets on it anywhere,
each of all the types that are set. The names of an argument are constants, so that each call of
`add_argument` has a version of its own, which knows its attribute's name and type. Keywords of
`set_defaults` are calls of `_keyword`.
"""

from argparse._actions import (
    ONE_OR_MORE,
    OPTIONAL,
    REMAINDER,
    SUPPRESS,
    ZERO_OR_MORE,
    ArgumentError,
    ArgumentTypeError,
    Namespace,
)
from argparse._parser import ArgumentParser
