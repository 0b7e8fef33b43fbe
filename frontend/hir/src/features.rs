//! The table of language features: what is supported, in which tier, and what is refused.
//!
//! `molt features` and the documentation print [`FEATURES`]; every refusal of a feature takes its
//! code, its name and the nearest supported form from here.

use crate::check::Checker;
use molt_base::{Code, Diagnostic, Span};
use molt_syntax::ast::{Constant, Expr, ExprKind, Stmt, StmtKind};

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
    yes("default-arguments", "constant default values and keyword arguments"),
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
    no("classes", "classes", "E0401", 0, "use functions, and lists or tuples for the data"),
    no("generators", "generators", "E0402", 0, "build a list and return it"),
    no("generator-values", "generator expressions as values", "E0402", 0, "use a list comprehension"),
    no("try", "try and except", "E0403", 0, "test for the error before it can happen"),
    no("re-raise", "a bare raise", "E0403", 0, "raise an exception by name"),
    no("raise-from", "raise … from", "E0403", 0, "raise the exception without a cause"),
    no(
        "exception-arguments",
        "exceptions with several arguments",
        "E0403",
        0,
        "put everything into one message",
    ),
    no("exception-values", "exceptions as values", "E0403", 0, "write `raise ValueError(…)` directly"),
    no("with", "with statements", "E0404", 0, "call the functions that enter and leave directly"),
    no("match", "match statements", "E0405", 0, "use `if` and `elif`"),
    no("async", "async and await", "E0406", 0, "use ordinary functions"),
    no("dict", "dicts", "E0407", 0, "use a list indexed by a small int, or two lists"),
    no("set", "sets", "E0408", 0, "use a list and `in`, or a sorted list"),
    no(
        "imports",
        "importing other modules",
        "E0409",
        0,
        "the modules math, sys, time and molt are available",
    ),
    no("star-imports", "from … import *", "E0409", 0, "import the names one by one"),
    no("typing-values", "typing constructs as values", "E0409", 0, "use them in annotations only"),
    no("decorators", "decorators", "E0410", 0, "call the wrapping function explicitly"),
    no("star-arguments", "star arguments in calls and displays", "E0411", 0, "write the arguments out"),
    no("star-parameters", "*args and **kwargs", "E0411", 0, "take a list"),
    no("star-targets", "starred targets", "E0411", 0, "use a slice, for example `rest = xs[1:]`"),
    no("nonlocal", "nonlocal", "E0412", 0, "return the new value and assign it in the caller"),
    no(
        "stored-closures",
        "closures that outlive the call they are passed to",
        "E0412",
        0,
        "pass the captured values as arguments",
    ),
    no(
        "stored-functions",
        "functions in lists, tuples and other data",
        "E0412",
        0,
        "choose between the functions with `if`",
    ),
    no("complex", "complex numbers", "E0413", 0, "use two floats"),
    no("bytes", "bytes", "E0414", 0, "use a list of ints or a string"),
    no("ellipsis", "the Ellipsis value", "E0415", 0, "write `pass` for an empty body"),
    no("attributes", "attributes of values", "E0416", 0, "use functions and tuples"),
    no("str-methods", "string methods other than join", "E0417", 0, "use slices, `in` and f-strings"),
    no("percent-format", "formatting with %", "E0418", 0, "use an f-string"),
    no("text-of-functions", "the text of functions and modules", "E0418", 0, "print a name of your own"),
    no("ascii-of-containers", "ascii of containers of strings", "E0418", 0, "use `!r`"),
    no("sort-key", "sorting with a key", "E0419", 0, "sort a list of tuples that begin with the key"),
    no("min-max-keywords", "min and max with key or default", "E0419", 0, "write the loop out"),
    no("builtin-keywords", "this keyword of a builtin", "E0419", 0, "leave it out"),
    no("iterator-values", "iterators as values", "E0420", 0, "make a list of it"),
    no("builtins", "this builtin function", "E0421", 0, "write it out with what is supported"),
    no("dynamic", "dynamic code and reflection", "E0422", 2, "decide at compile time"),
    no("any", "values of any type", "E0422", 2, "name one type"),
    no("unions", "unions and optional types", "E0423", 1, "use one type, with a value of it as a mark"),
    no("variadic-tuples", "tuples of any length", "E0423", 0, "use a list"),
    no("repeated-tuples", "repeating a tuple", "E0424", 0, "use a list"),
    no(
        "augmented-lists",
        "augmented assignment of lists other than +=",
        "E0424",
        0,
        "assign the new list, for example `xs = xs * 2`",
    ),
    no("augmented-slices", "augmented assignment of slices", "E0424", 0, "assign the slice"),
    no(
        "delete-global",
        "deleting module variables",
        "E0425",
        0,
        "leave the variable, or assign another value",
    ),
    no(
        "computed-defaults",
        "default values that are not constants",
        "E0426",
        0,
        "pass the value, or compute it in the body",
    ),
    no(
        "type-parameters",
        "type parameters and type aliases",
        "E0427",
        0,
        "leave the annotations out; functions are generic without",
    ),
    no("type-alias", "type aliases", "E0427", 0, "write the type itself"),
    no("slice-values", "slices as values", "E0428", 0, "slice directly"),
];

/// String methods of Python, for telling an unsupported one from a misspelt one.
pub(crate) const STR_METHODS: &[&str] = &[
    "capitalize",
    "casefold",
    "center",
    "count",
    "encode",
    "endswith",
    "expandtabs",
    "find",
    "format",
    "format_map",
    "index",
    "isalnum",
    "isalpha",
    "isascii",
    "isdecimal",
    "isdigit",
    "isidentifier",
    "islower",
    "isnumeric",
    "isprintable",
    "isspace",
    "istitle",
    "isupper",
    "join",
    "ljust",
    "lower",
    "lstrip",
    "maketrans",
    "partition",
    "removeprefix",
    "removesuffix",
    "replace",
    "rfind",
    "rindex",
    "rjust",
    "rpartition",
    "rsplit",
    "rstrip",
    "split",
    "splitlines",
    "startswith",
    "strip",
    "swapcase",
    "title",
    "translate",
    "upper",
    "zfill",
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
        StmtKind::ClassDef(_) => "classes",
        StmtKind::For { .. } => "async",
        StmtKind::With { is_async, .. } => {
            if *is_async {
                "async"
            } else {
                "with"
            }
        }
        StmtKind::Match { .. } => "match",
        StmtKind::Try { .. } => "try",
        StmtKind::Nonlocal(_) => "nonlocal",
        StmtKind::TypeAlias { .. } => "type-alias",
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
        ExprKind::Dict { .. } | ExprKind::DictComp { .. } => "dict",
        ExprKind::Set(_) | ExprKind::SetComp { .. } => "set",
        ExprKind::GeneratorExp { .. } => "generator-values",
        ExprKind::Await(_) => "async",
        ExprKind::Yield(_) | ExprKind::YieldFrom(_) => "generators",
        ExprKind::Starred(_) => "star-arguments",
        ExprKind::Slice { .. } => "slice-values",
        ExprKind::Constant(Constant::Complex(_)) => "complex",
        ExprKind::Constant(Constant::Bytes(_)) => "bytes",
        ExprKind::Constant(Constant::Ellipsis) => "ellipsis",
        _ => "builtins",
    };
    refuse(key, e.span)
}

/// The refusal of a builtin name that Python has and Molt does not.
pub(crate) fn refuse_builtin(name: &str, span: Span) -> Option<Diagnostic> {
    let key = match name {
        "dict" => "dict",
        "set" | "frozenset" => "set",
        "bytes" | "bytearray" | "memoryview" => "bytes",
        "complex" => "complex",
        "Ellipsis" => "ellipsis",
        "object" | "super" | "property" | "classmethod" | "staticmethod" => "classes",
        "eval" | "exec" | "compile" | "globals" | "locals" | "vars" | "getattr" | "setattr" | "hasattr"
        | "delattr" | "type" | "isinstance" | "issubclass" | "__import__" | "dir" | "id" | "callable" => {
            "dynamic"
        }
        "iter" | "next" | "aiter" | "anext" => "generators",
        "map" | "filter" => "iterator-values",
        "slice" => "slice-values",
        "tuple" | "input" | "open" | "hash" | "hex" | "oct" | "bin" | "help" | "breakpoint"
        | "NotImplemented" | "exit" | "quit" => "builtins",
        _ => return None,
    };
    let mut d = refuse(key, span);
    d.message = format!("the builtin '{name}' is not supported yet");
    match name {
        "hex" => d.help = Some("use an f-string, for example `f\"{n:#x}\"`".into()),
        "oct" => d.help = Some("use an f-string, for example `f\"{n:#o}\"`".into()),
        "bin" => d.help = Some("use an f-string, for example `f\"{n:#b}\"`".into()),
        "map" | "filter" => d.help = Some("use a list comprehension".into()),
        "exit" | "quit" => d.help = Some("use `sys.exit()`".into()),
        "tuple" => d.help = Some("write the tuple out, or use a list".into()),
        _ => {}
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
