//! `convert-molt-obj-to-llvm`: objects become pointers, structs, loads, stores and runtime calls.
//!
//! Objects and nullable references become `!llvm.ptr`, tuples and other unions structs (a `bool`
//! field is an `i8`). Objects have the layouts of the runtime's ABI; the fields of an instance follow
//! its header, those of the base first. Types that the runtime has to know become
//! constant descriptors, string constants become immortal objects; equal ones are shared.
//!
//! ```mlir
//! %n = molt.obj.list_len %l : !molt.obj.list<f64>
//! // becomes
//! %p = llvm.getelementptr inbounds|nuw %l[0, 2] : (!llvm.ptr) -> !llvm.ptr, !llvm.struct<(...)>
//! %n = llvm.load %p {alignment = 8 : i64, tbaa = [#list_len]} : !llvm.ptr -> i64
//! ```
//!
//! Loads and stores carry TBAA tags that tell the fields of a list's header from each other and
//! from elements of each type, so that LLVM keeps lengths and data pointers in registers across
//! stores of elements. The declarations of runtime functions say what the ABI's table promises:
//! a pure scalar function has no memory effects, functions on the error path are cold.
//! Private functions get internal linkage; no function unwinds.
//!
//! Generator functions become coroutines ([`generators`]).
//!
//! Option `pointer-bits` (64 or 32) is the width of the target's pointers.
//!
//! **Requires:** explicit exception edges and counts; no raising op (`list_get` and `list_set`
//! are `inbounds`).
//! **Ensures:** no op and no type of the obj family is left.

mod addresses;
mod calls;
mod descriptors;
mod generators;
mod instances;
mod lists;
mod stack;
pub(crate) mod types;
mod unions;
mod values;

use std::collections::HashSet;

use molt_dialects::ir::{Builder, Op, Value};
use molt_dialects::pass::{
    Anchor, OptionSpec, Options, Pass, PassError, PassSpec, register as register_pass,
};

use addresses::Addresses;
use calls::Runtime;
use descriptors::Descriptors;
use generators::Coroutines;
use lists::Tags;
use types::Types;

#[derive(Clone)]
struct ObjToLlvm;

/// Registers the pass.
pub fn register() {
    register_pass(
        PassSpec {
            arg: "convert-molt-obj-to-llvm",
            summary: "lower objects to memory and runtime calls",
            anchor: Anchor::Module,
            options: &[OptionSpec {
                name: "pointer-bits",
                help: "width of the target's pointers, 64 or 32",
                default: "64",
            }],
            dependent_dialects: &["llvm", "arith", "cf", "func"],
        },
        ObjToLlvm,
    );
}

/// What the lowering of one module knows.
struct Context {
    types: Types,
    descriptors: Descriptors,
    runtime: Runtime,
    tags: Tags,
    addresses: Addresses,
    coroutines: Coroutines,
    /// Whether some function looks at the depth of calls.
    uses_stack: bool,
}

impl Pass for ObjToLlvm {
    fn run(&mut self, module: Op, options: &Options) -> Result<(), PassError> {
        let bits = options.int("pointer-bits")?;
        if bits != 64 && bits != 32 {
            return Err(PassError::at(module, format!("pointer-bits is 64 or 32, not {bits}")));
        }
        let context = module.context();
        let types = Types::new(context, bits as u32);
        let mut cx = Context {
            runtime: Runtime::new(module, &types),
            types,
            descriptors: Descriptors::new(module),
            tags: Tags::new(context),
            addresses: Addresses::new(context),
            coroutines: Coroutines::new(module),
            uses_stack: false,
        };
        let unassigned = has_unassigned_variables(module);
        // Casts of references go last: the types of their results count until then.
        let ops = module.collect(|op| op.name().starts_with("molt.obj."));
        let (casts, ops): (Vec<Op>, Vec<Op>) = ops.into_iter().partition(|op| is_reference_cast(*op));
        for op in ops.into_iter().chain(casts) {
            cx.lower(op)?;
        }
        cx.finish_stack(module);
        cx.addresses.finish();
        cx.descriptors.flush();
        finish_functions(module, unassigned, &cx.types.list_attributes());
        cx.types.convert_all(module);
        Ok(())
    }
}

impl Context {
    fn lower(&mut self, op: Op) -> Result<(), PassError> {
        let b = Builder::before(op).with_loc(op.loc());
        let value = match op.name().as_str() {
            "molt.obj.list_new" => Some(self.list_new(b, op)),
            "molt.obj.list_filled" => Some(self.list_filled(b, op)),
            "molt.obj.list_len" => Some(self.list_len(b, op.operand(0))),
            "molt.obj.list_get" => Some(self.list_get(b, op)?),
            "molt.obj.list_set" => return self.list_set(b, op),
            "molt.obj.list_append" => {
                self.list_append(op);
                None
            }
            "molt.obj.view" => Some(self.view(b, op)),
            "molt.obj.is" => Some(self.is(b, op)),
            "molt.obj.str_const" | "molt.obj.bytes_const" => Some(self.text_const(b, op)),
            "molt.obj.tuple_make" => Some(self.tuple_make(b, op)),
            "molt.obj.tuple_get" => Some(self.tuple_get(b, op)),
            // The descriptors say what is left of it.
            "molt.obj.class" => None,
            "molt.obj.new" => Some(self.new_instance(b, op)),
            "molt.obj.field_get" => Some(self.field_get(b, op)),
            "molt.obj.field_set" => {
                self.field_set(b, op);
                None
            }
            "molt.obj.instance_of" => Some(self.instance_of(b, op)),
            "molt.obj.cast" => Some(op.operand(0)),
            "molt.obj.wrap" => Some(self.wrap(b, op)),
            "molt.obj.unwrap" => Some(self.unwrap(b, op)),
            "molt.obj.tag" => Some(self.tag(b, op)),
            "molt.obj.null" => Some(b.op("llvm.mlir.zero").results(&[op.result(0).ty()]).build().result(0)),
            "molt.obj.retain" => {
                self.count(b, op, "molt_retain");
                None
            }
            "molt.obj.release" => {
                self.count(b, op, "molt_release");
                None
            }
            "molt.obj.slot" => Some(self.slot(b, op)),
            "molt.obj.slot_get" | "molt.obj.var_get" => Some(self.slot_get(b, op)),
            "molt.obj.slot_set" | "molt.obj.var_set" => {
                self.slot_set(b, op);
                None
            }
            "molt.obj.global" => {
                self.global(op);
                None
            }
            "molt.obj.global_get" => Some(self.global_get(b, op)),
            "molt.obj.global_set" => {
                self.global_set(b, op);
                None
            }
            "molt.obj.stack_enter" => Some(self.stack_enter(b)),
            "molt.obj.stack_leave" => {
                self.stack_leave(b);
                None
            }
            "molt.obj.gen_start" => Some(self.gen_start(b, op)),
            "molt.obj.gen_suspend" => Some(self.gen_suspend(b, op)),
            "molt.obj.gen_step" => Some(self.gen_step(b, op)),
            "molt.obj.gen_get" => Some(self.gen_get(b, op)),
            "molt.obj.gen_set" => {
                self.gen_set(b, op);
                None
            }
            "molt.obj.gen_finish" => {
                self.gen_finish(b, op);
                None
            }
            "molt.obj.rt" => self.rt(b, op)?,
            other => return Err(PassError::at(op, format!("cannot lower '{other}'"))),
        };
        if let Some(value) = value {
            op.replace_all_uses_with(&[value]);
        }
        op.erase();
        Ok(())
    }
}

/// Whether the op gives a reference another type and does nothing else.
fn is_reference_cast(op: Op) -> bool {
    match op.name().as_str() {
        "molt.obj.cast" => true,
        "molt.obj.wrap" => op.num_operands() == 1 && op.result(0).ty().is_reference(),
        "molt.obj.unwrap" => op.operand(0).ty().is_reference(),
        _ => false,
    }
}

/// Whether some variable that is read or carried through control flow before its first assignment, where it
/// is null, gets to an op that may pass it on beside a flag.
fn has_unassigned_variables(module: Op) -> bool {
    let unassigned = |op: Op| {
        let slot = || op.operand(0).defining_op().is_some_and(|slot| slot.has_attr("molt.unassigned"));
        op.is("molt.obj.null") || op.is("molt.obj.var_get") && slot()
    };
    let mut work: Vec<Value> = module.collect(unassigned).iter().map(|op| op.result(0)).collect();
    let mut seen: HashSet<Value> = work.iter().copied().collect();
    while let Some(value) = work.pop() {
        for (user, index) in value.uses() {
            match user.name().as_str() {
                "molt.obj.slot_set" | "molt.obj.retain" | "molt.obj.release" | "func.return" => {}
                "cf.br" | "cf.cond_br" => {
                    let arg = branch_arg(user, index);
                    if seen.insert(arg) {
                        work.push(arg);
                    }
                }
                _ => return true,
            }
        }
    }
    false
}

/// The block argument that an operand of a branch becomes.
fn branch_arg(branch: Op, operand: usize) -> Value {
    let successors = branch.successors();
    if successors.len() == 1 {
        return successors[0].arg(operand);
    }
    let first = successors[0].num_args();
    if operand <= first { successors[0].arg(operand - 1) } else { successors[1].arg(operand - 1 - first) }
}

/// Private functions are internal to the object file; nothing unwinds; a list argument can be
/// read at any time, so that LLVM may hoist the loads of its header above the first check (not
/// where lists may be `unassigned`).
fn finish_functions(module: Op, unassigned: bool, list_attributes: &str) {
    let context = module.context();
    for function in module.collect(|op| op.is("func.func")) {
        let Some(entry) = function.region(0).entry() else {
            continue;
        };
        if function.attr("sym_visibility").and_then(|a| a.as_str()).as_deref() == Some("private") {
            function.set_attr("llvm.linkage", context.attr("#llvm.linkage<internal>"));
        }
        if !function.has_attr("passthrough") {
            function.set_attr("passthrough", context.attr("[\"nounwind\"]"));
        }
        if !unassigned && !function.has_attr("arg_attrs") && entry.args().iter().any(|a| a.ty().is_list()) {
            let list = format!("{{{list_attributes}}}");
            let attributes: Vec<&str> =
                entry.args().iter().map(|a| if a.ty().is_list() { &list } else { "{}" }).collect();
            let attributes = context.attr(&format!("[{}]", attributes.join(", ")));
            function.set_attr("arg_attrs", attributes);
        }
    }
}
