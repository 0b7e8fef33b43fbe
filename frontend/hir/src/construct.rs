//! Making instances: calls of classes, `__new__`, and what exceptions and dicts need besides.

use crate::calls::Given;
use crate::check::Checker;
use crate::classes::Member;
use crate::fx::X;
use crate::hir::{ExprKind, Stmt};
use crate::shape::Method;
use crate::types::{ClassT, FuncT, T};
use molt_abi::ErrorKind;
use molt_base::{Diagnostic, Span};
use std::sync::Arc;

impl<'a> Checker<'a> {
    /// An instance of a class.
    pub fn construct(&mut self, c: &ClassT, g: Given) -> X {
        let span = g.span;
        let n = self.type_params(c.id).len();
        let c = if n > 0 && c.args.len() != n {
            let args: Vec<T> = (0..n).map(|i| self.site_var(span, i as u32)).collect();
            ClassT { id: c.id, args: args.into() }
        } else {
            c.clone()
        };
        if let Some(x) = self.construct_enum(&c, &g) {
            return x;
        }
        let mut g = g;
        if g.pos.len() == 1 && g.rest.is_none() && self.is_prelude_class(c.id, "range") {
            g.pos.insert(0, X::int(0, span));
        }
        if g.pos.len() == 1 && self.is_prelude_class(c.id, "slice") {
            g.pos.insert(0, X::none(span));
        }
        if g.pos.len() == 2 && self.is_prelude_class(c.id, "slice") {
            g.pos.push(X::none(span));
        }
        let is_dict = self.prelude_class("dict").is_some_and(|d| c.id == d || self.is_below(c.id, d));
        if is_dict && !g.kws.is_empty() && !self.takes_keywords(&c) {
            return self.dict_with_keywords(&c, g);
        }
        if let Some(missing) = self.abstract_method(&c) {
            let class = self.sc.class(c.id).name.clone();
            let s = if missing.len() == 1 { "" } else { "s" };
            let list: Vec<String> = missing.iter().map(|m| format!("'{m}'")).collect();
            let message = format!(
                "Can't instantiate abstract class {class} without an implementation for abstract method{s} {}",
                list.join(", ")
            );
            let t = T::Class(c);
            let x = self.raising(ErrorKind::TypeError, &message, g.pos, span);
            return X { t, kind: self.zero_after(x), span };
        }
        if let Some(Member::Method(m, _)) = self.member(&c, "__new__", false) {
            return self.construct_by_new(&c, m, g);
        }
        self.note_made(&c);
        let t = T::Class(c.clone());
        let mut pre = vec![];
        let class = self.class_id(&c);
        let init = self.member(&c, "__init__", false);
        let Some(Member::Method(m, owner)) = init else {
            if let Some(x) = g.pos.first().or(g.kws.first().map(|(_, x)| x)) {
                let name = self.sc.class(c.id).name.clone();
                self.error(
                    Diagnostic::error("E0306", x.span, format!("{name}() takes no arguments"))
                        .label("an argument too many")
                        .help("define `__init__`"),
                );
                return X::bad(span);
            }
            return X::new(ExprKind::New(class), t, span);
        };
        let new = X::new(ExprKind::New(class), t, span);
        let object = self.hold(new, &mut pre);
        let g = self.begin_exception(&c, &object, g, &mut pre);
        let ft = FuncT { def: self.sc.def_of(m.ast), caps: Some([].into()) };
        let f = X::none(span);
        let me = self.as_exception(object.clone(), &owner);
        let Some((stmts, args)) = self.bind_given(&f, &ft, g, std::slice::from_ref(&me)) else {
            return X::bad(span);
        };
        pre.extend(stmts);
        let call = self.call_function(&f, &ft, args, span);
        if call.is_bad() && !self.skipped {
            return X::bad(span);
        }
        self.emit(call, &mut pre);
        // What the arguments told of the type.
        self.block_x(pre, object)
    }

    /// `C(…)` of a class with `__new__`: what that gives, initialized if it is an instance of `C`.
    fn construct_by_new(&mut self, c: &ClassT, m: Method<'a>, g: Given) -> X {
        let span = g.span;
        let mut pre = vec![];
        let g = self.hold_given(g, &mut pre);
        let class = X::new(ExprKind::None, T::Type(c.clone()), span);
        let mut given = g.clone();
        given.pos.insert(0, class);
        let made = self.call_def(m, None, given);
        if made.is_bad() {
            return made;
        }
        let made = self.hold(made, &mut pre);
        let y = self.each_member(made.clone(), span, &mut |s, x| {
            if let T::Class(d) = s.vars.shallow(&x.t)
                && (d.id == c.id || s.is_below(d.id, c.id))
                && let Some(Member::Method(init, owner)) = s.member(&d, "__init__", false)
            {
                let me = s.as_exception(x, &owner);
                return s.call_def(init, Some(me), g.clone());
            }
            X::none(span)
        });
        self.emit(y, &mut pre);
        // None stands for nothing here: `__new__` may say so of what it has made before.
        self.block_x(pre, made)
    }

    /// The methods of the builtin exceptions are compiled once, not for each exception class.
    pub fn as_exception(&mut self, x: X, owner: &ClassT) -> X {
        let Some(base) = self.prelude_class("BaseException") else { return x };
        if !self.is_of_library(owner.id) || !(owner.id == base || self.is_below(owner.id, base)) {
            return x;
        }
        match self.vars.shallow(&x.t) {
            T::Class(c) if self.is_below(c.id, owner.id) => self.cast(x, owner),
            _ => x,
        }
    }

    /// Whether the class's own `__init__` takes the keywords of a call.
    fn takes_keywords(&self, c: &ClassT) -> bool {
        match self.member(c, "__init__", false) {
            Some(Member::Method(m, owner)) => {
                self.prelude_class("dict") != Some(owner.id)
                    && (m.ast.params.kwarg.is_some()
                        || m.ast.params.args.len() > 2
                        || !m.ast.params.kwonly.is_empty())
            }
            _ => false,
        }
    }

    /// `dict(source, a=1)`
    fn dict_with_keywords(&mut self, c: &ClassT, g: Given) -> X {
        let span = g.span;
        let mut pre = vec![];
        let g = self.hold_given(g, &mut pre);
        let d = self.construct(c, Given { kws: vec![], ..g.clone() });
        if d.is_bad() {
            return d;
        }
        let d = self.hold(d, &mut pre);
        for (n, x) in g.kws {
            let y = self.call_dunder(d.clone(), "__setitem__", vec![X::str(&n, span), x], span);
            self.emit(y, &mut pre);
        }
        self.block_x(pre, d)
    }

    /// A new exception has its arguments before `__init__` runs.
    fn begin_exception(&mut self, c: &ClassT, object: &X, g: Given, out: &mut Vec<Stmt>) -> Given {
        let Some(base) = self.prelude_class("BaseException") else { return g };
        if !self.is_below(c.id, base) || g.rest.is_some() {
            return g;
        }
        let own = match self.member(c, "__init__", false) {
            Some(Member::Method(m, owner)) => owner.id != base && !m.ast.params.args.is_empty(),
            _ => false,
        };
        if !own {
            return g;
        }
        let g = self.hold_given(g, out);
        let args = Given::positional(g.pos.clone(), g.span);
        if let Some(Member::Method(m, _)) = self.member(c, "_begin", false) {
            let me = self.as_exception(object.clone(), &ClassT { id: base, args: [].into() });
            let x = self.call_def(m, Some(me), args);
            self.emit(x, out);
        }
        g
    }

    fn zero_after(&mut self, x: X) -> ExprKind {
        let span = x.span;
        let mut pre = vec![];
        self.emit(x, &mut pre);
        let zero = X::new(ExprKind::Zero, T::None, span);
        self.block_x(pre, zero).kind
    }

    /// An instance of which no field is set.
    pub fn blank_instance(&mut self, c: &ClassT, span: Span) -> X {
        self.note_made(c);
        let class = self.class_id(c);
        X::new(ExprKind::New(class), T::Class(c.clone()), span)
    }

    /// The abstract methods that a class leaves open.
    fn abstract_method(&self, c: &ClassT) -> Option<Vec<Arc<str>>> {
        let mut at = Some(c.clone());
        let mut missing: Vec<Arc<str>> = vec![];
        while let Some(k) = at {
            for m in self.sc.class(k.id).shape.methods.iter().filter(|m| m.is_abstract) {
                if let Some(Member::Method(n, _)) = self.member(c, &m.ast.name.name, false)
                    && n.is_abstract
                    && !missing.contains(&m.ast.name.name)
                {
                    missing.push(m.ast.name.name.clone());
                }
            }
            at = self.base_of(&k);
        }
        missing.sort();
        (!missing.is_empty()).then_some(missing)
    }

    /// `super().__new__(cls)`: an instance of which no field is set.
    pub fn new_of(&mut self, g: Given) -> X {
        let span = g.span;
        let Some(class) = g.pos.into_iter().next() else { return X::bad(span) };
        let class = X { t: self.vars.shallow(&class.t), ..class };
        self.each_member(class, span, &mut |c, x| match c.vars.shallow(&x.t) {
            T::Type(k) => c.blank_instance(&k, span),
            _ => X::bad(span),
        })
    }
}
