//! Unions: a nullable reference is a pointer, any other a struct of its tag and slots.

use molt_dialects::ir::{Builder, Op, Value};

use super::Context;
use super::types::Slots;
use super::values::{EQ, NE, bits_of, compare_pointers, null_pointer};

/// The member that an op names.
fn member(op: Op) -> usize {
    op.attr("member").and_then(|a| a.as_i64()).expect("the op names a member") as usize
}

impl Context {
    pub fn wrap(&mut self, b: Builder, op: Op) -> Value {
        let ty = op.result(0).ty();
        let value = op.operands().first().copied();
        let Some(slots) = Slots::of(ty) else {
            return value.unwrap_or_else(|| null_pointer(b));
        };
        let member = member(op);
        let tag = b.const_i64(member as i64);
        let zero = b.op("llvm.mlir.zero").results(&[ty]).build().result(0);
        let union = self.with_field(b, zero, 0, tag);
        match (slots.of_member[member], value) {
            (Some(slot), Some(value)) => {
                let bits = match value.ty() {
                    ty if ty.is_f64() => bits_of(b, value),
                    ty if ty.is_i1() => b.cast("arith.extui", value, b.ctx().i64_ty()),
                    _ => value,
                };
                self.with_field(b, union, slot, bits)
            }
            _ => union,
        }
    }

    pub fn unwrap(&mut self, b: Builder, op: Op) -> Value {
        let union = op.operand(0);
        let Some(slots) = Slots::of(union.ty()) else {
            return union;
        };
        let ty = op.result(0).ty();
        let slot = slots.of_member[member(op)].expect("the verifier saw a member with a value");
        if ty.is_f64() || ty.is_i1() {
            let bits = self.field(b, union, &slot.to_string(), slots.types[slot]);
            return b.cast(if ty.is_f64() { "arith.bitcast" } else { "arith.trunci" }, bits, ty);
        }
        self.field(b, union, &slot.to_string(), ty)
    }

    pub fn tag(&mut self, b: Builder, op: Op) -> Value {
        let union = op.operand(0);
        let word = b.ctx().i64_ty();
        if Slots::of(union.ty()).is_some() {
            return self.field(b, union, "0", word);
        }
        // The tag is 0 for null, or 1.
        let members = union.ty().union_members().expect("the verifier saw a union");
        let null = null_pointer(b);
        let second = compare_pointers(b, if members[0].is_none() { NE } else { EQ }, union, null);
        b.cast("arith.extui", second, word)
    }
}
