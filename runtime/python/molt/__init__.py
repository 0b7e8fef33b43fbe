"""Molt's library for programs that also run under CPython."""

from molt import parallel

__all__ = ["parallel"]
