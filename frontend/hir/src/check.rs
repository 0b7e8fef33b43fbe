//! The engine: passes over the reachable program until no type changes, then the program.
//!
//! Each pass translates the main module and every module and function instance that it reaches from
//! scratch. What a pass learns is kept in [`Facts`] for the next: what each place can hold
//! ([`crate::solve`]), which variables need a type wider than one assignment's, which classes there
//! are and which of them have instances. Facts only grow, so the passes come to an end. Errors count
//! in the last pass alone.

use crate::classes::Layouts;
use crate::consts::{self, Const};
use crate::fx::Fx;
use crate::hir::{self, ClassId, Errors, FuncId, Function, Global, GlobalId, Program};
use crate::instances::{InstKey, Instance};
use crate::load::{BUILTINS, Unit};
use crate::scope::{ClsId, ScopeId, Scopes, VarId};
use crate::solve::{Key, Site, Vars};
use crate::types::{ClassT, T};
use molt_base::{Diagnostic, Diagnostics, Label, Span};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

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
    /// What each place can hold.
    pub types: HashMap<Key, T>,
    /// Variables that come back to the head of a loop as they were not when they came to it: bound,
    /// or of another type.
    pub heads: HashMap<Site, HashSet<VarId>>,
    /// Variables of an instance that hold values of several types.
    pub promoted: HashSet<(u32, VarId)>,
    /// Variables that live in cells since closures that outlive them, or change them, use them.
    pub celled: HashSet<VarId>,
    /// Variables of the main module's body that closures use after they may have changed.
    pub shared: HashSet<VarId>,
    /// The base of each class that was defined.
    pub bases: HashMap<ClsId, Option<ClassT>>,
    /// Library modules whose variables the program reads: their bodies run.
    pub needed: HashSet<u32>,
    /// Classes that instances are made of.
    pub made: HashSet<ClsId>,
    /// Of the generic ones among them, with which arguments, as the last pass saw it.
    pub made_types: HashMap<ClsId, Vec<ClassT>>,
    /// Variables of classes that are assigned from outside their bodies.
    pub class_vars: HashMap<(ClsId, Arc<str>), VarId>,
    /// Fields that are assigned from outside the class's own text.
    pub extra_fields: HashMap<ClsId, Vec<Arc<str>>>,
    /// The program asks which exception is being handled: it reads `__context__`, or has a bare
    /// `raise` outside of a handler.
    pub tracks_handled: bool,
    /// Something is thrown into a generator, or one is closed.
    pub throws: bool,
    /// Something may raise StopIteration.
    pub stops: bool,
}

/// What has happened to a module in this pass.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnitState {
    /// Nothing.
    New,
    /// It is being translated, or it needs nothing at run time.
    Empty,
    /// This function runs its body, once.
    Init(FuncId),
}

/// The state of the check; its methods are spread over the crate's modules by theme.
pub(crate) struct Checker<'a> {
    pub units: &'a [Unit],
    pub unit_ids: HashMap<&'a str, u32>,
    pub unit_scopes: Vec<ScopeId>,
    pub unit_states: Vec<UnitState>,
    pub options: &'a Options,
    pub sc: Scopes<'a>,
    pub consts: HashMap<VarId, Const>,
    pub vars: Vars,
    pub facts: Facts,
    /// Whether this pass learned something.
    pub changed: bool,
    /// Whether something was left out since a type was not known.
    pub skipped: bool,
    /// Whether a union got too many members.
    pub too_wide: bool,
    /// Where a type got too large: it holds itself.
    pub endless: Option<Span>,
    /// Whether what is unknown now will never be known.
    pub last: bool,
    /// Whether an unknown type got into the program.
    pub open: Option<Span>,
    pub diags: Vec<Diagnostic>,
    /// Generic classes of which this pass makes instances.
    pub made_now: Vec<ClassT>,
    /// The calls that led to the function being translated.
    pub callers: Vec<Span>,
    pub insts: Vec<Instance>,
    pub inst_ids: HashMap<InstKey, u32>,
    pub functions: Vec<Option<Function>>,
    pub globals: Vec<Global>,
    pub global_ids: HashMap<VarId, GlobalId>,
    pub layouts: Layouts,
    /// `__del__` of the classes of the HIR.
    pub dels: HashMap<ClassId, FuncId>,
    /// Above zero where a value is one of several types: what cannot be done raises at run time.
    pub lenient: u32,
    /// Whether a library module's body is read for its definitions alone.
    pub ghost: bool,
    /// Whether some statement catches exceptions.
    pub catches: bool,
    /// Stores go to the fields of frozen classes, too: `object.__setattr__`.
    pub raw_stores: bool,
    /// What the next loop's body assigns.
    pub loop_assigned: Vec<VarId>,
    /// Type aliases that are being looked up.
    pub aliases: Vec<VarId>,
    /// Calls from the module's body with the module variables that are assigned by then.
    pub module_calls: Vec<(u32, Span, BTreeSet<VarId>)>,
    pub pass: u32,
    pub fx: Fx<'a>,
}

const MAX_PASSES: u32 = 60;

/// Of a type that holds more types than this, nobody but a recursive function is the author.
const MAX_TYPE_SIZE: usize = 400;
/// The same for types in types in types.
const MAX_TYPE_DEPTH: usize = 12;

/// The main module's scope.
pub(crate) const MAIN: ScopeId = ScopeId(0);

/// Checks a program and translates what can be reached from its main module's body.
pub fn check(units: &[Unit], options: &Options) -> Result<Program, Diagnostics> {
    // Deep nesting of expressions and calls recurses; the stack is only touched when it is used.
    std::thread::scope(|s| {
        match std::thread::Builder::new().stack_size(1 << 30).spawn_scoped(s, || run(units, options)) {
            Ok(h) => h.join().unwrap_or_else(|p| std::panic::resume_unwind(p)),
            Err(_) => run(units, options),
        }
    })
}

fn run(units: &[Unit], options: &Options) -> Result<Program, Diagnostics> {
    let mut sc = Scopes::new();
    let mut unit_scopes = vec![];
    let mut consts = HashMap::new();
    for (i, u) in units.iter().enumerate() {
        let scope = sc.module(i as u32, &u.ast, i > 0);
        consts.extend(consts::module_constants(&u.ast, &sc, scope));
        unit_scopes.push(scope);
    }
    // What one module assigns in another is no constant there.
    let mut assigned: HashSet<Arc<str>> = HashSet::new();
    for u in units.iter().filter(|u| !u.library) {
        consts::assigned_attributes(&u.ast.body, &mut assigned);
    }
    consts.retain(|v, _| !assigned.contains(&sc.var(*v).name));
    let mut c = Checker {
        units,
        unit_ids: units.iter().enumerate().map(|(i, u)| (u.name.as_str(), i as u32)).collect(),
        unit_scopes,
        unit_states: vec![],
        options,
        sc,
        consts,
        vars: Vars::default(),
        facts: Facts::default(),
        changed: false,
        skipped: false,
        too_wide: false,
        endless: None,
        last: false,
        open: None,
        diags: vec![],
        made_now: vec![],
        callers: vec![],
        insts: vec![],
        inst_ids: HashMap::new(),
        functions: vec![],
        globals: vec![],
        global_ids: HashMap::new(),
        layouts: Layouts::default(),
        dels: HashMap::new(),
        lenient: 0,
        ghost: false,
        catches: false,
        raw_stores: false,
        loop_assigned: vec![],
        aliases: vec![],
        module_calls: vec![],
        pass: 0,
        fx: Fx::new(u32::MAX, MAIN),
    };
    let errors = loop {
        let errors = c.run_pass();
        c.learn();
        c.pass += 1;
        if c.pass >= MAX_PASSES || c.endless.is_some() || (!c.changed && (c.last || !c.skipped)) {
            break errors;
        }
        c.last = !c.changed;
    };
    c.finish(errors)
}

impl<'a> Checker<'a> {
    fn run_pass(&mut self) -> Option<Errors> {
        let bases = self.facts.bases.iter().filter_map(|(c, b)| Some((*c, b.as_ref()?.id)));
        self.vars = Vars::new(bases.collect());
        self.changed = false;
        self.skipped = false;
        self.too_wide = false;
        self.open = None;
        self.diags.clear();
        self.functions.clear();
        self.globals.clear();
        self.global_ids.clear();
        self.layouts = Layouts::default();
        self.dels.clear();
        self.lenient = 0;
        self.module_calls.clear();
        self.unit_states = vec![UnitState::New; self.units.len()];
        self.insts.iter_mut().for_each(Instance::reset);
        self.functions.push(None);
        self.fx = Fx::new(u32::MAX, MAIN);
        self.unit_states[0] = UnitState::Empty;
        let mut body = vec![];
        let main = &self.units[0].ast;
        if self.units.len() > BUILTINS as usize {
            self.init_unit(BUILTINS, main.span, &mut body);
        }
        body.extend(self.block(&main.body));
        let errors = self.error_support(main.span);
        self.translate_dels();
        let fx = std::mem::replace(&mut self.fx, Fx::new(u32::MAX, MAIN));
        self.functions[0] = Some(Function {
            name: "<module>".into(),
            symbol: molt_abi::MAIN_SYMBOL.to_string(),
            params: vec![],
            ret: hir::Ty::None,
            locals: fx.locals,
            body,
            span: main.span,
            generator: None,
        });
        errors
    }

    fn learn(&mut self) {
        self.learn_made();
        for (key, t) in self.vars.facts() {
            if self.facts.types.get(&key) != Some(&t) {
                if (t.size(MAX_TYPE_SIZE) >= MAX_TYPE_SIZE || t.depth() > MAX_TYPE_DEPTH)
                    && self.endless.is_none()
                {
                    self.endless = Some(self.key_span(&key));
                }
                self.facts.types.insert(key, t);
                self.changed = true;
            }
        }
    }

    /// Where a place is, as far as the program's text tells.
    fn key_span(&self, key: &Key) -> Span {
        match key {
            Key::Site(s, _) | Key::Head(s, _) => s.span,
            Key::Local(_, _, v) | Key::Cell(_, _, v) | Key::Global(v) => self.sc.var(*v).span,
            Key::Field(c, _) => self.sc.class(c.id).ast.name.span,
            Key::Returns(i) | Key::Yields(i) | Key::Sends(i) | Key::Param(i, _) => {
                self.insts[*i as usize].span(&self.sc)
            }
        }
    }

    /// Reports an error.
    pub fn error(&mut self, d: Diagnostic) {
        let d = self.in_program(d);
        self.diags.push(d);
    }

    /// A diagnostic of the library's own code, told at the call in the program that led there.
    fn in_program(&self, d: Diagnostic) -> Diagnostic {
        let is_library = |s: Span| self.units.iter().any(|u| u.library && u.file == s.file);
        let Some(inner) = d.primary.clone().filter(|p| is_library(p.span)) else { return d };
        let Some(call) = self.callers.iter().rev().find(|s| !is_library(**s)) else { return d };
        let mut d = Diagnostic { primary: Some(Label { span: *call, text: "in this call".into() }), ..d };
        d.secondary.retain(|label| !is_library(label.span));
        if inner.text.is_empty() { d } else { d.note(inner.text) }
    }

    /// The type of a value in the HIR.
    pub fn ty(&mut self, t: &T, span: Span) -> hir::Ty {
        let t = self.vars.closed(t);
        self.lower_t(&t, span)
    }

    fn lower_t(&mut self, t: &T, span: Span) -> hir::Ty {
        use hir::Ty;
        match t {
            T::Unknown | T::Param(_) => {
                self.open.get_or_insert(span);
                Ty::None
            }
            t if t.erased() => Ty::None,
            T::Int => Ty::Int,
            T::Float => Ty::Float,
            T::Bool => Ty::Bool,
            T::Str => Ty::Str,
            T::Bytes => Ty::Bytes,
            T::List(t) => Ty::list(self.lower_t(t, span)),
            T::Tuple(ts) => Ty::Tuple(ts.iter().map(|t| self.lower_t(t, span)).collect()),
            T::Union(ts) => Ty::Union(ts.iter().map(|t| self.lower_t(t, span)).collect()),
            T::Class(c) => Ty::Class(self.class_id(c)),
            T::Cell(t) => Ty::Class(self.cell_id(t)),
            T::Gen(g) => Ty::Gen(Arc::new(hir::GenTy {
                yields: self.lower_t(&g.yields, span),
                sends: self.lower_t(&g.sends, span),
                returns: self.lower_t(&g.returns, span),
            })),
            T::Func(f) => {
                let caps = f.caps.clone().expect("a function value with captures holds them");
                let caps = caps.iter().filter(|(_, t)| !t.erased());
                Ty::Tuple(caps.map(|(_, t)| self.lower_t(t, span)).collect())
            }
            T::Method(m) => self.lower_t(&m.recv, span),
            _ => Ty::None,
        }
    }

    fn finish(mut self, errors: Option<Errors>) -> Result<Program, Diagnostics> {
        if let Some(span) = self.endless {
            self.diags.clear();
            let own = self.units.iter().find(|u| !u.library && u.file == span.file);
            let mut d = Diagnostic::error("E0305", span, "this holds values of a type that has no end")
                .label("lists or dicts in lists or dicts, to any depth")
                .help("give the nested values a class of their own");
            if own.is_none() {
                // The library's text is nothing that the user can change.
                let unit = self.units.iter().find(|u| u.file == span.file);
                let name = unit.map_or("the library", |u| u.name.split('.').next().unwrap_or_default());
                let main = self.units[0].ast.span;
                d = Diagnostic::error(
                    "E0305",
                    Span { end: main.start, ..main },
                    format!("what '{name}' gives this program is of a type that has no end"),
                )
                .note("it may hold lists or dicts in lists or dicts, to any depth")
                .help("read the values with functions that give each a type");
            }
            self.error(d);
        } else if self.changed && self.diags.is_empty() {
            let span = self.units[0].ast.span;
            let span = Span { end: span.start, ..span };
            self.error(
                Diagnostic::error("E0305", span, "the types of this program do not settle")
                    .note("types that hold ever deeper types are not supported")
                    .help("annotate the variables that hold nested lists, dicts or tuples"),
            );
        }
        if self.too_wide && self.diags.is_empty() {
            let span = self.units[0].ast.span;
            let span = Span { end: span.start, ..span };
            self.error(
                Diagnostic::error("E0305", span, "a value in this program is of too many different types")
                    .help("give the classes a common base, or annotate the variables that hold them"),
            );
        }
        self.mark_unbound_globals();
        let classes = self.finish_classes();
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
            classes,
            errors,
        })
    }

    /// A module variable may be unbound if a call from the module's body, made before it is
    /// certainly assigned, leads to a read of it. A function, class or module that is bound too late
    /// is an error, since nothing checks it at run time.
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
            if self.sc.var(v).scope != MAIN {
                continue;
            }
            if let Some(g) = self.global_ids.get(&v) {
                self.globals[g.0 as usize].maybe_unbound = true;
            } else if let Some(T::Func(_) | T::Module(_) | T::Builtin(_) | T::Type(_)) =
                self.facts.types.get(&Key::Global(v))
            {
                let (name, at) = (self.sc.var(v).name.clone(), self.sc.var(v).span);
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
