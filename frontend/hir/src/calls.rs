//! Calls of the program's functions: binding arguments to parameters, and the instances of each
//! function, one per list of argument and capture types.

use crate::check::Checker;
use crate::fx::{Env, Fx, St, X, stmt};
use crate::hir::{ExprKind, FuncId, Function, LocalId, Stmt, StmtKind};
use crate::scope::{DefBody, DefId, MODULE, VarId};
use crate::types::{FuncT, T};
use crate::visit;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;
use std::collections::{BTreeMap, BTreeSet, HashSet};

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

/// The arguments of a call as written.
#[derive(Clone, Copy)]
pub(crate) struct Args<'a> {
    /// Positional.
    pub args: &'a [ast::Expr],
    /// `name=value`.
    pub keywords: &'a [ast::Keyword],
    /// The whole call.
    pub span: Span,
}

impl<'a> Checker<'a> {
    /// A call expression.
    pub fn call(&mut self, func: &'a ast::Expr, a: Args<'a>) -> X {
        if let ast::ExprKind::Attribute { value, attr } = &func.kind {
            let recv = self.expr(value);
            return match self.vars.resolve(&recv.t) {
                T::Module(m) => {
                    let f = self.module_attr(m, attr, func.span);
                    self.call_value(f, a)
                }
                _ => self.method(recv, attr, a),
            };
        }
        let f = self.expr(func);
        self.call_value(f, a)
    }

    /// Calls what `f` evaluated to.
    pub fn call_value(&mut self, f: X, a: Args<'a>) -> X {
        match self.vars.resolve(&f.t) {
            T::Builtin(name) => self.call_builtin(name, a),
            T::Func(ft) => {
                let Some((pre, args)) = self.bind_args(&ft, a) else { return X::bad(a.span) };
                let call = self.call_function(&f, &ft, args, a.span);
                self.block_x(pre, call)
            }
            T::Unknown => {
                self.args_only(a);
                X::bad(a.span)
            }
            t => {
                self.error(
                    Diagnostic::error("E0310", f.span, format!("'{t}' object is not callable"))
                        .label(format!("this is {t}")),
                );
                X::bad(a.span)
            }
        }
    }

    /// Looks at the arguments of a call that cannot be made, for the errors in them.
    pub fn args_only(&mut self, a: Args<'a>) {
        for e in a.args.iter().chain(a.keywords.iter().map(|k| &k.value)) {
            self.expr(e);
        }
    }

    /// The arguments in the order of the parameters, with what is to run before.
    fn bind_args(&mut self, ft: &FuncT, a: Args<'a>) -> Option<(Vec<Stmt>, Vec<X>)> {
        let def = self.sc.def(ft.def);
        let (params, name, at): (&'a ast::Parameters, _, _) = (def.params, def.name.clone(), def.span);
        for e in a.args {
            if matches!(e.kind, ast::ExprKind::Starred(_)) {
                let d = self.refusal("star-arguments", e.span);
                self.error(d);
                return None;
            }
        }
        if let Some(p) = params.vararg.as_ref().or(params.kwarg.as_ref()) {
            let d = self.refusal("star-parameters", p.name.span).with(a.span, "called here");
            self.error(d);
            return None;
        }
        let positional: Vec<&'a ast::Param> = params.posonly.iter().chain(&params.args).collect();
        let all: Vec<&'a ast::Param> = positional.iter().copied().chain(&params.kwonly).collect();
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        if a.args.len() > positional.len() {
            let n = positional.len();
            let d = Diagnostic::error(
                "E0306",
                a.args[n].span,
                format!("{name}() takes {n} positional argument{} but {} were given", plural(n), a.args.len()),
            )
            .label("one too many")
            .with(at, "defined here");
            self.error(d);
            self.args_only(a);
            return None;
        }
        let mut slots: Vec<Option<usize>> = vec![None; all.len()];
        let mut values: Vec<X> = vec![];
        let mut ok = true;
        let mut ordered = true;
        for (i, e) in a.args.iter().enumerate() {
            slots[i] = Some(values.len());
            let x = self.expr(e);
            values.push(x);
        }
        let mut last = a.args.len();
        for k in a.keywords {
            let x = self.expr(&k.value);
            let Some(kw) = &k.name else {
                let d = self.refusal("star-arguments", k.span);
                self.error(d);
                return None;
            };
            match all.iter().position(|p| p.name.name == kw.name) {
                Some(i) if i >= params.posonly.len() && slots[i].is_none() => {
                    ordered &= i >= last;
                    last = i;
                    slots[i] = Some(values.len());
                    values.push(x);
                }
                found => {
                    ok = false;
                    let why = match found {
                        Some(i) if slots[i].is_some() => "got multiple values for argument",
                        Some(_) => "got some positional-only arguments passed as keyword arguments:",
                        None => "got an unexpected keyword argument",
                    };
                    let mut d = Diagnostic::error("E0307", kw.span, format!("{name}() {why} '{}'", kw.name))
                        .with(at, "defined here");
                    let names = all.iter().map(|p| &*p.name.name);
                    if let (None, Some(s)) = (found, crate::suggest::closest(&kw.name, names)) {
                        d = d.help(format!("did you mean `{s}`?"));
                    }
                    self.error(d);
                }
            }
        }
        let missing: Vec<String> = all
            .iter()
            .zip(&slots)
            .filter(|(p, s)| s.is_none() && p.default.is_none())
            .map(|(p, _)| format!("'{}'", p.name.name))
            .collect();
        if !missing.is_empty() && ok {
            ok = false;
            let d = Diagnostic::error(
                "E0306",
                a.span,
                format!("{name}() missing {} required argument{}: {}", missing.len(), plural(missing.len()), missing.join(", ")),
            )
            .label("called here")
            .with(at, "defined here");
            self.error(d);
        }
        if !ok {
            return None;
        }
        let mut pre = vec![];
        let erased = values.iter().any(|x| self.vars.resolve(&x.t).erased() && !x.is_const());
        if !ordered || erased {
            values = values.into_iter().map(|x| self.hold(x, &mut pre)).collect();
        }
        let mut out = vec![];
        let mut values: Vec<Option<X>> = values.into_iter().map(Some).collect();
        for (p, s) in all.into_iter().zip(slots) {
            let x = match s {
                Some(i) => values[i].take().expect("each value goes to one parameter"),
                None => self.default_value(p.default.as_ref().expect("checked above"), p),
            };
            let x = self.escape(x);
            if let Some(ann) = &p.annotation {
                let t = self.annotation_in(ann, ft.def);
                if !self.accepts(&t, &x.t) {
                    let actual = self.vars.resolve(&x.t);
                    let d = Diagnostic::error(
                        "E0308",
                        x.span,
                        format!("argument '{}' of {name}() is {actual}, but the parameter is annotated {t}", p.name.name),
                    )
                    .label(format!("this is {actual}"))
                    .with(ann.span, format!("annotated {t} here"));
                    let d = self.advise_float(d, &t, &actual);
                    self.error(d);
                    return None;
                }
            }
            out.push(x);
        }
        Some((pre, out))
    }

    /// A help line for ints where floats are wanted.
    pub fn advise_float(&self, d: Diagnostic, want: &T, got: &T) -> Diagnostic {
        match (want, got) {
            (T::List(w), T::List(g)) if **w == T::Float && g.is_intlike() => {
                d.help("write the elements as floats, for example `0.0`")
            }
            (T::Int, T::Float) => d.help("convert it with `int(…)`"),
            _ => d,
        }
    }

    fn default_value(&mut self, e: &'a ast::Expr, p: &ast::Param) -> X {
        if let Some(c) = crate::consts::eval(e, &|v| self.consts.get(&v).cloned(), &self.sc, MODULE) {
            return c.to_x(e.span);
        }
        let x = self.expr_in_module(e);
        if x.is_immutable_const() || x.is_bad() {
            return x;
        }
        let d = self
            .refusal("computed-defaults", e.span)
            .with(p.name.span, format!("default of parameter '{}'", p.name.name));
        self.error(d);
        X::bad(e.span)
    }

    fn expr_in_module(&mut self, e: &'a ast::Expr) -> X {
        let scope = std::mem::replace(&mut self.fx.scope, MODULE);
        let x = self.expr(e);
        self.fx.scope = scope;
        x
    }

    /// A function value that leaves the scope of its captured variables takes them along.
    pub fn escape(&mut self, x: X) -> X {
        let T::Func(FuncT { def, caps: None }) = self.vars.resolve(&x.t) else { return x };
        let caps = self.captures(def, x.span);
        let ts: Vec<(VarId, T)> = caps.iter().map(|(v, x)| (*v, x.t.clone())).collect();
        let t = T::Func(FuncT { def, caps: Some(ts.into()) });
        if t.erased() {
            return X::new(ExprKind::None, t, x.span);
        }
        let values: Vec<X> = caps.into_iter().map(|(_, x)| x).filter(|x| !x.t.erased()).collect();
        let values = values.into_iter().map(|x| self.h(x)).collect();
        X::new(ExprKind::Tuple(values), t, x.span)
    }

    /// The variables that a function of an enclosing scope captures, as they are now: its free
    /// variables, and those of the functions among them.
    fn captures(&mut self, def: DefId, span: Span) -> Vec<(VarId, X)> {
        let mut out = BTreeMap::new();
        let mut seen = HashSet::new();
        let mut todo = vec![def];
        while let Some(d) = todo.pop() {
            if !seen.insert(d) {
                continue;
            }
            for v in self.sc.def(d).free.clone() {
                let bound = self.fx.env.as_ref().is_some_and(|e| e.contains_key(&v));
                if !bound || out.contains_key(&v) {
                    continue;
                }
                let x = self.read(v, span);
                if let T::Func(FuncT { def, caps: None }) = &x.t {
                    todo.push(*def);
                }
                out.insert(v, x);
            }
        }
        out.into_iter().collect()
    }

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
        let Some((inst, t)) = self.instance(key, span) else { return X::bad(span) };
        if self.fx.home == MODULE {
            let bound = self.fx.env.iter().flatten();
            let bound = bound.filter(|(_, s)| matches!(s, St::Bound { maybe: false, .. }));
            let bound = bound.map(|(v, _)| *v).collect();
            self.module_calls.push((inst, bound));
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
                let probing =
                    key.probe > 0 && self.insts.iter().filter(running).any(|i| i.progress == Progress::Running);
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
            Some(Function { name, symbol, params: ids, ret, locals: fx.locals, body, span });
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
    let clean = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '_' };
    format!("molt.{}", name.trim_matches(['<', '>']).chars().map(clean).collect::<String>())
}
