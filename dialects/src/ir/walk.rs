//! Walks over nested ops.

use super::{Op, Region};

/// What to do after visiting an op.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Walk {
    /// Go on.
    Advance,
    /// Do not enter the regions of this op (pre-order only).
    Skip,
    /// Stop the walk.
    Interrupt,
}

/// When an op is visited.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WalkOrder {
    /// Before the ops that it holds.
    PreOrder,
    /// After them. The visited op may then be erased.
    PostOrder,
}

impl Op {
    /// Visits the op and the ops that it holds. Gives `Interrupt` if a visit did.
    pub fn walk(self, order: WalkOrder, mut visit: impl FnMut(Op) -> Walk) -> Walk {
        self.walk_dyn(order, &mut visit)
    }

    fn walk_dyn(self, order: WalkOrder, visit: &mut dyn FnMut(Op) -> Walk) -> Walk {
        if order == WalkOrder::PreOrder {
            match visit(self) {
                Walk::Advance => {}
                Walk::Skip => return Walk::Advance,
                Walk::Interrupt => return Walk::Interrupt,
            }
        }
        for region in self.regions() {
            if region.walk_dyn(order, visit) == Walk::Interrupt {
                return Walk::Interrupt;
            }
        }
        match order {
            WalkOrder::PreOrder => Walk::Advance,
            WalkOrder::PostOrder => visit(self),
        }
    }

    /// The op and those that it holds that satisfy a condition, inner ops first.
    pub fn collect(self, mut wanted: impl FnMut(Op) -> bool) -> Vec<Op> {
        let mut found = Vec::new();
        self.walk(WalkOrder::PostOrder, |op| {
            if wanted(op) {
                found.push(op);
            }
            Walk::Advance
        });
        found
    }

    /// The op and those that it holds that satisfy a condition, outer ops first.
    pub fn collect_pre(self, mut wanted: impl FnMut(Op) -> bool) -> Vec<Op> {
        let mut found = Vec::new();
        self.walk(WalkOrder::PreOrder, |op| {
            if wanted(op) {
                found.push(op);
            }
            Walk::Advance
        });
        found
    }
}

impl Region {
    /// Visits the ops of the region, and the ops that they hold.
    pub fn walk(self, order: WalkOrder, mut visit: impl FnMut(Op) -> Walk) -> Walk {
        self.walk_dyn(order, &mut visit)
    }

    fn walk_dyn(self, order: WalkOrder, visit: &mut dyn FnMut(Op) -> Walk) -> Walk {
        for block in self.blocks() {
            let mut next = block.first();
            while let Some(op) = next {
                // Read before the visit, which may erase the op.
                next = op.next();
                if op.walk_dyn(order, visit) == Walk::Interrupt {
                    return Walk::Interrupt;
                }
            }
        }
        Walk::Advance
    }
}
