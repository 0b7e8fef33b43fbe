//! What CPython refuses in its symbol table and compiler though the grammar allows it.
//!
//! One walk over the tree in source order, with a stack of scopes: [`scope`] knows who binds what
//! (`global`, `nonlocal`, parameters, comprehensions), [`walk`] visits the tree, [`place`] says
//! where `return`, `yield`, `await`, `break` and their like may stand, [`pattern`] checks `match`.

mod pattern;
mod place;
mod scope;
mod walk;

use crate::ast::{Constant, ExprKind, Module, Stmt, StmtKind};
use crate::codes;
use crate::fail::Res;
use molt_base::{Code, Diagnostic, Span};
use scope::{Kind, Scope};

/// The features of `__future__`; every one but the last two is part of Python 3.12 anyway.
const FEATURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "generator_stop",
    "barry_as_FLUFL",
    "annotations",
];

pub(crate) struct Check {
    scopes: Vec<Scope>,
    /// What yields and walruses must not stand in, in CPython's words.
    no_yield: Option<&'static str>,
}

/// Checks a whole file.
pub(crate) fn check(module: &Module) -> Res<()> {
    let mut check = Check { scopes: vec![Scope::new(Kind::Module)], no_yield: None };
    futures(module)?;
    check.body(&module.body)?;
    check.leave()
}

fn fail<T>(code: Code, span: Span, message: impl Into<String>) -> Res<T> {
    Err(Box::new(Diagnostic::error(code, span, message)))
}

fn is_docstring(stmt: &Stmt) -> bool {
    matches!(&stmt.kind, StmtKind::Expr(e) if matches!(e.kind, ExprKind::Constant(Constant::Str(_))))
}

/// `from __future__ import …` stands first and names features that exist.
fn futures(module: &Module) -> Res<()> {
    let mut first = true;
    for (i, stmt) in module.body.iter().enumerate() {
        let StmtKind::ImportFrom { module: Some(from), names, level: 0 } = &stmt.kind else {
            first &= i == 0 && is_docstring(stmt);
            continue;
        };
        if &*from.name != "__future__" {
            first = false;
            continue;
        }
        if !first {
            return late_future(stmt.span);
        }
        if names.is_empty() {
            return fail(codes::IMPORT, stmt.span, "future feature * is not defined");
        }
        for name in names {
            match &*name.name.name {
                "braces" => return fail(codes::IMPORT, name.name.span, "not a chance"),
                feature if FEATURES.contains(&feature) => {}
                feature => {
                    let message = format!("future feature {feature} is not defined");
                    return fail(codes::IMPORT, name.name.span, message);
                }
            }
        }
    }
    Ok(())
}

fn late_future<T>(span: Span) -> Res<T> {
    fail(codes::IMPORT, span, "from __future__ imports must occur at the beginning of the file")
}
