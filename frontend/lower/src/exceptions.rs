//! `try`, and raising exception objects.
//!
//! ```text
//! try:                     %code, %x = molt.tier.try -> (i32, i64) {
//!     x = f()                  %v = func.call @f()  molt.tier.leave %falls, %v : i32, i64
//! except … as e:           } handler {
//!     return               %e = func.call @caught()  …  molt.tier.leave %returns, %none : i32, i64 }
//! g(x)                     cf.cond_br (%code is "returns"), ^return, ^next
//! ```
//! The op's results are what the statement assigns and its ways out read. Where `return`, `break` or
//! `continue` leave the statement, a code tells which, and a chain of branches follows. Variables
//! that the body assigns and the handler reads are in memory meanwhile ([`crate::memory`]).

use crate::analysis::{assigned_in, exits::exits_of};
use crate::function::{Flow, FnCx, Target};
use crate::variables::Slot;
use molt_dialects::ir::{Block, Type, Value};
use molt_hir::hir::{Expr, LocalId, Stmt};

/// How control leaves a `try` statement; the number is the code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// At its end.
    Falls = 0,
    /// `return`
    Returns = 1,
    /// `break`
    Breaks = 2,
    /// `continue`
    Continues = 3,
}

/// What the regions of a `try` statement hand over when they are left.
#[derive(Clone)]
pub struct TryTarget {
    /// Whether a code tells the way.
    coded: bool,
    /// Variables.
    pub slots: Vec<Slot>,
    /// The type of the function's result, if a `return` leaves the statement.
    returns: Option<Type>,
}

impl FnCx<'_> {
    /// `try`
    pub fn try_stmt(&mut self, s: &Stmt, body: &[Stmt], caught: LocalId, handler: &[Stmt]) -> Flow {
        let exits = exits_of(s);
        let assigned = assigned_in(std::slice::from_ref(s));
        let mut read = self.live.after(s).clone();
        if exits.breaks || exits.continues {
            self.read_by_targets().into_iter().for_each(|l| read.insert(l));
        }
        let slots = self.slots(&assigned, &read);
        let returns =
            if exits.returns { self.module.ty(&self.function.ret, self.function.span) } else { None };
        let target = TryTarget { coded: exits.any(), slots, returns };
        let types = self.types(&target);

        let in_body = assigned_in(body);
        let in_handler = self.live.at_handler(s).clone();
        let put = self.put_into_memory(&in_body, &in_handler);
        let op = self.b.op("molt.tier.try").results(&types).regions(2).build();
        let block = self.new_block_in(op.region(0), &[]);
        let first = self.try_region(block, &target, |cx| cx.stmts(body));
        let block = self.new_block_in(op.region(1), &[]);
        let second = self.try_region(block, &target, |cx| {
            cx.take_from_memory(&put);
            let exception = cx.caught_exception();
            cx.assign(caught, exception);
            cx.stmts(handler)
        });
        put.iter().for_each(|l| {
            self.memory.remove(l);
        });

        let falls = first == Flow::Falls || second == Flow::Falls;
        self.after_try(&target, &op.results(), falls, exits)
    }

    /// The types of what a target hands over.
    fn types(&self, target: &TryTarget) -> Vec<Type> {
        let code = target.coded.then(|| self.module.ctx.i32_ty());
        code.into_iter().chain(self.slot_types(&target.slots)).chain(target.returns).collect()
    }

    fn try_region(
        &mut self,
        block: Block,
        target: &TryTarget,
        stmts: impl FnOnce(&mut Self) -> Flow,
    ) -> Flow {
        self.targets.push(Target::Try(target.clone()));
        let flow = self.inside(block, true, |cx| {
            let flow = stmts(cx);
            match flow {
                Flow::Falls => cx.leave_try(target, Way::Falls, None),
                Flow::Raised => {
                    let values: Vec<Value> = cx.types(target).into_iter().map(|t| cx.b.poison(t)).collect();
                    cx.b.op("molt.tier.leave").operands(&values).build();
                }
                Flow::Ended => {}
            }
            flow
        });
        self.targets.pop();
        flow
    }

    /// Ends the region of a `try` statement.
    fn leave_try(&mut self, target: &TryTarget, way: Way, result: Option<Value>) {
        let mut values = Vec::new();
        if target.coded {
            values.push(self.b.const_i32(way as i32));
        }
        values.extend(self.read_slots(&target.slots));
        if let Some(ty) = target.returns {
            values.push(result.unwrap_or_else(|| self.b.poison(ty)));
        }
        self.b.op("molt.tier.leave").operands(&values).build();
    }

    /// Leaves the innermost `try` statement, for `break` or `continue` of a loop around it.
    pub fn leave_by(&mut self, target: &TryTarget, way: Way) -> Flow {
        self.leave_try(target, way, None);
        Flow::Ended
    }

    /// `return`
    pub fn return_value(&mut self, value: Option<Value>) -> Flow {
        let around = self.targets.iter().rev().find_map(|t| match t {
            Target::Try(target) => Some(target.clone()),
            _ => None,
        });
        match around {
            Some(target) => self.leave_try(&target, Way::Returns, value),
            None => self.leave_function(value),
        }
        Flow::Ended
    }

    /// Goes on after a `try` statement, in the way that its code tells.
    fn after_try(
        &mut self,
        target: &TryTarget,
        results: &[Value],
        falls: bool,
        exits: crate::analysis::Exits,
    ) -> Flow {
        let (code, results) = results.split_at(usize::from(target.coded));
        self.bind_slots(&target.slots, results);
        let Some(&code) = code.first() else {
            return if falls { Flow::Falls } else { Flow::Raised };
        };
        let result = target.returns.and(results.last().copied());
        let mut ways = Vec::new();
        for (left, way) in
            [(exits.returns, Way::Returns), (exits.breaks, Way::Breaks), (exits.continues, Way::Continues)]
        {
            if left {
                ways.push(way);
            }
        }
        let last = if falls { None } else { ways.pop() };
        let env = self.env.clone();
        for way in ways {
            let number = self.b.const_i32(way as i32);
            let taken = self.b.cmpi("eq", code, number);
            let (yes, no) = (self.new_block(&[]), self.new_block(&[]));
            self.b.cond_br(taken, yes, &[], no, &[]);
            self.enter_last(yes);
            self.go(way, result);
            self.env = env.clone();
            self.enter_last(no);
        }
        match last {
            Some(way) => self.go(way, result),
            None => Flow::Falls,
        }
    }

    fn go(&mut self, way: Way, result: Option<Value>) -> Flow {
        match way {
            Way::Returns => self.return_value(result),
            Way::Breaks => self.break_loop(),
            Way::Continues => self.continue_loop(),
            Way::Falls => Flow::Falls,
        }
    }

    /// `raise` of an exception object.
    pub fn raise_object(&mut self, exc: &Expr, again: bool) -> Flow {
        let exception = self.value(exc);
        let mut operands = vec![exception];
        operands.extend(self.trace_of(exception));
        self.b.op("molt.tier.raise_object").operands(&operands).flag("again", again).build();
        Flow::Raised
    }
}
