//! Structured loops: `scf.while` and `scf.for`.

use crate::analysis::effects::may_resize;
use crate::analysis::{assigned_in, assigned_in_expr};
use crate::control::is_always;
use crate::function::{Flow, FnCx};
use crate::iteration::{Item, Iteration, Until};
use crate::variables::Slot;
use molt_hir::hir::{Expr, LocalId, Stmt, StmtKind, Ty};

impl FnCx<'_> {
    /// A loop that only its condition ends.
    pub fn structured_loop(&mut self, s: &Stmt, body: &[Stmt]) -> Flow {
        match &s.kind {
            StmtKind::While { cond, .. } => self.scf_while(s, cond, body),
            _ => {
                let Some((var, iteration)) = self.iteration(s, body) else {
                    return Flow::Falls;
                };
                let slots = self.slots(&assigned_in(body).with(var), self.live.at_head(s));
                match iteration.to {
                    Until::Count(_) => self.scf_for(var, iteration, body, &slots),
                    Until::Length(_) => self.scf_while_length(var, iteration, body, &slots),
                }
                Flow::Falls
            }
        }
    }

    /// Evaluates what a `for` goes through.
    pub fn iteration(&mut self, s: &Stmt, body: &[Stmt]) -> Option<(LocalId, Iteration)> {
        match &s.kind {
            StmtKind::For { var, range, .. } => Some((*var, self.range(range))),
            StmtKind::ForList { var, list, .. } => Some((*var, self.elements(list, body))),
            _ => None,
        }
    }

    /// The elements of a list; its length is read once if `body` cannot change it.
    fn elements(&mut self, list: &Expr, body: &[Stmt]) -> Iteration {
        let elem = match &list.ty {
            Ty::List(elem) => Some(self.module.held_ty(elem, list.span)),
            _ => None,
        };
        let list_value = self.value(list);
        let elem = elem.unwrap_or_else(|| {
            self.module.internal(list.span, "a loop over a list goes through something else");
            self.module.ctx.i64_ty()
        });
        let to = if may_resize(body) {
            Until::Length(list_value)
        } else {
            Until::Count(self.list_len(list_value))
        };
        Iteration { from: self.b.const_i64(0), to, item: Item::Element(list_value, elem) }
    }

    fn scf_for(&mut self, var: LocalId, iteration: Iteration, body: &[Stmt], slots: &[Slot]) {
        let (to, step) = (self.bound(iteration.to), self.b.const_i64(1));
        let inits = self.read_slots(slots);
        let (op, block) = self.b.scf_for(iteration.from, to, step, &inits);
        self.inside(block, false, |cx| {
            let args = block.args();
            cx.bind_slots(slots, &args[1..]);
            let item = cx.item(iteration.item, args[0]);
            cx.assign(var, Some(item));
            let flow = cx.stmts(body);
            let values = cx.leave_slots(slots, flow);
            cx.b.scf_yield(&values);
        });
        self.bind_slots(slots, &op.results());
    }

    fn scf_while(&mut self, s: &Stmt, cond: &Expr, body: &[Stmt]) -> Flow {
        let assigned = assigned_in(body).and(&assigned_in_expr(cond));
        let slots = self.slots(&assigned, self.live.at_head(s));
        let types = self.slot_types(&slots);
        let inits = self.read_slots(&slots);
        // The condition hands on more than it takes where it assigns variables.
        let passed = self.slots(&assigned, self.live.after_cond(s));
        let results = self.slot_types(&passed);
        let op = self.b.op("scf.while").operands(&inits).results(&results).regions(2).build();
        let before = self.new_block_in(op.region(0), &types);
        self.inside(before, false, |cx| {
            cx.bind_slots(&slots, &before.args());
            let mut operands = vec![cx.value(cond)];
            operands.extend(cx.read_slots(&passed));
            cx.b.op("scf.condition").operands(&operands).build();
        });
        let after = self.new_block_in(op.region(1), &results);
        self.inside(after, false, |cx| {
            cx.bind_slots(&passed, &after.args());
            let flow = cx.stmts(body);
            let values = cx.leave_slots(&slots, flow);
            cx.b.scf_yield(&values);
        });
        self.bind_slots(&passed, &op.results());
        if is_always(cond) { Flow::Raised } else { Flow::Falls }
    }

    /// A loop over a list whose length is read before every iteration.
    fn scf_while_length(&mut self, var: LocalId, iteration: Iteration, body: &[Stmt], slots: &[Slot]) {
        let mut inits = vec![iteration.from];
        inits.extend(self.read_slots(slots));
        let types: Vec<_> = inits.iter().map(|v| v.ty()).collect();
        let op = self.b.op("scf.while").operands(&inits).results(&types).regions(2).build();
        let before = self.new_block_in(op.region(0), &types);
        self.inside(before, false, |cx| {
            let args = before.args();
            let to = cx.bound(iteration.to);
            let mut operands = vec![cx.b.cmpi("slt", args[0], to)];
            operands.extend(args);
            cx.b.op("scf.condition").operands(&operands).build();
        });
        let after = self.new_block_in(op.region(1), &types);
        self.inside(after, false, |cx| {
            let args = after.args();
            cx.bind_slots(slots, &args[1..]);
            let item = cx.item(iteration.item, args[0]);
            cx.assign(var, Some(item));
            let flow = cx.stmts(body);
            let one = cx.b.const_i64(1);
            let mut values = vec![cx.b.addi(args[0], one)];
            values.extend(cx.leave_slots(slots, flow));
            cx.b.scf_yield(&values);
        });
        self.bind_slots(slots, &op.results()[1..]);
    }
}
