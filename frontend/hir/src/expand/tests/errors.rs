//! What is refused, and where.

use super::expanded;

/// Asserts that there is one error, with this code, message and underlined text.
fn bad(source: &str, code: &str, message: &str, at: &str) {
    let Err(errors) = expanded(&[("m".to_string(), source.to_string())]) else {
        panic!("expands:\n{source}");
    };
    let shown: Vec<_> = errors
        .0
        .iter()
        .map(|d| {
            let span = d.primary.as_ref().expect("errors have places").span;
            (d.code, d.message.as_str(), &source[span.start as usize..span.end as usize])
        })
        .collect();
    assert_eq!(shown, [(code, message, at)], "{source}");
}

fn dataclass(body: &str, message: &str, at: &str) {
    let source = format!("from dataclasses import *\nfrom dataclasses import dataclass, field\n{body}");
    bad(&source, "E0601", message, at);
}

fn enumeration(body: &str, message: &str, at: &str) {
    let source = format!("import enum\nfrom enum import Enum, Flag, StrEnum, auto, unique\n{body}");
    bad(&source, "E0602", message, at);
}

#[test]
fn dataclasses_that_are_not_well_formed() {
    dataclass(
        "@dataclass\nclass P:\n    x: int = 1\n    y: str\n",
        "non-default argument 'y' follows default argument",
        "str",
    );
    dataclass(
        "@dataclass\nclass P:\n    x: list[int] = []\n",
        "mutable default <class 'list'> for field x is not allowed: use default_factory",
        "[]",
    );
    dataclass("@dataclass(frozen=1)\nclass P:\n    x: int\n", "`frozen` must be `True` or `False` here", "1");
    dataclass(
        "@dataclass(fast=True)\nclass P:\n    x: int\n",
        "dataclass() got an unexpected keyword argument 'fast'",
        "fast=True",
    );
    dataclass(
        "@dataclass(order=True, eq=False)\nclass P:\n    x: int\n",
        "eq must be true if order is true",
        "dataclass(order=True, eq=False)",
    );
    dataclass(
        "@dataclass\nclass P:\n    x = field()\n",
        "'x' is a field but has no type annotation",
        "x = field()",
    );
    dataclass(
        "@dataclass\nclass P:\n    x: int = field(default=1, default_factory=int)\n",
        "cannot specify both default and default_factory",
        "int",
    );
    dataclass(
        "@dataclass(frozen=True)\nclass P:\n    x: int\n\n@dataclass\nclass Q(P):\n    y: int\n",
        "cannot inherit non-frozen dataclass from a frozen one",
        "Q",
    );
    dataclass(
        "@dataclass(order=True)\nclass P:\n    x: int\n    def __lt__(self, other): return True\n",
        "Cannot overwrite attribute __lt__ in class P. Consider using functools.total_ordering",
        "P",
    );
}

#[test]
fn enums_that_are_not_well_formed() {
    enumeration(
        "@unique\nclass C(Enum):\n    A = 1\n    B = 1\n",
        "duplicate values found in <enum 'C'>: B -> A",
        "C",
    );
    enumeration("class C(Enum):\n    A = 1\n    A = 2\n", "'A' already defined as 1", "A");
    enumeration("class C(Enum):\n    A = 1\nclass D(C):\n    B = 2\n", "cannot extend <enum 'C'>", "D");
    enumeration("class C(StrEnum):\n    A = 1\n", "the value of this member must be of type str", "1");
    enumeration(
        "class C(Flag):\n    A = len('abc')\n",
        "the value of a flag must be a constant int that is not negative",
        "len('abc')",
    );
    enumeration(
        "class C(Enum):\n    A = len('abc')\n    B = auto()\n",
        "auto() needs the members before it to have constant values",
        "auto()",
    );
    enumeration(
        "class C(Enum):\n    A = 'a'\n    B = 2\n    D = 1\n    E = auto()\n",
        "auto() cannot tell which value comes next",
        "auto()",
    );
    enumeration("D = Enum('C', 'A B')\n", "the enum 'C' must be assigned to a variable of that name", "D");
}

fn tuple(body: &str, message: &str, at: &str) {
    let source = format!("from collections import namedtuple\nfrom typing import NamedTuple\n{body}");
    bad(&source, "E0603", message, at);
}

#[test]
fn named_tuples_that_are_not_well_formed() {
    tuple(
        "class P(NamedTuple):\n    x: int = 1\n    y: int\n",
        "Non-default namedtuple field y cannot follow default field x",
        "y",
    );
    tuple("class P(NamedTuple):\n    _x: int\n", "Field names cannot start with an underscore: '_x'", "_x");
    tuple(
        "class P(NamedTuple):\n    x: int\n    def __new__(cls): return 1\n",
        "Cannot overwrite NamedTuple attribute __new__",
        "P",
    );
    tuple(
        "P = namedtuple('P', 'x class')\n",
        "Type names and field names must be valid identifiers: 'class'",
        "'x class'",
    );
    tuple("P = namedtuple('P', 'x x')\n", "Encountered duplicate field name: 'x'", "'x x'");
    tuple("P = namedtuple('P', names)\n", "the fields of a named tuple must be written out", "names");
    tuple(
        "P = namedtuple('P', 'x', defaults=[1, 2])\n",
        "Got more default values than field names",
        "namedtuple('P', 'x', defaults=[1, 2])",
    );
    tuple(
        "class E(namedtuple('E', 'x')):\n    def f(self): return super().f()\n",
        "`super()` cannot reach a named tuple made in place",
        "namedtuple('E', 'x')",
    );
}

#[test]
fn other_classes_that_are_not_well_formed() {
    bad(
        "import functools\n@functools.total_ordering\nclass C:\n    pass\n",
        "E0604",
        "must define at least one ordering operation: < > <= >=",
        "C",
    );
    bad(
        "from typing import TypedDict\nclass C(TypedDict):\n    x: int = 1\n",
        "E0605",
        "Invalid statement in TypedDict definition; expected 'field_name: field_type'",
        "x: int = 1",
    );
    bad(
        "from typing import TypedDict\nC = TypedDict('C', {'a-b': int})\n",
        "E0605",
        "the keys of a typed dict must be names here",
        "'a-b'",
    );
}

#[test]
fn every_error_is_told() {
    let source =
        "from enum import Enum\nclass A(Enum):\n    X = 1\n    X = 2\nclass B(Enum):\n    Y = 1\n    Y = 2\n";
    let errors = expanded(&[("m".to_string(), source.to_string())]).expect_err("both are refused");
    assert_eq!(errors.0.len(), 2);
}
