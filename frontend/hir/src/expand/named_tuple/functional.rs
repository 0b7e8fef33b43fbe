//! `Point = namedtuple('Point', 'x y')`, `NamedTuple('Point', [('x', int)])`, and such a call as a base.

use super::CODE;
use crate::expand::enums::is_identifier;
use crate::expand::{Expander, Res};
use molt_base::{Diagnostic, Span};
use molt_syntax::ast::*;

impl Expander<'_> {
    /// The class that an assignment of such a call stands for.
    pub(in crate::expand) fn functional_named_tuple(&mut self, stmt: &Stmt) -> Res<Option<ClassDef>> {
        let StmtKind::Assign { targets, value } = &stmt.kind else { return Ok(None) };
        let [Expr { kind: ExprKind::Name(target), span: at }] = &targets[..] else { return Ok(None) };
        let Some((name, body)) = self.named_tuple_call(value)? else { return Ok(None) };
        if name != **target {
            let message = format!("the named tuple '{name}' must be assigned to a variable of that name");
            return self.refuse(CODE, *at, message);
        }
        let ExprKind::Call { func, .. } = &value.kind else { return Ok(None) };
        Ok(Some(ClassDef {
            decorators: Vec::new(),
            name: Ident { name: target.clone(), span: *at },
            type_params: Vec::new(),
            bases: vec![(**func).clone()],
            keywords: Vec::new(),
            body,
        }))
    }

    /// `class C(namedtuple('C', 'x y'))`: the fields become the class's own.
    pub(in crate::expand) fn named_tuple_base(&mut self, class: &mut ClassDef) -> Res<()> {
        for i in 0..class.bases.len() {
            let Some((_, mut fields)) = self.named_tuple_call(&class.bases[i])? else { continue };
            let span = class.bases[i].span;
            let calls_super = crate::visit::any_expr_in(&class.body, &mut is_super)
                || class.body.iter().any(|s| match &s.kind {
                    StmtKind::FunctionDef(def) => crate::visit::any_expr_in(&def.body, &mut is_super),
                    _ => false,
                });
            if calls_super {
                return self.named_error(
                    Diagnostic::error(CODE, span, "`super()` cannot reach a named tuple made in place")
                        .help("assign the named tuple to a variable of its name first"),
                );
            }
            if let ExprKind::Call { func, .. } = &class.bases[i].kind {
                class.bases[i] = (**func).clone();
            }
            fields.append(&mut class.body);
            class.body = fields;
        }
        Ok(())
    }

    /// The name and the declarations of fields, annotated with `...` where there is no type.
    fn named_tuple_call(&mut self, call: &Expr) -> Res<Option<(String, Vec<Stmt>)>> {
        let ExprKind::Call { func, args, keywords } = &call.kind else { return Ok(None) };
        let typed = match self.resolve(func).as_deref() {
            Some("typing.NamedTuple") => true,
            Some("collections.namedtuple") => false,
            _ => return Ok(None),
        };
        let keyword = |name: &str| {
            keywords.iter().find(|k| k.name.as_ref().is_some_and(|n| &*n.name == name)).map(|k| &k.value)
        };
        let name = args.first().or_else(|| keyword("typename"));
        let Some(Expr { kind: ExprKind::Constant(Constant::Str(name)), .. }) = name else {
            return self.refuse(CODE, call.span, "the name of a named tuple must be a string literal");
        };
        let Some(list) = args.get(1).or_else(|| keyword(if typed { "fields" } else { "field_names" })) else {
            return self.refuse(CODE, call.span, "a named tuple needs its fields");
        };
        let (mut rename, mut defaults) = (false, Vec::new());
        for k in keywords {
            match k.name.as_ref().map(|n| &*n.name) {
                Some("typename" | "field_names" | "fields" | "module") => {}
                Some("rename") if !typed => rename = self.flag(CODE, k)?,
                Some("defaults") if !typed => match &k.value.kind {
                    ExprKind::Tuple(items) | ExprKind::List(items) => defaults.clone_from(items),
                    ExprKind::Constant(Constant::None) => {}
                    _ => return self.refuse(CODE, k.value.span, "`defaults` must be written out"),
                },
                _ => return self.refuse(CODE, k.span, "a named tuple takes no such argument"),
            }
        }
        let written = if typed { typed_fields(list) } else { plain_fields(list) };
        let Some(mut fields) = written else {
            return self.refuse(CODE, list.span, "the fields of a named tuple must be written out");
        };
        for i in 0..fields.len() {
            let name = fields[i].0.clone();
            let wrong = !is_identifier(&name)
                || name.starts_with('_')
                || fields[..i].iter().any(|(before, ..)| *before == name);
            if wrong && rename {
                fields[i].0 = format!("_{i}");
            } else if !is_identifier(&name) {
                let message = format!("Type names and field names must be valid identifiers: '{name}'");
                return self.refuse(CODE, list.span, message);
            }
        }
        let Some(first) = fields.len().checked_sub(defaults.len()) else {
            return self.refuse(CODE, call.span, "Got more default values than field names");
        };
        let mut defaults = defaults.into_iter();
        let body = fields
            .into_iter()
            .enumerate()
            .map(|(i, (name, annotation, span))| {
                let target = Expr { kind: ExprKind::Name(name.as_str().into()), span };
                let value = if i >= first { defaults.next() } else { None };
                Stmt { kind: StmtKind::AnnAssign { target, annotation, value }, span }
            })
            .collect();
        Ok(Some((name.clone(), body)))
    }
}

fn is_super(e: &Expr) -> bool {
    matches!(&e.kind, ExprKind::Name(n) if &**n == "super")
}

type Written = Vec<(String, Expr, Span)>;

/// `'x y'`, `'x, y'` or `['x', 'y']`
fn plain_fields(list: &Expr) -> Option<Written> {
    let field = |name: &str, span| {
        let annotation = Expr { kind: ExprKind::Constant(Constant::Ellipsis), span };
        (name.to_string(), annotation, span)
    };
    match &list.kind {
        ExprKind::Constant(Constant::Str(all)) => {
            let words = all.split([',', ' ', '\t', '\n']).filter(|w| !w.is_empty());
            Some(words.map(|w| field(w, list.span)).collect())
        }
        ExprKind::List(items) | ExprKind::Tuple(items) => items
            .iter()
            .map(|item| match &item.kind {
                ExprKind::Constant(Constant::Str(name)) => Some(field(name, item.span)),
                _ => None,
            })
            .collect(),
        _ => None,
    }
}

/// `[('x', int), ('y', str)]`
fn typed_fields(list: &Expr) -> Option<Written> {
    let (ExprKind::List(items) | ExprKind::Tuple(items)) = &list.kind else { return None };
    items
        .iter()
        .map(|item| match &item.kind {
            ExprKind::Tuple(pair) | ExprKind::List(pair) => match &pair[..] {
                [Expr { kind: ExprKind::Constant(Constant::Str(name)), .. }, annotation] => {
                    Some((name.clone(), annotation.clone(), item.span))
                }
                _ => None,
            },
            _ => None,
        })
        .collect()
}
