"""JSON texts from values and back.

What `loads` returns is a `JSON`: a dict, a list, a text, a number, a bool or None, of which the types of
the program's tests and operations choose one when it runs.
"""

from json._encode import JSONEncoder
from json.decoder import JSON, JSONDecodeError, JSONDecoder, decode


def loads(s) -> JSON:
    """The value of a JSON text."""
    if isinstance(s, bytes):
        return decode(s.decode())
    else:
        return decode(s)


def load(fp) -> JSON:
    """The value of the JSON text that a file holds."""
    return loads(fp.read())


def dumps(
    obj,
    *,
    skipkeys: bool = False,
    ensure_ascii: bool = True,
    check_circular: bool = True,
    allow_nan: bool = True,
    cls=None,
    indent: int | str | None = None,
    separators: tuple[str, str] | None = None,
    default=None,
    sort_keys: bool = False,
) -> str:
    """The JSON text of a value; `default` makes something else of what JSON does not have."""
    if cls is None:
        encoder = JSONEncoder(
            skipkeys=skipkeys,
            ensure_ascii=ensure_ascii,
            check_circular=check_circular,
            allow_nan=allow_nan,
            sort_keys=sort_keys,
            indent=indent,
            separators=separators,
        )
        return encoder.encode_with(obj, default)
    else:
        made = cls(
            skipkeys=skipkeys,
            ensure_ascii=ensure_ascii,
            check_circular=check_circular,
            allow_nan=allow_nan,
            sort_keys=sort_keys,
            indent=indent,
            separators=separators,
        )
        return made.encode(obj)


def dump(
    obj,
    fp,
    *,
    skipkeys: bool = False,
    ensure_ascii: bool = True,
    check_circular: bool = True,
    allow_nan: bool = True,
    cls=None,
    indent: int | str | None = None,
    separators: tuple[str, str] | None = None,
    default=None,
    sort_keys: bool = False,
) -> None:
    """Writes the JSON text of a value to a file."""
    fp.write(
        dumps(
            obj,
            skipkeys=skipkeys,
            ensure_ascii=ensure_ascii,
            check_circular=check_circular,
            allow_nan=allow_nan,
            cls=cls,
            indent=indent,
            separators=separators,
            default=default,
            sort_keys=sort_keys,
        )
    )
