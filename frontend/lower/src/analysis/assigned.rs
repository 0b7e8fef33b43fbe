//! The variables that a piece of code assigns or unbinds.

use super::set::Locals;
use molt_hir::hir::{Expr, ExprKind, LocalId, Stmt, StmtKind};

/// What some code assigns.
#[derive(Clone, Default, Debug)]
pub struct Assigned {
    /// Every variable that is assigned or unbound.
    pub all: Locals,
    /// Those that a `del` unbinds.
    pub unbound: Locals,
}

impl Assigned {
    fn note(&mut self, local: LocalId, unbind: bool) {
        self.all.insert(local);
        if unbind {
            self.unbound.insert(local);
        }
    }

    /// Also counts `local`.
    pub fn with(mut self, local: LocalId) -> Self {
        self.all.insert(local);
        self
    }

    /// Also counts what `other` counts.
    pub fn and(mut self, other: &Assigned) -> Self {
        self.all.unite(&other.all);
        self.unbound.unite(&other.unbound);
        self
    }
}

/// What `stmts` may assign, at any depth. What a parallel loop keeps private is not counted.
pub fn assigned_in(stmts: &[Stmt]) -> Assigned {
    let mut found = Assigned::default();
    visit_stmts(stmts, &mut found);
    found
}

/// What evaluating `expr` may assign.
pub fn assigned_in_expr(expr: &Expr) -> Assigned {
    let mut found = Assigned::default();
    visit_expr(expr, &mut found);
    found
}

fn visit_stmts(stmts: &[Stmt], found: &mut Assigned) {
    for s in stmts {
        for_exprs(s, &mut |e| visit_expr(e, found));
        match &s.kind {
            StmtKind::Let { local, .. } | StmtKind::Try { caught: local, .. } => found.note(*local, false),
            StmtKind::Unbind { local } => found.note(*local, true),
            StmtKind::For { var, .. } | StmtKind::ForList { var, .. } => found.note(*var, false),
            StmtKind::ParFor(p) => p.reductions.iter().for_each(|r| found.note(r.local, false)),
            _ => {}
        }
        for_bodies(s, &mut |body| visit_stmts(body, found));
    }
}

fn visit_expr(expr: &Expr, found: &mut Assigned) {
    if let ExprKind::Block(stmts, _) = &expr.kind {
        visit_stmts(stmts, found);
    }
    for_operands(expr, &mut |e| visit_expr(e, found));
}

/// Calls `f` on the expressions of the statement itself, in no particular order.
pub fn for_exprs<'a>(stmt: &'a Stmt, f: &mut dyn FnMut(&'a Expr)) {
    match &stmt.kind {
        StmtKind::Expr(e)
        | StmtKind::Let { value: e, .. }
        | StmtKind::SetGlobal { value: e, .. }
        | StmtKind::If { cond: e, .. }
        | StmtKind::While { cond: e, .. }
        | StmtKind::ForList { list: e, .. } => f(e),
        StmtKind::SetIndex { list, index, value, .. } => [value, list, index].into_iter().for_each(f),
        StmtKind::SetField { object, value, .. } => [value, object].into_iter().for_each(f),
        StmtKind::RaiseObject { exc, .. } => f(exc),
        StmtKind::Append { list, value } => [list, value].into_iter().for_each(f),
        StmtKind::For { range, .. } => [&range.start, &range.stop, &range.step].into_iter().for_each(f),
        StmtKind::ParFor(p) => {
            for (_, r) in &p.vars {
                [&r.start, &r.stop, &r.step].into_iter().for_each(&mut *f);
            }
            p.chunk.iter().for_each(f);
        }
        StmtKind::Return(e) | StmtKind::Raise { message: e, .. } => e.iter().for_each(f),
        StmtKind::Try { .. } | StmtKind::Unbind { .. } | StmtKind::Break | StmtKind::Continue => {}
    }
}

/// Calls `f` on the statement's bodies, except a parallel loop's, whose variables are its own.
fn for_bodies<'a>(stmt: &'a Stmt, f: &mut dyn FnMut(&'a [Stmt])) {
    match &stmt.kind {
        StmtKind::If { then, orelse, .. } => {
            f(then);
            f(orelse);
        }
        StmtKind::While { body, orelse, .. }
        | StmtKind::For { body, orelse, .. }
        | StmtKind::ForList { body, orelse, .. } => {
            f(body);
            f(orelse);
        }
        StmtKind::Try { body, handler, .. } => {
            f(body);
            f(handler);
        }
        _ => {}
    }
}

/// Calls `f` on the operands of `expr`, in the order of evaluation.
pub fn for_operands<'a>(expr: &'a Expr, f: &mut dyn FnMut(&'a Expr)) {
    use ExprKind::*;
    match &expr.kind {
        None | Int(_) | Float(_) | Bool(_) | Str(_) | Local(_) | Global(_) | Zero | New(_) => {}
        Tuple(es) | List(es) | Call { args: es, .. } | Rt { args: es, .. } => es.iter().for_each(f),
        TupleGet(a, _)
        | Len(a)
        | IntNeg(a)
        | IntInvert(a)
        | FloatNeg(a)
        | FloatUnary(_, a)
        | IntToFloat(a)
        | BoolToInt(a)
        | Not(a)
        | Field { object: a, .. }
        | InstanceOf { object: a, .. }
        | Cast(a)
        | Wrap(a, _)
        | Unwrap(a, _)
        | Tag(a)
        | GenValue(a)
        | GenResult(a)
        | Yield(a)
        | Block(_, a) => f(a),
        GenResume { generator, value } => {
            f(generator);
            value.iter().for_each(|v| f(v));
        }
        IntBin(_, a, b)
        | FloatBin(_, a, b)
        | IntCmp(_, a, b)
        | FloatCmp(_, a, b)
        | And(a, b)
        | Or(a, b)
        | BoolBin(_, a, b)
        | Is(a, b)
        | GenThrow { generator: a, exc: b } => {
            f(a);
            f(b);
        }
        ListFilled { value: a, count: b } | Index { list: a, index: b, .. } => {
            f(a);
            f(b);
        }
        IfExp { cond, then, orelse } => {
            f(cond);
            f(then);
            f(orelse);
        }
    }
}
