//! Calls: arguments evaluated, bound to parameters, and handed to what is called.

use crate::check::Checker;
use crate::fx::X;
use crate::hir::{ExprKind, Stmt};
use crate::scope::{DefId, ScopeKind, VarId};
use crate::types::{FuncT, MethodT, T};
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;
use std::rc::Rc;
use std::sync::Arc;

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

/// The arguments of a call, evaluated in order.
#[derive(Clone, Default)]
pub(crate) struct Given {
    /// Positional.
    pub pos: Vec<X>,
    /// By keyword.
    pub kws: Vec<(Arc<str>, X)>,
    /// Elements beyond `pos` whose number is known at run time only: `*list`.
    pub rest: Option<X>,
    /// A mapping: `**dict`.
    pub mapping: Option<X>,
    /// The whole call.
    pub span: Span,
}

impl Given {
    /// Positional arguments alone.
    pub fn positional(pos: Vec<X>, span: Span) -> Given {
        Given { pos, span, ..Given::default() }
    }
}

impl<'a> Checker<'a> {
    /// A call expression.
    pub fn call(&mut self, func: &'a ast::Expr, a: Args<'a>) -> X {
        if let ast::ExprKind::Attribute { value, attr } = &func.kind {
            if let Some(x) = self.super_call(value, attr, a) {
                return x;
            }
            let recv = self.expr(value);
            return self.call_attribute(recv, attr, a, func.span);
        }
        let f = self.expr(func);
        self.call_value(f, a)
    }

    /// `recv.attr(args)`
    fn call_attribute(&mut self, recv: X, attr: &'a ast::Ident, a: Args<'a>, at: Span) -> X {
        match self.vars.shallow(&recv.t) {
            T::Module(m) => {
                let f = self.module_attr(m, attr, at);
                self.call_value(f, a)
            }
            T::Source(_) | T::Builtin(_) => {
                let f = self.attribute(recv, attr, at);
                self.call_value(f, a)
            }
            T::Unknown => {
                self.args_only(a);
                X::bad(a.span)
            }
            // Methods that the checker writes out itself take their arguments as text.
            T::List(elem) if self.is_list_method(&attr.name, &a) => self.list_method(recv, &elem, attr, a),
            T::Str if &*attr.name == "join" => self.str_join(recv, a),
            T::Str if &*attr.name == "format" => self.str_format(recv, a),
            _ => {
                let mut pre = vec![];
                let rebinds =
                    a.args.iter().chain(a.keywords.iter().map(|k| &k.value)).any(crate::visit::has_walrus);
                let recv = if rebinds { self.hold(recv, &mut pre) } else { recv };
                let Some(g) = self.given(a) else { return X::bad(a.span) };
                let x = self.call_method(recv, &attr.name, g, attr.span);
                self.block_x(pre, x)
            }
        }
    }

    /// Calls what `f` evaluated to.
    pub fn call_value(&mut self, f: X, a: Args<'a>) -> X {
        match self.vars.shallow(&f.t) {
            T::Builtin(name) => self.call_builtin(name, a),
            T::Unknown => {
                self.args_only(a);
                X::bad(a.span)
            }
            _ => {
                let Some(g) = self.given(a) else { return X::bad(a.span) };
                self.call_given(f, g)
            }
        }
    }

    /// Calls a value with evaluated arguments.
    pub fn call_given(&mut self, f: X, g: Given) -> X {
        let span = g.span;
        match self.vars.shallow(&f.t) {
            T::Func(ft) if g.rest.is_some() && g.pos.is_empty() && self.is_prelude_function(&ft, "zip") => {
                let rows = g.rest.expect("just seen");
                self.prelude_call("_zip_star", vec![rows], span)
            }
            T::Func(ft) => {
                let Some((pre, args)) = self.bind_given(&f, &ft, g, &[]) else {
                    return X::bad(span);
                };
                let call = self.call_function(&f, &ft, args, span);
                self.block_x(pre, call)
            }
            T::Type(c) => {
                let mut pre = vec![];
                self.emit(f, &mut pre);
                let x = self.construct(&c, g);
                self.block_x(pre, x)
            }
            T::Method(m) => {
                let recv = X { t: m.recv.clone(), ..f };
                self.call_method(recv, &m.name, g, span)
            }
            T::Class(_) => self.call_method(f, "__call__", g, span),
            T::Union(_) => {
                let mut pre = vec![];
                let g = self.hold_given(g, &mut pre);
                let x = self.each_member(f, span, &mut |c, f| c.call_given(f, g.clone()));
                self.block_x(pre, x)
            }
            T::Builtin(name) => self.call_builtin_given(name, g),
            T::Unknown => X::bad(span),
            T::Var(_) | T::Never => self.never(vec![f], span),
            T::None => {
                let mut ops = vec![f];
                ops.extend(g.pos);
                self.raising(molt_abi::ErrorKind::TypeError, "'NoneType' object is not callable", ops, span)
            }
            t => {
                let t = self.show(&t);
                self.error(
                    Diagnostic::error("E0310", f.span, format!("'{t}' object is not callable"))
                        .label(format!("this is {t}")),
                );
                X::bad(span)
            }
        }
    }

    /// Whether a function is the builtins' of this name.
    fn is_prelude_function(&self, ft: &FuncT, name: &str) -> bool {
        let scope = self.unit_scopes.get(crate::load::BUILTINS as usize);
        let v = scope.and_then(|s| self.sc.own(*s, name));
        matches!(v.and_then(|v| self.facts.types.get(&crate::solve::Key::Global(v))),
            Some(T::Func(f)) if f.def == ft.def)
    }

    /// Every argument in a temporary, for a call that is written out several times.
    pub fn hold_given(&mut self, g: Given, out: &mut Vec<Stmt>) -> Given {
        let hold = |c: &mut Self, x: X, out: &mut Vec<Stmt>| {
            let x = c.escape(x);
            c.hold_unless_local(x, out)
        };
        let pos = g.pos.into_iter().map(|x| hold(self, x, out)).collect();
        let kws = g.kws.into_iter().map(|(n, x)| (n, hold(self, x, out))).collect();
        let rest = g.rest.map(|x| hold(self, x, out));
        let mapping = g.mapping.map(|x| hold(self, x, out));
        Given { pos, kws, rest, mapping, span: g.span }
    }

    /// Looks at the arguments of a call that cannot be made, for the errors in them.
    pub fn args_only(&mut self, a: Args<'a>) {
        for e in a.args.iter().chain(a.keywords.iter().map(|k| &k.value)) {
            match &e.kind {
                ast::ExprKind::Starred(e) => self.expr(e),
                _ => self.expr(e),
            };
        }
    }

    /// Evaluates the arguments of a call.
    pub fn given(&mut self, a: Args<'a>) -> Option<Given> {
        let mut g = Given { span: a.span, ..Given::default() };
        let mut ok = true;
        let starred = |e: &ast::Expr| matches!(e.kind, ast::ExprKind::Starred(_));
        let mut pending: Vec<Stmt> = vec![];
        for e in a.args {
            let ast::ExprKind::Starred(inner) = &e.kind else {
                let x = self.expr(e);
                ok &= !x.is_bad();
                match &g.rest {
                    // Behind what has no fixed number there is a list.
                    Some(list) if ok => {
                        let x = self.escape(x);
                        let T::List(elem) = self.vars.shallow(&list.t) else { return None };
                        let Some(x) = self.fitting(x, &elem) else { return None };
                        let (list, value) = (self.h(list.clone()), self.h(x));
                        pending.push(crate::fx::stmt(crate::hir::StmtKind::Append { list, value }, e.span));
                    }
                    _ => g.pos.push(x),
                }
                continue;
            };
            let x = self.expr(inner);
            match self.vars.shallow(&x.t) {
                T::Unknown => ok = false,
                T::Tuple(_) if g.rest.is_none() => {
                    let mut pre = vec![];
                    let parts = self.tuple_parts(x, &mut pre);
                    self.prefix_parts(&mut g.pos, parts, pre);
                }
                T::Class(_) if g.rest.is_none() && self.tuple_form(&x).is_some() => {
                    let x = self.tuple_form(&x).expect("just asked");
                    let mut pre = vec![];
                    let parts = self.tuple_parts(x, &mut pre);
                    self.prefix_parts(&mut g.pos, parts, pre);
                }
                _ if g.rest.is_none()
                    && a.args.iter().filter(|e| starred(e)).count() == 1
                    && starred(&a.args[a.args.len() - 1]) =>
                {
                    match self.to_list(x) {
                        Some(list) => g.rest = Some(list),
                        None => ok = false,
                    }
                }
                _ => {
                    let list = match g.rest.take() {
                        Some(list) => list,
                        None => {
                            let elem = self.site_var(e.span, 7);
                            let new = X::new(ExprKind::List(vec![]), T::list(elem), e.span);
                            self.hold(new, &mut pending)
                        }
                    };
                    let y = self.extend_by(list.clone(), x, e.span);
                    self.emit(y, &mut pending);
                    g.rest = Some(list);
                }
            }
        }
        if !pending.is_empty()
            && let Some(list) = g.rest.take()
        {
            g.rest = Some(self.block_x(pending, list));
        }
        for k in a.keywords {
            let x = self.expr(&k.value);
            ok &= !x.is_bad();
            match &k.name {
                Some(n) => g.kws.push((n.name.clone(), x)),
                None => match self.vars.shallow(&x.t) {
                    T::Unknown => ok = false,
                    _ if g.mapping.is_none() => g.mapping = Some(x),
                    _ => {
                        let d = self.refusal("star-arguments", k.span);
                        self.error(d);
                        ok = false;
                    }
                },
            }
        }
        ok.then_some(g)
    }

    /// Appends the parts of a tuple; what makes them runs with the first.
    fn prefix_parts(&mut self, pos: &mut Vec<X>, parts: Vec<X>, pre: Vec<Stmt>) {
        let mut pre = Some(pre);
        for p in parts {
            let p = match pre.take() {
                Some(pre) => self.block_x(pre, p),
                None => p,
            };
            pos.push(p);
        }
    }

    /// The arguments in the order of the parameters, with what is to run before. `first` stands
    /// before the positional ones: the instance of a method.
    pub fn bind_given(&mut self, f: &X, ft: &FuncT, g: Given, first: &[X]) -> Option<(Vec<Stmt>, Vec<X>)> {
        let def = self.sc.def(ft.def);
        let (params, name, at): (&'a ast::Parameters, _, _) = (def.params, def.name.clone(), def.span);
        let span = g.span;
        let positional: Vec<&'a ast::Param> = params.posonly.iter().chain(&params.args).collect();
        let all: Vec<&'a ast::Param> = positional.iter().copied().chain(&params.kwonly).collect();
        let mut pos: Vec<X> = first.to_vec();
        pos.extend(g.pos);
        let mut pre = vec![];
        let mut kws = g.kws;
        if g.rest.is_some() && g.mapping.is_some() && params.vararg.is_some() && pos.len() < positional.len()
        {
            // Which of them gives a parameter its value is known at run time only.
            let d = self.refusal("star-arguments", span);
            self.error(d);
            return None;
        }
        let mut mapping = None;
        if let Some(m) = g.mapping {
            mapping = self.spread_mapping(
                m,
                (f, ft),
                pos.len().saturating_sub(params.posonly.len()),
                &mut kws,
                &mut pre,
            )?;
        }
        let mut g_rest = g.rest;
        if params.vararg.is_some()
            && let Some(list) = g_rest.take()
        {
            // The list's first elements are for the parameters before `*args`.
            let named = |p: &&&ast::Param| !kws.iter().any(|(n, _)| *n == p.name.name);
            let open: Vec<&'a ast::Param> =
                positional.iter().skip(pos.len()).take_while(named).copied().collect();
            let mut list = list;
            let next = positional.get(pos.len() + open.len()).map(|p| p.name.name.clone());
            if let Some(next) = next {
                // A keyword gives the next parameter its value, so the list must not reach it.
                list = self.hold(list, &mut pre);
                let size = self.len_of(list.clone(), span);
                let most = X::int(open.len() as i64, span);
                let beyond = self.int_cmp(crate::hir::CmpOp::Gt, size, most, span);
                let message = format!("{name}() got multiple values for argument '{next}'");
                self.raise_if(beyond, molt_abi::ErrorKind::TypeError, X::str(&message, span), &mut pre);
            }
            if !open.is_empty() {
                list = self.hold(list, &mut pre);
                let parts = self.rest_parts(list.clone(), (f, ft), &open, pos.len(), false, &mut pre);
                pos.extend(parts);
                let n = X::int(open.len() as i64, span);
                let bounds = vec![list.clone(), n, X::int(0, span), X::int(1, span), X::int(1, span)];
                list = self.rt("molt_list_slice", bounds, None, list.t.clone(), span);
            }
            g_rest = Some(list);
        }
        if g_rest.is_some() && params.vararg.is_none() {
            // As many as there are parameters for, checked at run time.
            let list = g_rest.clone().expect("just seen");
            let named = |p: &&&ast::Param| !kws.iter().any(|(n, _)| *n == p.name.name);
            let open: Vec<&'a ast::Param> =
                positional.iter().skip(pos.len()).take_while(named).copied().collect();
            let given = pos.len();
            let parts = self.rest_parts(list, (f, ft), &open, given, true, &mut pre);
            pos.extend(parts);
        }
        if pos.len() > positional.len() && params.vararg.is_none() {
            let n = positional.len();
            let plural = |n: usize| if n == 1 { "" } else { "s" };
            let d = Diagnostic::error(
                "E0306",
                pos[n].span,
                format!("{name}() takes {n} positional argument{} but {} were given", plural(n), pos.len()),
            )
            .label("one too many")
            .with(at, "defined here");
            self.error(d);
            return None;
        }
        let extra: Vec<X> = pos.split_off(pos.len().min(positional.len()));
        let mut slots: Vec<Option<usize>> = vec![None; all.len()];
        let mut values: Vec<X> = vec![];
        for (i, x) in pos.into_iter().enumerate() {
            slots[i] = Some(values.len());
            values.push(x);
        }
        let (mut ordered, mut last) = (extra.is_empty() || kws.is_empty(), values.len());
        let mut more: Vec<(Arc<str>, X)> = vec![];
        let mut ok = true;
        for (kw, x) in kws {
            match all.iter().position(|p| p.name.name == kw) {
                Some(i) if i >= params.posonly.len() && slots[i].is_none() => {
                    ordered &= i >= last;
                    last = i;
                    slots[i] = Some(values.len());
                    values.push(x);
                }
                None if params.kwarg.is_some() => more.push((kw, x)),
                found => {
                    ok = false;
                    let why = match found {
                        Some(i) if slots[i].is_some() => "got multiple values for argument",
                        Some(_) => "got some positional-only arguments passed as keyword arguments:",
                        None => "got an unexpected keyword argument",
                    };
                    let mut d = Diagnostic::error("E0307", x.span, format!("{name}() {why} '{kw}'"))
                        .with(at, "defined here");
                    let names = all.iter().map(|p| &*p.name.name);
                    if let (None, Some(s)) = (found, crate::suggest::closest(&kw, names)) {
                        d = d.help(format!("did you mean `{s}`?"));
                    }
                    self.error(d);
                }
            }
        }
        ok &= self.nothing_missing(&all, &slots, &name, at, span, ok);
        if !ok {
            return None;
        }
        let erased = values.iter().any(|x| self.vars.resolve(&x.t).erased() && !x.is_const());
        let mut extra = extra;
        if !ordered || erased || !more.is_empty() {
            values = values.into_iter().map(|x| self.hold_unless_local(x, &mut pre)).collect();
            extra = extra.into_iter().map(|x| self.hold_unless_local(x, &mut pre)).collect();
        }
        if let Some(p) = &params.vararg
            && let Some(ann) = &p.annotation
        {
            let saved = self.enter_signature(ft.def, first);
            if self.is_const_annotation(ann) {
                extra = extra.into_iter().map(|x| self.argument(x.clone(), p, &name).unwrap_or(x)).collect();
            }
            self.leave_signature(saved);
        }
        let mut out = vec![];
        let mut values: Vec<Option<X>> = values.into_iter().map(Some).collect();
        let saved = self.enter_signature(ft.def, first);
        let mut good = true;
        for (i, (p, s)) in all.into_iter().zip(slots).enumerate() {
            if i == positional.len() && params.vararg.is_some() {
                out.push(self.pack_rest(std::mem::take(&mut extra), g_rest.clone(), params, span));
            }
            let x = match s {
                Some(i) => values[i].take().expect("each value goes to one parameter"),
                None => self.default_value(f, ft, p),
            };
            match self.argument(x, p, &name) {
                Some(x) => out.push(x),
                None => good = false,
            }
        }
        if params.vararg.is_some() && params.kwonly.is_empty() {
            out.push(self.pack_rest(extra, g_rest, params, span));
        }
        if let Some(p) = &params.kwarg {
            let x = self.pack_keywords(more, p, span);
            let x = match mapping {
                None => x,
                Some(m) => {
                    let named: Vec<&'a ast::Param> = params.args.iter().chain(&params.kwonly).collect();
                    self.add_mapping(x, m, &named, &mut pre)
                }
            };
            out.push(x);
        }
        self.leave_signature(saved);
        // Parameters are handed over as they are declared: `*args` before keyword-only ones.
        good.then_some((pre, out))
    }

    /// The elements of `*list` for the parameters that are open behind `given` others; `all`: there
    /// is no other place for them.
    fn rest_parts(
        &mut self,
        list: X,
        (f, ft): (&X, &FuncT),
        open: &[&'a ast::Param],
        given: usize,
        all: bool,
        pre: &mut Vec<Stmt>,
    ) -> Vec<X> {
        let span = list.span;
        let name = self.sc.def(ft.def).name.clone();
        let list = self.hold(list, pre);
        let t = self.vars.shallow(&list.t);
        let size = self.len_of(list.clone(), span);
        let size = self.hold(size, pre);
        let required: Vec<&ast::Param> = open.iter().copied().filter(|p| p.default.is_none()).collect();
        for n in 0..required.len() {
            let missing: Vec<String> = required[n..].iter().map(|p| format!("'{}'", p.name.name)).collect();
            let (last, before) = missing.split_last().expect("one is missing");
            let names = match before.len() {
                0 => last.clone(),
                1 => format!("{} and {last}", before[0]),
                _ => format!("{}, and {last}", before.join(", ")),
            };
            let s = if before.is_empty() { "" } else { "s" };
            let text = format!("{name}() missing {} required positional argument{s}: {names}", missing.len());
            let short = self.int_cmp(crate::hir::CmpOp::Eq, size.clone(), X::int(n as i64, span), span);
            self.raise_if(short, molt_abi::ErrorKind::TypeError, X::str(&text, span), pre);
        }
        let most = open.len() as i64;
        let many = self.int_cmp(crate::hir::CmpOp::Gt, size.clone(), X::int(most, span), span);
        let (least, most) = (given + required.len(), given + open.len());
        let takes = match (least == most, most) {
            (true, 1) => "1 positional argument".to_string(),
            (true, n) => format!("{n} positional arguments"),
            (false, n) => format!("from {least} to {n} positional arguments"),
        };
        let before = X::int(given as i64, span);
        let count = self.int_bin(crate::hir::IntOp::Add, size.clone(), before, span);
        let count = self.str_of(count);
        let head = X::str(&format!("{name}() takes {takes} but "), span);
        let text = self.concat(vec![head, count, X::str(" were given", span)], span);
        if all {
            self.raise_if(many, molt_abi::ErrorKind::TypeError, text, pre);
        }
        let mut out = vec![];
        for (i, p) in open.iter().enumerate() {
            let at = X::int(i as i64, span);
            let x = self.element(list.clone(), &t, at.clone(), span);
            let x = match &p.default {
                None => x,
                Some(_) => {
                    let there = self.int_cmp(crate::hir::CmpOp::Gt, size.clone(), at, span);
                    let default = self.default_value(f, ft, p);
                    self.first_of(vec![(there, x)], default, span)
                }
            };
            out.push(self.hold(x, pre));
        }
        out
    }

    fn nothing_missing(
        &mut self,
        all: &[&'a ast::Param],
        slots: &[Option<usize>],
        name: &str,
        at: Span,
        span: Span,
        report: bool,
    ) -> bool {
        let missing: Vec<String> = all
            .iter()
            .zip(slots)
            .filter(|(p, s)| s.is_none() && p.default.is_none())
            .map(|(p, _)| format!("'{}'", p.name.name))
            .collect();
        if !missing.is_empty() && report {
            let d = Diagnostic::error(
                "E0306",
                span,
                format!(
                    "{name}() missing {} required argument{}: {}",
                    missing.len(),
                    if missing.len() == 1 { "" } else { "s" },
                    missing.join(", ")
                ),
            )
            .label("called here")
            .with(at, "defined here");
            self.error(d);
        }
        missing.is_empty()
    }

    /// A value for a parameter, as its annotation asks.
    fn argument(&mut self, x: X, p: &'a ast::Param, name: &str) -> Option<X> {
        let x = self.escape(x);
        let Some(ann) = &p.annotation else { return Some(x) };
        if self.is_const_annotation(ann) {
            return Some(match crate::types::Lit::of(&x.kind) {
                Some(lit) if !matches!(self.vars.shallow(&x.t), T::Func(_) | T::Type(_)) => {
                    X::new(ExprKind::None, T::Const(Rc::new(lit)), x.span)
                }
                _ => x,
            });
        }
        let want = self.annotation(ann);
        match self.vars.shallow(&want) {
            // Where the declared type holds more than this value, the function is compiled once.
            T::Union(_) | T::Class(_) | T::List(_) => {
                let open = if want.any(&mut |t| matches!(t, T::Var(_))) {
                    want.clone()
                } else {
                    self.vars.open(&want)
                };
                if let Some(y) = self.fit(x.clone(), &open) {
                    return Some(y);
                }
            }
            T::Var(_) => {
                if let Some(y) = self.fit(x.clone(), &want) {
                    return Some(y);
                }
            }
            _ if matches!(want, T::Var(_)) => {
                if let Some(y) = self.fit(x.clone(), &want) {
                    return Some(y);
                }
            }
            _ => {}
        }
        if self.accepts(&want, &x.t) {
            return Some(x);
        }
        let (actual, want_s) = (self.show(&x.t), self.show(&want));
        if self.lenient > 0 {
            // Python takes any value: what the function does with it decides.
            return Some(x);
        }
        let d = Diagnostic::error(
            "E0308",
            x.span,
            format!(
                "argument '{}' of {name}() is {actual}, but the parameter is annotated {want_s}",
                p.name.name
            ),
        )
        .label(format!("this is {actual}"))
        .with(ann.span, format!("annotated {want_s} here"));
        let d = self.advise_float(d, &want, &x.t);
        self.error(d);
        None
    }

    /// Whether a parameter of the library wants a constant as such: `Const[int]`.
    fn is_const_annotation(&self, ann: &ast::Expr) -> bool {
        matches!(&ann.kind, ast::ExprKind::Subscript { value, .. }
            if matches!(&value.kind, ast::ExprKind::Name(n) if &**n == "Const"))
            && self.units[self.unit_here() as usize].library
    }

    /// `*args`: a tuple of what is left, or one of any length.
    fn pack_rest(&mut self, extra: Vec<X>, rest: Option<X>, params: &'a ast::Parameters, span: Span) -> X {
        let Some(rest) = rest else {
            let _ = params;
            let xs: Vec<X> = extra.into_iter().map(|x| self.escape(x)).collect();
            let t = T::tuple(xs.iter().map(|x| x.t.clone()).collect());
            let es = xs.into_iter().map(|x| self.h(x)).collect();
            return X::new(ExprKind::Tuple(es), t, span);
        };
        if extra.is_empty() {
            let mut pre = vec![];
            let copy = self.rt("molt_list_copy", vec![rest.clone()], None, rest.t.clone(), span);
            let copy = self.hold(copy, &mut pre);
            let x = self.prelude_call("_vartuple_of", vec![copy], span);
            return self.block_x(pre, x);
        }
        let T::List(elem) = self.vars.shallow(&rest.t) else { return X::bad(span) };
        let mut es = vec![];
        for x in extra {
            match self.fit(x, &elem) {
                Some(x) => es.push(self.h(x)),
                None => {
                    let d = self.refusal("star-arguments", span);
                    self.error(d);
                    return X::bad(span);
                }
            }
        }
        let head = X::new(ExprKind::List(es), rest.t.clone(), span);
        let list = self.rt("molt_list_concat", vec![head, rest.clone()], None, rest.t.clone(), span);
        self.prelude_call("_vartuple_of", vec![list], span)
    }

    /// `**kwargs`: a dict of the keywords that no parameter takes.
    fn pack_keywords(&mut self, more: Vec<(Arc<str>, X)>, p: &'a ast::Param, span: Span) -> X {
        let value = self.site_var(p.name.span, 0);
        self.dict_of(more.into_iter().map(|(n, x)| (X::str(&n, span), x)).collect(), T::Str, value, span)
    }

    /// Puts into `kwargs` what a mapping holds besides the named parameters.
    fn add_mapping(&mut self, kwargs: X, m: X, named: &[&'a ast::Param], pre: &mut Vec<Stmt>) -> X {
        let span = m.span;
        let d = self.hold(kwargs, pre);
        let x = self.call_dunder(d.clone(), "update", vec![m.clone()], span);
        self.emit(x, pre);
        for p in named {
            let key = X::str(&p.name.name, span);
            let has = self.contains(key.clone(), X { t: self.vars.shallow(&d.t), ..d.clone() }, span);
            if has.is_bad() {
                return has;
            }
            let y = self.call_dunder(d.clone(), "__delitem__", vec![key], span);
            let mut then = vec![];
            self.emit(y, &mut then);
            let cond = self.h(has);
            pre.push(crate::fx::stmt(crate::hir::StmtKind::If { cond, then, orelse: vec![] }, span));
        }
        d
    }

    /// `f(**mapping)`: a value for each parameter that the call leaves open, looked up by name.
    fn spread_mapping(
        &mut self,
        m: X,
        (f, ft): (&X, &FuncT),
        given: usize,
        kws: &mut Vec<(Arc<str>, X)>,
        pre: &mut Vec<Stmt>,
    ) -> Option<Option<X>> {
        let params: &'a ast::Parameters = self.sc.def(ft.def).params;
        let span = m.span;
        let m = self.hold_unless_local(m, pre);
        let mut used = X::int(0, span);
        for p in params.args.iter().skip(given).chain(&params.kwonly) {
            if kws.iter().any(|(n, _)| *n == p.name.name) {
                continue;
            }
            let key = X::str(&p.name.name, span);
            let x = match &p.default {
                None => {
                    used = self.int_bin(crate::hir::IntOp::Add, used, X::int(1, span), span);
                    self.subscript_value(m.clone(), key, span)
                }
                Some(_) => {
                    let has = self.contains(key.clone(), X { t: self.vars.shallow(&m.t), ..m.clone() }, span);
                    let has = self.hold(has, pre);
                    let n = self.to_int(has.clone());
                    used = self.int_bin(crate::hir::IntOp::Add, used, n, span);
                    let x = self.subscript_value(m.clone(), key, span);
                    let other = self.default_value(f, ft, p);
                    if x.is_bad() || other.is_bad() {
                        return None;
                    }
                    self.first_of(vec![(has, x)], other, span)
                }
            };
            let x = self.hold(x, pre);
            kws.push((p.name.name.clone(), x));
        }
        if params.kwarg.is_some() {
            return Some(Some(m));
        }
        let n = self.len_of(m, span);
        let more = self.int_cmp(crate::hir::CmpOp::Ne, n, used, span);
        let name = &self.sc.def(ft.def).name;
        let message = X::str(&format!("{name}() got an unexpected keyword argument"), span);
        self.raise_if(more, molt_abi::ErrorKind::TypeError, message, pre);
        Some(None)
    }

    /// A help line for ints where floats are wanted.
    pub fn advise_float(&self, d: Diagnostic, want: &T, got: &T) -> Diagnostic {
        match (self.vars.resolve(want), self.vars.resolve(got)) {
            (T::List(w), T::List(g)) if *w == T::Float && g.is_intlike() => {
                d.help("write the elements as floats, for example `0.0`")
            }
            (T::Int, T::Float) => d.help("convert it with `int(…)`"),
            _ => d,
        }
    }

    /// Whether a default is evaluated anew where it is used, being constant.
    pub fn constant_default(&self, e: &'a ast::Expr, def: DefId) -> Option<X> {
        let scope =
            self.sc.scopes[self.sc.def(def).scope.0 as usize].parent.expect("a function stands in a scope");
        if let ast::ExprKind::Tuple(es) = &e.kind
            && es.is_empty()
        {
            return Some(X::new(ExprKind::Tuple(vec![]), T::tuple(vec![]), e.span));
        }
        if matches!(e.kind, ast::ExprKind::Constant(ast::Constant::None)) {
            return Some(X::none(e.span));
        }
        let c = crate::consts::eval(e, &|v| self.consts.get(&v).cloned(), &self.sc, scope)?;
        Some(c.to_x(e.span))
    }

    fn default_value(&mut self, f: &X, ft: &FuncT, p: &'a ast::Param) -> X {
        let e = p.default.as_ref().expect("a parameter without a value has a default");
        if let Some(x) = self.constant_default(e, ft.def) {
            return x;
        }
        let v = self.default_var(ft.def, e);
        if self.default_is_global(ft.def) {
            return self.read_default(v, e.span);
        }
        match &ft.caps {
            None => self.read(v, e.span),
            Some(caps) => {
                let mut n = 0;
                for (w, t) in caps.iter() {
                    let erased = self.vars.resolve(t).erased();
                    if *w == v {
                        let kind =
                            if erased { ExprKind::None } else { ExprKind::TupleGet(self.b(f.clone()), n) };
                        return X::new(kind, t.clone(), e.span);
                    }
                    n += usize::from(!erased);
                }
                X::bad(e.span)
            }
        }
    }

    /// Whether the defaults of a function are evaluated once in the program: it stands in a module
    /// or a class.
    pub fn default_is_global(&self, def: DefId) -> bool {
        if self.sc.def(def).in_loop {
            // Each time the loop defines it, it has defaults of its own.
            return false;
        }
        let parent = self.sc.scopes[self.sc.def(def).scope.0 as usize].parent;
        let kind = |s: crate::scope::ScopeId| self.sc.scopes[s.0 as usize].kind;
        matches!(parent.map(kind), Some(ScopeKind::Module(_) | ScopeKind::Class(_)))
    }

    /// Parameters whose defaults are computed when the function is defined.
    pub fn computed_defaults(&self, def: DefId) -> Vec<(VarId, &'a ast::Expr)> {
        let d = self.sc.def(def);
        let params: &'a ast::Parameters = d.params;
        let mut out = vec![];
        for p in crate::visit::params(params) {
            if let Some(e) = &p.default
                && self.constant_default(e, def).is_none()
            {
                out.push((self.sc.own(d.scope, &p.name.name).expect("parameters are bound"), e));
            }
        }
        out
    }

    /// `value.name` as a method value.
    pub fn method_value(&mut self, recv: X, name: &str) -> X {
        let t = T::Method(Rc::new(MethodT { recv: recv.t.clone(), name: name.into() }));
        X { t, ..recv }
    }
}
