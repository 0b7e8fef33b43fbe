//! The table of language features: what is supported, in which tier, and what is refused.
//!
//! `molt features` and the documentation print [`FEATURES`]; every refusal of a feature takes its
//! code, its name and the nearest supported form from here.

use crate::check::Checker;
use molt_base::{Code, Diagnostic, Span};
use molt_syntax::ast::{Expr, ExprKind, Stmt, StmtKind};

/// Whether a feature can be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
    /// It works as in Python, up to the numbered divergences.
    Supported,
    /// It is parsed and refused.
    Refused,
}

/// One language feature.
#[derive(Clone, Copy, Debug)]
pub struct Feature {
    /// Stable name.
    pub key: &'static str,
    /// As a person says it.
    pub name: &'static str,
    /// Supported or refused.
    pub status: Status,
    /// The best tier that it can be in: 0 proven, 1 guarded, 2 dynamic.
    pub tier: u8,
    /// Guards that tier 1 needs; empty if none.
    pub guards: &'static str,
    /// What runs when a guard fails.
    pub fallback: &'static str,
    /// The code of its refusal; empty for supported features.
    pub code: Code,
    /// The nearest supported form, for refused features.
    pub instead: &'static str,
}

const fn yes(key: &'static str, name: &'static str) -> Feature {
    Feature { key, name, status: Status::Supported, tier: 0, guards: "", fallback: "", code: "", instead: "" }
}

const fn guarded(
    key: &'static str,
    name: &'static str,
    guards: &'static str,
    fallback: &'static str,
) -> Feature {
    Feature { key, name, status: Status::Supported, tier: 1, guards, fallback, code: "", instead: "" }
}

const fn no(key: &'static str, name: &'static str, code: Code, tier: u8, instead: &'static str) -> Feature {
    Feature { key, name, status: Status::Refused, tier, guards: "", fallback: "", code, instead }
}

/// Every feature.
pub const FEATURES: &[Feature] = &[
    yes("functions", "functions, recursion, nested functions"),
    yes("default-arguments", "default values and keyword arguments"),
    yes("lambdas", "lambdas and functions as arguments"),
    yes("control-flow", "if, while, for, else on loops, break, continue"),
    guarded(
        "int-arithmetic",
        "64-bit checked int arithmetic",
        "no overflow in the range",
        "checked arithmetic",
    ),
    yes("float-arithmetic", "float arithmetic"),
    yes("bools", "bools, and/or/not, chained comparisons"),
    yes("strings", "strings: literals, +, *, index, slice, in, len, join"),
    yes("f-strings", "f-strings with conversions and format specs"),
    yes("tuples", "tuples: make, unpack, constant index, compare"),
    guarded("list-index", "list subscripts", "index in bounds", "checked subscripts"),
    yes("lists", "lists: literals, methods, slices, +, *, compare"),
    yes("list-comprehensions", "list comprehensions"),
    yes(
        "generator-arguments",
        "generator expressions as the argument of sum, min, max, any, all, list, sorted, join",
    ),
    yes("module-variables", "module variables and global"),
    yes("assert-raise", "assert, and raise of builtin exceptions"),
    yes("walrus", "assignment expressions"),
    yes("math", "the modules math, sys and time in part"),
    guarded("for-range", "parallel.for_range", "no alias, indices disjoint", "the sequential loop"),
    guarded("parfor", "parfor", "no alias, indices disjoint", "the sequential loop"),
    yes("reductions", "reductions in parallel loops and parallel.reduce"),
    yes(
        "classes",
        "classes: fields, methods, class variables, properties, single inheritance, super, operators",
    ),
    guarded("dispatch", "methods of subclasses", "the class of the instance", "the method of another class"),
    guarded(
        "unions",
        "T | None and other unions",
        "the member that is there",
        "an exception, or another member's code",
    ),
    guarded(
        "attributes-of-subclasses",
        "attributes that only subclasses have",
        "the class of the instance",
        "AttributeError",
    ),
    yes(
        "dataclasses",
        "dataclasses, enums, named tuples and total_ordering, written out before scopes are analyzed",
    ),
    yes("generic-classes", "generic classes and functions, type aliases"),
    yes("exceptions", "try, except, else, finally, raise from, exception classes"),
    yes("with", "with statements"),
    yes("match", "match statements"),
    yes("generators", "generators and generator expressions"),
    yes("closures", "closures, nonlocal, functions as values, decorators"),
    yes("arguments", "star and double-star parameters and arguments of static shapes"),
    yes("dicts-and-sets", "dicts, sets, frozensets and their comprehensions"),
    yes("bytes", "bytes and bytearray"),
    yes("str-methods", "the methods of strings, % and format"),
    yes("modules", "modules of several files, packages, relative imports"),
    yes("star-targets", "starred targets"),
    no("multiple-inheritance", "several base classes", "E0401", 0, "hold one of them in a field"),
    no("finalizers", "__del__", "E0402", 0, "give the class a method, and call it from `with` or `finally`"),
    no("except-star", "except*", "E0403", 0, "catch the group and use `split`"),
    no("async", "async and await", "E0406", 0, "use ordinary functions"),
    no(
        "imports",
        "importing this module",
        "E0409",
        0,
        "put the module beside the program, or use one of the library",
    ),
    no("star-imports", "from … import *", "E0409", 0, "import the names one by one"),
    no("typing-values", "typing constructs as values", "E0409", 0, "use them in annotations only"),
    no("star-arguments", "star arguments of this shape", "E0411", 0, "write the arguments out"),
    no("attributes", "this target", "E0416", 0, "assign to a name, an attribute or a subscript"),
    no("computed-format", "format strings that are not constant", "E0418", 0, "use an f-string"),
    no("percent-bytes", "formatting bytes with %", "E0418", 0, "format a string and encode it"),
    no("text-of-functions", "the text of this value", "E0418", 0, "print a name of your own"),
    no("builtin-keywords", "this keyword of a builtin", "E0419", 0, "leave it out"),
    no("builtins", "this builtin function", "E0421", 0, "write it out with what is supported"),
    no("dynamic", "dynamic code and reflection", "E0422", 2, "decide at compile time"),
    no(
        "class-hooks",
        "hooks of attributes and of classes: __setattr__, descriptors, metaclasses",
        "E0426",
        0,
        "use properties and class decorators",
    ),
    no("augmented-slices", "augmented assignment of slices", "E0424", 0, "assign the slice"),
    no(
        "delete-global",
        "deleting module variables",
        "E0425",
        0,
        "leave the variable, or assign another value",
    ),
    no("delete-captured", "deleting captured variables", "E0425", 0, "assign None instead"),
    no("delete-attribute", "deleting attributes", "E0425", 0, "assign None instead"),
];

/// The feature with this key.
pub fn feature(key: &str) -> Option<&'static Feature> {
    FEATURES.iter().find(|f| f.key == key)
}

/// The refusal of a feature at `span`.
pub(crate) fn refuse(key: &str, span: Span) -> Diagnostic {
    let f = feature(key).expect("refusals name rows of the table");
    Diagnostic::error(f.code, span, format!("{} is not supported yet", sentence(f.name)))
        .label("not supported")
        .help(f.instead)
}

/// `classes` is plural; the message reads better as "the feature 'classes'".
fn sentence(name: &str) -> String {
    format!("the feature '{name}'")
}

/// The refusal of a statement as a whole.
pub(crate) fn refuse_stmt(s: &Stmt) -> Diagnostic {
    let key = match &s.kind {
        StmtKind::For { .. } | StmtKind::With { .. } => "async",
        _ => "builtins",
    };
    refuse(key, head(s))
}

/// The part of a statement that names it, so that a long body is not underlined.
fn head(s: &Stmt) -> Span {
    let first = match &s.kind {
        StmtKind::ClassDef(d) => return d.name.span,
        StmtKind::With { items, .. } => items.first().map(|i| i.context.span),
        StmtKind::Match { subject, .. } => Some(subject.span),
        StmtKind::For { iter, .. } => Some(iter.span),
        StmtKind::Try { .. } => {
            return Span { end: s.span.start + 3, ..s.span };
        }
        _ => None,
    };
    first.map_or(s.span, |f| Span { end: f.end, ..s.span })
}

/// The refusal of an expression.
pub(crate) fn refuse_expr(e: &Expr) -> Diagnostic {
    let key = match &e.kind {
        ExprKind::Await(_) => "async",
        ExprKind::Starred(_) => "star-arguments",
        _ => "builtins",
    };
    refuse(key, e.span)
}

/// The refusal of a builtin name that Python has and Molt does not.
pub(crate) fn refuse_builtin(name: &str, span: Span) -> Option<Diagnostic> {
    let key = match name {
        "eval" | "exec" | "compile" | "globals" | "locals" | "vars" | "__import__" | "dir" => "dynamic",
        "aiter" | "anext" => "async",
        "memoryview" | "help" | "breakpoint" | "exit" | "quit" => "builtins",
        _ => return None,
    };
    let mut d = refuse(key, span);
    d.message = format!("the builtin '{name}' is not supported yet");
    if matches!(name, "exit" | "quit") {
        d.help = Some("use `sys.exit()`".into());
    }
    Some(d)
}

impl Checker<'_> {
    /// The refusal of a feature at `span`.
    pub(crate) fn refusal(&self, key: &str, span: Span) -> Diagnostic {
        refuse(key, span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_whole() {
        for (i, f) in FEATURES.iter().enumerate() {
            assert!(FEATURES[..i].iter().all(|g| g.key != f.key), "{} twice", f.key);
            let refused = f.status == Status::Refused;
            assert_eq!(refused, f.code.starts_with("E04"), "{}", f.key);
            assert_eq!(refused, !f.instead.is_empty(), "{}", f.key);
            assert_eq!(f.guards.is_empty(), f.fallback.is_empty(), "{}", f.key);
        }
    }
}
