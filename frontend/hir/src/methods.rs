//! Calls of methods: which one the class of an instance runs, decorated ones, setters, `super()`.

use crate::calls::{Args, Given};
use crate::check::Checker;
use crate::classes::{FieldName, Member};
use crate::fx::{X, stmt};
use crate::hir::{ExprKind, StmtKind};
use crate::scope::ClsId;
use crate::shape::{Method, MethodKind};
use crate::types::{ClassT, FuncT, T};
use molt_abi::ErrorKind;
use molt_base::Span;
use molt_syntax::ast;
use std::sync::Arc;

/// Methods of instances of one class and its subclasses: which classes have which.
struct Targets<'a> {
    /// The most derived first; none for classes without the name.
    groups: Vec<(ClassT, Option<(Method<'a>, ClassT)>)>,
}

impl<'a> Checker<'a> {
    /// `recv.name(…)`
    pub fn call_method(&mut self, recv: X, name: &str, g: Given, at: Span) -> X {
        let span = g.span;
        match self.vars.shallow(&recv.t) {
            T::Unknown => X::bad(span),
            T::Var(_) | T::Never => self.never(vec![recv], span),
            T::Union(_) => {
                let mut pre = vec![];
                let recv = self.hold_unless_local(recv, &mut pre);
                let g = self.hold_given(g, &mut pre);
                let x = self.each_member(recv, span, &mut |c, r| c.call_method(r, name, g.clone(), at));
                self.block_x(pre, x)
            }
            T::None => {
                let mut ops = vec![recv];
                ops.extend(g.pos);
                let message = format!("'NoneType' object has no attribute '{name}'");
                self.raising(ErrorKind::AttributeError, &message, ops, span)
            }
            T::Gen(_) => self.generator_method(recv, name, g, at),
            T::Class(c) => self.call_class_method(recv, &c, name, g, at),
            T::Type(c) => {
                if name == "__new__" && self.member(&c, "__new__", false).is_none() {
                    return self.blank_instance(&c, span);
                }
                if let Some(Member::Method(m, _)) = self.member(&c, name, false)
                    && m.kind == MethodKind::Class
                {
                    return self.call_def(m, Some(recv), g);
                }
                let f = self.class_attr(recv, &c, name, at, span);
                self.call_given(f, g)
            }
            T::Source(_) | T::Module(_) | T::Builtin(_) => {
                let f = self.get_attr(recv, name, at, span);
                self.call_given(f, g)
            }
            t => match self.class_of_type(&t).and_then(|c| self.member(&c, name, false)) {
                Some(Member::Method(m, _)) => {
                    let recv = if t == T::Bool { self.to_int(recv) } else { recv };
                    self.call_def(m, Some(recv), g)
                }
                _ => self.no_attribute(&t, name, at, span),
            },
        }
    }

    /// What a method's name is bound to in its class.
    pub fn method_function(&mut self, m: Method<'a>, span: Span) -> X {
        let def = self.sc.def_of(m.ast);
        let class = self.sc.def(def).class.filter(|_| m.decorated);
        let v = class.and_then(|c| self.sc.own(self.sc.class(c).scope, &m.ast.name.name));
        match v {
            Some(v) => self.read_global(v, span),
            None => X::new(ExprKind::None, T::Func(FuncT { def, caps: Some([].into()) }), span),
        }
    }

    /// Calls a method by its definition.
    pub fn call_def(&mut self, m: Method<'a>, recv: Option<X>, g: Given) -> X {
        let span = g.span;
        if m.kind == MethodKind::Class
            && let Some(x) = &recv
            && let T::Class(_) = self.vars.shallow(&x.t)
        {
            // `cls` is the class that the instance really is of.
            let mut pre = vec![];
            let g = self.hold_given(g, &mut pre);
            let class = self.type_of(x.clone(), span);
            let y = self.each_member(class, span, &mut |c, k| c.call_def(m, Some(k), g.clone()));
            return self.block_x(pre, y);
        }
        if m.decorated {
            let mut pre = vec![];
            let f = self.method_function(m, span);
            let mut g = g;
            match recv {
                Some(x) if m.kind == MethodKind::Static => self.emit(x, &mut pre),
                Some(x) => g.pos.insert(0, x),
                None => {}
            }
            let y = self.call_given(f, g);
            return self.block_x(pre, y);
        }
        let ft = FuncT { def: self.sc.def_of(m.ast), caps: Some([].into()) };
        let f = X::none(span);
        let mut pre = vec![];
        let first = match recv {
            Some(x) if m.kind == MethodKind::Static => {
                self.emit(x, &mut pre);
                vec![]
            }
            Some(x) => vec![x],
            None => vec![],
        };
        // The receiver is evaluated before the arguments.
        let first: Vec<X> = first
            .into_iter()
            .map(|x| {
                let simple = g
                    .pos
                    .iter()
                    .chain(g.kws.iter().map(|(_, x)| x))
                    .all(|x| x.is_const() || matches!(x.kind, ExprKind::Local(_)));
                if simple { x } else { self.hold_unless_local(x, &mut pre) }
            })
            .collect();
        let Some((stmts, args)) = self.bind_given(&f, &ft, g, &first) else {
            return X::bad(span);
        };
        pre.extend(stmts);
        let call = self.call_function(&f, &ft, args, span);
        self.block_x(pre, call)
    }

    /// A method of an instance, by its class at run time.
    pub fn call_class_method(&mut self, recv: X, c: &ClassT, name: &str, g: Given, at: Span) -> X {
        let span = g.span;
        if let Some(Member::Method(m, _)) = self.member(c, name, false)
            && m.kind == MethodKind::Cached
        {
            return self.cached_property(recv, c, name, m, span);
        }
        let targets = self.targets(c, name, false);
        let distinct: Vec<_> = targets.groups.iter().filter(|(_, m)| m.is_some()).collect();
        if distinct.is_empty() {
            if let Some(f) = self.field_value(&recv, c, name, span) {
                return self.call_given(f, g);
            }
            if name == "__init__" || name == "__init_subclass__" || name == "__set_name__" {
                return self.after(recv, X::none(span));
            }
            return match self.member(c, name, false) {
                Some(Member::Var(v)) => {
                    let f = self.read_global(v, span);
                    if let T::Func(ft) = self.vars.shallow(&f.t) {
                        let Some((pre, args)) = self.bind_given(&f, &ft, g, &[recv]) else {
                            return X::bad(span);
                        };
                        let call = self.call_function(&f, &ft, args, span);
                        return self.block_x(pre, call);
                    }
                    let f = self.after(recv, f);
                    self.call_given(f, g)
                }
                _ => {
                    if let Some(x) = self.stand_in(&recv) {
                        return self.call_method(x, name, g, at);
                    }
                    let f = self.attr_below(recv, c, name, at, span);
                    self.call_given(f, g)
                }
            };
        }
        let mut g = g;
        if name == "update"
            && !g.kws.is_empty()
            && self.prelude_class("dict").is_some_and(|d| c.id == d || self.is_below(c.id, d))
        {
            // Each keyword is a key.
            let mut pre = vec![];
            let recv = self.hold_unless_local(recv, &mut pre);
            g = self.hold_given(g, &mut pre);
            let kws = std::mem::take(&mut g.kws);
            if !g.pos.is_empty() {
                let x = self.call_class_method(recv.clone(), c, name, g, at);
                self.emit(x, &mut pre);
            }
            for (n, x) in kws {
                let y = self.call_dunder(recv.clone(), "__setitem__", vec![X::str(&n, span), x], span);
                self.emit(y, &mut pre);
            }
            return self.block_x(pre, X::none(span));
        }
        if targets.groups.len() == 1 {
            let (_, m) = &targets.groups[0];
            let (m, owner) = m.as_ref().expect("there is a method").clone();
            let recv = self.as_exception(recv, &owner);
            return self.call_def(m, Some(recv), g);
        }
        let mut pre = vec![];
        let recv = self.hold_unless_local(recv, &mut pre);
        let g = self.hold_given(g, &mut pre);
        let mut arms = vec![];
        let mut other = None;
        let class = self.sc.class(c.id).name.clone();
        for (owner, m) in targets.groups {
            let me = if owner.id == c.id { recv.clone() } else { self.cast(recv.clone(), &owner) };
            let x = match m {
                Some((m, _)) => self.call_def(m, Some(me), g.clone()),
                None => {
                    let message = format!("'{class}' object has no attribute '{name}'");
                    self.raising(ErrorKind::AttributeError, &message, vec![], span)
                }
            };
            if owner.id == c.id {
                other = Some(x);
            } else {
                let test = self.instance_of(recv.clone(), &owner, false);
                arms.push((test, x));
            }
        }
        let other = match other {
            Some(x) => x,
            None => arms.pop().expect("there are several targets").1,
        };
        let x = self.first_of(arms, other, span);
        self.block_x(pre, x)
    }

    /// A callable that a field holds.
    fn field_value(&mut self, recv: &X, c: &ClassT, name: &str, span: Span) -> Option<X> {
        let owner = self.field_owner(c, name)?;
        Some(self.read_field(recv.clone(), c, &owner, name, span))
    }

    /// Which method instances of `c` and its subclasses run for a name.
    fn targets(&mut self, c: &ClassT, name: &str, setter: bool) -> Targets<'a> {
        let method = |s: &Self, d: &ClassT| match s.member(d, name, setter) {
            Some(Member::Method(m, owner)) => Some((m, owner)),
            _ => None,
        };
        let own = method(self, c);
        let mut groups: Vec<(ClassT, Option<(Method<'a>, ClassT)>)> = vec![];
        let same = |a: &Option<(Method<'a>, ClassT)>, b: &Option<(Method<'a>, ClassT)>| match (a, b) {
            (Some((m, _)), Some((n, _))) => std::ptr::eq(m.ast, n.ast),
            (None, None) => true,
            _ => false,
        };
        let below = self.made_below(c);
        let mut own_used = below.is_empty();
        for d in below {
            let m = method(self, &d);
            if same(&m, &own) {
                own_used = true;
                continue;
            }
            // The class that brings this method in, below `c`.
            let owner = match &m {
                Some((_, owner)) if self.is_below(owner.id, c.id) => {
                    self.ancestor(&T::Class(d.clone()), owner.id).unwrap_or(d.clone())
                }
                _ => d.clone(),
            };
            if !groups.iter().any(|(o, _)| *o == owner) {
                groups.push((owner, m));
            }
        }
        // The most derived first.
        groups.sort_by_key(|(o, _)| std::cmp::Reverse(self.depth(o.id)));
        if own_used {
            groups.push((c.clone(), own));
        } else if groups.len() == 1 {
            // Every instance runs this one.
            let (o, m) = groups.remove(0);
            let _ = o;
            groups.push((c.clone(), m));
            if let Some((o, _)) = groups.first_mut() {
                *o = c.clone();
            }
        }
        Targets { groups }
    }

    pub fn depth(&self, id: ClsId) -> usize {
        let mut n = 0;
        let mut at = id;
        while let Some(Some(b)) = self.facts.bases.get(&at) {
            n += 1;
            at = b.id;
        }
        n
    }

    pub fn call_setter(&mut self, recv: X, c: &ClassT, name: &str, x: X, span: Span) -> X {
        let targets = self.targets(c, name, true);
        let mut pre = vec![];
        let recv = self.hold_unless_local(recv, &mut pre);
        let mut arms = vec![];
        let mut other = X::none(span);
        for (owner, m) in targets.groups {
            let Some((m, _)) = m else { continue };
            let me = if owner.id == c.id { recv.clone() } else { self.cast(recv.clone(), &owner) };
            let y = self.call_def(m, Some(me), Given::positional(vec![x.clone()], span));
            if owner.id == c.id {
                other = y;
            } else {
                let test = self.instance_of(recv.clone(), &owner, false);
                arms.push((test, y));
            }
        }
        let y = if arms.is_empty() { other } else { self.first_of(arms, other, span) };
        self.block_x(pre, y)
    }

    /// `@cached_property`: computed once, then kept in a field of its own.
    pub fn cached_property(&mut self, recv: X, c: &ClassT, name: &str, m: Method<'a>, span: Span) -> X {
        let hidden: Arc<str> = format!(".{name}").into();
        let Some(owner) = self.field_owner(c, &hidden) else { return X::bad(span) };
        let mut pre = vec![];
        let recv = self.hold_unless_local(recv, &mut pre);
        let want = self.field_type(&owner, &hidden);
        let (class, field) = self.field_place(&owner, FieldName::Has(hidden.clone()));
        let object = self.b(recv.clone());
        let has = X::new(ExprKind::Field { object, class, field }, T::Bool, span);
        let missing = self.not(has);
        let mut then = vec![];
        let x = self.call_def(m, Some(recv.clone()), Given::positional(vec![], span));
        let Some(x) = self.fit(x, &want) else { return X::bad(span) };
        self.store_field(recv.clone(), &owner, FieldName::Named(hidden.clone()), x, span, &mut then);
        self.store_field(
            recv.clone(),
            &owner,
            FieldName::Has(hidden.clone()),
            X::bool(true, span),
            span,
            &mut then,
        );
        let cond = self.h(missing);
        pre.push(stmt(StmtKind::If { cond, then, orelse: vec![] }, span));
        if self.vars.resolve(&want).erased() {
            return self.block_x(pre, X::new(ExprKind::None, want, span));
        }
        let (class, field) = self.field_place(&owner, FieldName::Named(hidden));
        let object = self.b(recv);
        self.block_x(pre, X::new(ExprKind::Field { object, class, field }, want, span))
    }

    /// `super().name(…)`; none if this is no such call.
    pub fn super_call(&mut self, value: &'a ast::Expr, attr: &'a ast::Ident, a: Args<'a>) -> Option<X> {
        let (base, me) = self.super_of(value)?;
        let span = a.span;
        let Some(g) = self.given(a) else { return Some(X::bad(span)) };
        let Some(base) = base else {
            return Some(match &*attr.name {
                "__init__" | "__init_subclass__" => X::none(span),
                "__new__" => self.new_of(g),
                "__eq__" => {
                    let y = g.pos.into_iter().next().unwrap_or(X::bad(span));
                    self.identity(me, y, span)
                }
                "__repr__" | "__str__" => self.default_repr(me, span),
                "__hash__" => self.identity_hash(me, span),
                _ => self.no_attribute(&T::Builtin("super"), &attr.name, attr.span, span),
            });
        };
        Some(match self.member(&base, &attr.name, false) {
            Some(Member::Method(m, _)) => self.call_def(m, Some(me), g),
            Some(Member::Var(v)) => {
                let f = self.read_global(v, span);
                self.call_given(f, g)
            }
            None => match &*attr.name {
                "__init__" | "__init_subclass__" => X::none(span),
                "__new__" => self.new_of(g),
                "__repr__" | "__str__" => self.default_repr(me, span),
                "__hash__" => self.identity_hash(me, span),
                "__eq__" => {
                    let y = g.pos.into_iter().next().unwrap_or(X::bad(span));
                    self.identity(me, y, span)
                }
                _ => self.no_attribute(&T::Class(base), &attr.name, attr.span, span),
            },
        })
    }

    /// `super().name` as a value.
    pub fn super_attr(&mut self, value: &'a ast::Expr, attr: &'a ast::Ident, span: Span) -> Option<X> {
        let (base, me) = self.super_of(value)?;
        let base = base?;
        Some(match self.member(&base, &attr.name, false) {
            Some(Member::Method(m, _)) if m.kind == MethodKind::Getter => {
                self.call_def(m, Some(me), Given::positional(vec![], span))
            }
            Some(Member::Var(v)) => self.read_global(v, span),
            _ => match self.field_owner(&base, &attr.name) {
                Some(owner) => self.read_field(me, &base, &owner, &attr.name, span),
                None => self.no_attribute(&T::Class(base), &attr.name, attr.span, span),
            },
        })
    }

    /// What `super()` is: the base of the class whose method this is, and the instance.
    fn super_of(&mut self, value: &'a ast::Expr) -> Option<(Option<ClassT>, X)> {
        let ast::ExprKind::Call { func, args, .. } = &value.kind else { return None };
        if !matches!(&func.kind, ast::ExprKind::Name(n) if &**n == "super")
            || self.sc.lookup(self.fx.scope, "super").is_some()
            || !matches!(args.len(), 0 | 2)
        {
            return None;
        }
        let (class, v) = self.fx.method.clone()?;
        let me = self.read(v, value.span);
        Some((self.base_of(&class), me))
    }
}
