//! The fields of a dataclass: its own, and those of its bases.

use super::annotations::Marked;
use super::defaults::{is_literal, rename_defaults};
use super::options::Options;
use super::{CODE, default_name};
use crate::expand::registry::{Base, Class};
use crate::expand::source::{self, mangle};
use crate::expand::{Expander, Res};
use molt_syntax::ast::*;
use molt_syntax::print::unparse_expr;
use std::sync::Arc;

/// One field or `InitVar`.
#[derive(Clone)]
pub(in crate::expand) struct Field {
    /// Its name, mangled if it is private.
    pub name: String,
    /// Its type, if it can be written down where the class stands.
    pub annotation: Option<Expr>,
    /// The names in the annotation and what they stand for.
    pub names: Vec<(Arc<str>, Option<String>)>,
    pub kind: Kind,
    pub default: Default,
    pub init: bool,
    pub repr: bool,
    pub compare: bool,
    pub hash: Option<bool>,
    pub kw_only: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::expand) enum Kind {
    Instance,
    InitVar,
}

#[derive(Clone)]
pub(in crate::expand) enum Default {
    Missing,
    /// An expression that may be evaluated again here.
    Inline(Expr),
    /// The class variable, as the text of an expression.
    Stored(String),
    /// The static method, called for each instance.
    Factory,
}

impl Default {
    pub fn is_missing(&self) -> bool {
        matches!(self, Default::Missing)
    }
}

impl Expander<'_> {
    /// The fields of the bases as they are seen from `class`.
    pub(super) fn inherited_fields(&self, class: &ClassDef, info: &Class) -> Vec<Field> {
        let mut fields: Vec<Field> = Vec::new();
        for base in info.bases.iter().rev() {
            for field in self.fields_of(base) {
                match fields.iter_mut().find(|f| f.name == field.name) {
                    Some(place) => *place = field,
                    None => fields.push(field),
                }
            }
        }
        let reference = |name: &str| {
            let head = |e: &Expr| match &e.kind {
                ExprKind::Subscript { value, .. } => unparse_expr(value),
                _ => unparse_expr(e),
            };
            // Every base that a field can come from inherits or has its default.
            let known = class.bases.iter().find(|b| {
                let path = match &b.kind {
                    ExprKind::Subscript { value, .. } => self.resolve(value),
                    _ => self.resolve(b),
                };
                let base = Base { path: path.unwrap_or_default(), args: Vec::new() };
                self.fields_of(&base).iter().any(|f| f.name == name)
            });
            known.map(|b| format!("{}.{}", head(b), default_name(name)))
        };
        for field in &mut fields {
            let literal = matches!(&field.default, Default::Inline(e) if is_literal(e));
            if matches!(field.default, Default::Inline(_) | Default::Stored(_))
                && !literal
                && let Some(text) = reference(&field.name)
            {
                field.default = Default::Stored(text);
            }
        }
        fields
    }

    fn fields_of(&self, base: &Base) -> Vec<Field> {
        let Some(class) = self.registry.class(&base.path) else { return Vec::new() };
        let mut fields: Vec<Field> = Vec::new();
        match &class.dataclass {
            Some(dataclass) => fields.clone_from(&dataclass.fields),
            None => {
                for field in class.bases.iter().rev().flat_map(|b| self.fields_of(b)) {
                    match fields.iter_mut().find(|f| f.name == field.name) {
                        Some(place) => *place = field,
                        None => fields.push(field),
                    }
                }
            }
        }
        for field in &mut fields {
            let here = field
                .annotation
                .as_ref()
                .and_then(|a| self.annotation_here(a, &field.names, &class.type_params, base));
            field.names = here.as_ref().map(|a| self.annotation_names(a)).unwrap_or_default();
            field.annotation = here;
        }
        fields
    }

    /// The fields that the class body declares. Their values move out of the declarations.
    pub(super) fn own_fields(&mut self, class: &mut ClassDef, options: &Options) -> Res<Vec<Field>> {
        let mut fields: Vec<Field> = Vec::new();
        let mut kw_only = options.kw_only;
        let mut defaulted: Vec<Arc<str>> = Vec::new();
        let mut body = Vec::with_capacity(class.body.len());
        for mut stmt in std::mem::take(&mut class.body) {
            rename_defaults(&mut stmt, &defaulted);
            let span = stmt.span;
            if let StmtKind::Assign { targets, value } = &stmt.kind
                && self.is_field_call(value)
                && let Some(Expr { kind: ExprKind::Name(name), .. }) = targets.first()
            {
                let message = format!("'{name}' is a field but has no type annotation");
                return self.refuse(CODE, span, message);
            }
            let StmtKind::AnnAssign { target, annotation, value } = &mut stmt.kind else {
                body.push(stmt);
                continue;
            };
            let ExprKind::Name(name) = &target.kind else {
                body.push(stmt);
                continue;
            };
            let name = name.clone();
            let (kind, annotation) = match self.marked(annotation) {
                Marked::ClassVar => {
                    if let Some(value) = value
                        && self.is_field_call(value)
                    {
                        return self.class_var_field(&name, value.span);
                    }
                    body.push(stmt);
                    continue;
                }
                Marked::KwOnly => {
                    kw_only = true;
                    continue;
                }
                Marked::Field => (Kind::Instance, Some(annotation.clone())),
                Marked::InitVar(inner) => (Kind::InitVar, inner),
            };
            let names = annotation.as_ref().map(|a| self.annotation_names(a)).unwrap_or_default();
            let mut field = Field {
                name: mangle(&class.name.name, &name),
                annotation,
                names,
                kind,
                default: Default::Missing,
                init: true,
                repr: true,
                compare: true,
                hash: None,
                kw_only,
            };
            let value = value.take();
            if kind == Kind::Instance {
                body.push(stmt);
            }
            if let Some(value) = value {
                self.field_value(&mut field, value, span, &mut body)?;
            }
            if matches!(field.default, Default::Inline(_) | Default::Stored(_)) {
                defaulted.push(name);
            }
            fields.retain(|f| f.name != field.name);
            fields.push(field);
        }
        class.body = body;
        Ok(fields)
    }
}

/// The text of an annotation joined with another type, quoted if it must be.
pub(in crate::expand) fn joined(annotation: &Expr, with: &str) -> String {
    match &annotation.kind {
        ExprKind::Constant(Constant::Str(text)) => source::literal(&format!("({text}) | {with}")),
        ExprKind::Constant(Constant::None) => format!("None | {with}"),
        _ => {
            let text = unparse_expr(annotation);
            let lambda = matches!(annotation.kind, ExprKind::IfExp { .. } | ExprKind::Lambda { .. });
            if lambda { format!("({text}) | {with}") } else { format!("{text} | {with}") }
        }
    }
}
