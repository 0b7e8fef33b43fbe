//! Variables in memory: each becomes a slot of the region, which keeps what it holds.

use molt_dialects::ir::{Block, Builder, Op, Type, Value};

use super::regions::{Held, Reach, new_slot};

/// A `molt.obj.var`.
pub struct Variable {
    op: Op,
    ty: Type,
    /// Where it stands.
    pub block: Block,
}

/// The variables of some blocks.
pub fn collect(blocks: &[Block]) -> Vec<Variable> {
    let mut found = Vec::new();
    for &block in blocks {
        for op in block.ops().into_iter().filter(|op| op.is("molt.obj.var")) {
            let ty = op.attr("type").and_then(|a| a.as_type()).expect("a variable has a type");
            found.push(Variable { op, ty, block });
        }
    }
    found
}

/// Makes slots of variables, at the builder `slots`. Those that hold objects have to be given up
/// at the end.
pub fn place(variables: Vec<Variable>, slots: Builder, reach: &Reach) -> Vec<Held> {
    let mut counted = Vec::new();
    // The builder may stand at one of them: they go at the end.
    let ops: Vec<Op> = variables.iter().map(|v| v.op).collect();
    for Variable { op, ty, block } in variables {
        let assigned = is_assigned(op);
        let slot: Value = new_slot(slots, ty);
        op.replace_all_uses_with(&[slot]);
        if let Some(slot) = slot.defining_op().filter(|_| !assigned) {
            slot.set_attr("molt.unassigned", slot.context().unit());
        }
        if ty.holds_objects() {
            let held = Held { value: None, ty, block, slot };
            if reach.from(block, block) {
                held.clear(Builder::before(op).with_loc(op.loc()));
            }
            counted.push(held);
        }
    }
    ops.into_iter().for_each(Op::erase);
    counted
}

/// Whether a variable is assigned in the block where it begins, and so never read too early.
fn is_assigned(variable: Op) -> bool {
    std::iter::successors(variable.next(), |op| op.next())
        .any(|op| op.is("molt.obj.var_set") && op.operand(1) == variable.result(0))
}
