//! Calls of the program's functions: binding arguments to parameters, captured variables.

use crate::check::Checker;
use crate::fx::X;
use crate::hir::{ExprKind, Stmt};
use crate::scope::{DefId, MODULE, VarId};
use crate::types::{FuncT, T};
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;
use std::collections::{BTreeMap, HashSet};

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
                let Some((pre, args)) = self.bind_args(&ft, a) else {
                    return X::bad(a.span);
                };
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
                format!(
                    "{name}() takes {n} positional argument{} but {} were given",
                    plural(n),
                    a.args.len()
                ),
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
                format!(
                    "{name}() missing {} required argument{}: {}",
                    missing.len(),
                    plural(missing.len()),
                    missing.join(", ")
                ),
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
                        format!(
                            "argument '{}' of {name}() is {actual}, but the parameter is annotated {t}",
                            p.name.name
                        ),
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
        let T::Func(FuncT { def, caps: None }) = self.vars.resolve(&x.t) else {
            return x;
        };
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
    pub fn captures(&mut self, def: DefId, span: Span) -> Vec<(VarId, X)> {
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
}
