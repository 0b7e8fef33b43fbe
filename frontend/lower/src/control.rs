//! Structured control: `scf.if`, and the choice between structured ops and blocks.
//!
//! A statement that control leaves only at its end is structured. One with a `return`, or with a
//! `break` or `continue` that leaves it, becomes blocks ([`crate::cfg`]); the statements around it
//! are of the same kind then, so that several blocks are allowed. A loop with a `break` of its own
//! is blocks inside and structured outside: where only one block is allowed it is wrapped in an
//! `scf.execute_region`.

use crate::analysis::exits::exits_of;
use crate::analysis::{assigned_in, exits};
use crate::arith::constant_int;
use crate::function::{Flow, FnCx};
use crate::raise::constant_text;
use crate::variables::Slot;
use molt_abi::ErrorKind;
use molt_dialects::ir::{Type, Value};
use molt_hir::hir::{Expr, ExprKind, Stmt, StmtKind};

impl FnCx<'_> {
    /// `if`
    pub fn if_stmt(&mut self, s: &Stmt, cond: &Expr, then: &[Stmt], orelse: &[Stmt]) -> Flow {
        if let Some((kind, text)) = constant_raise(then) {
            let ok = match &cond.kind {
                ExprKind::Not(ok) => self.value(ok),
                _ => {
                    let bad = self.value(cond);
                    self.b.not(bad)
                }
            };
            self.require_text(ok, kind, text);
            return self.stmts(orelse);
        }
        if exits_of(s).any() {
            return self.cfg_if(s, cond, then, orelse);
        }
        let cond = self.value(cond);
        let assigned = assigned_in(then).and(&assigned_in(orelse));
        let slots = self.slots(&assigned, self.live.after(s));
        let side = |body: &[Stmt], cx: &mut Self| (cx.stmts(body), Vec::new());
        self.scf_if(cond, &slots, &[], |cx| side(then, cx), |cx| side(orelse, cx)).0
    }

    /// An `scf.if` that yields the values of `slots` (and binds them), and before them values of
    /// the `types` that both sides give, which are returned.
    pub fn scf_if(
        &mut self,
        cond: Value,
        slots: &[Slot],
        types: &[Type],
        then: impl FnOnce(&mut Self) -> (Flow, Vec<Value>),
        orelse: impl FnOnce(&mut Self) -> (Flow, Vec<Value>),
    ) -> (Flow, Vec<Value>) {
        let all: Vec<Type> = types.iter().copied().chain(self.slot_types(slots)).collect();
        let op = self.b.op("scf.if").operands(&[cond]).results(&all).regions(2).build();
        let first = self.new_block_in(op.region(0), &[]);
        let a = self.inside(first, false, |cx| cx.yield_side(slots, then));
        let second = self.new_block_in(op.region(1), &[]);
        let b = self.inside(second, false, |cx| cx.yield_side(slots, orelse));
        if all.is_empty() && second.ops().len() == 1 {
            second.erase();
        }
        let results = op.results();
        self.bind_slots(slots, &results[types.len()..]);
        let flow = if a == Flow::Falls || b == Flow::Falls { Flow::Falls } else { Flow::Raised };
        (flow, results[..types.len()].to_vec())
    }

    fn yield_side(&mut self, slots: &[Slot], side: impl FnOnce(&mut Self) -> (Flow, Vec<Value>)) -> Flow {
        let (flow, mut values) = side(self);
        values.extend(self.leave_slots(slots, flow));
        self.b.scf_yield(&values);
        flow
    }

    /// What to hand on at the end of a block that control leaves in the way `flow`.
    pub fn leave_slots(&mut self, slots: &[Slot], flow: Flow) -> Vec<Value> {
        match flow {
            Flow::Falls => self.read_slots(slots),
            Flow::Raised | Flow::Ended => self.poison_slots(slots),
        }
    }

    /// Opens a block that control never reaches, if `flow` closed the present one.
    pub fn reopen(&mut self, flow: Flow) {
        if flow == Flow::Ended {
            let block = self.new_block(&[]);
            self.enter(block);
        }
    }

    /// `while`, `for`: structured, blocks, or blocks in an op.
    pub fn loop_stmt(&mut self, s: &Stmt) -> Flow {
        let (body, orelse) = match &s.kind {
            StmtKind::While { body, orelse, .. }
            | StmtKind::For { body, orelse, .. }
            | StmtKind::ForList { body, orelse, .. } => (body, orelse),
            _ => return Flow::Falls,
        };
        if !exits(body).any() {
            let flow = self.structured_loop(s, body);
            return if flow == Flow::Falls { self.stmts(orelse) } else { flow };
        }
        if self.many_blocks {
            return self.cfg_loop(s, body, orelse);
        }
        let slots = self.slots(&assigned_in(std::slice::from_ref(s)), self.live.after(s));
        let types = self.slot_types(&slots);
        let op = self.b.op("scf.execute_region").results(&types).regions(1).build();
        let entry = self.new_block_in(op.region(0), &[]);
        let flow = self.inside(entry, true, |cx| {
            let flow = cx.cfg_loop(s, body, orelse);
            cx.reopen(flow);
            let values = cx.leave_slots(&slots, flow);
            cx.b.scf_yield(&values);
            flow
        });
        self.bind_slots(&slots, &op.results());
        if flow == Flow::Falls { Flow::Falls } else { Flow::Raised }
    }
}

/// The error of statements that do nothing but raise one whose message is constant.
fn constant_raise(stmts: &[Stmt]) -> Option<(ErrorKind, Option<&str>)> {
    match &stmts.first()?.kind {
        StmtKind::Raise { kind, message: None } => Some((*kind, None)),
        StmtKind::Raise { kind, message: Some(e) } => Some((*kind, Some(constant_text(e)?))),
        _ => None,
    }
}

/// Whether a condition is constant and true: `while True`, `while 1 == 1` as inference folds it.
pub fn is_always(cond: &Expr) -> bool {
    match &cond.kind {
        ExprKind::Bool(x) => *x,
        ExprKind::Not(e) => matches!(e.kind, ExprKind::Bool(false)),
        ExprKind::IntCmp(molt_hir::hir::CmpOp::Ne, a, b) => {
            matches!((constant_int(a), constant_int(b)), (Some(x), Some(y)) if x != y)
        }
        _ => false,
    }
}
