//! Two conservative questions about code: can it resize a list, and may it run needlessly.

use super::assigned::{for_exprs, for_operands};
use molt_abi::Effects;
use molt_hir::hir::{Expr, ExprKind, FloatOp, Function, IntOp, Stmt, StmtKind, Ty};

/// Whether `stmts` may change the length of some list that exists before them.
pub fn may_resize(stmts: &[Stmt]) -> bool {
    stmts.iter().any(|s| {
        let mut found = matches!(s.kind, StmtKind::Append { .. });
        for_exprs(s, &mut |e| found |= expr_may_resize(e));
        found
            || match &s.kind {
                StmtKind::If { then, orelse, .. } => may_resize(then) || may_resize(orelse),
                StmtKind::While { body, orelse, .. }
                | StmtKind::For { body, orelse, .. }
                | StmtKind::ForList { body, orelse, .. } => may_resize(body) || may_resize(orelse),
                StmtKind::Try { body, handler, .. } => may_resize(body) || may_resize(handler),
                StmtKind::ParFor(p) => may_resize(&p.body),
                _ => false,
            }
    })
}

fn expr_may_resize(expr: &Expr) -> bool {
    let mut found = match &expr.kind {
        // Other code runs.
        ExprKind::Call { .. }
        | ExprKind::GenResume { .. }
        | ExprKind::GenThrow { .. }
        | ExprKind::Yield(_) => true,
        // Input and output reads lists, but resizes none.
        ExprKind::Rt { symbol, .. } => molt_abi::lookup(symbol).is_none_or(|f| f.effects == Effects::Write),
        ExprKind::Block(stmts, _) => may_resize(stmts),
        _ => false,
    };
    for_operands(expr, &mut |e| found |= expr_may_resize(e));
    found
}

/// The most nodes of an expression that is worth evaluating needlessly.
const CHEAP_NODES: usize = 12;

/// Whether `expr` is a scalar that costs little, has no effects and cannot raise, so that it may be
/// evaluated where Python would not: a branch less.
pub fn is_cheap(expr: &Expr, function: &Function) -> bool {
    let mut nodes = 0;
    cannot_raise(expr, function, &mut nodes) && nodes <= CHEAP_NODES
}

fn cannot_raise(expr: &Expr, function: &Function, nodes: &mut usize) -> bool {
    use ExprKind::*;
    *nodes += 1;
    let itself = match &expr.kind {
        Int(_) | Float(_) | Bool(_) => true,
        Local(l) => !function.local(*l).maybe_unbound && expr.ty.is_scalar(),
        IntBin(op, ..) => matches!(op, IntOp::And | IntOp::Or | IntOp::Xor),
        FloatBin(op, _, b) => *op != FloatOp::Div || matches!(b.kind, Float(x) if x != 0.0),
        FloatUnary(op, _) => *op == molt_hir::hir::FloatUnary::Abs,
        IntInvert(_) | FloatNeg(_) | IntToFloat(_) | BoolToInt(_) | Not(_) | IntCmp(..) | FloatCmp(..)
        | And(..) | Or(..) | BoolBin(..) => true,
        IfExp { .. } => expr.ty.is_scalar(),
        TupleGet(t, _) => {
            expr.ty.is_scalar()
                && matches!((&t.kind, &t.ty), (Local(l), Ty::Tuple(_)) if !function.local(*l).maybe_unbound)
        }
        _ => false,
    };
    if !itself || matches!(expr.kind, TupleGet(..)) {
        return itself;
    }
    let mut operands = true;
    for_operands(expr, &mut |e| operands = operands && cannot_raise(e, function, nodes));
    operands
}
