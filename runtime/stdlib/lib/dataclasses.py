"""Dataclasses: what the methods that the compiler writes for them refer to."""


class FrozenInstanceError(AttributeError):
    pass


class Unset:
    """The type of the default of a parameter that was left out, told from every value."""


UNSET = Unset()


class Field:
    """What `fields` says of a field."""

    def __init__(
        self, name: str, init: bool, repr: bool, hash: bool | None, compare: bool, kw_only: bool
    ) -> None:
        self.name = name
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.kw_only = kw_only


def asdict_value(value):
    if hasattr(value, "__molt_asdict__"):
        return value.__molt_asdict__()
    if hasattr(value, "__molt_tuple__"):
        return value
    if isinstance(value, list):
        return [asdict_value(item) for item in value]
    if isinstance(value, tuple):
        return tuple(asdict_value(item) for item in value)
    if isinstance(value, dict):
        return {asdict_value(key): asdict_value(item) for key, item in value.items()}
    return value


def astuple_value(value):
    if hasattr(value, "__molt_astuple__"):
        return value.__molt_astuple__()
    if hasattr(value, "__molt_tuple__"):
        return value
    if isinstance(value, list):
        return [astuple_value(item) for item in value]
    if isinstance(value, tuple):
        return tuple(astuple_value(item) for item in value)
    if isinstance(value, dict):
        return {astuple_value(key): astuple_value(item) for key, item in value.items()}
    return value
