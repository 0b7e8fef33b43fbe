//! The text of small classes, whole.

use super::text_of;

#[test]
fn a_dataclass_keeps_its_fields_and_gets_methods() {
    let text = text_of(
        "from dataclasses import dataclass\n\n@dataclass(match_args=False)\nclass P:\n    x: int\n    y: int = 0\n",
    );
    assert_eq!(
        text,
        "\
import dataclasses as _molt_dataclasses
import typing as _molt_typing
from dataclasses import dataclass
class P:
    x: int
    y: int
    _molt_default_y: _molt_typing.ClassVar[int] = 0
    def __init__(self, x: int, y: int = 0) -> None:
        self.x = x
        self.y = y
    def __repr__(self) -> str:
        return f'{type(self).__qualname__}(x={self.x!r}, y={self.y!r})'
    def __eq__(self, other):
        if isinstance(other, P) and type(other) is type(self):
            return (self.x, self.y) == (other.x, other.y)
        return NotImplemented
    def __molt_replace__(self, *, x: int | _molt_dataclasses.Unset = _molt_dataclasses.UNSET, \
y: int | _molt_dataclasses.Unset = _molt_dataclasses.UNSET):
        return P(x=self.x if isinstance(x, _molt_dataclasses.Unset) else x, \
y=self.y if isinstance(y, _molt_dataclasses.Unset) else y)
    def __molt_asdict__(self):
        return {'x': _molt_dataclasses.asdict_value(self.x), 'y': _molt_dataclasses.asdict_value(self.y)}
    def __molt_astuple__(self):
        return _molt_dataclasses.astuple_value(self.x), _molt_dataclasses.astuple_value(self.y)
    @staticmethod
    def __molt_fields__():
        return _molt_dataclasses.Field('x', True, True, None, True, False), \
_molt_dataclasses.Field('y', True, True, None, True, False)
"
    );
}

#[test]
fn an_enum_creates_its_members_after_the_class() {
    let text = text_of("import enum\n\nclass C(enum.Enum):\n    A = 'a'\n    B = 'a'\n");
    for lines in [
        "    A: _molt_typing.ClassVar['C']\n",
        "    _value_: str\n",
        "C.A = C.__new__(C)\nC.A.__molt_init__('A', 'a')\nC.B = C.A\n",
        "        if value == 'a':\n            return C.A\n        raise ValueError(",
    ] {
        assert!(text.contains(lines), "{lines}\nin\n{text}");
    }
}

#[test]
fn a_name_that_means_something_else_is_left_alone() {
    let text = "def dataclass(c):\n    return c\n@dataclass\nclass P:\n    x: int\n";
    assert_eq!(text_of(text), text);
    let text = "from other import Enum\nclass C(Enum):\n    A = 1\n";
    assert_eq!(text_of(text), text);
}

#[test]
fn an_import_with_a_fallback_counts() {
    let text = text_of(
        "try:\n    from enum import StrEnum\nexcept ImportError:\n    class StrEnum(str):\n        pass\n\
         class C(StrEnum):\n    A = 'a'\n",
    );
    assert!(text.contains("C.A.__molt_init__('A', 'a')"), "{text}");
}
