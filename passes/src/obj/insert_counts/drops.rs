//! What may make a list, an instance or a global give up a reference that it holds.

use std::collections::{HashMap, HashSet};

use molt_abi::Effects;
use molt_dialects::ir::Op;

use crate::support::symbol;

/// Functions of the runtime with effects of write or more that drop nothing which a list or an
/// instance holds.
const HARMLESS: [&str; 27] = [
    "molt_print_int",
    "molt_print_float",
    "molt_print_bool",
    "molt_print_none",
    "molt_print_str",
    "molt_print_value",
    "molt_flush",
    "molt_list_grow",
    "molt_list_extend",
    "molt_list_insert",
    "molt_list_reverse",
    "molt_list_sort",
    "molt_perf_counter",
    "molt_time",
    "molt_num_threads",
    "molt_sys_argv",
    "molt_sys_exit",
    "molt_raise",
    "molt_raise_str",
    "molt_traceback",
    "molt_raise_object",
    "molt_error_kind",
    "molt_error_message",
    "molt_error_object",
    "molt_error_trace",
    "molt_trace_text",
    "molt_error_tell",
];

/// The functions that may drop references which lists, instances or globals hold.
pub struct Drops {
    functions: HashSet<String>,
}

impl Drops {
    /// Follows calls backwards from the functions with a dropping op of their own.
    pub fn of(module: Op) -> Drops {
        let mut callers: HashMap<String, Vec<String>> = HashMap::new();
        let mut work = Vec::new();
        for function in module.collect(|op| op.is("func.func")) {
            let name = function.symbol_name().expect("a function has a name");
            let drops = if function.region(0).is_empty() {
                runtime_drops(&name)
            } else {
                let mut drops = false;
                for op in function.collect(|_| true) {
                    if let Some(callee) = callee(op) {
                        callers.entry(callee).or_default().push(name.clone());
                    } else {
                        drops |= drops_itself(op);
                    }
                }
                drops
            };
            if drops {
                work.push(name);
            }
        }
        let mut functions: HashSet<String> = work.iter().cloned().collect();
        while let Some(name) = work.pop() {
            for caller in callers.get(&name).into_iter().flatten() {
                if functions.insert(caller.clone()) {
                    work.push(caller.clone());
                }
            }
        }
        Drops { functions }
    }

    /// Whether an op, or one in its regions, may drop a reference.
    pub fn op_drops(&self, op: Op) -> bool {
        if let Some(callee) = callee(op) {
            return self.functions.contains(&callee);
        }
        drops_itself(op)
            || op
                .regions()
                .iter()
                .any(|region| region.blocks().iter().any(|b| b.ops().into_iter().any(|op| self.op_drops(op))))
    }
}

/// The function of the program that an op calls, itself or through the pool of threads.
fn callee(op: Op) -> Option<String> {
    if op.is("func.call") {
        return Some(symbol(op, "callee"));
    }
    if !op.is("molt.obj.rt") || symbol(op, "callee") != "molt_parallel_for" {
        return None;
    }
    let mut body = op.operands().first()?.defining_op()?;
    while body.is("builtin.unrealized_conversion_cast") {
        body = body.operand(0).defining_op()?;
    }
    body.is("func.constant").then(|| symbol(body, "value"))
}

fn drops_itself(op: Op) -> bool {
    match op.name().as_str() {
        "molt.obj.list_set"
        | "molt.obj.field_set"
        | "molt.obj.global_set"
        | "molt.obj.var_set"
        | "molt.obj.gen_set" => op.operand(0).ty().holds_objects(),
        // Other code runs meanwhile.
        "molt.obj.gen_suspend" | "molt.obj.gen_step" => true,
        "molt.obj.release" => true,
        "molt.obj.rt" => runtime_drops(&symbol(op, "callee")),
        "func.call_indirect" | "llvm.call" | "llvm.invoke" => true,
        _ => false,
    }
}

fn runtime_drops(name: &str) -> bool {
    match molt_abi::lookup(name) {
        Some(f) => f.effects >= Effects::Write && !HARMLESS.contains(&name),
        None => true,
    }
}
