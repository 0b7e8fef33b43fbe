//! Copies of objects, for `copy` and `deepcopy`: the compiler knows which fields a class has.

use crate::calls::Given;
use crate::check::Checker;
use crate::classes::FieldName;
use crate::fx::{X, stmt};
use crate::hir::{ExprKind, Stmt, StmtKind};
use crate::types::{ClassT, T};
use molt_base::Span;
use std::sync::Arc;

impl<'a> Checker<'a> {
    /// A new object of the class that `x` really is, with the same attributes.
    pub fn clone_object(&mut self, x: X, span: Span) -> X {
        let mut pre = vec![];
        let x = self.hold_unless_local(x, &mut pre);
        let y = self.each_member(x, span, &mut |s, x| {
            let T::Class(c) = s.vars.shallow(&x.t) else { return s.never(vec![x], span) };
            s.each_class(x, &c, span, &mut |s, x, d| {
                let mut pre = vec![];
                let new = X::new(ExprKind::New(s.class_id(d)), x.t.clone(), span);
                let new = s.hold(new, &mut pre);
                s.copy_fields(&x, &new, d, None, span, &mut pre);
                s.block_x(pre, new)
            })
        });
        self.block_x(pre, y)
    }

    /// Replaces each attribute of an object by what `f` makes of it.
    pub fn map_fields(&mut self, x: X, f: X, span: Span) -> X {
        let mut pre = vec![];
        let x = self.hold_unless_local(x, &mut pre);
        let f = self.escape(f);
        let f = self.hold(f, &mut pre);
        let y = self.each_member(x, span, &mut |s, x| {
            let T::Class(c) = s.vars.shallow(&x.t) else { return s.never(vec![x], span) };
            s.each_class(x, &c, span, &mut |s, x, d| {
                let mut pre = vec![];
                s.copy_fields(&x, &x, d, Some(&f), span, &mut pre);
                s.block_x(pre, X::none(span))
            })
        });
        self.block_x(pre, y)
    }

    /// Does `f` for the class that an object really is of.
    fn each_class(
        &mut self,
        x: X,
        c: &ClassT,
        span: Span,
        f: &mut dyn FnMut(&mut Self, X, &ClassT) -> X,
    ) -> X {
        let mut arms = vec![];
        for d in self.made_below(c) {
            let me = self.cast(x.clone(), &d);
            let y = f(self, me, &d);
            let t = T::Class(c.clone());
            let y = if self.is_absent(&y) || y.is_bad() || !matches!(self.vars.shallow(&y.t), T::Class(_)) {
                y
            } else {
                self.coerce(y, &self.vars.resolve(&t), &t)
            };
            arms.push((self.instance_of(x.clone(), &d, true), y));
        }
        match arms.pop() {
            Some((_, other)) => self.first_of(arms, other, span),
            None => self.never(vec![x], span),
        }
    }

    /// Copies every attribute of `d` from one object to another, through `f` if there is one.
    fn copy_fields(&mut self, from: &X, to: &X, d: &ClassT, f: Option<&X>, span: Span, out: &mut Vec<Stmt>) {
        let mut names: Vec<Arc<str>> = vec![];
        let mut at = Some(d.clone());
        while let Some(c) = at {
            let extra = self.facts.extra_fields.get(&c.id).into_iter().flatten().cloned();
            for n in self.sc.class(c.id).shape.fields.iter().cloned().chain(extra) {
                if !names.contains(&n) {
                    names.push(n);
                }
            }
            at = self.base_of(&c);
        }
        for name in names {
            let Some(owner) = self.field_owner(d, &name) else { continue };
            let t = self.field_type(&owner, &name);
            if self.is_absent(&X::new(ExprKind::None, t.clone(), span)) {
                continue;
            }
            let mut stmts = vec![];
            let value = if self.vars.resolve(&t).erased() {
                X::new(ExprKind::None, t.clone(), span)
            } else {
                let (class, field) = self.field_place(&owner, FieldName::Named(name.clone()));
                let object = self.b(from.clone());
                X::new(ExprKind::Field { object, class, field }, t.clone(), span)
            };
            let value = match f {
                Some(f) => self.call_given(f.clone(), Given::positional(vec![value], span)),
                None => value,
            };
            let Some(value) = self.fit(value, &t) else {
                self.bad_store(&T::Class(d.clone()), &t, &name, span);
                continue;
            };
            if value.is_bad() {
                continue;
            }
            let value = self.hold(value, &mut stmts);
            self.store_field(to.clone(), &owner, FieldName::Named(name.clone()), value, span, &mut stmts);
            if self.is_sure(&owner, &name) {
                out.extend(stmts);
                continue;
            }
            let has = FieldName::Has(name.clone());
            self.store_field(to.clone(), &owner, has.clone(), X::bool(true, span), span, &mut stmts);
            let (class, field) = self.field_place(&owner, has);
            let object = self.b(from.clone());
            let cond = X::new(ExprKind::Field { object, class, field }, T::Bool, span);
            let cond = self.h(cond);
            out.push(stmt(StmtKind::If { cond, then: stmts, orelse: vec![] }, span));
        }
    }
}
