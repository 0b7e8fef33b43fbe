//! The instances of each function, one per list of argument and capture types: how they are found,
//! translated, and what they return.

use crate::check::Checker;
use crate::env::{Env, St};
use crate::fx::{Fx, X, stmt};
use crate::hir::{ExprKind, FuncId, Function, LocalId, StmtKind};
use crate::scope::{DefBody, DefId, MODULE, VarId};
use crate::types::{FuncT, T};
use crate::visit;
use molt_base::{Diagnostic, Span};
use std::collections::BTreeSet;

/// What an instance is made for.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct InstKey {
    def: DefId,
    args: Vec<T>,
    caps: Vec<(VarId, T)>,
    /// The pass, for an instance that is to find out types; 0 otherwise.
    probe: u32,
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
    ret: T,
    /// The result type that a recursive call took for granted.
    assumed: Option<T>,
    pub reads: BTreeSet<VarId>,
    pub calls: BTreeSet<u32>,
}

impl Instance {
    pub fn reset(&mut self) {
        self.progress = Progress::NotReached;
        self.assumed = None;
        self.ret = T::Unknown;
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
                    let kind = if t.erased() {
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
        let args: Vec<X> = args.into_iter().map(|x| X { t: self.vars.resolve(&x.t), ..x }).collect();
        let caps: Vec<(VarId, X)> =
            caps.into_iter().map(|(v, x)| (v, X { t: self.vars.resolve(&x.t), ..x })).collect();
        let ts = || args.iter().chain(caps.iter().map(|(_, x)| x)).map(|x| &x.t);
        if ts().any(|t| *t == T::Unknown) {
            return X::bad(span);
        }
        let open = ts().any(T::is_open);
        if open && !self.facts.probe {
            self.skipped = true;
            let t = self.declared_result(ft.def).unwrap_or(T::Unknown);
            return X::new(ExprKind::None, t, span);
        }
        let key = InstKey {
            def: ft.def,
            args: args.iter().map(|x| x.t.clone()).collect(),
            caps: caps.iter().map(|(v, x)| (*v, x.t.clone())).collect(),
            probe: if open { self.pass } else { 0 },
        };
        let Some((inst, t)) = self.instance(key, span) else {
            return X::bad(span);
        };
        if self.fx.home == MODULE {
            let bound = self.fx.env.iter().flatten();
            let bound = bound.filter(|(_, s)| matches!(s, St::Bound { maybe: false, .. }));
            let bound = bound.map(|(v, _)| *v).collect();
            self.module_calls.push((inst, span, bound));
        } else {
            self.fx.calls.insert(inst);
        }
        if let T::Func(FuncT { caps: Some(c), def }) = &t
            && c.iter().any(|(v, t)| self.sc.var(*v).scope == self.fx.home && !t.erased())
        {
            let at = self.sc.def(*def).span;
            let d = self.refusal("stored-closures", span).with(at, "this function captures variables");
            self.error(d);
            return X::bad(span);
        }
        let values: Vec<X> =
            args.into_iter().chain(caps.into_iter().map(|(_, x)| x)).filter(|x| !x.t.erased()).collect();
        let args = values.into_iter().map(|x| self.h(x)).collect();
        X::new(ExprKind::Call { func: self.insts[inst as usize].id, args }, t, span)
    }

    fn declared_result(&mut self, def: DefId) -> Option<T> {
        let ann = self.sc.def(def).returns?;
        let t = self.annotation_in(ann, def);
        (!t.is_open()).then_some(t)
    }

    /// The instance for a key with its result type; translates it when it is first reached.
    fn instance(&mut self, key: InstKey, span: Span) -> Option<(u32, T)> {
        let i = match self.inst_ids.get(&key) {
            Some(i) => *i,
            None => {
                let running = |i: &&Instance| i.key.def == key.def;
                let same = self.insts.iter().filter(running).count();
                let probing = key.probe > 0
                    && self.insts.iter().filter(running).any(|i| i.progress == Progress::Running);
                if probing {
                    self.skipped = true;
                    return None;
                }
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
                    ret: T::Unknown,
                    assumed: None,
                    reads: BTreeSet::new(),
                    calls: BTreeSet::new(),
                });
                i
            }
        };
        let def = self.insts[i as usize].key.def;
        match self.insts[i as usize].progress {
            Progress::NotReached => self.translate(i),
            Progress::Running => {
                let t = match self.facts.rets.get(&i) {
                    Some(t) => t.clone(),
                    None => self.declared_result(def).unwrap_or(T::Unknown),
                };
                self.insts[i as usize].assumed = Some(t.clone());
                return Some((i, t));
            }
            Progress::Done => {}
        }
        Some((i, self.insts[i as usize].ret.clone()))
    }

    fn translate(&mut self, i: u32) {
        let key = self.insts[i as usize].key.clone();
        let def = self.sc.def(key.def);
        let (name, scope, span, body, params) = (def.name.clone(), def.scope, def.span, def.body, def.params);
        let (returns, ast) = (def.returns, def.ast);
        let id = FuncId(self.functions.len() as u32);
        self.functions.push(None);
        self.insts[i as usize].progress = Progress::Running;
        self.insts[i as usize].id = id;
        let saved = std::mem::replace(&mut self.fx, Fx::new(i, scope));
        let errors = self.diags.len();
        if let Some(ast) = ast {
            self.check_def(ast);
        }
        self.fx.ret = returns.map(|r| self.annotation_in(r, key.def));
        let names = visit::params(params).map(|p| (self.target_var(&p.name.name), p.name.span));
        let names: Vec<(VarId, Span)> = names.collect();
        let mut env = Env::new();
        let mut ids: Vec<LocalId> = vec![];
        let caps = key.caps.iter().map(|(v, t)| (*v, self.sc.var(*v).span, t.clone()));
        let all = names.iter().zip(&key.args).map(|((v, s), t)| (*v, *s, t.clone())).chain(caps);
        for (v, span, t) in all.collect::<Vec<_>>() {
            if !t.erased() {
                ids.push(self.local_for(v, &t, span));
            }
            env.insert(v, St::Bound { t, span, maybe: false });
        }
        self.fx.env = Some(env);
        let body = match body {
            DefBody::Block(b) => {
                let mut out = self.block(b);
                if self.fx.env.is_some() {
                    self.fx.returns.push((T::None, span));
                    if self.fx.returns.iter().all(|(t, _)| t.erased()) {
                        out.push(stmt(StmtKind::Return(None), span));
                    }
                }
                out
            }
            DefBody::Expr(e) => {
                let mut out = vec![];
                let x = self.expr(e);
                self.ret(x, e.span, &mut out);
                out
            }
        };
        let t = self.result_type(&name, span, errors, i);
        let ret = self.ty(&t, span);
        let fx = std::mem::replace(&mut self.fx, saved);
        let symbol = format!("{}.{}", symbol_name(&name), id.0);
        self.functions[id.0 as usize] =
            Some(Function { name, symbol, params: ids, ret, locals: fx.locals, body, span, generator: None });
        let inst = &mut self.insts[i as usize];
        inst.progress = Progress::Done;
        inst.ret = t.clone();
        inst.reads = fx.reads;
        inst.calls = fx.calls;
        if let Some(assumed) = inst.assumed.take()
            && assumed != t
            && !t.is_open()
        {
            self.facts.rets.insert(i, t);
            self.changed = true;
        }
    }

    /// The one type of all returned values.
    fn result_type(&mut self, name: &str, span: Span, errors: usize, i: u32) -> T {
        let returns = std::mem::take(&mut self.fx.returns);
        if self.fx.poisoned {
            return T::Unknown;
        }
        let mut known: Option<(T, Span)> = None;
        for (t, at) in &returns {
            let t = self.vars.resolve(t);
            match &known {
                _ if t == T::Unknown => {}
                None => known = Some((t, *at)),
                Some((k, first)) => {
                    if !self.vars.unify(k, &t) {
                        let end = |s: Span, t: &T| match s == span {
                            true => format!("'{name}' can reach its end, which returns None"),
                            false => format!("'{name}' returns {t} here"),
                        };
                        let (k, first) = (k.clone(), *first);
                        let mut d = Diagnostic::error(
                            "E0309",
                            *at,
                            format!("'{name}' returns {k} in one place and {t} in another"),
                        )
                        .label(end(*at, &t))
                        .with(first, end(first, &k));
                        d = match (&k, &t) {
                            (T::Int, T::Float) | (T::Float, T::Int) => {
                                d.help("return floats throughout, for example `0.0` instead of `0`")
                            }
                            (T::None, _) | (_, T::None) => {
                                d.help("return a value on every path, or raise an exception")
                            }
                            _ => d.help("return one type throughout"),
                        };
                        self.error(d);
                        return k;
                    }
                }
            }
        }
        match known {
            Some((t, _)) => self.vars.resolve(&t),
            None if returns.is_empty() => T::None,
            None => {
                if self.diags.len() == errors && self.insts[i as usize].assumed.is_some() {
                    self.error(
                        Diagnostic::error(
                            "E0305",
                            span,
                            format!("the result type of the recursive function '{name}' cannot be inferred"),
                        )
                        .label("every path calls the function again")
                        .help("annotate the result, for example `-> int`, and return without recursion somewhere"),
                    );
                }
                T::Unknown
            }
        }
    }
}

/// A name as part of a symbol.
fn symbol_name(name: &str) -> String {
    let clean = |c: char| {
        if c.is_ascii_alphanumeric() || c == '_' { c } else { '_' }
    };
    format!("molt.{}", name.trim_matches(['<', '>']).chars().map(clean).collect::<String>())
}
