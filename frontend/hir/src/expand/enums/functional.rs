//! `Color = Enum('Color', 'RED GREEN')`: a class written as a call.

use super::CODE;
use super::consts::Const;
use super::kind::library_kind;
use crate::expand::{Expander, Res};
use molt_base::Span;
use molt_syntax::ast::*;

impl Expander<'_> {
    /// The class that an assignment of such a call stands for.
    pub(in crate::expand) fn functional_enum(&mut self, stmt: &Stmt) -> Res<Option<ClassDef>> {
        let StmtKind::Assign { targets, value } = &stmt.kind else { return Ok(None) };
        let [Expr { kind: ExprKind::Name(target), span: at }] = &targets[..] else { return Ok(None) };
        let ExprKind::Call { func, args, keywords } = &value.kind else { return Ok(None) };
        let Some(kind) = self.resolve(func).as_deref().and_then(library_kind) else { return Ok(None) };
        let [Expr { kind: ExprKind::Constant(Constant::Str(name)), .. }, names] = &args[..] else {
            return Ok(None);
        };
        if **name != **target {
            let message = format!("the enum '{name}' must be assigned to a variable of that name");
            return self.refuse(CODE, *at, message);
        }
        let mut start = 1;
        let mut bases = vec![(**func).clone()];
        for keyword in keywords {
            match keyword.name.as_ref().map(|n| &*n.name) {
                Some("module" | "qualname") => {}
                Some("type") => bases.insert(0, keyword.value.clone()),
                Some("start") => match Const::eval(&keyword.value, &|_| None).and_then(|c| c.int()) {
                    Some(value) => start = value,
                    None => return self.refuse(CODE, keyword.value.span, "`start` must be a constant int"),
                },
                _ => return self.refuse(CODE, keyword.span, "this argument is not supported"),
            }
        }
        let lower = kind.prints_value && kind.base == Some(super::kind::BaseType::Str);
        let value_of = |i: usize, name: &str, span| match i64::try_from(i) {
            Ok(_) if lower => Some(Const::Str(name.to_lowercase()).expr(span)),
            Ok(i) if kind.flag => (i < 62).then(|| Const::Int(start << i).expr(span)),
            Ok(i) => start.checked_add(i).map(|v| Const::Int(v).expr(span)),
            Err(_) => None,
        };
        let pairs = written(names, &value_of);
        let Some(pairs) = pairs.filter(|p| !p.is_empty() && p.iter().all(|(n, ..)| is_identifier(n))) else {
            return self.refuse(CODE, names.span, "the members' names must be written out");
        };
        let body = pairs
            .into_iter()
            .map(|(name, value, span)| {
                let targets = vec![Expr { kind: ExprKind::Name(name.as_str().into()), span }];
                Stmt { kind: StmtKind::Assign { targets, value }, span }
            })
            .collect();
        Ok(Some(ClassDef {
            decorators: Vec::new(),
            name: Ident { name: target.clone(), span: *at },
            type_params: Vec::new(),
            bases,
            keywords: Vec::new(),
            body,
        }))
    }
}

/// Names and values as they are written: a string of names, a sequence of names or of pairs, a dict.
fn written(
    names: &Expr,
    value_of: &dyn Fn(usize, &str, Span) -> Option<Expr>,
) -> Option<Vec<(String, Expr, Span)>> {
    let text = |e: &Expr| match &e.kind {
        ExprKind::Constant(Constant::Str(s)) => Some(s.clone()),
        _ => None,
    };
    match &names.kind {
        ExprKind::Constant(Constant::Str(all)) => {
            let words = all.split([' ', ',', '\t', '\n']).filter(|w| !w.is_empty());
            words
                .enumerate()
                .map(|(i, w)| Some((w.to_string(), value_of(i, w, names.span)?, names.span)))
                .collect()
        }
        ExprKind::List(items) | ExprKind::Tuple(items) => items
            .iter()
            .enumerate()
            .map(|(i, item)| match &item.kind {
                ExprKind::Tuple(pair) | ExprKind::List(pair) => match &pair[..] {
                    [name, value] => Some((text(name)?, value.clone(), item.span)),
                    _ => None,
                },
                _ => {
                    let name = text(item)?;
                    let value = value_of(i, &name, item.span)?;
                    Some((name, value, item.span))
                }
            })
            .collect(),
        ExprKind::Dict { keys, values } => keys
            .iter()
            .zip(values)
            .map(|(k, v)| {
                let k = k.as_ref()?;
                Some((text(k)?, v.clone(), k.span))
            })
            .collect(),
        _ => None,
    }
}

/// Whether a text is a name and no keyword.
pub(in crate::expand) fn is_identifier(text: &str) -> bool {
    let parsed = molt_syntax::parse(Default::default(), text);
    let Ok(Module { body, .. }) = parsed else { return false };
    matches!(&body[..], [Stmt { kind: StmtKind::Expr(Expr { kind: ExprKind::Name(n), .. }), .. }] if **n == *text)
}
