//! Generators: LLVM's switched-resume coroutines whose frame lies behind a header.
//!
//! ```text
//! | count, type | state, thrown, size, frame | resume | value | sent | result | coroutine frame … |
//! 0             16                           32       40 (as the types ask for) ^ 16-byte aligned
//! ```
//! The generator function becomes a coroutine that allocates all of it at once, and returns the
//! object when it waits for the first time. Every further wait returns to `@molt.gen.step`, which
//! resumes the coroutine by its handle, the address of the frame. The handle is what LLVM follows:
//! in the coroutine the object's address is computed from it. A generator that has ended is never
//! resumed again; its frame goes with the object.

use std::collections::HashMap;

use molt_abi::GenState;
use molt_dialects::ir::{Block, Builder, Op, Type, Value, parse_ops};

use super::Context;
use crate::support::module_body;

/// Offsets in the header, on every target; see `GenObj` of the ABI.
const STATE: i64 = 16;
const THROWN: i64 = 20;
const PARTS: u32 = 40;
const FRAME_ALIGN: u32 = 16;

/// The coroutines of a module.
pub struct Coroutines {
    module: Op,
    by_generator: HashMap<Value, Coroutine>,
    helpers: bool,
}

/// One generator function.
#[derive(Clone, Copy)]
struct Coroutine {
    object: Value,
    /// Returns to who called or resumed.
    waits: Block,
}

/// Where things lie in a generator.
pub struct Places {
    /// Of what is yielded, sent and returned.
    pub parts: [u32; 3],
    /// Of the references in them.
    pub references: Vec<u32>,
    frame: u32,
}

impl Coroutines {
    /// None yet.
    pub fn new(module: Op) -> Coroutines {
        Coroutines { module, by_generator: HashMap::new(), helpers: false }
    }
}

impl Context {
    /// The start of a generator function.
    pub fn gen_start(&mut self, b: Builder, op: Op) -> Value {
        let context = b.ctx();
        let (ptr, token) = (context.ptr_ty(), context.ty("!llvm.token"));
        let ty = op.result(0).ty();
        let frame = self.types.generator(ty).frame;
        let build = |name: &str, operands: &[Value], result: Type| {
            b.op(name).operands(operands).results(&[result]).build().result(0)
        };
        let null = build("llvm.mlir.zero", &[], ptr);
        let align = b.const_i32(FRAME_ALIGN as i32);
        let id = build("llvm.intr.coro.id", &[align, null, null, null], token);
        let bits = self.types.pointer_bits();
        let size = build("llvm.intr.coro.size", &[], context.int_ty(bits));
        let size = if bits == 64 { size } else { b.extui(size, context.i64_ty()) };
        self.generator_helpers();
        let desc = self.descriptor(b, ty);
        let resume = self.address(b, "molt.gen.resume", ptr);
        let offset = b.const_i32(frame as i32);
        let memory = self
            .runtime
            .call(b, "molt_gen_new", &[desc, size, offset, resume], Some(ptr))
            .expect("the function returns an object");
        let memory = self.addresses.byte(b, memory, frame.into());
        let handle = build("llvm.intr.coro.begin", &[id, memory], ptr);
        let object = self.addresses.byte(b, handle, -i64::from(frame));
        // Where the parts lie is told by the type, which all values keep to the end of the pass.
        object.set_type(ty);

        let function = op.parent_of("func.func").expect("the op stands in a function");
        function.set_attr("passthrough", context.attr("[\"nounwind\", \"presplitcoroutine\"]"));
        let waits = function.region(0).append_block(&[]);
        let w = Builder::at_end(waits).with_loc(op.loc());
        let none = w.op("llvm.mlir.none").results(&[token]).build().result(0);
        let unwinds = w.const_bool(false);
        w.op("llvm.call_intrinsic")
            .operands(&[handle, unwinds, none])
            .attr("intrin", context.str_attr("llvm.coro.end"))
            .attr("op_bundle_sizes", context.attr("array<i32>"))
            .attr("operandSegmentSizes", context.attr("array<i32: 3, 0>"))
            .build();
        w.ret(&[object]);
        self.coroutines.by_generator.insert(object, Coroutine { object, waits });
        object
    }

    fn coroutine(&self, generator: Value) -> Coroutine {
        *self.coroutines.by_generator.get(&generator).expect("the generator function has a start")
    }

    /// `molt.obj.gen_suspend`: whether something is thrown.
    pub fn gen_suspend(&mut self, b: Builder, op: Op) -> Value {
        let context = b.ctx();
        let coroutine = self.coroutine(op.operand(0));
        self.set_state(b, coroutine.object, GenState::Waits);
        let none = b.op("llvm.mlir.none").results(&[context.ty("!llvm.token")]).build().result(0);
        let last = b.const_bool(false);
        let i8 = context.i8_ty();
        let way = b.op("llvm.intr.coro.suspend").operands(&[none, last]).results(&[i8]).build().result(0);
        let resumed = b.const_int(i8, 0);
        let resumed = b.cmpi("eq", way, resumed);
        let before = op.block().expect("the op is in a block");
        let next = before.split_before(op);
        Builder::at_end(before).with_loc(op.loc()).cond_br(resumed, next, &[], coroutine.waits, &[]);
        let b = Builder::before(op).with_loc(op.loc());
        let address = self.addresses.byte(b, coroutine.object, THROWN);
        self.load(b, address, context.i32_ty(), None)
    }

    /// `molt.obj.gen_finish`.
    pub fn gen_finish(&mut self, b: Builder, op: Op) {
        let coroutine = self.coroutine(op.operand(0));
        let state = if op.has_attr("failed") { GenState::Failed } else { GenState::Ended };
        self.set_state(b, coroutine.object, state);
        b.br(coroutine.waits, &[]);
    }

    fn set_state(&mut self, b: Builder, object: Value, state: GenState) {
        let address = self.addresses.byte(b, object, STATE);
        let state = b.const_i32(state as i32);
        self.store(b, state, address, state.ty(), None);
    }

    /// `molt.obj.gen_step`.
    pub fn gen_step(&mut self, b: Builder, op: Op) -> Value {
        self.generator_helpers();
        let generator = op.operand(0);
        let frame = self.types.generator(generator.ty()).frame;
        let handle = self.addresses.byte(b, generator, frame.into());
        let name = if op.has_attr("thrown") { "molt.gen.throw" } else { "molt.gen.step" };
        if op.has_attr("nested") {
            return self.nested_step(b, op, name, generator, handle);
        }
        self.call_step(b, name, generator, handle)
    }

    /// A step of a generator that others may wait for: it fails where calls are too deep.
    fn nested_step(&mut self, b: Builder, op: Op, name: &str, generator: Value, handle: Value) -> Value {
        let context = b.ctx();
        let i32 = context.i32_ty();
        let spent = self.stack_enter(b);
        let before = op.block().expect("the op is in a block");
        let next = before.split_before(op);
        let result = next.add_arg(i32, op.loc());
        let region = before.region().expect("the block is in a function");
        let (deep, step) = (region.append_block(&[]), region.append_block(&[]));
        let branch = Builder::at_end(before).with_loc(op.loc()).cond_br(spent, deep, &[], step, &[]);
        branch.set_attr("branch_weights", context.attr("array<i32: 1, 2000>"));
        let b = Builder::at_end(deep).with_loc(op.loc());
        self.runtime.call(b, "molt_stack_spent", &[], None);
        let failed = b.const_i32(GenState::Failed as i32);
        b.br(next, &[failed]);
        let b = Builder::at_end(step).with_loc(op.loc());
        let outcome = self.call_step(b, name, generator, handle);
        b.br(next, &[outcome]);
        let b = Builder::before(op).with_loc(op.loc());
        self.stack_leave(b);
        result
    }

    fn call_step(&mut self, b: Builder, name: &str, generator: Value, handle: Value) -> Value {
        let context = b.ctx();
        b.op("llvm.call")
            .operands(&[generator, handle])
            .attr("callee", context.sym_ref(name))
            .attr("op_bundle_sizes", context.attr("array<i32>"))
            .attr("operandSegmentSizes", context.attr("array<i32: 2, 0>"))
            .results(&[context.i32_ty()])
            .build()
            .result(0)
    }

    /// `molt.obj.gen_get`.
    pub fn gen_get(&mut self, b: Builder, op: Op) -> Value {
        let ty = op.result(0).ty();
        let address = self.part_address(b, op, op.operand(0));
        let value = self.load(b, address, ty, None);
        if op.has_attr("owned") && ty.holds_objects() {
            let null = b.op("llvm.mlir.zero").results(&[ty]).build().result(0);
            self.store(b, null, address, ty, None);
        }
        value
    }

    /// `molt.obj.gen_set`.
    pub fn gen_set(&mut self, b: Builder, op: Op) {
        let address = self.part_address(b, op, op.operand(1));
        self.store(b, op.operand(0), address, op.operand(0).ty(), None);
    }

    fn part_address(&mut self, b: Builder, op: Op, generator: Value) -> Value {
        let part = op.attr("part").and_then(|a| a.as_str()).expect("the op names a part");
        let index = ["value", "sent", "result"].iter().position(|p| **p == part);
        let places = self.types.generator(generator.ty());
        let offset = places.parts[index.expect("the verifier knows the parts")];
        self.addresses.byte(b, generator, offset.into())
    }

    /// The functions that resume generators of any type.
    fn generator_helpers(&mut self) {
        if std::mem::replace(&mut self.coroutines.helpers, true) {
            return;
        }
        let module = self.coroutines.module;
        let context = module.context();
        let text = format!(
            "llvm.func @molt_gen_busy() attributes {{no_unwind, passthrough = [\"cold\", \"noinline\"]}}
             llvm.func internal @molt.gen.resume(%h: !llvm.ptr) attributes {{no_unwind}} {{
               llvm.intr.coro.resume %h : !llvm.ptr
               llvm.return
             }}\n{}{}",
            step("molt.gen.step", "", "", GenState::Ended),
            step(
                "molt.gen.throw",
                "%t = llvm.getelementptr inbounds|nuw %g[20] : (!llvm.ptr) -> !llvm.ptr, i8
                 llvm.store %one, %t : i32, !llvm.ptr",
                "llvm.store %zero, %t : i32, !llvm.ptr",
                GenState::Failed
            )
        );
        for op in parse_ops(context, &text, context.unknown_loc()) {
            module_body(module).append(op);
        }
    }
}

/// A function that resumes a generator that waits. `ended` is what it gives of one that has ended.
fn step(name: &str, before: &str, after: &str, ended: GenState) -> String {
    let (waits, runs, failed) = (GenState::Waits as i32, GenState::Runs as i32, GenState::Failed as i32);
    let ended = ended as i32;
    format!(
        "llvm.func internal @{name}(%g: !llvm.ptr, %h: !llvm.ptr) -> i32 attributes {{no_unwind}} {{
           %zero = llvm.mlir.constant(0 : i32) : i32
           %one = llvm.mlir.constant(1 : i32) : i32
           %waits = llvm.mlir.constant({waits} : i32) : i32
           %runs = llvm.mlir.constant({runs} : i32) : i32
           %failed = llvm.mlir.constant({failed} : i32) : i32
           %ended = llvm.mlir.constant({ended} : i32) : i32
           %p = llvm.getelementptr inbounds|nuw %g[16] : (!llvm.ptr) -> !llvm.ptr, i8
           %s = llvm.load %p : !llvm.ptr -> i32
           %ok = llvm.icmp \"eq\" %s, %waits : i32
           llvm.cond_br %ok weights([2000, 1]), ^run, ^other
         ^run:
           llvm.store %runs, %p : i32, !llvm.ptr
           {before}
           llvm.intr.coro.resume %h : !llvm.ptr
           {after}
           %o = llvm.load %p : !llvm.ptr -> i32
           %bad = llvm.icmp \"eq\" %o, %failed : i32
           llvm.cond_br %bad weights([1, 2000]), ^fail, ^done
         ^done:
           llvm.return %o : i32
         ^fail:
           llvm.store %zero, %p : i32, !llvm.ptr
           llvm.return %failed : i32
         ^other:
           %busy = llvm.icmp \"eq\" %s, %runs : i32
           llvm.cond_br %busy weights([1, 2000]), ^refuse, ^over
         ^over:
           llvm.return %ended : i32
         ^refuse:
           llvm.call @molt_gen_busy() : () -> ()
           llvm.return %failed : i32
         }}\n"
    )
}

impl super::types::Types {
    /// Where things lie in a generator of this type.
    pub fn generator(&self, ty: Type) -> Places {
        let mut end = PARTS;
        let mut references = Vec::new();
        let parts = [0, 1, 2].map(|i| {
            let part = ty.gen_part(i).expect("the type is a generator's");
            if part.is_none() {
                return end;
            }
            let layout = self.layout(part);
            let at = end.next_multiple_of(layout.align);
            end = at + layout.size;
            references.extend(self.references(part).into_iter().map(|offset| at + offset));
            at
        });
        Places { parts, references, frame: end.next_multiple_of(FRAME_ALIGN) }
    }
}
