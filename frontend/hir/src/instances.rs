//! The instances of each function, one per list of argument and capture types: how they are found,
//! translated, and what they return.

use crate::check::Checker;
use crate::env::{Env, St};
use crate::fx::{Fx, X};
use crate::hir::{ExprKind, FuncId, Function, GenTy, LocalId, Stmt};
use crate::scope::{DefBody, DefId, VarId};
use crate::solve::Key;
use crate::types::{FuncT, GenT, T};
use crate::visit;
use molt_base::{Diagnostic, Span};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

/// What an instance is made for.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct InstKey {
    def: DefId,
    args: Vec<T>,
    caps: Vec<(VarId, T)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    NotReached,
    Running,
    Done,
}

/// One monomorphic version of a function.
pub(crate) struct Instance {
    key: InstKey,
    progress: Progress,
    id: FuncId,
    pub reads: BTreeSet<VarId>,
    pub calls: BTreeSet<u32>,
}

impl Instance {
    /// Where its function is defined.
    pub fn span(&self, sc: &crate::scope::Scopes<'_>) -> Span {
        sc.def(self.key.def).span
    }

    pub fn reset(&mut self) {
        self.progress = Progress::NotReached;
        self.reads.clear();
        self.calls.clear();
    }
}

impl<'a> Checker<'a> {
    /// Calls a function of the program; `f` is its value, `args` are in order, one for each
    /// parameter.
    pub fn call_function(&mut self, f: &X, ft: &FuncT, args: Vec<X>, span: Span) -> X {
        let caps: Vec<(VarId, X)> = match &ft.caps {
            None => self.captures(ft.def, span),
            Some(caps) => {
                let mut n = 0;
                let mut out = vec![];
                for (v, t) in caps.iter() {
                    let kind = if self.vars.resolve(t).erased() {
                        ExprKind::None
                    } else {
                        n += 1;
                        ExprKind::TupleGet(self.b(f.clone()), n - 1)
                    };
                    out.push((*v, X::new(kind, t.clone(), span)));
                }
                out
            }
        };
        let args: Vec<X> = args.into_iter().map(|x| self.escape(x)).collect();
        let all = || args.iter().chain(caps.iter().map(|(_, x)| x));
        if all().any(X::is_bad) {
            return X::bad(span);
        }
        if all().any(|x| self.is_absent(x)) {
            return self.never(args, span);
        }
        let key = InstKey {
            def: ft.def,
            args: args.iter().map(|x| self.vars.closed(&x.t)).collect(),
            caps: caps.iter().map(|(v, x)| (*v, self.vars.closed(&x.t))).collect(),
        };
        if key.args.iter().chain(key.caps.iter().map(|(_, t)| t)).any(|t| t.depth() > 12) {
            let def = self.sc.def(ft.def);
            let d = Diagnostic::error(
                "E0317",
                span,
                format!("the types of {}()'s arguments nest too deeply", def.name),
            )
            .label("functions that wrap functions without an end, or containers in containers")
            .with(def.span, "defined here");
            self.error(d);
            return X::bad(span);
        }
        let Some(inst) = self.instance(key, span) else {
            return X::bad(span);
        };
        // What the function puts into its arguments.
        let types: Vec<T> = all().map(|x| x.t.clone()).collect();
        for (n, t) in types.iter().enumerate() {
            let fact = self.facts.types.get(&Key::Param(inst, n as u32)).cloned();
            if let Some(fact) = fact.filter(|f| *f != self.vars.closed(t)) {
                let fact = self.vars.open(&fact);
                self.equate(t, &fact);
            }
        }
        if self.sc.is_module(self.fx.home) {
            let bound = self.fx.env.iter().flatten();
            let bound = bound.filter(|(_, s)| matches!(s, St::Bound { maybe: false, .. }));
            let bound = bound.map(|(v, _)| *v).collect();
            self.module_calls.push((inst, span, bound));
        } else {
            self.fx.calls.insert(inst);
        }
        let t = self.result_of(inst, ft.def);
        let values: Vec<X> = args.into_iter().chain(caps.into_iter().map(|(_, x)| x)).collect::<Vec<_>>();
        let mut pre = vec![];
        let mut hs = vec![];
        for x in values {
            if self.vars.resolve(&x.t).erased() {
                self.emit(x, &mut pre);
            } else {
                hs.push(self.h(x));
            }
        }
        let call = X::new(ExprKind::Call { func: self.insts[inst as usize].id, args: hs }, t, span);
        self.block_x(pre, call)
    }

    /// The type of what a call of an instance yields.
    fn result_of(&mut self, inst: u32, def: DefId) -> T {
        let returns = self.keyed(Key::Returns(inst));
        if !self.sc.def(def).is_generator {
            return returns;
        }
        let (yields, sends) = (self.keyed(Key::Yields(inst)), self.keyed(Key::Sends(inst)));
        T::Gen(Rc::new(GenT { yields, sends, returns }))
    }

    /// The instance for a key; translates it when it is first reached.
    fn instance(&mut self, key: InstKey, span: Span) -> Option<u32> {
        let i = match self.inst_ids.get(&key) {
            Some(i) => *i,
            None => {
                // The versions of a method for other classes do not count.
                let class = |k: &InstKey| match k.args.first() {
                    Some(T::Class(c)) => Some(c.id),
                    _ => None,
                };
                let mine = class(&key);
                let same = |i: &&Instance| {
                    i.key.def == key.def && i.progress != Progress::NotReached && class(&i.key) == mine
                };
                let same = self.insts.iter().filter(same).count();
                if same >= self.options.max_instances {
                    let def = self.sc.def(key.def);
                    let d = Diagnostic::error(
                        "E0317",
                        span,
                        format!("{}() is called with too many different types of arguments", def.name),
                    )
                    .label("this call needs yet another version")
                    .with(def.span, format!("{same} versions of this function exist"))
                    .help("annotate the parameters; a function cannot call itself with ever new types");
                    self.error(d);
                    return None;
                }
                let i = self.insts.len() as u32;
                self.inst_ids.insert(key.clone(), i);
                self.insts.push(Instance {
                    key,
                    progress: Progress::NotReached,
                    id: FuncId(0),
                    reads: BTreeSet::new(),
                    calls: BTreeSet::new(),
                });
                i
            }
        };
        if self.insts[i as usize].progress == Progress::NotReached {
            self.callers.push(span);
            self.translate(i);
            self.callers.pop();
        }
        Some(i)
    }

    fn translate(&mut self, i: u32) {
        let key = self.insts[i as usize].key.clone();
        let def = self.sc.def(key.def);
        let (name, scope, span, body, params) = (def.name.clone(), def.scope, def.span, def.body, def.params);
        let (returns, ast, is_generator, class) = (def.returns, def.ast, def.is_generator, def.class);
        let genexp = def.genexp;
        let id = FuncId(self.functions.len() as u32);
        self.functions.push(None);
        self.insts[i as usize].progress = Progress::Running;
        self.insts[i as usize].id = id;
        let saved = std::mem::replace(&mut self.fx, Fx::new(i, scope));
        let ghost = std::mem::take(&mut self.ghost);
        if let Some(ast) = ast {
            self.check_def(ast);
        }
        let result = self.keyed(Key::Returns(i));
        self.fx.result = Some(result.clone());
        if is_generator {
            self.fx.generator = Some((self.keyed(Key::Yields(i)), self.keyed(Key::Sends(i))));
        }
        let names = visit::params(params).map(|p| (self.target_var(&p.name.name), p.name.span));
        let mut names: Vec<(VarId, Span)> = names.collect();
        if let Some(e) = genexp {
            names.push((self.target_var(".0"), e.span));
        }
        self.fx.env = Some(Env::new());
        let mut ids: Vec<LocalId> = vec![];
        let mut start: Vec<Stmt> = vec![];
        let caps = key.caps.iter().map(|(v, t)| (*v, self.sc.var(*v).span, t.clone()));
        let all = names.iter().zip(&key.args).map(|((v, s), t)| (*v, *s, t.clone())).chain(caps);
        let all: Vec<_> = all.collect();
        let own_cells = self.own_cells(scope);
        for (n, (v, span, t)) in all.into_iter().enumerate() {
            let t = self.vars.keyed(Key::Param(i, n as u32), Some(&t));
            let t = self.vars.shallow(&t);
            if let T::Cell(_) = t {
                let local = self.local_for(v, &t, span);
                ids.push(local);
                let cell = X::new(ExprKind::Local(local), t, span);
                self.fx.cells.insert(v, cell);
                continue;
            }
            if n == 0 && class.is_some() {
                self.enter_method(class, &t, v);
            }
            let celled = own_cells.contains(&v);
            let erased = self.vars.resolve(&t).erased();
            let x = if erased {
                X::new(ExprKind::None, t.clone(), span)
            } else if celled || self.facts.promoted.contains(&(i, v)) {
                let ty = self.ty(&t, span);
                let local = self.temp("arg", ty, span);
                ids.push(local);
                X::new(ExprKind::Local(local), t.clone(), span)
            } else {
                ids.push(self.local_for(v, &t, span));
                if let Some(env) = &mut self.fx.env {
                    env.insert(v, St::bound(t, span));
                }
                continue;
            };
            if celled {
                self.new_cell(v, span, &mut start);
            }
            self.assign(v, x, span, &mut start);
        }
        for v in own_cells {
            if !self.fx.cells.contains_key(&v) {
                self.new_cell(v, self.sc.var(v).span, &mut start);
            }
        }
        self.bind_type_params(ast, params, &key.args);
        self.fx.ret = returns.map(|r| self.annotation(r));
        if let Some(want) = self.fx.ret.clone()
            && !is_generator
            && seeds(&want)
        {
            let want = self.vars.open(&want);
            self.absorb(&result, &want);
        }
        let mut out = start;
        match body {
            DefBody::Block(b) => {
                let stmts = self.block(b);
                out.extend(stmts);
                if self.fx.env.is_some() {
                    self.ret(X::none(span), span, &mut out);
                }
            }
            DefBody::Expr(e) => {
                let x = self.expr(e);
                self.ret(x, e.span, &mut out);
            }
            DefBody::Elements(e) => self.genexp_body(e, &mut out),
        }
        let calls = is_generator && self.facts.stops && self.sc.def(key.def).may_stop();
        if calls {
            out = self.without_stops(out, span);
        }
        if !self.fx.returned && self.last {
            // It never returns.
            self.absorb(&result, &T::Never);
        }
        let ret = self.ty(&result, span);
        let generator = self.fx.generator.clone().map(|(y, s)| {
            let (yields, sends) = (self.ty(&y, span), self.ty(&s, span));
            Arc::new(GenTy { yields, sends, returns: ret.clone() })
        });
        let fx = std::mem::replace(&mut self.fx, saved);
        self.ghost = ghost;
        let symbol = format!("{}.{}", symbol_name(&name), id.0);
        self.functions[id.0 as usize] =
            Some(Function { name, symbol, params: ids, ret, locals: fx.locals, body: out, span, generator });
        let inst = &mut self.insts[i as usize];
        inst.progress = Progress::Done;
        inst.reads = fx.reads;
        inst.calls = fx.calls;
    }
}

/// Whether an annotated result tells the type before anything is returned: numbers do not, since an
/// int may pass for a float.
fn seeds(t: &T) -> bool {
    !t.any(&mut |t| matches!(t, T::Int | T::Float | T::Bool | T::Unknown | T::Var(_) | T::None))
        || matches!(t, T::Union(ts) if !ts.iter().any(|t| t.is_number() || t.is_open()))
}

/// A name as part of a symbol.
pub(crate) fn symbol_name(name: &str) -> String {
    let clean = |c: char| {
        if c.is_ascii_alphanumeric() || c == '_' { c } else { '_' }
    };
    format!("molt.{}", name.trim_matches(['<', '>']).chars().map(clean).collect::<String>())
}
