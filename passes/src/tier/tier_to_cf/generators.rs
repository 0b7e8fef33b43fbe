//! Generators: where they wait and where they are resumed become calls with a status.
//!
//! ```text
//! %s = molt.obj.gen_yield %g, %v          molt.obj.gen_set %v, "value" of %g
//!                                         %thrown = molt.obj.gen_suspend %g
//!                                         <leave with the pending error if %thrown>
//!                                         %s = molt.obj.gen_get "sent" of %g {owned}
//! %more = molt.obj.gen_resume %g          %outcome = molt.obj.gen_step %g
//!                                         <leave with the pending error if it is 2>
//!                                         %more = %outcome is 1
//! ```
//! A generator function itself never raises: its error exit ends the generator.

use molt_dialects::ir::{Builder, Op, Value};

use super::exits::raise_object;
use super::function::Lowering;

/// What `molt.obj.gen_step` gives where an error is pending.
const RAISED: i32 = 2;

/// Whether a function is a generator function.
pub fn is_generator(function: Op) -> bool {
    let entry = function.region(0).entry();
    entry.is_some_and(|b| b.ops().into_iter().any(|op| op.is("molt.obj.gen_begin")))
}

impl Lowering<'_> {
    /// The start of a generator function.
    pub fn lower_gen_begin(&mut self, op: Op) {
        let b = Builder::before(op).with_loc(op.loc());
        let start = b.op("molt.obj.gen_start").results(&op.result_types()).build();
        op.replace_all_uses_with(&start.results());
        self.exits.set_generator(start.result(0));
        self.suspend(op, start.result(0));
        op.erase();
    }

    /// `yield`
    pub fn lower_gen_yield(&mut self, op: Op) {
        let b = Builder::before(op).with_loc(op.loc());
        let generator = op.operand(0);
        if op.num_operands() > 1 {
            set(b, op.operand(1), generator, "value");
        }
        self.suspend(op, generator);
        if let Some(&sent) = op.results().first() {
            let get = Builder::before(op).with_loc(op.loc()).op("molt.obj.gen_get").operands(&[generator]);
            let context = op.context();
            let get = get.attr("part", context.str_attr("sent")).attr("owned", context.unit());
            op.replace_all_uses_with(&get.results(&[sent.ty()]).build().results());
        }
        op.erase();
    }

    /// Before `op`: waits; raises what is thrown.
    fn suspend(&mut self, op: Op, generator: Value) {
        let b = Builder::before(op).with_loc(op.loc());
        let i32 = op.context().i32_ty();
        let thrown = b.op("molt.obj.gen_suspend").operands(&[generator]).results(&[i32]).build().result(0);
        let zero = b.const_i32(0);
        let bad = b.cmpi("ne", thrown, zero);
        self.pass_if(op, bad);
    }

    /// `return` in a generator function.
    pub fn lower_gen_return(&mut self, op: Op) {
        let b = Builder::before(op).with_loc(op.loc());
        let generator = op.operand(0);
        if op.num_operands() > 1 {
            set(b, op.operand(1), generator, "result");
        }
        b.op("molt.obj.gen_finish").operands(&[generator]).build();
        op.erase();
    }

    /// `molt.obj.gen_resume` and `molt.obj.gen_throw`.
    pub fn lower_gen_resume(&mut self, op: Op) {
        let b = Builder::before(op).with_loc(op.loc());
        let generator = op.operand(0);
        let throws = op.is("molt.obj.gen_throw");
        if throws {
            let trace = (op.num_operands() > 2).then(|| op.operand(2));
            raise_object(b, self.constants, op.operand(1), trace, None);
        } else if op.num_operands() > 1 {
            set(b, op.operand(1), generator, "sent");
        }
        let step = b.op("molt.obj.gen_step").operands(&[generator]).results(&[op.context().i32_ty()]);
        let step = step.flag("thrown", throws).flag("nested", op.has_attr("nested"));
        let outcome = step.build().result(0);
        let raised = b.const_i32(RAISED);
        let bad = b.cmpi("eq", outcome, raised);
        self.pass_if(op, bad);
        let b = Builder::before(op).with_loc(op.loc());
        let one = b.const_i32(1);
        let yielded = b.cmpi("eq", outcome, one);
        op.replace_all_uses_with(&[yielded]);
        op.erase();
    }
}

fn set(b: Builder, value: Value, generator: Value, part: &str) {
    let part = b.ctx().str_attr(part);
    b.op("molt.obj.gen_set").operands(&[value, generator]).attr("part", part).build();
}
