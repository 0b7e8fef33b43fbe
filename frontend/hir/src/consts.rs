//! Module constants: `N = 4 * 16` at the top of a file is folded into the functions that use it.
//!
//! A module variable is a constant if the text binds it once, outside any block, to a literal or
//! to arithmetic on constants, before anything is called.

use crate::fx::X;
use crate::hir::ExprKind;
use crate::scope::{ScopeId, Scopes, VarId};
use crate::types::T;
use crate::visit;
use molt_base::Span;
use molt_syntax::ast::*;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// A constant value.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Const {
    Int(i64),
    Float(f64),
    Bool(bool),
    Str(String),
}

impl Const {
    /// The constant that an expression is.
    pub fn of(kind: &ExprKind) -> Option<Const> {
        Some(match kind {
            ExprKind::Int(n) => Const::Int(*n),
            ExprKind::Float(f) => Const::Float(*f),
            ExprKind::Bool(b) => Const::Bool(*b),
            ExprKind::Str(s) => Const::Str(s.to_string()),
            _ => return None,
        })
    }

    pub fn to_x(&self, span: Span) -> X {
        match self {
            Const::Int(n) => X::int(*n, span),
            Const::Float(f) => X::new(ExprKind::Float(*f), T::Float, span),
            Const::Bool(b) => X::bool(*b, span),
            Const::Str(s) => X::str(s, span),
        }
    }
}

/// The constants of a module.
pub(crate) fn module_constants(m: &Module, sc: &Scopes<'_>, scope: ScopeId) -> HashMap<VarId, Const> {
    let mut out = HashMap::new();
    for s in &m.body {
        let (target, value) = match &s.kind {
            StmtKind::Assign { targets, value } if targets.len() == 1 => (&targets[0], value),
            StmtKind::AnnAssign { target, value: Some(value), .. } => (target, value),
            StmtKind::FunctionDef(_) | StmtKind::Import(_) | StmtKind::ImportFrom { .. } | StmtKind::Pass => {
                continue;
            }
            StmtKind::Expr(e) if matches!(e.kind, ExprKindAst::Constant(_)) => continue,
            _ if calls_something(s) => break,
            _ => continue,
        };
        let value = eval(value, &|v| out.get(&v).cloned(), sc, scope);
        if let (ExprKindAst::Name(n), Some(c)) = (&target.kind, value) {
            if let Some(v) = sc.lookup(scope, n)
                && sc.var(v).bindings == 1
            {
                out.insert(v, c);
            }
        } else if calls_something(s) {
            break;
        }
    }
    out
}

use molt_syntax::ast::ExprKind as ExprKindAst;

/// The names that a module assigns in the modules that it imports: `other.name = value`.
pub(crate) fn assigned_attributes(body: &[Stmt], out: &mut HashSet<Arc<str>>) {
    let mut modules: HashSet<Arc<str>> = HashSet::new();
    visit::every_stmt(body, &mut |s| {
        if let StmtKind::Import(names) | StmtKind::ImportFrom { names, .. } = &s.kind {
            for a in names {
                let name = a.asname.as_ref().unwrap_or(&a.name);
                modules.insert(name.name.split('.').next().unwrap_or_default().into());
            }
        }
    });
    let mut target = |e: &Expr| {
        if let ExprKindAst::Attribute { value, attr } = &e.kind
            && root(value).is_some_and(|n| modules.contains(n))
        {
            out.insert(attr.name.clone());
        }
    };
    visit::every_stmt(body, &mut |s| match &s.kind {
        StmtKind::Assign { targets, .. } | StmtKind::Delete(targets) => {
            targets.iter().for_each(|t| each_target(t, &mut target));
        }
        StmtKind::AugAssign { target: t, .. }
        | StmtKind::AnnAssign { target: t, .. }
        | StmtKind::For { target: t, .. } => each_target(t, &mut target),
        StmtKind::With { items, .. } => {
            items.iter().flat_map(|i| &i.target).for_each(|t| each_target(t, &mut target));
        }
        _ => {}
    });
}

/// The name that a chain of attributes begins with.
fn root(e: &Expr) -> Option<&str> {
    match &e.kind {
        ExprKindAst::Name(n) => Some(n),
        ExprKindAst::Attribute { value, .. } => root(value),
        _ => None,
    }
}

fn each_target(t: &Expr, f: &mut dyn FnMut(&Expr)) {
    match &t.kind {
        ExprKindAst::Tuple(es) | ExprKindAst::List(es) => es.iter().for_each(|e| each_target(e, f)),
        ExprKindAst::Starred(e) => each_target(e, f),
        _ => f(t),
    }
}

fn calls_something(s: &Stmt) -> bool {
    visit::any_expr_in(std::slice::from_ref(s), &mut |e| matches!(e.kind, ExprKindAst::Call { .. }))
}

/// The value of a constant expression.
pub(crate) fn eval(
    e: &Expr,
    env: &dyn Fn(VarId) -> Option<Const>,
    sc: &Scopes<'_>,
    scope: ScopeId,
) -> Option<Const> {
    Some(match &e.kind {
        ExprKindAst::Constant(Constant::Int(n)) => Const::Int(*n),
        ExprKindAst::Constant(Constant::Float(f)) => Const::Float(*f),
        ExprKindAst::Constant(Constant::Bool(b)) => Const::Bool(*b),
        ExprKindAst::Constant(Constant::Str(s)) => Const::Str(s.clone()),
        ExprKindAst::Name(n) => return env(sc.lookup(scope, n)?),
        ExprKindAst::UnaryOp { op: UnaryOp::USub, operand } => match eval(operand, env, sc, scope)? {
            Const::Int(n) => Const::Int(n.checked_neg()?),
            Const::Float(f) => Const::Float(-f),
            _ => return None,
        },
        ExprKindAst::BinOp { left, op, right } => {
            match (eval(left, env, sc, scope)?, op, eval(right, env, sc, scope)?) {
                (Const::Int(a), op, Const::Int(b)) => Const::Int(int_op(a, *op, b)?),
                (Const::Float(a), BinOp::Add, Const::Float(b)) => Const::Float(a + b),
                (Const::Float(a), BinOp::Sub, Const::Float(b)) => Const::Float(a - b),
                (Const::Float(a), BinOp::Mult, Const::Float(b)) => Const::Float(a * b),
                (Const::Float(a), BinOp::Div, Const::Float(b)) if b != 0.0 => Const::Float(a / b),
                _ => return None,
            }
        }
        _ => return None,
    })
}

/// Python's arithmetic on two ints, where it gives an int of 64 bits.
fn int_op(a: i64, op: BinOp, b: i64) -> Option<i64> {
    match op {
        BinOp::Add => a.checked_add(b),
        BinOp::Sub => a.checked_sub(b),
        BinOp::Mult => a.checked_mul(b),
        BinOp::FloorDiv => (b != 0).then(|| a.checked_div_euclid(b).map(|_| floor_div(a, b)))?,
        BinOp::Mod => (b != 0 && b != -1).then(|| a - b * floor_div(a, b)),
        BinOp::LShift => {
            let r = a.checked_shl(u32::try_from(b).ok().filter(|b| *b < 63)?)?;
            (r >> b == a).then_some(r)
        }
        BinOp::RShift => Some(a >> u32::try_from(b).ok()?.min(63)),
        BinOp::Pow => a.checked_pow(u32::try_from(b).ok()?),
        BinOp::BitOr => Some(a | b),
        BinOp::BitAnd => Some(a & b),
        BinOp::BitXor => Some(a ^ b),
        BinOp::Div | BinOp::MatMult => None,
    }
}

fn floor_div(a: i64, b: i64) -> i64 {
    let q = a.wrapping_div(b);
    if (a % b != 0) && ((a < 0) != (b < 0)) { q - 1 } else { q }
}
