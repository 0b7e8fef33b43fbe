//! `molt.tier.try`: its regions become blocks of the function, and every op learns where its error
//! goes.
//!
//! ```text
//! %r = molt.tier.try { A  leave %x } handler { B  leave %y }      ^here:     br ^body
//! C                                                               ^body:     A  br ^after(%x)
//!                                                                 ^handler:  B  br ^after(%y)
//!                                                                 ^after(%r): C
//! ```
//! What raises in `A` branches to `^handler`; what raises in `B` or `C` goes where the op itself
//! would have gone.

use std::collections::HashMap;

use molt_dialects::ir::{Block, Builder, Loc, Op, Type};

/// Which block catches what a block raises; none if it leaves the function.
#[derive(Default)]
pub struct Handlers {
    of: HashMap<Block, Block>,
}

impl Handlers {
    /// Inlines every `molt.tier.try` of a function without other regions around it, outer ones first.
    pub fn inline(function: Op) -> Handlers {
        let mut handlers = Handlers::default();
        for op in function.collect_pre(|op| op.is("molt.tier.try")) {
            handlers.inline_one(op);
        }
        handlers
    }

    /// Where the errors of ops in this block go.
    pub fn of(&self, block: Option<Block>) -> Option<Block> {
        self.of.get(&block?).copied()
    }

    fn inline_one(&mut self, op: Op) {
        let here = op.block().expect("the op is in a block");
        let outer = self.of(Some(here));
        let after = here.split_before(op);
        let args: Vec<(Type, Loc)> = op.results().iter().map(|r| (r.ty(), op.loc())).collect();
        let results: Vec<_> = args.iter().map(|&(ty, loc)| after.add_arg(ty, loc)).collect();
        op.replace_all_uses_with(&results);
        self.put(after, outer);

        let entries = [0, 1].map(|i| op.region(i).entry().expect("the region has a block"));
        let [body, handler] = [0, 1].map(|i| op.region(i).blocks());
        body.iter().for_each(|&block| self.put(block, Some(entries[1])));
        handler.iter().for_each(|&block| self.put(block, outer));
        for block in body.into_iter().chain(handler) {
            if let Some(leave) = block.terminator().filter(|t| t.is("molt.tier.leave")) {
                Builder::before(leave).with_loc(leave.loc()).br(after, &leave.operands());
                leave.erase();
            }
        }
        op.region(0).inline_before(after);
        op.region(1).inline_before(after);
        Builder::at_end(here).with_loc(op.loc()).br(entries[0], &[]);
        op.erase();
    }

    fn put(&mut self, block: Block, handler: Option<Block>) {
        if let Some(handler) = handler {
            self.of.insert(block, handler);
        }
    }
}

/// Whether the body of a `molt.tier.try` around an op catches what it raises.
pub fn is_caught(op: Op) -> bool {
    let mut at = op;
    while let (Some(region), Some(parent)) = (at.block().and_then(|b| b.region()), at.parent()) {
        if parent.is("molt.tier.try") && parent.region(0) == region {
            return true;
        }
        at = parent;
    }
    false
}
