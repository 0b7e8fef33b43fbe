//! Calls of functions and of the runtime, and index checks.

use molt_dialects::ir::{Builder, Op, Type};

use super::function::Lowering;
use crate::support::symbol;

impl Lowering<'_> {
    /// A call of a function that may raise: look at the flag, go on with the other results.
    pub fn lower_call(&mut self, op: Op) {
        let call = self.flagged_call(op, &op.results().iter().map(|r| r.ty()).collect::<Vec<_>>());
        op.replace_all_uses_with(&call.results()[1..]);
        self.pass_if(op, call.result(0));
        op.erase();
    }

    /// A call that stops the error: the flag is a result like others.
    pub fn lower_invoke(&mut self, op: Op) {
        let types: Vec<Type> = op.results()[1..].iter().map(|r| r.ty()).collect();
        let name = symbol(op, "callee");
        if self.raisers.raises(&name) {
            let call = self.flagged_call(op, &types);
            op.replace_all_uses_with(&call.results());
        } else {
            let b = Builder::before(op).with_loc(op.loc());
            let call = b.call(&name, &op.operands(), &types);
            let mut values = vec![b.const_bool(false)];
            values.extend(call.results());
            op.replace_all_uses_with(&values);
        }
        op.erase();
    }

    fn flagged_call(&mut self, op: Op, results: &[Type]) -> Op {
        let mut types = vec![op.context().i1_ty()];
        types.extend(results);
        let b = Builder::before(op).with_loc(op.loc());
        b.call(&symbol(op, "callee"), &op.operands(), &types)
    }

    /// A runtime function that may raise: a status, and the result through a slot.
    pub fn lower_rt(&mut self, op: Op) {
        let context = op.context();
        let mut operands = op.operands();
        let result = op.results().first().copied();
        let slot = result.map(|r| self.slot(r.ty()));
        operands.extend(slot);
        let b = Builder::before(op).with_loc(op.loc());
        let mut call = b
            .op("molt.obj.rt")
            .operands(&operands)
            .results(&[context.i32_ty()])
            .attr("callee", context.sym_ref(&symbol(op, "callee")))
            // It writes the slot, whatever else it does.
            .attr("effects", context.str_attr("io"));
        if let Some(desc) = op.attr("desc") {
            call = call.attr("desc", desc);
        }
        let status = call.build().result(0);
        let zero = b.const_i32(0);
        let bad = b.cmpi("ne", status, zero);
        self.pass_if(op, bad);
        if let (Some(result), Some(slot)) = (result, slot) {
            let get = Builder::before(op)
                .with_loc(op.loc())
                .op("molt.obj.slot_get")
                .operands(&[slot])
                .attr("owned", context.unit())
                .results(&[result.ty()])
                .build();
            op.replace_all_uses_with(&[get.result(0)]);
        }
        op.erase();
    }

    /// `list_get` and `list_set`: normalizes the index and compares it, unsigned, with the
    /// length; what is left is `inbounds`.
    pub fn lower_index(&mut self, op: Op, message: &str) {
        let at = op.num_operands() - 1;
        let (list, index) = (op.operand(at - 1), op.operand(at));
        let b = Builder::before(op).with_loc(op.loc());
        let context = op.context();
        let length =
            b.op("molt.obj.list_len").operands(&[list]).results(&[context.i64_ty()]).build().result(0);
        let constant = index.const_i64();
        let normal = if op.has_attr("nonneg") || constant.is_some_and(|n| n >= 0) {
            index
        } else if constant.is_some() {
            b.addi(index, length)
        } else {
            let zero = b.const_i64(0);
            let negative = b.cmpi("slt", index, zero);
            let from_end = b.addi(index, length);
            b.select(negative, from_end, index)
        };
        let bad = b.cmpi("uge", normal, length);
        op.set_operand(at, normal);
        op.set_attr("inbounds", context.unit());
        op.remove_attr("nonneg");
        self.raise_if(op, bad, "IndexError", message);
    }
}
