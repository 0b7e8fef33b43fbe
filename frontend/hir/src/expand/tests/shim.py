"""Runs an expanded program under CPython: `shim.py LIB MODULE.py…`, the last module being the program.

It stands in for what the checker does (see the docs of the themes): it maps calls and loops of enums
and functions of `dataclasses` to the generated methods, guards frozen classes, and lets instances that
stand for a builtin value be used as one. The library's modules are Molt's own.
"""

import builtins
import collections
import functools
import importlib.util
import inspect
import operator
import random
import re
import sys
import typing

lib, *modules = sys.argv[1:]


def load(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


class EnumMeta(type):
    def __call__(cls, *args):
        return cls.__molt_by_value__(*args)

    def __getitem__(cls, name):
        return cls.__molt_by_name__(name)

    def __iter__(cls):
        return iter(cls.__molt_members__())

    def __reversed__(cls):
        return reversed(cls.__molt_members__())

    def __len__(cls):
        return len(cls.__molt_members__())

    def __contains__(cls, value):
        return cls.__molt_has__(value)

    __members__ = property(lambda cls: cls.__molt_mapping__())
    _value2member_map_ = property(lambda cls: cls.__molt_values__())


class DictMeta(type):
    def __call__(cls, *args, **items):
        return dict(*args, **items)


def freeze(cls):
    def fields(self):
        return {f.name for f in cls.__molt_fields__()}

    def __setattr__(self, name, value):
        if type(self) is cls or name in fields(self):
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in fields(self):
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        object.__delattr__(self, name)

    cls.__setattr__ = __setattr__
    cls.__delattr__ = __delattr__


def fixed(self, name, value):
    raise AttributeError("can't set attribute")


def as_base(x):
    return x.__molt_base__() if hasattr(type(x), "__molt_base__") else x


def as_tuple(x):
    return x.__molt_tuple__() if hasattr(type(x), "__molt_tuple__") else x


def stand_in(cls, convert, kind):
    """Operations that the class does not define are those of the builtin value."""
    names = [n for n in dir(kind) if n not in dir(object) and n != "__getnewargs__"]
    for name in names + ["__lt__", "__le__", "__gt__", "__ge__"]:
        if not any(name in c.__dict__ for c in cls.__mro__ if c is not object):

            def method(self, *args, _f=getattr(kind, name)):
                return _f(convert(self), *map(convert, args))

            setattr(cls, name, method)
    if kind is str:
        cls.__radd__ = lambda self, other: other + convert(self)


def stand_ins(cls):
    if "__molt_base__" in cls.__dict__:
        stand_in(cls, as_base, {"I": int, "F": float, "S": str}[cls.__name__[0]])
    if "__molt_tuple__" in cls.__dict__:
        stand_in(cls, as_tuple, tuple)


build_class = builtins.__build_class__


def shimmed(func, name, *bases, **keywords):
    # What the class statement itself needs comes from its text.
    if "__molt_by_name__" in func.__code__.co_names:
        keywords["metaclass"] = EnumMeta
    if "__molt_dict__" in func.__code__.co_names:
        keywords["metaclass"] = DictMeta
    cls = build_class(func, name, *bases, **keywords)
    if "__molt_tuple__" in cls.__dict__:
        cls.__setattr__ = fixed
    if "__molt_frozen__" in cls.__dict__:
        freeze(cls)
    stand_ins(cls)
    return cls


plain_isinstance = builtins.isinstance


def isinstance_shim(value, kind):
    if plain_isinstance(value, kind):
        return True
    kinds = kind if plain_isinstance(kind, tuple) else (kind,)
    return any(k in (int, str, float) and plain_isinstance(as_base(value), k) for k in kinds) or (
        tuple in kinds and hasattr(type(value), "__molt_tuple__")
    )


builtins.__build_class__ = shimmed
builtins.isinstance = isinstance_shim
enum = load("enum", f"{lib}/enum.py")
for name in ["auto", "unique", "verify", "UNIQUE", "nonmember", "member", "STRICT", "KEEP", "CONFORM"]:
    setattr(enum, name, None)
dataclasses = load("dataclasses", f"{lib}/dataclasses.py")
dataclasses.replace = lambda p, /, **changes: p.__molt_replace__(**changes)
dataclasses.asdict = lambda p: p.__molt_asdict__()
dataclasses.astuple = lambda p: p.__molt_astuple__()
dataclasses.fields = lambda p: p.__molt_fields__()
dataclasses.is_dataclass = lambda p: hasattr(p, "__molt_fields__")
for name in ["dataclass", "field", "KW_ONLY"]:
    setattr(dataclasses, name, None)
dataclasses.InitVar = typing.Generic
for path in modules[:-1]:
    load(path.rsplit("/", 1)[-1].removesuffix(".py"), path)
load("__main__", modules[-1])
