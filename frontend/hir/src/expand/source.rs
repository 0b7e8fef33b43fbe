//! Generated text: parsed as a source file of its own, so that its spans are unique and diagnostics
//! can show it.

use molt_base::{Diagnostics, SourceFile, SourceMap};
use molt_syntax::ast::*;

/// The statements of a generated text, which is shown under `title`.
pub(super) fn parse(title: &str, text: &str, sources: &mut SourceMap) -> Result<Vec<Stmt>, Diagnostics> {
    let file = sources.add(SourceFile::new(format!("<{title}>"), text));
    Ok(molt_syntax::parse(file, text)?.body)
}

/// What a generated text that starts with a class holds: the class, and the statements after it.
pub(super) fn parse_class(
    title: &str,
    text: &str,
    sources: &mut SourceMap,
) -> Result<(ClassDef, Vec<Stmt>), Diagnostics> {
    let mut body = parse(title, text, sources)?;
    let after = body.split_off(1);
    match body.pop().map(|s| s.kind) {
        Some(StmtKind::ClassDef(class)) => Ok((*class, after)),
        _ => unreachable!("the text starts with a class"),
    }
}

/// A string literal of Python.
pub(super) fn literal(text: &str) -> String {
    let kind = ExprKind::Constant(Constant::Str(text.to_string()));
    molt_syntax::print::unparse_expr(&Expr { kind, span: Default::default() })
}

/// `(a, b)`, `(a,)`, `()`.
pub(super) fn tuple(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    match &items[..] {
        [one] => format!("({one},)"),
        _ => format!("({})", items.join(", ")),
    }
}

/// The name as the class's methods see it: `__x` is `_Class__x`.
pub(super) fn mangle(class: &str, name: &str) -> String {
    let class = class.trim_start_matches('_');
    if name.starts_with("__") && !name.ends_with("__") && !class.is_empty() {
        format!("_{class}{name}")
    } else {
        name.to_string()
    }
}
