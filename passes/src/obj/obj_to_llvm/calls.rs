//! Calls of the runtime: arguments, results, and what declarations promise.

use std::collections::HashSet;

use molt_abi::{Effects, Param, Ret, RtFn};
use molt_dialects::ir::{Builder, Op, Type, Value, parse_ops};
use molt_dialects::pass::PassError;

use super::Context;
use super::types::Types;
use crate::support::{module_body, symbol};

/// The runtime functions that a module declares.
pub struct Runtime {
    module: Op,
    list_attributes: String,
    declared: HashSet<&'static str>,
}

impl Runtime {
    /// None declared yet.
    pub fn new(module: Op, types: &Types) -> Runtime {
        Runtime { module, list_attributes: types.list_attributes(), declared: HashSet::new() }
    }

    /// Calls a function with arguments in their C types.
    pub fn call(
        &mut self,
        b: Builder,
        name: &str,
        arguments: &[Value],
        result: Option<Type>,
    ) -> Option<Value> {
        let function = molt_abi::lookup(name).expect("the ABI has the function");
        self.declare(function);
        let context = b.ctx();
        let call = b
            .op("llvm.call")
            .operands(arguments)
            .attr("callee", context.sym_ref(name))
            .attr("op_bundle_sizes", context.attr("array<i32>"))
            .attr("operandSegmentSizes", context.attr(&format!("array<i32: {}, 0>", arguments.len())))
            .results(result.as_slice())
            .build();
        result.map(|_| call.result(0))
    }

    fn declare(&mut self, function: &'static RtFn) {
        if !self.declared.insert(function.symbol) {
            return;
        }
        if let Some(other) = self.module.lookup_symbol(function.symbol) {
            if other.is("llvm.func") {
                return;
            }
            // A declaration for `func.call`s; they serve as well with the one made here.
            other.erase();
        }
        let context = self.module.context();
        for op in parse_ops(context, &declaration(function, &self.list_attributes), context.unknown_loc()) {
            module_body(self.module).append(op);
        }
    }
}

/// The declaration of a runtime function.
fn declaration(function: &RtFn, list_attributes: &str) -> String {
    let mut params: Vec<&str> = function.params.iter().map(|p| param_type(*p)).collect();
    let mut result = ret_type(function.ret);
    if function.raises {
        result = "i32";
    }
    if out_pointer(function) {
        params.push("!llvm.ptr");
    }
    let arrow = match result {
        "" => String::new(),
        _ if !function.raises && function.ret == Ret::List => {
            let fresh = if is_fresh(function.symbol) { ", llvm.noalias" } else { "" };
            format!(" -> ({result} {{{list_attributes}{fresh}}})")
        }
        _ if function.symbol == "molt_object_new" => {
            " -> (!llvm.ptr {llvm.noalias, llvm.nonnull, llvm.noundef, llvm.align = 8 : i64})".to_string()
        }
        _ => format!(" -> {result}"),
    };
    let cold = if is_cold(function.symbol) { ", passthrough = [\"cold\", \"noinline\"]" } else { "" };
    format!(
        "llvm.func @{}({}){arrow} attributes {{no_unwind, will_return{}{cold}}}\n",
        function.symbol,
        params.join(", "),
        memory(function),
    )
}

/// Whether nothing else refers to the list that the function returns.
fn is_fresh(symbol: &str) -> bool {
    matches!(
        symbol,
        "molt_list_new" | "molt_list_filled" | "molt_list_copy" | "molt_list_concat" | "molt_list_repeat"
    )
}

fn is_cold(symbol: &str) -> bool {
    symbol.starts_with("molt_raise") || matches!(symbol, "molt_traceback" | "molt_list_grow")
}

/// What the function may do to memory, as LLVM sees it.
///
/// Strings and descriptors are immutable but for counts, which only the runtime touches; the
/// pending error is the runtime's own ("inaccessible") memory.
fn memory(function: &RtFn) -> String {
    let pointers = function.params.iter().any(|p| !is_scalar(*p));
    // A list argument leads to memory beyond what the argument itself points to.
    let deep = function.params.iter().any(|p| matches!(p, Param::List | Param::Elem | Param::Obj));
    let (argument, hidden, other) = match function.effects {
        _ if function.symbol == "molt_retain" => ("readwrite", "none", "none"),
        Effects::Pure if !function.raises && !pointers => ("none", "none", "none"),
        Effects::Pure if !function.raises => ("read", "none", "none"),
        Effects::Pure | Effects::Alloc if !deep => ("readwrite", "readwrite", "none"),
        Effects::Pure | Effects::Alloc | Effects::Read => ("readwrite", "readwrite", "read"),
        Effects::Write | Effects::Io => return String::new(),
    };
    format!(
        ", memory_effects = #llvm.memory_effects<other = {other}, argMem = {argument}, \
         inaccessibleMem = {hidden}, errnoMem = none, targetMem0 = none, targetMem1 = none>"
    )
}

fn is_scalar(param: Param) -> bool {
    matches!(param, Param::Int | Param::Float | Param::Bool | Param::I32)
}

fn param_type(param: Param) -> &'static str {
    match param {
        Param::Int => "i64",
        Param::Float => "f64",
        Param::Bool => "i8",
        Param::I32 => "i32",
        Param::Str | Param::Bytes | Param::List | Param::Obj | Param::Elem | Param::Desc | Param::Ptr => {
            "!llvm.ptr"
        }
    }
}

fn ret_type(ret: Ret) -> &'static str {
    match ret {
        Ret::Void | Ret::Elem => "",
        Ret::Int => "i64",
        Ret::Float => "f64",
        Ret::Bool => "i8",
        Ret::I32 => "i32",
        Ret::Str | Ret::Bytes | Ret::List | Ret::Obj | Ret::Ptr => "!llvm.ptr",
    }
}

/// Whether the result is written through a last parameter.
fn out_pointer(function: &RtFn) -> bool {
    function.ret == Ret::Elem || function.raises && function.ret != Ret::Void
}

impl Context {
    /// A runtime call. One that may raise comes from `convert-molt-tier-to-cf` with its status
    /// as result and the slot of its own result as last operand.
    pub fn rt(&mut self, b: Builder, op: Op) -> Result<Option<Value>, PassError> {
        let name = symbol(op, "callee");
        let function = molt_abi::lookup(&name)
            .ok_or_else(|| PassError::at(op, format!("the runtime has no function '{name}'")))?;
        if op.has_attr("raises") {
            return Err(PassError::at(op, format!("the call of '{name}' may still raise")));
        }
        let mut operands = op.operands().into_iter();
        let mut arguments = Vec::new();
        let missing = || PassError::at(op, format!("'{name}' takes more arguments"));
        for param in function.params {
            arguments.push(match param {
                Param::Desc => {
                    let ty = op.attr("desc").and_then(|a| a.as_type()).ok_or_else(|| {
                        PassError::at(op, format!("'{name}' takes the descriptor of a type"))
                    })?;
                    self.descriptor(b, ty)
                }
                Param::Elem => {
                    let value = operands.next().ok_or_else(missing)?;
                    self.spill(b, op, value)
                }
                Param::Bool => {
                    let value = operands.next().ok_or_else(missing)?;
                    b.cast("arith.extui", value, b.ctx().i8_ty())
                }
                _ => operands.next().ok_or_else(missing)?,
            });
        }
        let result = op.results().first().map(|r| r.ty());
        if function.raises {
            arguments.extend(operands.by_ref());
        }
        if operands.next().is_some()
            || function.raises
                && arguments.len() != function.params.len() + usize::from(out_pointer(function))
        {
            return Err(PassError::at(op, format!("'{name}' takes other arguments")));
        }
        if function.raises {
            return Ok(self.runtime.call(b, &name, &arguments, result));
        }
        Ok(match (function.ret, result) {
            (Ret::Elem, Some(ty)) => {
                let entry = super::values::frame_block(op);
                let first = entry.first().expect("a block ends with a terminator");
                let slot = self.alloca(Builder::before(first).with_loc(op.loc()), ty);
                arguments.push(slot);
                self.runtime.call(b, &name, &arguments, None);
                Some(self.load(b, slot, ty, None))
            }
            (Ret::Bool, Some(ty)) => {
                let byte = self.runtime.call(b, &name, &arguments, Some(b.ctx().i8_ty()));
                byte.map(|byte| b.cast("arith.trunci", byte, ty))
            }
            (_, Some(ty)) => self.runtime.call(b, &name, &arguments, Some(ty)),
            (ret, None) => {
                // An unused result still has its type.
                let ty = ret_type(ret);
                let ty = (!ty.is_empty()).then(|| b.ctx().ty(ty));
                self.runtime.call(b, &name, &arguments, ty);
                None
            }
        })
    }
}
