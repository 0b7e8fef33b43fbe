//! The engine: passes over the reachable program until no type changes, then the program.
//!
//! Each pass translates the module and every function instance that it calls from scratch. What a
//! pass learns too late to use — the element type of an empty list, the type that a variable has
//! at the end of a loop, the result type of a recursive function, the type of a module variable —
//! is kept in [`Facts`] for the next pass. Facts only go from unknown to known to conflicting, so
//! the passes come to an end. Errors count in the last pass alone.

use crate::consts::{self, Const};
use crate::env::St;
use crate::fx::Fx;
use crate::hir::{self, FuncId, Function, Global, GlobalId, Program};
use crate::instances::{InstKey, Instance};
use crate::scope::{self, MODULE, Scopes, VarId};
use crate::types::{Site, T, Vars};
use molt_base::{Diagnostic, Diagnostics, FileId, SourceMap, Span};
use molt_syntax::ast::Module;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Settings of the check.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// How many instances of one function are made before it is an error.
    pub max_instances: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options { max_instances: 64 }
    }
}

/// What earlier passes found out.
#[derive(Default)]
pub(crate) struct Facts {
    /// Element types of empty lists.
    pub sites: HashMap<Site, T>,
    /// What comes back to the head of a loop.
    pub heads: HashMap<Site, HashMap<VarId, St>>,
    /// Result types of instances.
    pub rets: HashMap<u32, T>,
    /// Types of module variables and where they were first assigned.
    pub globals: HashMap<VarId, (T, Span)>,
    /// Whether functions are tried on arguments of unknown type, to learn it from them.
    pub probe: bool,
}

/// The state of the check; its methods are spread over the crate's modules by theme.
pub(crate) struct Checker<'a> {
    pub module: &'a Module,
    pub options: &'a Options,
    pub sc: Scopes<'a>,
    pub consts: HashMap<VarId, Const>,
    pub vars: Vars,
    pub facts: Facts,
    /// Whether this pass learned something.
    pub changed: bool,
    /// Whether a call was left out since a type was not known.
    pub skipped: bool,
    /// Whether an unknown type got into the program.
    pub open: Option<Span>,
    pub diags: Vec<Diagnostic>,
    pub insts: Vec<Instance>,
    pub inst_ids: HashMap<InstKey, u32>,
    pub functions: Vec<Option<Function>>,
    pub globals: Vec<Global>,
    pub global_ids: HashMap<VarId, GlobalId>,
    /// Calls from the module's body with the module variables that are assigned by then.
    pub module_calls: Vec<(u32, Span, BTreeSet<VarId>)>,
    pub pass: u32,
    pub fx: Fx,
}

const MAX_PASSES: u32 = 100;

/// Checks a module and translates what can be reached from its body.
pub fn check(
    module: &Module,
    sources: &SourceMap,
    file: FileId,
    options: &Options,
) -> Result<Program, Diagnostics> {
    // One module so far; imports of other files will look them up by these.
    let _ = (sources, file);
    // Deep nesting of expressions and calls recurses; the stack is only touched when it is used.
    std::thread::scope(|s| {
        match std::thread::Builder::new().stack_size(1 << 30).spawn_scoped(s, || run(module, options)) {
            Ok(h) => h.join().unwrap_or_else(|p| std::panic::resume_unwind(p)),
            Err(_) => run(module, options),
        }
    })
}

fn run(module: &Module, options: &Options) -> Result<Program, Diagnostics> {
    let sc = scope::analyze(module);
    let consts = consts::module_constants(module, &sc);
    let mut c = Checker {
        module,
        options,
        sc,
        consts,
        vars: Vars::default(),
        facts: Facts::default(),
        changed: false,
        skipped: false,
        open: None,
        diags: vec![],
        insts: vec![],
        inst_ids: HashMap::new(),
        functions: vec![],
        globals: vec![],
        global_ids: HashMap::new(),
        module_calls: vec![],
        pass: 0,
        fx: Fx::new(u32::MAX, MODULE),
    };
    loop {
        c.run_pass();
        c.learn_sites();
        c.pass += 1;
        if c.pass >= MAX_PASSES {
            break;
        }
        if c.changed {
            c.facts.probe = false;
        } else if c.skipped && !c.facts.probe {
            c.facts.probe = true;
        } else {
            break;
        }
    }
    c.finish()
}

impl<'a> Checker<'a> {
    fn run_pass(&mut self) {
        self.vars = Vars::default();
        self.changed = false;
        self.skipped = false;
        self.open = None;
        self.diags.clear();
        self.functions.clear();
        self.globals.clear();
        self.global_ids.clear();
        self.module_calls.clear();
        self.insts.iter_mut().for_each(Instance::reset);
        self.functions.push(None);
        self.fx = Fx::new(u32::MAX, MODULE);
        let body = self.block(&self.module.body);
        let fx = std::mem::replace(&mut self.fx, Fx::new(u32::MAX, MODULE));
        self.functions[0] = Some(Function {
            name: "<module>".into(),
            symbol: molt_abi::MAIN_SYMBOL.to_string(),
            params: vec![],
            ret: hir::Ty::None,
            locals: fx.locals,
            body,
            span: self.module.span,
            generator: None,
        });
    }

    fn learn_sites(&mut self) {
        let new: Vec<(Site, T)> = self.vars.solutions().filter(|(_, t)| !t.is_open()).collect();
        for (site, t) in new {
            if self.facts.sites.insert(site, t.clone()).as_ref() != Some(&t) {
                self.changed = true;
            }
        }
    }

    /// Reports an error.
    pub fn error(&mut self, d: Diagnostic) {
        self.diags.push(d);
    }

    /// The type of a variable in the HIR.
    pub fn ty(&mut self, t: &T, span: Span) -> hir::Ty {
        let mut open = false;
        let ty = self.vars.resolve(t).lower(&mut open);
        if open {
            self.open.get_or_insert(span);
        }
        ty
    }

    fn finish(mut self) -> Result<Program, Diagnostics> {
        if self.diags.is_empty() {
            let unsolved: Vec<Site> =
                self.vars.solutions().filter(|(_, t)| t.is_open()).map(|(s, _)| s).collect();
            for s in unsolved {
                self.error(
                    Diagnostic::error("E0304", s.span, "the element type of this list cannot be inferred")
                        .label("nothing is ever put into it")
                        .help("annotate the variable, for example `xs: list[int] = []`"),
                );
            }
        }
        self.mark_unbound_globals();
        if let (true, Some(span)) = (self.diags.is_empty(), self.open) {
            self.error(
                Diagnostic::error("E0305", span, "the type of this cannot be inferred")
                    .help("add a type annotation"),
            );
        }
        if !self.diags.is_empty() {
            let mut seen = HashSet::new();
            // A conflict is told once, at the first place that reads the variable.
            let key = |d: &Diagnostic| {
                let place = if d.code == "E0301" { d.secondary.first() } else { d.primary.as_ref() };
                (d.code, place.map(|p| p.span), d.message.clone())
            };
            self.diags.sort_by_key(|d| d.primary.as_ref().map(|p| (p.span.file, p.span.start)));
            let out = self.diags.into_iter().filter(|d| seen.insert(key(d))).collect();
            return Err(Diagnostics(out));
        }
        let functions = self.functions.into_iter().map(|f| f.expect("every reached function was translated"));
        Ok(Program {
            functions: functions.collect(),
            globals: self.globals,
            main: FuncId(0),
            classes: vec![],
            errors: None,
        })
    }

    /// A module variable may be unbound if a call from the module's body, made before it is
    /// certainly assigned, leads to a read of it. A function or module that is bound too late is
    /// an error, since nothing checks it at run time.
    fn mark_unbound_globals(&mut self) {
        let mut unbound: HashMap<VarId, Span> = HashMap::new();
        for (inst, span, bound) in &self.module_calls {
            let mut seen = HashSet::new();
            let mut todo = vec![*inst];
            while let Some(i) = todo.pop() {
                if seen.insert(i) {
                    let inst = &self.insts[i as usize];
                    for v in inst.reads.iter().filter(|v| !bound.contains(v)) {
                        unbound.entry(*v).or_insert(*span);
                    }
                    todo.extend(&inst.calls);
                }
            }
        }
        for (v, span) in unbound {
            if let Some(g) = self.global_ids.get(&v) {
                self.globals[g.0 as usize].maybe_unbound = true;
            } else if let Some((T::Func(_) | T::Module(_) | T::Builtin(_), at)) =
                self.facts.globals.get(&v).cloned()
            {
                let name = self.sc.var(v).name.clone();
                self.error(
                    Diagnostic::error("E0202", span, format!("'{name}' may be used before it is defined"))
                        .label(format!("this call may lead to a use of '{name}'"))
                        .with(at, "defined here")
                        .help("move the call below the definition"),
                );
            }
        }
    }
}
