//! Control with early exits: blocks and branches.
//!
//! ```text
//! while a:            ^head(vars):  cond_br a, ^body, ^done
//!     if b: break     ^body:        cond_br b, ^exit(vars), ^next
//!     c               ^next:        c; br ^head(vars)
//! else: d             ^done:        d; br ^exit(vars)
//!                     ^exit(vars):
//! ```
//! Blocks take as arguments the variables that are assigned on the way to them and read later.

use crate::analysis::{assigned_in, assigned_in_expr, exits};
use crate::control::is_always;
use crate::exceptions::Way;
use crate::function::{Flow, FnCx, Target};
use crate::iteration::Iteration;
use crate::variables::{Env, Slot};
use molt_dialects::ir::{Block, Value};
use molt_hir::hir::{Expr, LocalId, Stmt, StmtKind};

/// Where `break` and `continue` of a loop of blocks lead.
#[derive(Clone)]
pub struct LoopTarget {
    /// Takes the next counter, if the loop has one, and the carried variables.
    head: Block,
    counter: Option<Value>,
    carried: Vec<Slot>,
    /// Takes the variables that are read after the loop.
    exit: Option<(Block, Vec<Slot>)>,
}

impl FnCx<'_> {
    /// An `if` that control leaves early.
    pub fn cfg_if(&mut self, s: &Stmt, cond: &Expr, then: &[Stmt], orelse: &[Stmt]) -> Flow {
        let cond = self.value(cond);
        let assigned = assigned_in(then).and(&assigned_in(orelse));
        let slots = self.slots(&assigned, self.live.after(s));
        let (yes, no) = (self.new_block(&[]), self.new_block(&[]));
        self.b.cond_br(cond, yes, &[], no, &[]);
        let before = self.env.clone();
        let first = self.side(yes, before.clone(), then);
        let second = self.side(no, before.clone(), orelse);
        match (first.flow, second.flow) {
            (Flow::Ended, Flow::Ended) => Flow::Ended,
            (Flow::Ended, _) => self.resume(second),
            (_, Flow::Ended) => self.resume(first),
            (a, b) => {
                let types = self.slot_types(&slots);
                let join = self.new_block(&types);
                for side in [first, second] {
                    let flow = self.resume(side);
                    let values = self.leave_slots(&slots, flow);
                    self.b.br(join, &values);
                }
                self.enter_last(join);
                self.env = before;
                self.bind_slots(&slots, &join.args());
                if a == Flow::Falls || b == Flow::Falls { Flow::Falls } else { Flow::Raised }
            }
        }
    }

    /// Lowers one side of an `if` from `block` on.
    fn side(&mut self, block: Block, env: Env, stmts: &[Stmt]) -> Side {
        self.enter_last(block);
        self.env = env;
        let flow = self.stmts(stmts);
        Side { flow, block: self.block, env: self.env.clone() }
    }

    /// Goes on where `side` ended.
    fn resume(&mut self, side: Side) -> Flow {
        self.enter(side.block);
        self.env = side.env;
        side.flow
    }

    /// A loop with a `break`, `continue` or `return` in its body.
    pub fn cfg_loop(&mut self, s: &Stmt, body: &[Stmt], orelse: &[Stmt]) -> Flow {
        let counted = self.iteration(s, body);
        let mut assigned = assigned_in(body);
        let cond = match &s.kind {
            StmtKind::While { cond, .. } => Some(cond),
            _ => None,
        };
        if let Some(cond) = cond {
            assigned = assigned.and(&assigned_in_expr(cond));
        }
        if let Some((var, _)) = &counted {
            assigned = assigned.with(*var);
        }
        let carried = self.slots(&assigned, self.live.at_head(s));
        let exit_slots = self.slots(&assigned.clone().and(&assigned_in(orelse)), self.live.after(s));

        let mut inits: Vec<Value> = counted.iter().map(|(_, i)| i.from).collect();
        inits.extend(self.read_slots(&carried));
        let types: Vec<_> = inits.iter().map(|v| v.ty()).collect();
        let head = self.new_block(&types);
        self.b.br(head, &inits);
        self.enter(head);
        let args = head.args();
        let (counter, variables) = args.split_at(inits.len() - carried.len());
        let counter = counter.first().copied();
        self.bind_slots(&carried, variables);

        let inner = self.new_block(&[]);
        let endless = cond.is_some_and(is_always);
        let done = (!endless).then(|| self.new_block(&[]));
        match done {
            None => self.b.br(inner, &[]),
            Some(done) => {
                let more = self.more(cond, counted, counter);
                self.b.cond_br(more, inner, &[], done, &[])
            }
        };
        let at_head = self.env.clone();
        let exit = exits(body).breaks.then(|| {
            let types = self.slot_types(&exit_slots);
            (self.new_block(&types), exit_slots)
        });
        let target = LoopTarget { head, counter, carried, exit: exit.clone() };

        self.enter_last(inner);
        if let (Some((var, iteration)), Some(counter)) = (counted, counter) {
            let item = self.item(iteration.item, counter);
            self.assign(var, Some(item));
        }
        self.targets.push(Target::Loop(target.clone()));
        let flow = self.stmts(body);
        self.targets.pop();
        if flow != Flow::Ended {
            self.next_iteration(&target, flow);
        }

        self.env = at_head.clone();
        let flow = match done {
            None => Flow::Ended,
            Some(done) => {
                self.enter_last(done);
                self.stmts(orelse)
            }
        };
        let Some((exit, slots)) = exit else {
            return flow;
        };
        if flow != Flow::Ended {
            let values = self.leave_slots(&slots, flow);
            self.b.br(exit, &values);
        }
        self.env = at_head;
        self.enter_last(exit);
        self.bind_slots(&slots, &exit.args());
        Flow::Falls
    }

    /// Whether there is a next iteration.
    fn more(
        &mut self,
        cond: Option<&Expr>,
        counted: Option<(LocalId, Iteration)>,
        counter: Option<Value>,
    ) -> Value {
        match (cond, counted, counter) {
            (None, Some((_, iteration)), Some(counter)) => {
                let to = self.bound(iteration.to);
                self.b.cmpi("slt", counter, to)
            }
            (Some(cond), ..) => self.value(cond),
            _ => self.b.const_bool(false),
        }
    }

    /// Branches back to the loop's head.
    fn next_iteration(&mut self, target: &LoopTarget, flow: Flow) {
        let mut values = Vec::new();
        if let Some(counter) = target.counter {
            let one = self.b.const_i64(1);
            values.push(self.b.addi(counter, one));
        }
        values.extend(self.leave_slots(&target.carried, flow));
        self.b.br(target.head, &values);
    }

    /// `continue`
    pub fn continue_loop(&mut self) -> Flow {
        match self.targets.pop() {
            Some(Target::Loop(target)) => {
                self.next_iteration(&target, Flow::Falls);
                self.targets.push(Target::Loop(target));
            }
            Some(Target::Iteration { end, accumulators }) => {
                let values = self.read_all(&accumulators);
                self.b.br(end, &values);
                self.targets.push(Target::Iteration { end, accumulators });
            }
            Some(Target::Try(target)) => {
                self.leave_by(&target, Way::Continues);
                self.targets.push(Target::Try(target));
            }
            None => self.module.internal(self.span(), "'continue' outside of a loop"),
        }
        Flow::Ended
    }

    /// The variables that are read where `break` or `continue` of the innermost loop or `try` leads.
    pub fn read_by_targets(&self) -> Vec<LocalId> {
        let slots: Vec<Slot> = match self.targets.last() {
            Some(Target::Loop(target)) => {
                let exit = target.exit.iter().flat_map(|(_, slots)| slots);
                target.carried.iter().chain(exit).copied().collect()
            }
            Some(Target::Try(target)) => target.slots.clone(),
            Some(Target::Iteration { accumulators, .. }) => return accumulators.clone(),
            None => Vec::new(),
        };
        slots
            .iter()
            .map(|slot| match slot {
                Slot::Value(local) | Slot::Flag(local) => *local,
            })
            .collect()
    }

    /// `break`
    pub fn break_loop(&mut self) -> Flow {
        let exit = match self.targets.last().cloned() {
            Some(Target::Try(target)) => return self.leave_by(&target, Way::Breaks),
            Some(Target::Loop(target)) => target.exit,
            _ => None,
        };
        match exit {
            Some((block, slots)) => {
                let values = self.read_slots(&slots);
                self.b.br(block, &values);
            }
            None => self.module.internal(self.span(), "'break' outside of a loop that it can leave"),
        }
        Flow::Ended
    }
}

/// The end of one side of an `if`.
struct Side {
    flow: Flow,
    block: Block,
    env: Env,
}
