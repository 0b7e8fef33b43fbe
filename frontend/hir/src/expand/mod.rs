//! Classes that a decorator or a base class writes: `@dataclass`, `Enum`, `NamedTuple`,
//! `namedtuple(…)`, `TypedDict` and `@total_ordering` become ordinary classes before scopes are
//! analyzed.
//!
//! ```
//! use molt_base::{SourceFile, SourceMap};
//! use molt_hir::expand::{Registry, expand};
//!
//! let text = "from dataclasses import dataclass\n\n@dataclass\nclass P:\n    x: int\n    y: int = 0\n";
//! let mut sources = SourceMap::default();
//! let file = sources.add(SourceFile::new("p.py", text));
//! let mut module = molt_syntax::parse(file, text).unwrap();
//! expand(&mut module, "p", false, &mut Registry::default(), &mut sources).unwrap();
//! let text = molt_syntax::unparse(&module);
//! assert!(text.contains("def __init__(self, x: int, y: int = 0) -> None:"), "{text}");
//! ```
//!
//! Each class that is expanded gets methods in Python text, parsed as a source file of its own
//! (`<dataclass P>`) and appended to the class's body; what the program wrote keeps its spans. Which
//! decorator or base class is meant is decided by the imports, see [`names`]. The checker sees plain
//! classes; what it has to do beyond that is stated in the theme's module, under "The checker":
//! [`dataclass`], [`enums`], [`named_tuple`], [`typed_dict`], [`ordering`].
//!
//! Generated code refers to the library as `_molt_dataclasses`, `_molt_enum`, `_molt_typing` and
//! `_molt_builtins` (where the module hides a builtin name), imported at the module's top as needed.

mod class;
mod dataclass;
mod enums;
mod named_tuple;
mod names;
mod ordering;
mod registry;
mod source;
mod typed_dict;
mod walk;

#[cfg(test)]
mod tests;

pub use registry::Registry;

use molt_base::{Code, Diagnostic, Diagnostics, SourceMap, Span};
use molt_syntax::ast::*;
use names::Names;
use std::collections::BTreeSet;

/// The codes of this module's diagnostics with one sentence on each.
pub const CODES: &[(Code, &str)] = &[
    ("E0601", "A dataclass is not well formed."),
    ("E0602", "An enum is not well formed."),
    ("E0603", "A named tuple is not well formed."),
    ("E0604", "`total_ordering` does not fit its class."),
    ("E0605", "A typed dict is not well formed."),
];

/// The modules whose own classes are what the expansion is about.
const LIBRARY: [&str; 5] = ["collections", "dataclasses", "enum", "functools", "typing"];

/// Rewrites the classes of `module`, which is imported as `name`, and records them in `registry`.
///
/// The modules that it imports have been expanded with the same registry before. Like the checker, it
/// recurses over the tree, and wants its stack.
///
/// # Errors
/// Every class that is not well formed; the tree is then not to be used.
pub fn expand(
    module: &mut Module,
    name: &str,
    is_package: bool,
    registry: &mut Registry,
    sources: &mut SourceMap,
) -> Result<(), Diagnostics> {
    let names = Names::new(name, is_package, &module.body, registry);
    let mut expander =
        Expander { names, registry, sources, errors: Vec::new(), imports: BTreeSet::new(), module: name };
    if !LIBRARY.contains(&name) {
        expander.body(&mut module.body);
        expander.imports(&mut module.body);
    }
    let Expander { names, registry, errors, .. } = expander;
    registry.add_module(name, names.into_globals());
    if errors.is_empty() { Ok(()) } else { Err(Diagnostics(errors)) }
}

/// The state of one module's expansion; its methods are spread over the themes.
struct Expander<'a> {
    names: Names,
    registry: &'a mut Registry,
    sources: &'a mut SourceMap,
    errors: Vec<Diagnostic>,
    /// Modules that generated code refers to.
    imports: BTreeSet<&'static str>,
    module: &'a str,
}

/// A class was refused; the diagnostic is reported already.
struct Refused;

type Res<T> = Result<T, Refused>;

impl Expander<'_> {
    /// Expands the classes of a block, those of nested functions and classes included.
    fn body(&mut self, body: &mut Vec<Stmt>) {
        let mut out = Vec::with_capacity(body.len());
        for mut stmt in std::mem::take(body) {
            let mut after = Vec::new();
            if let Ok(Some(class)) = self.functional(&stmt) {
                stmt.kind = StmtKind::ClassDef(Box::new(class));
            }
            match &mut stmt.kind {
                StmtKind::FunctionDef(def) => {
                    self.names.enter_function(def, self.registry);
                    self.body(&mut def.body);
                    self.names.leave();
                }
                StmtKind::ClassDef(class) => {
                    // What is wrong has been reported, and the others are looked at all the same.
                    if let Ok(statements) = self.class(class) {
                        after = statements;
                    }
                }
                _ => walk::blocks_mut(&mut stmt, &mut |b| self.body(b)),
            }
            out.push(stmt);
            out.append(&mut after);
        }
        *body = out;
    }

    /// The class that an assignment stands for, if it does.
    fn functional(&mut self, stmt: &Stmt) -> Res<Option<ClassDef>> {
        if let Some(class) = self.functional_enum(stmt)? {
            return Ok(Some(class));
        }
        if let Some(class) = self.functional_named_tuple(stmt)? {
            return Ok(Some(class));
        }
        self.functional_typed_dict(stmt)
    }

    /// Imports what generated code refers to, after the docstring and `__future__`.
    fn imports(&mut self, body: &mut Vec<Stmt>) {
        if self.imports.is_empty() {
            return;
        }
        let text: String = self.imports.iter().map(|m| format!("import {m} as _molt_{m}\n")).collect();
        let title = format!("imports of {}", self.module);
        let statements = match source::parse(&title, &text, self.sources) {
            Ok(statements) => statements,
            Err(errors) => return self.errors.extend(errors.0),
        };
        let first = |stmt: &Stmt| match &stmt.kind {
            StmtKind::Expr(Expr { kind: ExprKind::Constant(Constant::Str(_)), .. }) => true,
            StmtKind::ImportFrom { module: Some(m), level: 0, .. } => &*m.name == "__future__",
            _ => false,
        };
        let at = body.iter().position(|s| !first(s)).unwrap_or(body.len());
        body.splice(at..at, statements);
    }

    /// How generated code refers to a library module.
    fn library(&mut self, module: &'static str) -> String {
        self.imports.insert(module);
        format!("_molt_{module}")
    }

    /// How generated code refers to a builtin name.
    fn builtin(&mut self, name: &str) -> String {
        if self.names.is_builtin(name) {
            name.to_string()
        } else {
            format!("{}.{name}", self.library("builtins"))
        }
    }

    /// The path of a name or dotted name, see [`Names::resolve`].
    fn resolve(&self, expr: &Expr) -> Option<String> {
        self.names.resolve(expr, self.registry)
    }

    /// The path of a decorator or of the function that makes it, and its arguments.
    fn decorator<'e>(&self, expr: &'e Expr) -> Option<(String, &'e [Expr], &'e [Keyword])> {
        match &expr.kind {
            ExprKind::Call { func, args, keywords } => Some((self.resolve(func)?, args, keywords)),
            _ => Some((self.resolve(expr)?, &[], &[])),
        }
    }

    fn error(&mut self, error: Diagnostic) -> Refused {
        self.errors.push(error);
        Refused
    }

    fn refuse<T>(&mut self, code: Code, span: Span, message: impl Into<String>) -> Res<T> {
        Err(self.error(Diagnostic::error(code, span, message)))
    }

    /// Parses the text of a class and what follows it.
    fn parse_class(&mut self, title: &str, text: &str) -> Res<(ClassDef, Vec<Stmt>)> {
        source::parse_class(title, text, self.sources).map_err(|errors| {
            self.errors.extend(errors.0);
            Refused
        })
    }

    /// A keyword argument that must be `True` or `False`.
    fn flag(&mut self, code: Code, keyword: &Keyword) -> Res<bool> {
        match keyword.value.kind {
            ExprKind::Constant(Constant::Bool(value)) => Ok(value),
            _ => {
                let name = keyword.name.as_ref().map_or("**", |n| &*n.name);
                let message = format!("`{name}` must be `True` or `False` here");
                self.refuse(code, keyword.value.span, message)
            }
        }
    }
}
