//! Annotations of fields: what they mark, and whether a subclass elsewhere can repeat them.

use crate::expand::registry::Base;
use crate::expand::{Expander, walk};
use molt_base::FileId;
use molt_syntax::ast::*;
use std::sync::Arc;

/// What an annotation makes of a name in a dataclass.
pub(super) enum Marked {
    /// A field.
    Field,
    /// `ClassVar`, no field at all.
    ClassVar,
    /// `InitVar[T]`: a parameter only.
    InitVar(Option<Expr>),
    /// `KW_ONLY`: what follows is.
    KwOnly,
}

/// The expression in the text of a quoted annotation.
fn quoted(text: &str, file: FileId) -> Option<Expr> {
    match molt_syntax::parse(file, &format!("({text})")).ok()?.body.pop()?.kind {
        StmtKind::Expr(expr) => Some(expr),
        _ => None,
    }
}

impl Expander<'_> {
    pub(super) fn marked(&self, annotation: &Expr) -> Marked {
        if let ExprKind::Constant(Constant::Str(text)) = &annotation.kind {
            let Some(mut inner) = quoted(text, annotation.span.file) else { return Marked::Field };
            // The positions in the quoted text would point anywhere into the file.
            walk::exprs_mut(&mut inner, &mut |e| e.span = annotation.span);
            return self.marked(&inner);
        }
        let (head, inner) = match &annotation.kind {
            ExprKind::Subscript { value, slice } => (&**value, Some(&**slice)),
            _ => (annotation, None),
        };
        match self.resolve(head).as_deref() {
            Some("typing.ClassVar") => Marked::ClassVar,
            Some("dataclasses.InitVar") => Marked::InitVar(inner.cloned()),
            Some("dataclasses.KW_ONLY") => Marked::KwOnly,
            _ => Marked::Field,
        }
    }

    /// The names in an annotation and what they stand for here.
    pub(in crate::expand) fn annotation_names(&self, annotation: &Expr) -> Vec<(Arc<str>, Option<String>)> {
        let mut found = Vec::new();
        let mut copy = annotation.clone();
        walk::exprs_mut(&mut copy, &mut |e| match &e.kind {
            ExprKind::Name(name) => {
                found.push((name.clone(), self.names.lookup(name).map(str::to_string)));
            }
            ExprKind::Constant(Constant::Str(text)) => {
                if let Some(inner) = quoted(text, e.span.file) {
                    found.extend(self.annotation_names(&inner));
                }
            }
            _ => {}
        });
        found
    }

    /// An annotation of a base as it reads in a subclass: type parameters replaced, and nothing if
    /// its names mean something else here.
    pub(in crate::expand) fn annotation_here(
        &self,
        annotation: &Expr,
        names: &[(Arc<str>, Option<String>)],
        type_params: &[Arc<str>],
        base: &Base,
    ) -> Option<Expr> {
        let argument =
            |name: &Arc<str>| type_params.iter().position(|p| p == name).map(|i| base.args.get(i).cloned());
        let mut known = names
            .iter()
            .all(|(name, path)| argument(name).is_some() || self.names.lookup(name) == path.as_deref());
        let mut copy = annotation.clone();
        walk::exprs_mut(&mut copy, &mut |e| match &e.kind {
            ExprKind::Name(name) => match argument(name) {
                Some(Some(arg)) => *e = arg,
                Some(None) => known = false,
                None => {}
            },
            ExprKind::Constant(Constant::Str(_)) if !type_params.is_empty() => known = false,
            _ => {}
        });
        known.then_some(copy)
    }
}
