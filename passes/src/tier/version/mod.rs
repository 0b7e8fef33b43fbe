//! `molt-tier-version-loops`: takes the checks out of loops.
//!
//! Python's arithmetic and indexing check themselves; a check inside a loop keeps LLVM from
//! vectorizing it. For each loop nest this pass works out, from the ranges of the induction
//! variables, conditions under which checks inside cannot fail, evaluates them once in front of the
//! nest, and keeps two copies: the fast one without those checks, and the original.
//!
//! ```text
//! scf.for %i = %c0 to %n step %c1 {            %ok = … 0 <= 0, n - 1 < len(a) …
//!   %x = molt.obj.list_get %a[%i]       =>     molt.tier.guarded %ok {
//!   …                                            scf.for … { list_get %a[%i] {inbounds, nonneg} … }
//! }                                            } fallback { scf.for … { list_get %a[%i] … } }
//! ```
//!
//! The outermost loop comes first: conditions there are evaluated once for the whole nest. What can
//! only be decided further inside (rows of a list of lists, say) is decided there. Checks that
//! ranges decide without a guard are removed in place.
//!
//! Requires: loops as `scf.for` or `molt.par.for`. Ensures: the same meaning, exceptions included;
//! at most [`MAX_OPS`] operations are copied for one nest.

mod checks;
mod ranges;
mod sym;

use checks::{Action, Check};
use molt_dialects::ir::{Builder, Op, Walk, WalkOrder};
use molt_dialects::pass::{self, Anchor, Options, Pass, PassError, PassSpec};
use ranges::Ranges;
use std::collections::HashMap;
use sym::Emitter;

/// Loops with more operations than this stay as they are: copying them costs more than it gains.
const MAX_OPS: usize = 1500;
/// Fallback copies with more operations than this are not looked at again.
const MAX_FALLBACK_OPS: usize = 250;

#[derive(Clone)]
struct VersionLoops;

/// Registers the pass.
pub fn register() {
    pass::register(
        PassSpec {
            arg: "molt-tier-version-loops",
            summary: "guard loops once, in front, instead of at every operation",
            anchor: Anchor::Module,
            options: &[],
            dependent_dialects: &["molt", "arith", "llvm", "scf"],
        },
        VersionLoops,
    );
}

impl Pass for VersionLoops {
    fn run(&mut self, module: Op, _options: &Options) -> Result<(), PassError> {
        let mut shapes = Shapes { module, memo: HashMap::new() };
        for func in module.collect(|op| op.is("func.func")) {
            for l in child_loops(func) {
                version(l, &mut shapes, 0);
            }
        }
        Ok(())
    }
}

fn is_loop(op: Op) -> bool {
    op.is("scf.for") || op.is("molt.par.for")
}

/// The outermost loops below `op`.
fn child_loops(op: Op) -> Vec<Op> {
    let mut found = Vec::new();
    op.walk(WalkOrder::PreOrder, |o| {
        if o != op && is_loop(o) {
            found.push(o);
            Walk::Skip
        } else {
            Walk::Advance
        }
    });
    found
}

/// Versions `root` where that removes checks, then the loops inside it for what is left.
fn version(root: Op, shapes: &mut Shapes, copies: u32) {
    let body = root.collect(|op| op != root);
    let mut ranges = Ranges::new(root, shapes.stable_in(root));
    let found: Vec<Check> = body.iter().filter_map(|op| checks::find(*op, &mut ranges)).collect();

    let mut guarded = Vec::new();
    for check in found {
        let known: Vec<_> = check.conds.iter().map(|c| c.known()).collect();
        if known.iter().all(|k| *k == Some(true)) {
            apply(check.action);
        } else if !known.contains(&Some(false)) {
            guarded.push(check);
        }
    }

    let mut fallback = None;
    if !guarded.is_empty() && body.len() <= MAX_OPS && copies < 3 {
        fallback = Some(guard(root, guarded));
    }
    for l in child_loops(root) {
        version(l, shapes, copies + u32::from(fallback.is_some()));
    }
    if let Some(slow) = fallback
        && body.len() <= MAX_FALLBACK_OPS
    {
        for l in child_loops(slow) {
            version(l, shapes, copies + 1);
        }
    }
}

/// Moves `root` into the fast region of a guarded op, a copy into its fallback, and drops the
/// checks from the former. Returns the copy.
fn guard(root: Op, checks: Vec<Check>) -> Op {
    let builder = Builder::before(root).with_loc(root.loc());
    let mut emitter = Emitter::new(builder);
    let mut seen = std::collections::HashSet::new();
    for check in &checks {
        for cond in check.conds.iter().filter(|c| c.known() != Some(true)) {
            if seen.insert(cond.clone()) {
                emitter.require(cond);
            }
        }
    }
    let all = emitter.finish();
    let ctx = builder.ctx();
    let ok = builder
        .op("molt.tier.guard")
        .operands(&[all])
        .results(&[ctx.i1_ty()])
        .attr("fact", ctx.str_attr("in-range"))
        .build()
        .result(0);

    let types: Vec<_> = root.results().iter().map(|r| r.ty()).collect();
    let guarded = builder.op("molt.tier.guarded").operands(&[ok]).results(&types).regions(2).build();
    root.replace_all_uses_with(&guarded.results());
    let slow = root.clone_with(&mut HashMap::new());
    for (i, l) in [root, slow].into_iter().enumerate() {
        let block = guarded.region(i).append_block(&[]);
        let end = Builder::at_end(block).with_loc(root.loc());
        let yielded = end.op("molt.tier.yield").operands(&l.results()).build();
        if i == 0 {
            l.move_before(yielded);
        } else {
            block.insert(0, l);
        }
    }
    for check in checks {
        apply(check.action);
    }
    slow
}

fn apply(action: Action) {
    match action {
        Action::Mark(op, attrs) => {
            for a in attrs {
                op.set_attr(a, op.context().unit());
            }
        }
        Action::Erase(op) => op.erase(),
        Action::True(op) => {
            let yes = Builder::before(op).with_loc(op.loc()).const_bool(true);
            op.replace_all_uses_with(&[yes]);
        }
    }
}

/// Which code may change the length of a list that it did not make.
struct Shapes {
    module: Op,
    /// By function; absent while being looked at.
    memo: HashMap<Op, bool>,
}

impl Shapes {
    fn stable_in(&mut self, root: Op) -> bool {
        root.collect(|_| true).into_iter().all(|op| match op.name().as_str() {
            "molt.obj.list_append" => false,
            "molt.obj.rt" => {
                let effects = op.attr("effects").and_then(|a| a.as_str());
                matches!(effects.as_deref(), Some("pure" | "alloc" | "read"))
                    || op
                        .attr("callee")
                        .and_then(|a| a.as_sym_ref())
                        .is_some_and(|s| s.starts_with("molt_print"))
            }
            "func.call" => {
                let callee = op.attr("callee").and_then(|a| a.as_sym_ref());
                callee.and_then(|s| self.module.lookup_symbol(&s)).is_some_and(|f| self.function(f))
            }
            "func.call_indirect" | "molt.tier.invoke" => false,
            // Other code runs meanwhile.
            "molt.obj.gen_yield" | "molt.obj.gen_resume" | "molt.obj.gen_throw" => false,
            _ => true,
        })
    }

    fn function(&mut self, f: Op) -> bool {
        if let Some(known) = self.memo.get(&f) {
            return *known;
        }
        // Recursion: assume the worst while looking.
        self.memo.insert(f, false);
        let stable = self.stable_in(f);
        self.memo.insert(f, stable);
        stable
    }
}
