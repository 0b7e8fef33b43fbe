//! Which variables a `parfor` body assigns, and which of them it only reduces into.
//!
//! A variable is reduced if the body touches it in updates of one kind alone: `s += e`,
//! `s = s + e`, `m = min(m, e)`, `if e > m: m = e`, `b = b and e` and the like, where `e` does not
//! read the variable.

use crate::hir::ReductionKind;
use crate::scope::VarId;
use crate::visit;
use molt_base::Span;
use molt_syntax::ast::*;
use std::collections::BTreeMap;

/// How a body uses a variable that it assigns.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Use {
    /// In updates of one kind alone.
    Reduced { kind: ReductionKind, span: Span },
    /// In any other way; the span is an assignment.
    Private { span: Span },
}

/// The reduction that an operator's text names.
pub(crate) fn kind_of(op: &str) -> Option<ReductionKind> {
    Some(match op {
        "+" => ReductionKind::Add,
        "*" => ReductionKind::Mul,
        "min" => ReductionKind::Min,
        "max" => ReductionKind::Max,
        "and" | "&" => ReductionKind::And,
        "or" | "|" => ReductionKind::Or,
        "^" => ReductionKind::Xor,
        _ => return None,
    })
}

/// Every variable that the body assigns, with its use.
pub(crate) fn uses(body: &[Stmt], var: &dyn Fn(&str) -> Option<VarId>) -> BTreeMap<VarId, Use> {
    let mut names: BTreeMap<&str, Span> = BTreeMap::new();
    assigned(body, &mut |n, span| {
        names.entry(n).or_insert(span);
    });
    let mut out = BTreeMap::new();
    for (name, first) in names {
        let Some(v) = var(name) else { continue };
        let mut found = Found { kind: None, span: first, updates: 0, mixed: false };
        updates(body, name, &mut found);
        let total = mentions(body, name);
        let u = match found.kind {
            Some(kind) if !found.mixed && found.updates == total => Use::Reduced { kind, span: found.span },
            _ => Use::Private { span: first },
        };
        out.insert(v, u);
    }
    out
}

/// Whether the body assigns `name`.
pub(crate) fn assigns(body: &[Stmt], name: &str) -> bool {
    let mut found = false;
    assigned(body, &mut |n, _| found |= n == name);
    found
}

struct Found {
    kind: Option<ReductionKind>,
    span: Span,
    /// Mentions of the name that belong to updates.
    updates: usize,
    mixed: bool,
}

impl Found {
    fn add(&mut self, kind: ReductionKind, mentions: usize, span: Span) {
        self.mixed |= self.kind.is_some_and(|k| k != kind);
        if self.kind.is_none() {
            self.span = span;
        }
        self.kind = Some(kind);
        self.updates += mentions;
    }
}

fn assigned<'a>(body: &'a [Stmt], f: &mut dyn FnMut(&'a str, Span)) {
    fn target<'a>(t: &'a Expr, f: &mut dyn FnMut(&'a str, Span)) {
        match &t.kind {
            ExprKind::Name(n) => f(n, t.span),
            ExprKind::Tuple(ts) | ExprKind::List(ts) => ts.iter().for_each(|t| target(t, f)),
            ExprKind::Starred(t) => target(t, f),
            _ => {}
        }
    }
    fn walrus<'a>(e: &'a Expr, f: &mut dyn FnMut(&'a str, Span)) {
        if let ExprKind::NamedExpr { target, .. } = &e.kind {
            f(&target.name, target.span);
        }
        if !matches!(e.kind, ExprKind::Lambda { .. }) {
            visit::expr_children(e, &mut |c| walrus(c, f));
        }
    }
    for s in body {
        match &s.kind {
            StmtKind::Assign { targets, .. } => targets.iter().for_each(|t| target(t, f)),
            StmtKind::AugAssign { target: t, .. }
            | StmtKind::AnnAssign { target: t, value: Some(_), .. }
            | StmtKind::For { target: t, .. }
            | StmtKind::ParFor { target: t, .. } => target(t, f),
            StmtKind::Delete(ts) => ts.iter().for_each(|t| target(t, f)),
            StmtKind::FunctionDef(d) => f(&d.name.name, d.name.span),
            _ => {}
        }
        visit::stmt_exprs(s, &mut |e| walrus(e, f));
        visit::stmt_bodies(s, &mut |b| assigned(b, f));
    }
}

/// How often the name stands in the statements, assigned or read; nested functions count too.
fn mentions(body: &[Stmt], name: &str) -> usize {
    let mut n = 0;
    for s in body {
        visit::stmt_exprs(s, &mut |e| n += mentions_in(e, name));
        visit::stmt_bodies(s, &mut |b| n += mentions(b, name));
        if let StmtKind::FunctionDef(d) = &s.kind {
            n += mentions(&d.body, name);
        }
    }
    n
}

fn mentions_in(e: &Expr, name: &str) -> usize {
    let mut n = match &e.kind {
        ExprKind::Name(x) => usize::from(**x == *name),
        ExprKind::NamedExpr { target, .. } => usize::from(*target.name == *name),
        _ => 0,
    };
    visit::expr_children(e, &mut |c| n += mentions_in(c, name));
    n
}

fn is_name(e: &Expr, name: &str) -> bool {
    matches!(&e.kind, ExprKind::Name(n) if **n == *name)
}

fn updates(body: &[Stmt], name: &str, found: &mut Found) {
    for s in body {
        match &s.kind {
            StmtKind::AugAssign { target, op, value }
                if is_name(target, name) && mentions_in(value, name) == 0 =>
            {
                let kind = match op {
                    BinOp::Add | BinOp::Sub => ReductionKind::Add,
                    BinOp::Mult => ReductionKind::Mul,
                    BinOp::BitAnd => ReductionKind::And,
                    BinOp::BitOr => ReductionKind::Or,
                    BinOp::BitXor => ReductionKind::Xor,
                    _ => continue,
                };
                found.add(kind, 1, s.span);
            }
            StmtKind::Assign { targets, value } if targets.len() == 1 && is_name(&targets[0], name) => {
                if let Some(kind) = update_value(value, name) {
                    found.add(kind, 2, s.span);
                }
            }
            StmtKind::If { test, body: then, orelse } if orelse.is_empty() => {
                match extremum(test, then, name) {
                    Some(kind) => found.add(kind, 2, s.span),
                    None => updates(then, name, found),
                }
            }
            _ => visit::stmt_bodies(s, &mut |b| updates(b, name, found)),
        }
    }
}

/// The kind of `name = value` where the value mentions the name once.
fn update_value(value: &Expr, name: &str) -> Option<ReductionKind> {
    if mentions_in(value, name) != 1 {
        return None;
    }
    match &value.kind {
        ExprKind::BinOp { left, op, right } => {
            let (l, r) = (is_name(left, name), is_name(right, name));
            match op {
                BinOp::Add if l || r => Some(ReductionKind::Add),
                BinOp::Sub if l => Some(ReductionKind::Add),
                BinOp::Mult if l || r => Some(ReductionKind::Mul),
                BinOp::BitAnd if l || r => Some(ReductionKind::And),
                BinOp::BitOr if l || r => Some(ReductionKind::Or),
                BinOp::BitXor if l || r => Some(ReductionKind::Xor),
                _ => None,
            }
        }
        ExprKind::Call { func, args, keywords } if keywords.is_empty() && args.len() == 2 => {
            let ExprKind::Name(f) = &func.kind else {
                return None;
            };
            if !args.iter().any(|a| is_name(a, name)) {
                return None;
            }
            match &**f {
                "min" => Some(ReductionKind::Min),
                "max" => Some(ReductionKind::Max),
                _ => None,
            }
        }
        ExprKind::BoolOp { op, values } if is_name(values.first()?, name) => Some(match op {
            BoolOp::And => ReductionKind::And,
            BoolOp::Or => ReductionKind::Or,
        }),
        _ => None,
    }
}

/// `if e > m: m = e`
fn extremum(test: &Expr, then: &[Stmt], name: &str) -> Option<ReductionKind> {
    let ExprKind::Compare { left, ops, comparators } = &test.kind else {
        return None;
    };
    let ([op], [right]) = (ops.as_slice(), comparators.as_slice()) else {
        return None;
    };
    let [Stmt { kind: StmtKind::Assign { targets, value }, .. }] = then else {
        return None;
    };
    if !matches!(targets.as_slice(), [t] if is_name(t, name)) {
        return None;
    }
    let (other, greater) = match op {
        CmpOp::Gt | CmpOp::GtE if is_name(right, name) => (&**left, true),
        CmpOp::Lt | CmpOp::LtE if is_name(right, name) => (&**left, false),
        CmpOp::Lt | CmpOp::LtE if is_name(left, name) => (right, true),
        CmpOp::Gt | CmpOp::GtE if is_name(left, name) => (right, false),
        _ => return None,
    };
    (same_expr(other, value) && mentions_in(other, name) == 0).then_some(if greater {
        ReductionKind::Max
    } else {
        ReductionKind::Min
    })
}

/// Whether two expressions are written alike and have no effects.
fn same_expr(a: &Expr, b: &Expr) -> bool {
    match (&a.kind, &b.kind) {
        (ExprKind::Name(x), ExprKind::Name(y)) => x == y,
        (ExprKind::Constant(x), ExprKind::Constant(y)) => x == y,
        (
            ExprKind::BinOp { left: l1, op: o1, right: r1 },
            ExprKind::BinOp { left: l2, op: o2, right: r2 },
        ) => o1 == o2 && same_expr(l1, l2) && same_expr(r1, r2),
        (ExprKind::UnaryOp { op: o1, operand: x }, ExprKind::UnaryOp { op: o2, operand: y }) => {
            o1 == o2 && same_expr(x, y)
        }
        (ExprKind::Subscript { value: v1, slice: s1 }, ExprKind::Subscript { value: v2, slice: s2 }) => {
            same_expr(v1, v2) && same_expr(s1, s2)
        }
        _ => false,
    }
}
