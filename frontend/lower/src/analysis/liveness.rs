//! Which variables are read later: the live variables at each place where lowering has to know.
//!
//! A backward walk over the typed program, repeated over loops until nothing changes. The answers
//! are kept by the address of the statement or expression, which lowering visits in place.
//!
//! ```text
//! s = 0            # live after: s, n
//! for i in range(n):   # at the loop's head: s, n; after the loop: s
//!     t = i * i    # after the loop t is not read: it is not carried
//!     s = s + t
//! return s
//! ```

use super::assigned::for_operands;
use super::set::Locals;
use molt_hir::hir::{Expr, ExprKind, Function, ParFor, Stmt, StmtKind};
use std::collections::HashMap;
use std::ptr::from_ref;

/// The live variables of one function.
#[derive(Default)]
pub struct Liveness {
    after_stmt: HashMap<*const Stmt, Locals>,
    after_expr: HashMap<*const Expr, Locals>,
    head: HashMap<*const Stmt, Locals>,
    after_cond: HashMap<*const Stmt, Locals>,
    at_handler: HashMap<*const Stmt, Locals>,
    nothing: Locals,
}

/// Where `break` and `continue` lead: the live variables there.
#[derive(Clone, Default)]
struct Targets {
    on_break: Locals,
    on_continue: Locals,
}

impl Liveness {
    /// Analyses `function`.
    pub fn new(function: &Function) -> Self {
        let mut live = Liveness::default();
        live.stmts(&function.body, Locals::default(), &Targets::default());
        live
    }

    /// What is read after `stmt`.
    pub fn after(&self, stmt: &Stmt) -> &Locals {
        self.after_stmt.get(&from_ref(stmt)).unwrap_or(&self.nothing)
    }

    /// What is read after the conditional expression `expr`.
    pub fn after_expr(&self, expr: &Expr) -> &Locals {
        self.after_expr.get(&from_ref(expr)).unwrap_or(&self.nothing)
    }

    /// What is read from the start of an iteration on: for `while`, before the condition; for the
    /// others, before the decision whether there is a next iteration. For a parallel loop, at the
    /// start of its body.
    pub fn at_head(&self, stmt: &Stmt) -> &Locals {
        self.head.get(&from_ref(stmt)).unwrap_or(&self.nothing)
    }

    /// What is read after the condition of the `while` loop `stmt`, in the body or behind the loop.
    pub fn after_cond(&self, stmt: &Stmt) -> &Locals {
        self.after_cond.get(&from_ref(stmt)).unwrap_or(&self.nothing)
    }

    /// What is read from the start of the handler of the `try` statement `stmt` on.
    pub fn at_handler(&self, stmt: &Stmt) -> &Locals {
        self.at_handler.get(&from_ref(stmt)).unwrap_or(&self.nothing)
    }

    fn stmts(&mut self, stmts: &[Stmt], mut live: Locals, targets: &Targets) -> Locals {
        for s in stmts.iter().rev() {
            live = self.stmt(s, live, targets);
        }
        live
    }

    fn stmt(&mut self, s: &Stmt, live: Locals, targets: &Targets) -> Locals {
        self.after_stmt.insert(from_ref(s), live.clone());
        match &s.kind {
            StmtKind::Expr(e) | StmtKind::SetGlobal { value: e, .. } => self.expr(e, live),
            StmtKind::Let { local, value } => {
                let mut live = live;
                live.remove(*local);
                self.expr(value, live)
            }
            StmtKind::Unbind { local } => {
                let mut live = live;
                live.remove(*local);
                live
            }
            StmtKind::SetIndex { list, index, value, .. } => {
                let live = self.expr(index, live);
                let live = self.expr(list, live);
                self.expr(value, live)
            }
            StmtKind::SetField { object, value, .. } => {
                let live = self.expr(object, live);
                self.expr(value, live)
            }
            StmtKind::RaiseObject { exc, .. } => self.expr(exc, Locals::default()),
            StmtKind::Try { body, caught, handler } => {
                let mut head = self.stmts(handler, live.clone(), targets);
                head.remove(*caught);
                self.at_handler.insert(from_ref(s), head.clone());
                self.stmts(body, live, targets).united(&head)
            }
            StmtKind::Append { list, value } => {
                let live = self.expr(value, live);
                self.expr(list, live)
            }
            StmtKind::If { cond, then, orelse } => {
                let a = self.stmts(then, live.clone(), targets);
                let b = self.stmts(orelse, live, targets);
                self.expr(cond, a.united(&b))
            }
            StmtKind::While { cond, body, orelse } => {
                let exit = self.stmts(orelse, live.clone(), targets);
                self.looped(s, live, |this, head, inner| {
                    let next = this.stmts(body, head, inner).united(&exit);
                    this.after_cond.insert(from_ref(s), next.clone());
                    this.expr(cond, next)
                })
            }
            StmtKind::For { var, range, body, orelse } => {
                let exit = self.stmts(orelse, live.clone(), targets);
                let head = self.looped(s, live, |this, head, inner| {
                    let mut next = this.stmts(body, head, inner);
                    next.remove(*var);
                    next.united(&exit)
                });
                [&range.step, &range.stop, &range.start].into_iter().fold(head, |l, e| self.expr(e, l))
            }
            StmtKind::ForList { var, list, body, orelse } => {
                let exit = self.stmts(orelse, live.clone(), targets);
                let head = self.looped(s, live, |this, head, inner| {
                    let mut next = this.stmts(body, head, inner);
                    next.remove(*var);
                    next.united(&exit)
                });
                self.expr(list, head)
            }
            StmtKind::ParFor(p) => self.par_for(s, p, live),
            StmtKind::Return(e) | StmtKind::Raise { message: e, .. } => {
                e.iter().fold(Locals::default(), |l, e| self.expr(e, l))
            }
            StmtKind::Break => targets.on_break.clone(),
            StmtKind::Continue => targets.on_continue.clone(),
        }
    }

    /// Repeats `iteration`, which takes what is live after the body and gives what is live at the
    /// head, until the head's set is stable.
    fn looped(
        &mut self,
        s: &Stmt,
        after: Locals,
        mut iteration: impl FnMut(&mut Self, Locals, &Targets) -> Locals,
    ) -> Locals {
        let mut head = Locals::default();
        loop {
            let inner = Targets { on_break: after.clone(), on_continue: head.clone() };
            let next = iteration(self, head.clone(), &inner);
            if !head.unite(&next) {
                break;
            }
        }
        self.head.insert(from_ref(s), head.clone());
        head
    }

    /// At the end of an iteration nothing but the accumulators is live: the rest is private.
    fn par_for(&mut self, s: &Stmt, p: &ParFor, live: Locals) -> Locals {
        let mut end = Locals::default();
        p.reductions.iter().for_each(|r| end.insert(r.local));
        let inner = Targets { on_break: Locals::default(), on_continue: end.clone() };
        let mut head = self.stmts(&p.body, end.clone(), &inner);
        p.vars.iter().for_each(|(v, _)| head.remove(*v));
        self.head.insert(from_ref(s), head.clone());
        let mut live = live.united(&head).united(&end);
        for e in p.chunk.iter() {
            live = self.expr(e, live);
        }
        for (_, r) in p.vars.iter().rev() {
            live = [&r.step, &r.stop, &r.start].into_iter().fold(live, |l, e| self.expr(e, l));
        }
        live
    }

    fn expr(&mut self, e: &Expr, live: Locals) -> Locals {
        match &e.kind {
            ExprKind::Local(l) => {
                let mut live = live;
                live.insert(*l);
                live
            }
            ExprKind::And(a, b) | ExprKind::Or(a, b) => {
                self.after_expr.insert(from_ref(e), live.clone());
                let skipped = live.clone();
                let right = self.expr(b, live);
                self.expr(a, right.united(&skipped))
            }
            ExprKind::IfExp { cond, then, orelse } => {
                self.after_expr.insert(from_ref(e), live.clone());
                let a = self.expr(then, live.clone());
                let b = self.expr(orelse, live);
                self.expr(cond, a.united(&b))
            }
            ExprKind::Block(stmts, value) => {
                let live = self.expr(value, live);
                self.stmts(stmts, live, &Targets::default())
            }
            _ => {
                let mut operands = Vec::new();
                for_operands(e, &mut |o| operands.push(o));
                operands.into_iter().rev().fold(live, |l, o| self.expr(o, l))
            }
        }
    }
}
