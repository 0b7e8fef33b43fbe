//! The values of members: `auto()`, conversions, and names that are seen from another place.

use super::CODE;
use super::consts::Const;
use super::kind::{BaseType, EnumInfo};
use super::members::{Collect, Member};
use crate::expand::{Expander, Res, walk};
use molt_base::{Diagnostic, Span};
use molt_syntax::ast::*;
use std::sync::Arc;

impl Expander<'_> {
    /// The value as the builtin type that the enum is mixed with has it.
    pub(super) fn converted(
        &mut self,
        base: BaseType,
        kind: &EnumInfo,
        constant: Option<Const>,
        value: &Expr,
    ) -> Res<Option<Const>> {
        let fits = match (base, &constant) {
            (_, None) => return Ok(None),
            (BaseType::Int, Some(c)) => c.int().map(Const::Int),
            (BaseType::Float, Some(Const::Float(f))) => Some(Const::Float(*f)),
            (BaseType::Float, Some(c)) => c.int().map(|i| Const::Float(i as f64)),
            (BaseType::Str, Some(Const::Str(s))) => Some(Const::Str(s.clone())),
            (BaseType::Str, Some(c)) if !kind.prints_value => c.int().map(|i| Const::Str(i.to_string())),
            _ => None,
        };
        match fits {
            Some(c) => Ok(Some(c)),
            None => {
                let message = format!("the value of this member must be of type {}", base.name());
                self.refuse(CODE, value.span, message)
            }
        }
    }

    /// Replaces `auto()`, alone or in a tuple; whether there was one.
    pub(super) fn autos(&mut self, c: &mut Collect, name: &Ident, value: &mut Expr) -> Res<bool> {
        let places: Vec<&mut Expr> = match &mut value.kind {
            ExprKind::Tuple(items) => items.iter_mut().collect(),
            _ => vec![value],
        };
        let mut found = false;
        for place in places {
            let ExprKind::Call { func, args, keywords } = &place.kind else { continue };
            if self.resolve(func).as_deref() != Some("enum.auto") {
                continue;
            }
            if !args.is_empty() || !keywords.is_empty() {
                return self.refuse(CODE, place.span, "auto() takes no arguments");
            }
            *place = self.next_value(c, name, place.span)?;
            c.last.push(Const::eval(place, &|_| None));
            found = true;
        }
        Ok(found)
    }

    fn next_value(&mut self, c: &Collect, name: &Ident, span: Span) -> Res<Expr> {
        if c.generates {
            return Ok(generated(c, name, span));
        }
        if c.base == Some(BaseType::Str) && c.kind.prints_value {
            return Ok(Const::Str(name.name.to_lowercase()).expr(span));
        }
        let Some(last) = c.last.iter().cloned().collect::<Option<Vec<Const>>>() else {
            return self.enum_error(Diagnostic::error(
                CODE,
                span,
                "auto() needs the members before it to have constant values",
            ));
        };
        let next = if c.kind.flag {
            match last.iter().filter_map(Const::int).max() {
                Some(max) if max > 0 => (max.ilog2() < 62).then(|| 1 << (max.ilog2() + 1)),
                _ => Some(1),
            }
        } else {
            match greatest(&last) {
                Some(Some(Const::Float(f))) => return Ok(Const::Float(f + 1.0).expr(span)),
                Some(Some(max)) => max.int().and_then(|i| i.checked_add(1)),
                Some(None) => Some(1),
                None => {
                    return self.enum_error(
                        Diagnostic::error(CODE, span, "auto() cannot tell which value comes next")
                            .note("the values before it are not in order, and not all numbers")
                            .help("write the value"),
                    );
                }
            }
        };
        match next {
            Some(next) => Ok(Const::Int(next).expr(span)),
            None => self.refuse(CODE, span, "the next value does not fit 64 bits"),
        }
    }
}

/// The number that the next value follows, if there is one: the greatest. Where values of other types
/// stand between numbers that are not in order, CPython's answer depends on how its sort gives up.
fn greatest(values: &[Const]) -> Option<Option<&Const>> {
    let value = |c: &Const| match c {
        Const::Float(f) => Some(*f),
        _ => c.int().map(|i| i as f64),
    };
    let numbers: Vec<&Const> = values.iter().filter(|c| value(c).is_some()).collect();
    let ordered = numbers.windows(2).all(|w| value(w[0]) <= value(w[1]));
    if !ordered && numbers.len() < values.len() {
        return None;
    }
    let greater = |a: &&Const, b: &&Const| match (a.int(), b.int()) {
        (Some(a), Some(b)) => a.cmp(&b),
        _ => value(a).partial_cmp(&value(b)).unwrap_or(std::cmp::Ordering::Equal),
    };
    Some(numbers.into_iter().max_by(|a, b| greater(a, b)))
}

/// `C._generate_next_value_('A', 1, 0, [])`
fn generated(c: &Collect, name: &Ident, span: Span) -> Expr {
    let at = |kind| Expr { kind, span };
    let attribute = |value: Expr, attr: &str| {
        at(ExprKind::Attribute { value: Box::new(value), attr: Ident { name: attr.into(), span } })
    };
    let class = || dotted(c.reference, span);
    let values = c
        .list
        .iter()
        .map(|m| match &m.constant {
            Some(constant) => constant.expr(span),
            None => attribute(attribute(class(), &m.name.name), "_value_"),
        })
        .collect();
    let args = vec![
        Const::Str(name.name.to_string()).expr(span),
        Const::Int(1).expr(span),
        Const::Int(c.list.len() as i64).expr(span),
        at(ExprKind::List(values)),
    ];
    let func = Box::new(attribute(class(), "_generate_next_value_"));
    at(ExprKind::Call { func, args, keywords: Vec::new() })
}

/// A value as it reads after the class: members are their values, other names attributes.
pub(super) fn outside(value: &mut Expr, c: &Collect) {
    walk::exprs_mut(value, &mut |e| {
        let ExprKind::Name(name) = &e.kind else { return };
        let span = e.span;
        let attribute = |value: Expr, attr: &Arc<str>| Expr {
            kind: ExprKind::Attribute { value: Box::new(value), attr: Ident { name: attr.clone(), span } },
            span,
        };
        if c.list.iter().any(|m| m.name.name == *name) {
            let member = attribute(dotted(c.reference, span), name);
            *e = attribute(member, &"_value_".into());
        } else if c.others.contains(name) {
            *e = attribute(dotted(c.reference, span), name);
        }
    });
}

/// In what stays in the class body, a member's name is its value, as it is in CPython.
pub(super) fn inside(stmt: &mut Stmt, members: &[Member]) {
    let mut replace = |e: &mut Expr| {
        if let ExprKind::Name(name) = &e.kind
            && let Some(constant) =
                members.iter().find(|m| m.name.name == *name).and_then(|m| m.constant.as_ref())
        {
            *e = constant.expr(e.span);
        }
    };
    match &mut stmt.kind {
        StmtKind::Assign { value, .. } | StmtKind::AnnAssign { value: Some(value), .. } => {
            walk::exprs_mut(value, &mut replace);
        }
        StmtKind::FunctionDef(def) => {
            for param in
                def.params.posonly.iter_mut().chain(&mut def.params.args).chain(&mut def.params.kwonly)
            {
                if let Some(default) = &mut param.default {
                    walk::exprs_mut(default, &mut replace);
                }
            }
        }
        _ => {}
    }
}

/// `Outer.Inner` as an expression.
fn dotted(path: &str, span: Span) -> Expr {
    let mut parts = path.split('.');
    let first = parts.next().unwrap_or_default();
    let first = Expr { kind: ExprKind::Name(first.into()), span };
    parts.fold(first, |value, part| Expr {
        kind: ExprKind::Attribute { value: Box::new(value), attr: Ident { name: part.into(), span } },
        span,
    })
}
