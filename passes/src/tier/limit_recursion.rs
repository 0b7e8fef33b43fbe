//! `molt-tier-limit-recursion`: where calls may go on without end, RecursionError does.
//!
//! A function that may call itself, directly or through others, begins with a `molt.tier.enter`.
//! A generator that is resumed by code which a generator may run, in turn, is resumed with a look at
//! the depth (`nested`).
//!
//! ```mlir
//! func.func private @f(%n: i64) -> i64 {        func.func private @f(%n: i64) -> i64 {
//!   %r = func.call @f(%n) : (i64) -> i64   =>     molt.tier.enter
//!                                                 %r = func.call @f(%n) : (i64) -> i64
//! ```
//! A call of a generator function runs nothing; resuming a generator runs every generator function
//! of its type, as far as is known. A function whose address is taken counts as called there: it is
//! the body of a parallel loop.
//!
//! **Requires:** nothing. **Ensures:** every cycle of calls passes an op that raises when calls are
//! too deep.

use std::collections::HashMap;

use molt_dialects::ir::{Builder, Op, Type};
use molt_dialects::pass::{Anchor, Options, Pass, PassError, PassSpec, register as register_pass};

use super::tier_to_cf::is_generator;

#[derive(Clone)]
struct LimitRecursion;

/// Registers the pass.
pub fn register() {
    register_pass(
        PassSpec {
            arg: "molt-tier-limit-recursion",
            summary: "raise RecursionError where calls may go on without end",
            anchor: Anchor::Module,
            options: &[],
            dependent_dialects: &[],
        },
        LimitRecursion,
    );
}

impl Pass for LimitRecursion {
    fn run(&mut self, module: Op, _: &Options) -> Result<(), PassError> {
        let calls = Calls::of(module);
        let cyclic = calls.on_cycles();
        for (function, cyclic) in calls.functions.iter().zip(cyclic) {
            if !cyclic {
                continue;
            }
            if !is_generator(*function) {
                let entry = function.region(0).entry().expect("the function has a body");
                Builder::at_start(entry).with_loc(function.loc()).op("molt.tier.enter").build();
            }
            for resume in function.collect(resumes) {
                resume.set_attr("nested", resume.context().unit());
            }
        }
        Ok(())
    }
}

/// Whether an op runs a generator.
fn resumes(op: Op) -> bool {
    op.is("molt.obj.gen_resume") || op.is("molt.obj.gen_throw")
}

/// Which function may run which.
struct Calls {
    functions: Vec<Op>,
    callees: Vec<Vec<usize>>,
}

impl Calls {
    fn of(module: Op) -> Calls {
        let functions = module.collect(|op| op.is("func.func") && !op.region(0).is_empty());
        let mut places = HashMap::new();
        let mut generators: HashMap<Type, Vec<usize>> = HashMap::new();
        for (place, function) in functions.iter().enumerate() {
            if is_generator(*function) {
                let ty = function.attr("function_type").and_then(|a| a.as_type());
                let results = ty.map(Type::fn_results).unwrap_or_default();
                results.first().into_iter().for_each(|ty| generators.entry(*ty).or_default().push(place));
            } else {
                places.insert(function.symbol_name().expect("a function has a name"), place);
            }
        }
        let callees = functions.iter().map(|function| {
            let mut found: Vec<usize> = Vec::new();
            for op in function.collect(|_| true) {
                let named = match op.name().as_str() {
                    "func.call" | "molt.tier.invoke" => op.attr("callee"),
                    "func.constant" => op.attr("value"),
                    _ if resumes(op) => {
                        found.extend(generators.get(&op.operand(0).ty()).into_iter().flatten());
                        None
                    }
                    _ => None,
                };
                found.extend(named.and_then(|a| a.as_sym_ref()).and_then(|name| places.get(&name)));
            }
            found.sort_unstable();
            found.dedup();
            found
        });
        Calls { callees: callees.collect(), functions }
    }

    /// Which functions may run themselves: Tarjan's strongly connected components, without recursion
    /// of its own.
    fn on_cycles(&self) -> Vec<bool> {
        const NEW: usize = usize::MAX;
        let count = self.functions.len();
        let (mut index, mut low) = (vec![NEW; count], vec![0; count]);
        let (mut open, mut is_open) = (Vec::new(), vec![false; count]);
        let mut cyclic = vec![false; count];
        let mut next = 0;
        for root in 0..count {
            if index[root] != NEW {
                continue;
            }
            let mut path = vec![(root, 0)];
            while let Some((node, edge)) = path.pop() {
                if edge == 0 {
                    (index[node], low[node]) = (next, next);
                    next += 1;
                    open.push(node);
                    is_open[node] = true;
                }
                if let Some(&callee) = self.callees[node].get(edge) {
                    path.push((node, edge + 1));
                    cyclic[node] |= callee == node;
                    if index[callee] == NEW {
                        path.push((callee, 0));
                    } else if is_open[callee] {
                        low[node] = low[node].min(index[callee]);
                    }
                    continue;
                }
                if let Some(&(caller, _)) = path.last() {
                    low[caller] = low[caller].min(low[node]);
                }
                if low[node] == index[node] {
                    let first = open.iter().rposition(|&n| n == node).expect("an open node is listed");
                    let component = open.split_off(first);
                    let several = component.len() > 1;
                    for member in component {
                        is_open[member] = false;
                        cyclic[member] |= several;
                    }
                }
            }
        }
        cyclic
    }
}
