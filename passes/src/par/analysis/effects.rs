//! What functions do to the world: summaries, to a fixpoint over the call graph.
//!
//! A summary lists which parameters a function reads, writes or resizes, what it does to lists and
//! instances that it reaches otherwise, and whether it does I/O or sets module variables. Each entry keeps the
//! place where it happens, for the diagnostic that refuses a loop because of it. What a function
//! does to objects that it makes itself is nobody's business.

use super::alias::{Root, is_fresh};
use crate::support::classes::Classes;
use molt_dialects::ir::{Loc, Op, Type, Value};
use std::collections::{BTreeMap, HashMap};

/// How a list or an instance is touched, from least to most.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Touch {
    /// Elements or fields are read.
    Read,
    /// Elements or fields are replaced.
    Write,
    /// Its length changes.
    Resize,
}

/// Whose list is touched.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Target {
    /// The parameter with this number.
    Param(usize),
    /// A list of this type from elsewhere; its text is the key.
    Other(String),
}

/// What one function does.
#[derive(Clone, Default)]
pub struct Summary {
    /// Lists touched, with the place and, for [`Target::Other`], the type.
    pub touches: BTreeMap<(Target, Touch), (Loc, Type)>,
    /// Input or output, and what does it.
    pub io: Option<(Loc, String)>,
    /// Module variables set.
    pub sets: BTreeMap<String, Loc>,
    /// Something that cannot be looked into.
    pub unknown: Option<(Loc, String)>,
    /// Whether every list and instance that it returns is new.
    pub returns_fresh: bool,
}

/// The summaries of a module's functions.
#[derive(Default)]
pub struct Effects {
    functions: HashMap<String, Summary>,
    classes: Classes,
}

/// One thing that an operation does by itself.
pub enum Act {
    /// Nothing that matters.
    Nothing,
    /// Touches these lists.
    Touches(Vec<(Value, Touch)>),
    /// Does I/O.
    Io(String),
    /// Sets a module variable.
    Sets(String),
    /// Calls a function of the module with these arguments.
    Calls(Vec<Value>),
    /// Something unknown.
    Unknown(String),
}

impl Effects {
    /// Summaries of all functions in `module`.
    pub fn of_module(module: Op) -> Effects {
        let functions = module.collect(|op| op.is("func.func"));
        let mut effects = Effects { classes: Classes::of(module), ..Effects::default() };
        // Entries are only ever added, and there are finitely many.
        loop {
            let mut changed = false;
            for f in &functions {
                let Some(symbol) = f.symbol_name() else { continue };
                let summary = effects.summarize(*f);
                changed |= effects.functions.get(&symbol).is_none_or(|old| !old.same_as(&summary));
                effects.functions.insert(symbol, summary);
            }
            if !changed {
                return effects;
            }
        }
    }

    /// The summary of what `op` calls.
    pub fn callee(&self, op: Op) -> Option<&Summary> {
        self.functions.get(&op.attr("callee")?.as_sym_ref()?)
    }

    fn summarize(&self, f: Op) -> Summary {
        let mut s = Summary { returns_fresh: true, ..Summary::default() };
        if f.region(0).is_empty() {
            s.unknown = Some((f.loc(), "a function without a body".into()));
            s.returns_fresh = false;
            return s;
        }
        for op in f.collect_pre(|o| o != f) {
            match self.act(op) {
                Act::Nothing => {}
                Act::Touches(lists) => {
                    for (list, touch) in lists {
                        self.touch(&mut s, f, list, touch, op.loc());
                    }
                }
                Act::Io(what) => s.io = s.io.or(Some((op.loc(), what))),
                Act::Sets(name) => {
                    s.sets.entry(name).or_insert(op.loc());
                }
                Act::Unknown(what) => s.unknown = s.unknown.or(Some((op.loc(), what))),
                Act::Calls(args) => match self.callee(op) {
                    Some(callee) => self.inherit(&mut s, f, &callee.clone(), &args),
                    // Not summarized yet: its effects come in the next round.
                    None => s.returns_fresh &= op.results().iter().all(|r| !is_mutable(r.ty())),
                },
            }
            if op.is("func.return") {
                let objects = op.operands().into_iter().filter(|v| is_mutable(v.ty()));
                s.returns_fresh &=
                    objects.into_iter().all(|v| storage(v).defining_op().is_some_and(|o| is_fresh(self, o)));
            }
        }
        s
    }

    fn touch(&self, s: &mut Summary, f: Op, list: Value, touch: Touch, loc: Loc) {
        let Some(target) = self.target(f, list) else { return };
        s.touches.entry((target, touch)).or_insert((loc, storage(list).ty()));
    }

    fn target(&self, f: Op, list: Value) -> Option<Target> {
        let list = storage(list);
        if let Some((block, index)) = list.block_arg()
            && f.region(0).entry() == Some(block)
        {
            return Some(Target::Param(index));
        }
        match list.defining_op() {
            Some(op) if is_fresh(self, op) => None,
            _ => Some(Target::Other(list.ty().to_string())),
        }
    }

    fn inherit(&self, s: &mut Summary, f: Op, callee: &Summary, args: &[Value]) {
        for ((target, touch), (at, ty)) in &callee.touches {
            match target {
                Target::Param(i) => match args.get(*i).and_then(|a| self.target(f, *a)) {
                    Some(mine) => {
                        s.touches.entry((mine, *touch)).or_insert((*at, *ty));
                    }
                    None => continue,
                },
                other => {
                    s.touches.entry((other.clone(), *touch)).or_insert((*at, *ty));
                }
            }
        }
        s.io = s.io.take().or_else(|| callee.io.clone());
        s.unknown = s.unknown.take().or_else(|| callee.unknown.clone());
        for (name, at) in &callee.sets {
            s.sets.entry(name.clone()).or_insert(*at);
        }
    }
}

impl Summary {
    fn same_as(&self, other: &Summary) -> bool {
        self.touches.keys().eq(other.touches.keys())
            && self.io.is_some() == other.io.is_some()
            && self.unknown.is_some() == other.unknown.is_some()
            && self.sets.keys().eq(other.sets.keys())
            && self.returns_fresh == other.returns_fresh
    }
}

/// The list behind a view of it, the object behind a cast of it.
pub fn storage(v: Value) -> Value {
    match v.defining_op() {
        Some(op) if op.is("molt.obj.view") || op.is("memref.cast") || op.is("molt.obj.cast") => {
            storage(op.operand(0))
        }
        _ => v,
    }
}

/// Whether objects of this type can change.
pub fn is_mutable(ty: Type) -> bool {
    ty.is_object() && !ty.is_str() && !ty.is_bytes()
}

impl Effects {
    /// What `op` does by itself, its regions aside. What it drops may have a finalizer, which may do
    /// anything.
    pub fn act(&self, op: Op) -> Act {
        let finalizes = match op.name().as_str() {
            "molt.obj.new" => op.has_attr("finalized"),
            "molt.obj.list_set" | "molt.obj.field_set" | "molt.obj.global_set" => {
                self.classes.may_finalize(op.operand(0).ty())
            }
            "molt.obj.rt" => {
                let effects = op.attr("effects").and_then(|a| a.as_str());
                effects.as_deref() == Some("write")
                    && op.operands().iter().any(|v| self.classes.may_finalize(v.ty()))
            }
            _ => false,
        };
        if finalizes {
            Act::Unknown("an object with '__del__' or a generator may be freed".into())
        } else {
            act(op)
        }
    }
}

/// What `op` does by itself, its regions and finalizers aside.
fn act(op: Op) -> Act {
    let name = op.name();
    match name.as_str() {
        "molt.obj.list_get" | "memref.load" => Act::Touches(vec![(op.operand(0), Touch::Read)]),
        "molt.obj.list_set" | "memref.store" => Act::Touches(vec![(op.operand(1), Touch::Write)]),
        "molt.obj.field_get" => Act::Touches(vec![(op.operand(0), Touch::Read)]),
        "molt.obj.field_set" => Act::Touches(vec![(op.operand(1), Touch::Write)]),
        "molt.obj.list_append" => Act::Touches(vec![(op.operand(1), Touch::Resize)]),
        // Restoring the lists writes them.
        "molt.tier.speculate" => Act::Touches(op.operands().into_iter().map(|l| (l, Touch::Write)).collect()),
        "molt.obj.global_set" => {
            Act::Sets(op.attr("global").and_then(|a| a.as_sym_ref()).unwrap_or_default())
        }
        "molt.obj.rt" => runtime_call(op),
        "func.call" | "molt.tier.invoke" => Act::Calls(op.operands()),
        "func.return" | "molt.obj.retain" | "molt.obj.release" => Act::Nothing,
        "molt.par.checkpoint" => Act::Nothing,
        "func.call_indirect" => Act::Unknown("a call of a function value".into()),
        "molt.tier.try" => Act::Unknown("a 'try' statement".into()),
        // What a variable in memory holds belongs to a 'try' statement that is no more.
        "molt.obj.var" | "molt.obj.var_get" | "molt.obj.var_set" => {
            Act::Unknown("a variable that a 'try' statement assigns".into())
        }
        _ if name.starts_with("molt.obj.gen_") => Act::Unknown("a generator".into()),
        _ if name.starts_with("molt.task.") => Act::Io(name),
        _ if [
            "molt.tier.",
            "molt.obj.",
            "molt.par.",
            "scf.",
            "cf.",
            "arith.",
            "math.",
            "memref.alloc",
            "memref.dealloc",
            "memref.dim",
        ]
        .iter()
        .any(|p| name.starts_with(p)) =>
        {
            Act::Nothing
        }
        _ if op.is_effect_free() => Act::Nothing,
        _ => Act::Unknown(format!("the operation '{name}'")),
    }
}

fn runtime_call(op: Op) -> Act {
    let callee = op.attr("callee").and_then(|a| a.as_sym_ref()).unwrap_or_default();
    if callee == "molt_retain" || callee == "molt_release" {
        return Act::Nothing;
    }
    let lists = |touch| {
        op.operands().into_iter().filter(|v| v.ty().is_list()).map(|v| (v, touch)).collect::<Vec<_>>()
    };
    match op.attr("effects").and_then(|a| a.as_str()).as_deref() {
        Some("pure" | "alloc") => Act::Nothing,
        Some("read") => Act::Touches(lists(Touch::Read)),
        Some("write") => Act::Touches(lists(Touch::Resize)),
        _ => Act::Io(callee),
    }
}

impl Target {
    /// The root that the target names in a caller.
    pub fn root(&self, args: &[Value], ty: Type, root_of: impl Fn(Value) -> Root) -> Root {
        match self {
            Target::Param(i) => args.get(*i).map_or(Root::Any(ty), |a| root_of(*a)),
            Target::Other(_) => Root::Any(ty),
        }
    }
}
