//! Small helpers that several passes share.

pub mod classes;
pub mod globals;

use std::collections::HashMap;

use molt_dialects::ir::{Block, Builder, Op, Region, Type, Value};
use molt_dialects::pass::PassError;

/// The name of the symbol that an op's attribute refers to (`callee`, `global`).
pub fn symbol(op: Op, attribute: &str) -> String {
    op.attr(attribute).and_then(|a| a.as_sym_ref()).expect("the verifier saw a symbol reference")
}

/// A symbol that the module does not have yet: `base.0`, `base.1`, ...
pub fn fresh_symbol(module: Op, base: &str) -> String {
    (0..)
        .map(|n| format!("{base}.{n}"))
        .find(|name| module.lookup_symbol(name).is_none())
        .expect("a module has finitely many symbols")
}

/// The only block of the module.
pub fn module_body(module: Op) -> Block {
    module.region(0).entry().expect("a module has a block")
}

/// Replaces each `molt.tier.yield` that ends a block of the region by the op named.
pub fn retarget_yield(region: Region, name: &str) {
    for block in region.blocks() {
        let Some(old) = block.terminator().filter(|t| t.is("molt.tier.yield")) else {
            continue;
        };
        Builder::before(old).with_loc(old.loc()).op(name).operands(&old.operands()).build();
        old.erase();
    }
}

/// Moves a region into a private function that returns what the region yields. Returns the
/// function's name and the values to pass. Constants are repeated inside.
pub fn attempt_function(
    module: Op,
    op: Op,
    region: Region,
    results: &[Type],
) -> Result<(String, Vec<Value>), PassError> {
    let context = op.context();
    let parent = op.parent_of("func.func").ok_or_else(|| PassError::at(op, "stands outside a function"))?;
    let base = parent.symbol_name().expect("a function has a name");
    let name = fresh_symbol(module, &format!("{base}.attempt"));
    let (constants, captures): (Vec<Value>, Vec<Value>) = op
        .captures(region)
        .into_iter()
        .partition(|v| v.defining_op().is_some_and(|d| d.is("arith.constant") || d.is("molt.obj.str_const")));
    let types: Vec<Type> = captures.iter().map(|v| v.ty()).collect();
    let function = Builder::before(parent)
        .with_loc(op.loc())
        .op("func.func")
        .attr("sym_name", context.str_attr(&name))
        .attr("function_type", context.type_attr(context.fn_ty(&types, results)))
        .attr("sym_visibility", context.str_attr("private"))
        .regions(1)
        .build();
    let body = function.region(0);
    body.take_body(region);
    let entry = body.entry().expect("the region has a block");
    for value in &captures {
        let inner = entry.add_arg(value.ty(), op.loc());
        value.replace_uses_in(inner, body);
    }
    for value in constants {
        let definition = value.defining_op().expect("a constant is defined by an op");
        let copy = definition.clone_with(&mut HashMap::new());
        entry.insert(0, copy);
        value.replace_uses_in(copy.result(0), body);
    }
    retarget_yield(body, "func.return");
    Ok((name, captures))
}
