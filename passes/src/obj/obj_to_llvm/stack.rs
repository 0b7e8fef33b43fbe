//! How deep calls may go.
//!
//! With pointers of 64 bits a function compares the stack pointer with its thread's limit, a
//! variable of the object file that the runtime sets through a function registered at the start of
//! the main module (`molt_stack_watch`). On WebAssembly the calls are on a stack that a program
//! cannot see: there a number of calls counts down, which the runtime keeps (`molt_depth_left`).

use molt_dialects::ir::{Builder, Op, Value, parse_ops};

use super::Context;
use crate::MAIN;
use crate::support::module_body;

/// The limit of each thread's stack pointer; 0 for none.
const LIMIT: &str = "molt.stack.limit";
const SET_LIMIT: &str = "molt.stack.set";
/// How many more calls there may be, on WebAssembly.
const LEFT: &str = "molt_depth_left";

impl Context {
    /// `molt.obj.stack_enter`
    pub fn stack_enter(&mut self, b: Builder) -> Value {
        self.uses_stack = true;
        let context = b.ctx();
        let ptr = context.ptr_ty();
        if self.types.pointer_bits() == 32 {
            let one = b.const_i32(1);
            let left = self.depth(b);
            let less = b.subi(left, one);
            self.set_depth(b, less);
            return b.cmpi("slt", left, one);
        }
        let word = context.i64_ty();
        let here = b.op("llvm.intr.stacksave").results(&[ptr]).build().result(0);
        let here = b.cast("llvm.ptrtoint", here, word);
        let limit = self.address(b, LIMIT, ptr);
        let limit = b.op("llvm.load").operands(&[limit]).results(&[word]).build().result(0);
        b.cmpi("ult", here, limit)
    }

    /// `molt.obj.stack_leave`
    pub fn stack_leave(&mut self, b: Builder) {
        if self.types.pointer_bits() == 32 {
            let (left, one) = (self.depth(b), b.const_i32(1));
            let more = b.addi(left, one);
            self.set_depth(b, more);
        }
    }

    fn depth(&mut self, b: Builder) -> Value {
        let address = self.address(b, LEFT, b.ctx().ptr_ty());
        b.op("llvm.load").operands(&[address]).results(&[b.ctx().i32_ty()]).build().result(0)
    }

    fn set_depth(&mut self, b: Builder, value: Value) {
        let address = self.address(b, LEFT, b.ctx().ptr_ty());
        b.op("llvm.store").operands(&[value, address]).build();
    }

    /// Adds the variables that the functions use, and has the main module register them.
    pub fn finish_stack(&mut self, module: Op) {
        if !self.uses_stack {
            return;
        }
        let context = module.context();
        let text = if self.types.pointer_bits() == 32 {
            format!("llvm.mlir.global external @{LEFT}() {{addr_space = 0 : i32}} : i32\n")
        } else {
            format!(
                "llvm.mlir.global internal thread_local @{LIMIT}(0 : i64) {{addr_space = 0 : i32}} : i64
                 llvm.func internal @{SET_LIMIT}(%limit: i64) attributes {{no_unwind}} {{
                   %p = llvm.mlir.addressof @{LIMIT} : !llvm.ptr
                   llvm.store %limit, %p : i64, !llvm.ptr
                   llvm.return
                 }}\n"
            )
        };
        for op in parse_ops(context, &text, context.unknown_loc()) {
            module_body(module).append(op);
        }
        let entry = module.lookup_symbol(MAIN).and_then(|main| main.region(0).entry());
        if let Some(first) = entry.and_then(|b| b.first())
            && self.types.pointer_bits() != 32
        {
            let b = Builder::before(first).with_loc(first.loc());
            let setter = self.address(b, SET_LIMIT, context.ptr_ty());
            self.runtime.call(b, "molt_stack_watch", &[setter], None);
        }
    }
}
