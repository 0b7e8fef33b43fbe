//! Counts of what lists, instances, globals, generators and variables in memory hold.

use molt_dialects::ir::{Builder, Op, Value};

/// Ops whose first operand is stored.
const STORES: [&str; 6] = [
    "molt.obj.list_set",
    "molt.obj.list_append",
    "molt.obj.field_set",
    "molt.obj.global_set",
    "molt.obj.var_set",
    "molt.obj.gen_set",
];

/// The ops of a function that store objects.
pub fn collect(function: Op) -> Vec<Op> {
    function.collect(|op| STORES.iter().any(|store| op.is(store)) && op.operand(0).ty().holds_objects())
}

/// Retains what each op stores and releases what it replaces.
pub fn count(ops: Vec<Op>) {
    for op in ops {
        let value = op.operand(0);
        let before = Builder::before(op).with_loc(op.loc());
        if op.is("molt.obj.list_append") {
            retain(before, value);
            continue;
        }
        let old = if op.is("molt.obj.list_set") {
            before.op("molt.obj.list_get").operands(&op.operands()[1..]).attr("inbounds", op.context().unit())
        } else if op.is("molt.obj.gen_set") {
            let part = op.attr("part").expect("the op names a part");
            before.op("molt.obj.gen_get").operands(&op.operands()[1..]).attr("part", part)
        } else if op.is("molt.obj.var_set") {
            before.op("molt.obj.var_get").operands(&op.operands()[1..])
        } else if op.is("molt.obj.field_set") {
            let name = op.attr("field").expect("the op names a field");
            before.op("molt.obj.field_get").operands(&op.operands()[1..]).attr("field", name)
        } else {
            let name = op.attr("global").expect("the op names a global");
            before.op("molt.obj.global_get").attr("global", name)
        };
        let old = old.results(&[value.ty()]).build().result(0);
        retain(before, value);
        let next = op.next().expect("a store is no terminator");
        release(Builder::before(next).with_loc(op.loc()), old);
    }
}

/// Whether counting this value does nothing.
pub fn is_uncounted(value: Value) -> bool {
    value.defining_op().is_some_and(|op| {
        ["molt.obj.str_const", "molt.obj.bytes_const", "molt.obj.null", "ub.poison"]
            .iter()
            .any(|name| op.is(name))
    })
}

/// Adds a reference.
pub fn retain(b: Builder, value: Value) {
    if !is_uncounted(value) {
        b.op("molt.obj.retain").operands(&[value]).build();
    }
}

/// Gives up a reference.
pub fn release(b: Builder, value: Value) {
    b.op("molt.obj.release").operands(&[value]).build();
}
