//! `TypedDict`: a class that names the keys of a dict and the types of their values.
//!
//! ```text
//! class Movie(TypedDict):     class Movie:
//!     title: str                  title: str
//!     year: NotRequired[int]      year: int
//!                                 __total__ = True
//!                                 type __molt_dict__ = dict[str, str | int]
//! ```
//!
//! # The checker
//! - The values are plain dicts, as in CPython. The annotation `C`, where `C` has `__molt_dict__`, is
//!   that type, and the checker remembers `C` for the variable, field, parameter or result.
//! - `C(a=x, b=y)` is the dict display `{"a": x, "b": y}` of that type; `C(d)` is `dict(d)`.
//! - `m["title"]` with a constant key is of the type declared for the key: the member of the union is
//!   taken out, checked (TypeError) where a store through another name could have changed it. Stores
//!   through `m["title"]` are held to the declared type; a key that is not declared is an error.
//!   `m.get("year")` is of the declared type or `None`. Everything else is done on the dict.

use super::registry::{Base, Class};
use super::{Expander, Res};
use molt_base::Diagnostic;
use molt_syntax::ast::*;
use molt_syntax::print::unparse_expr;
use std::sync::Arc;

const CODE: &str = "E0605";

/// One key.
#[derive(Clone)]
pub(super) struct Key {
    name: Arc<str>,
    annotation: Expr,
    names: Vec<(Arc<str>, Option<String>)>,
}

impl Expander<'_> {
    /// Whether a class is a typed dict by its bases.
    pub(super) fn is_typed_dict(&self, info: &Class) -> bool {
        let inherits = |b: &Base| self.registry.class(&b.path).is_some_and(|c| c.typed_dict.is_some());
        info.bases.iter().any(|b| b.path == "typing.TypedDict" || inherits(b))
    }

    /// Expands a typed dict.
    pub(super) fn typed_dict(&mut self, class: &mut ClassDef, info: &mut Class) -> Res<()> {
        let mut total = true;
        for keyword in std::mem::take(&mut class.keywords) {
            match keyword.name.as_ref().map(|n| &*n.name) {
                Some("total") => total = self.flag(CODE, &keyword)?,
                _ => return self.refuse(CODE, keyword.span, "a typed dict takes `total` only"),
            }
        }
        let mut keys = self.inherited_keys(class, info)?;
        let bases = std::mem::take(&mut class.bases);
        for base in bases {
            if self.resolve(&base).as_deref() != Some("typing.TypedDict") {
                class.bases.push(base);
            }
        }
        for stmt in &mut class.body {
            match &mut stmt.kind {
                StmtKind::AnnAssign { target, annotation, value: None } => {
                    let ExprKind::Name(name) = &target.kind else { continue };
                    *annotation = self.unqualified(annotation.clone());
                    let names = self.annotation_names(annotation);
                    let key = Key { name: name.clone(), annotation: annotation.clone(), names };
                    keys.retain(|k: &Key| k.name != key.name);
                    keys.push(key);
                }
                StmtKind::Pass | StmtKind::Expr(Expr { kind: ExprKind::Constant(_), .. }) => {}
                _ => {
                    let message =
                        "Invalid statement in TypedDict definition; expected 'field_name: field_type'";
                    let span = stmt.span;
                    return self.refuse(CODE, span, message);
                }
            }
        }
        let mut types: Vec<String> = Vec::new();
        for key in &keys {
            let text = match &key.annotation.kind {
                ExprKind::Constant(Constant::Str(text)) => format!("({text})"),
                _ => unparse_expr(&key.annotation),
            };
            if !types.contains(&text) {
                types.push(text);
            }
        }
        let (dict, str) = (self.builtin("dict"), self.builtin("str"));
        let values = if types.is_empty() { "None".to_string() } else { types.join(" | ") };
        let total = if total { "True" } else { "False" };
        let text = format!(
            "class {}:\n    __total__ = {total}\n    type __molt_dict__ = {dict}[{str}, {values}]\n",
            class.name.name
        );
        let title = format!("typed dict {}", self.names.reference(&class.name.name));
        let (mut generated, _) = self.parse_class(&title, &text)?;
        class.body.append(&mut generated.body);
        info.typed_dict = Some(keys);
        Ok(())
    }

    /// The keys of the bases, as their types read here.
    fn inherited_keys(&mut self, class: &ClassDef, info: &Class) -> Res<Vec<Key>> {
        let mut keys: Vec<Key> = Vec::new();
        for base in &info.bases {
            let Some(known) = self.registry.class(&base.path) else { continue };
            let Some(inherited) = known.typed_dict.clone() else { continue };
            let type_params = known.type_params.clone();
            for key in inherited {
                let here = self.annotation_here(&key.annotation, &key.names, &type_params, base);
                let Some(annotation) = here else {
                    return Err(self.error(
                        Diagnostic::error(
                            CODE,
                            class.name.span,
                            format!("the type of the inherited key '{}' cannot be named here", key.name),
                        )
                        .help(format!("import what `{}` refers to", unparse_expr(&key.annotation))),
                    ));
                };
                let names = self.annotation_names(&annotation);
                keys.retain(|k| k.name != key.name);
                keys.push(Key { annotation, names, ..key });
            }
        }
        Ok(keys)
    }

    /// The type inside `Required[…]`, `NotRequired[…]` and `ReadOnly[…]`.
    fn unqualified(&self, annotation: Expr) -> Expr {
        match annotation.kind {
            ExprKind::Subscript { value, slice }
                if matches!(
                    self.resolve(&value).as_deref(),
                    Some("typing.Required" | "typing.NotRequired" | "typing.ReadOnly")
                ) =>
            {
                self.unqualified(*slice)
            }
            kind => Expr { kind, span: annotation.span },
        }
    }

    /// `Movie = TypedDict('Movie', {'title': str})` as a class.
    pub(super) fn functional_typed_dict(&mut self, stmt: &Stmt) -> Res<Option<ClassDef>> {
        let StmtKind::Assign { targets, value } = &stmt.kind else { return Ok(None) };
        let [Expr { kind: ExprKind::Name(target), span: at }] = &targets[..] else { return Ok(None) };
        let ExprKind::Call { func, args, keywords } = &value.kind else { return Ok(None) };
        if self.resolve(func).as_deref() != Some("typing.TypedDict") {
            return Ok(None);
        }
        let [Expr { kind: ExprKind::Constant(Constant::Str(name)), .. }, fields] = &args[..] else {
            return self.refuse(CODE, value.span, "the name and keys of a typed dict must be written out");
        };
        if **name != **target {
            let message = format!("the typed dict '{name}' must be assigned to a variable of that name");
            return self.refuse(CODE, *at, message);
        }
        let ExprKind::Dict { keys, values } = &fields.kind else {
            return self.refuse(CODE, fields.span, "the keys of a typed dict must be written out");
        };
        let mut body = Vec::new();
        for (key, annotation) in keys.iter().zip(values) {
            match key {
                Some(Expr { kind: ExprKind::Constant(Constant::Str(key)), span })
                    if super::enums::is_identifier(key) =>
                {
                    let target = Expr { kind: ExprKind::Name(key.as_str().into()), span: *span };
                    let annotation = annotation.clone();
                    let kind = StmtKind::AnnAssign { target, annotation, value: None };
                    body.push(Stmt { kind, span: *span });
                }
                _ => {
                    let span = key.as_ref().map_or(fields.span, |k| k.span);
                    return self.refuse(CODE, span, "the keys of a typed dict must be names here");
                }
            }
        }
        Ok(Some(ClassDef {
            decorators: Vec::new(),
            name: Ident { name: target.clone(), span: *at },
            type_params: Vec::new(),
            bases: vec![(**func).clone()],
            keywords: keywords.clone(),
            body,
        }))
    }
}
