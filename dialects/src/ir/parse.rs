//! Larger fragments of IR, written as text.

use super::{Ctx, Loc, Module, Op, Walk, WalkOrder};

/// Parses the top-level ops of a module's text and gives them detached. They get the location, and
/// so does everything in them.
///
/// ```
/// # use molt_dialects::ir::*;
/// # let context = molt_dialects::context();
/// # let ctx = Ctx::from(&context);
/// let ops = parse_ops(ctx, "func.func private @f(i64) -> i64", ctx.unknown_loc());
/// assert_eq!(ops[0].symbol_name().as_deref(), Some("f"));
/// # ops[0].erase();
/// ```
///
/// # Panics
/// If the text does not parse: it is ours, not the user's.
pub fn parse_ops(ctx: Ctx, text: &str, loc: Loc) -> Vec<Op> {
    let wrapped = format!("builtin.module {{\n{text}\n}}");
    let module =
        Module::parse(ctx, &wrapped, "<fragment>").unwrap_or_else(|| panic!("not a list of ops:\n{text}"));
    let ops = module.body().ops();
    for &op in &ops {
        op.detach();
        op.set_locs(loc);
    }
    ops
}

impl Op {
    /// Sets the location of the op and of everything in it.
    pub fn set_locs(self, loc: Loc) {
        self.walk(WalkOrder::PreOrder, |op| {
            op.set_loc(loc);
            Walk::Advance
        });
    }
}
