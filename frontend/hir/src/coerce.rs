//! Values where a wider type is wanted, and unions taken apart again.

use crate::check::Checker;
use crate::fx::X;
use crate::hir::{CmpOp, Expr, ExprKind, Stmt, StmtKind, Ty};
use crate::types::T;
use molt_abi::ErrorKind;
use molt_base::{Diagnostic, Span};
use std::rc::Rc;

impl<'a> Checker<'a> {
    /// `x` as a value of the place's type, which grows if it must; none if it cannot.
    pub fn fit(&mut self, x: X, want: &T) -> Option<X> {
        if x.is_bad() {
            return Some(x);
        }
        let x = self.escape(x);
        if !self.absorb(want, &x.t) {
            return self.convert(x, want);
        }
        let to = self.vars.resolve(want);
        Some(self.coerce(x, &to, want))
    }

    /// What needs more than another view of the value: a tuple as a tuple of any length, say.
    fn convert(&mut self, x: X, want: &T) -> Option<X> {
        let want_s = self.vars.shallow(want);
        let have = self.vars.shallow(&x.t);
        match (&want_s, &have) {
            (T::Int | T::Float | T::Str | T::Tuple(_), T::Class(_)) => {
                let y = self.stand_in(&x)?;
                self.fit(y, want)
            }
            (T::Class(c), T::Tuple(_)) if self.is_prelude_class(c.id, "_vartuple") => {
                self.to_vartuple(x, &c.args[0].clone())
            }
            _ => None,
        }
    }

    /// `x` as a value of type `to`, which holds it. `shown`: the same type with its variables.
    pub fn coerce(&mut self, x: X, to: &T, shown: &T) -> X {
        let from = self.vars.resolve(&x.t);
        if from == *to || x.is_bad() {
            return X { t: shown.clone(), ..x };
        }
        let span = x.span;
        match (&from, to) {
            (T::Never | T::Var(_), _) => {
                let mut pre = vec![];
                self.emit(x, &mut pre);
                self.block_x(pre, X::new(ExprKind::Zero, shown.clone(), span))
            }
            (T::Union(hs), T::Union(ws)) => {
                let mut pre = vec![];
                let x = self.hold_unless_local(x, &mut pre);
                let mut out: Option<X> = None;
                for h in hs.iter().rev() {
                    let Some(j) = self.member_for(ws, h) else { continue };
                    let part = self.unwrap(x.clone(), h);
                    let part = self.coerce(part, &ws[j], &ws[j]);
                    let part = self.wrap(part, &ws[j], shown);
                    out = Some(match out {
                        None => part,
                        Some(rest) => {
                            let test = self.tag_is(x.clone(), h);
                            self.if_exp(test, part, rest, shown.clone(), span)
                        }
                    });
                }
                let out = out.unwrap_or(X::bad(span));
                self.block_x(pre, out)
            }
            (h, T::Union(ws)) => match self.member_for(ws, h) {
                Some(j) => {
                    let part = self.coerce(x, &ws[j], &ws[j]);
                    self.wrap(part, &ws[j], shown)
                }
                None => X { t: shown.clone(), ..x },
            },
            (T::Class(_), T::Class(_)) => {
                let x = self.b(x);
                X::new(ExprKind::Cast(x), shown.clone(), span)
            }
            (T::Tuple(hs), T::Tuple(ws)) if hs.len() == ws.len() => {
                let mut pre = vec![];
                let parts = self.tuple_parts(x, &mut pre);
                let mut es = vec![];
                for (p, w) in parts.into_iter().zip(ws.iter()) {
                    let p = self.coerce(p, w, w);
                    es.push(self.h(p));
                }
                self.block_x(pre, X::new(ExprKind::Tuple(es), shown.clone(), span))
            }
            // Containers whose variables differ by what is unbound, mended by the next pass.
            _ => X { t: shown.clone(), ..x },
        }
    }

    /// The member of a union that takes a value of type `h`.
    pub fn member_for(&self, ws: &[T], h: &T) -> Option<usize> {
        ws.iter().position(|w| w == h).or_else(|| ws.iter().position(|w| self.holds(w, h)))
    }

    /// The number of a union's member in the HIR, where variables are closed; none if only this
    /// member is left of the union then.
    fn member_number(&self, union: &T, member: &T) -> Option<usize> {
        let T::Union(all) = self.vars.closed(union) else { return None };
        let member = self.vars.closed(member);
        Some(self.member_for(&all, &member).unwrap_or(0))
    }

    /// A value as a member of a union.
    pub fn wrap(&mut self, x: X, member: &T, union: &T) -> X {
        let Some(i) = self.member_number(union, member) else { return X { t: union.clone(), ..x } };
        let span = x.span;
        let x = self.b(x);
        X::new(ExprKind::Wrap(x, i), union.clone(), span)
    }

    /// The member of type `t` of a union.
    pub fn unwrap(&mut self, x: X, t: &T) -> X {
        let span = x.span;
        if t.erased() {
            let mut pre = vec![];
            self.emit(x, &mut pre);
            return self.block_x(pre, X::new(ExprKind::None, t.clone(), span));
        }
        let Some(i) = self.member_number(&x.t, t) else { return X { t: t.clone(), ..x } };
        let x = self.b(x);
        X::new(ExprKind::Unwrap(x, i), t.clone(), span)
    }

    /// Whether a union holds this member.
    pub fn tag_is(&mut self, x: X, member: &T) -> X {
        let span = x.span;
        let Some(i) = self.member_number(&x.t, member) else {
            return self.after(x, X::bool(true, span));
        };
        let x = self.b(x);
        let tag = X::new(ExprKind::Tag(x), T::Int, span);
        self.int_cmp(CmpOp::Eq, tag, X::int(i as i64, span), span)
    }

    /// Does `f` for each member that a union may hold, and joins what comes of it. A member for
    /// which nothing comes of it must have raised.
    pub fn each_member(&mut self, x: X, span: Span, f: &mut dyn FnMut(&mut Self, X) -> X) -> X {
        let ts = match (self.vars.shallow(&x.t), self.vars.resolve(&x.t)) {
            (_, T::Union(ts)) => ts,
            // Its members have become one.
            (T::Union(_), t) => return f(self, X { t, ..x }),
            _ => return f(self, x),
        };
        let mut pre = vec![];
        let x = self.hold_unless_local(x, &mut pre);
        let env = self.fx.env.clone();
        let mut after = None;
        let mut arms: Vec<(T, X)> = vec![];
        let mut refused = vec![];
        self.lenient += 1;
        for t in ts.iter() {
            self.fx.env = env.clone();
            let part = self.unwrap(x.clone(), t);
            let before = self.diags.len();
            let mut y = f(self, part);
            if y.is_bad() && self.diags.len() > before {
                // What cannot be done with this member raises when it is met.
                let d = self.diags.drain(before..).next().expect("there is one");
                let kind = if d.code == "E0315" { ErrorKind::AttributeError } else { ErrorKind::TypeError };
                y = self.raising(kind, &d.message.clone(), vec![], span);
                refused.push(d);
            }
            arms.push((t.clone(), y));
            let one = self.fx.env.take();
            after = self.join(after, one);
        }
        self.lenient -= 1;
        self.fx.env = after;
        if refused.len() == ts.len() && self.lenient == 0 {
            self.diags.push(refused.remove(0));
            return X::bad(span);
        }
        let out = self.choose(&x, arms, span);
        self.block_x(pre, out)
    }

    /// The arm of the member that `x` holds, the arms brought to one type.
    fn choose(&mut self, x: &X, arms: Vec<(T, X)>, span: Span) -> X {
        if arms.iter().all(|(_, y)| y.is_bad()) {
            return X::bad(span);
        }
        if let Some(ExprKind::Bool(b)) = arms.first().map(|(_, y)| &y.kind)
            && arms.iter().all(|(_, y)| matches!(&y.kind, ExprKind::Bool(c) if c == b))
        {
            return X::bool(*b, span);
        }
        let mut t = T::Never;
        for (_, y) in &arms {
            t = self.join_t(&t, &y.t);
        }
        let to = self.vars.resolve(&t);
        let mut out: Option<X> = None;
        for (member, y) in arms.into_iter().rev() {
            let y = if y.is_bad() { y } else { self.coerce(y, &to, &t) };
            out = Some(match out {
                None => y,
                Some(rest) => {
                    let test = self.tag_is(x.clone(), &member);
                    self.either(test, y, rest, &t, span)
                }
            });
        }
        X { t, ..out.expect("a union has members") }
    }

    /// `a if test else b`, also for values that take no room.
    pub fn either(&mut self, test: X, a: X, b: X, t: &T, span: Span) -> X {
        if self.vars.shallow(&test.t) != T::Bool {
            return self.after(test, b);
        }
        if !self.vars.resolve(t).erased() {
            return self.if_exp(test, a, b, t.clone(), span);
        }
        let (mut then, mut orelse) = (vec![], vec![]);
        self.emit(a, &mut then);
        self.emit(b, &mut orelse);
        let cond = self.h(test);
        let s = crate::fx::stmt(StmtKind::If { cond, then, orelse }, span);
        self.block_x(vec![s], X::new(ExprKind::None, t.clone(), span))
    }

    /// Raises a builtin exception; a value of no type.
    pub fn raising(&mut self, kind: ErrorKind, message: &str, operands: Vec<X>, span: Span) -> X {
        let mut pre: Vec<Stmt> = vec![];
        for x in operands {
            self.emit(x, &mut pre);
        }
        let message = Some(Expr::new(ExprKind::Str(message.into()), Ty::Str, span));
        pre.push(crate::fx::stmt(StmtKind::Raise { kind, message }, span));
        self.block_x(pre, X::new(ExprKind::None, T::Never, span))
    }

    /// What becomes of an operation on a value of which nothing is known: a later pass will know,
    /// or the value never is there.
    pub fn never(&mut self, operands: Vec<X>, span: Span) -> X {
        if operands.iter().any(X::is_bad) {
            return X::bad(span);
        }
        if !self.last {
            self.skipped = true;
            return X::bad(span);
        }
        if self.vars.cyclic && !self.units[self.unit_here() as usize].library {
            let d = Diagnostic::error("E0305", span, "the type of a value here would hold itself")
                .label("what this is cannot be told")
                .help("move a function that is wrapped and calls itself to the top of the module");
            self.error(d);
        }
        self.raising(ErrorKind::RuntimeError, "a value that cannot be was used", operands, span)
    }

    /// The same where a value of type `t` is wanted.
    pub fn never_as(&mut self, operands: Vec<X>, t: T, span: Span) -> X {
        let x = self.never(operands, span);
        if x.is_bad() {
            return x;
        }
        let mut pre = vec![];
        self.emit(x, &mut pre);
        self.block_x(pre, X::new(ExprKind::Zero, t, span))
    }

    /// Whether nothing is known of a value's type, or it never is there.
    pub fn is_absent(&self, x: &X) -> bool {
        matches!(self.vars.shallow(&x.t), T::Var(_) | T::Never)
    }

    /// A tuple as one of any length, whose items are of a type that holds all of its parts,
    /// of the type `elem` if there are none.
    pub fn as_vartuple(&mut self, x: X, elem: &T) -> Option<X> {
        let T::Tuple(ts) = self.vars.shallow(&x.t) else { return None };
        let mut joined = T::Never;
        for t in ts.iter() {
            joined = self.join_t(&joined, t);
        }
        self.to_vartuple(x, if ts.is_empty() { elem } else { &joined })
    }

    /// A tuple as one of any length.
    fn to_vartuple(&mut self, x: X, elem: &T) -> Option<X> {
        let span = x.span;
        let mut pre = vec![];
        let parts = self.tuple_parts(x, &mut pre);
        let mut es = vec![];
        for p in parts {
            let p = self.fit(p, elem)?;
            es.push(self.h(p));
        }
        let list = X::new(ExprKind::List(es), T::List(Rc::new(elem.clone())), span);
        let x = self.prelude_call("_vartuple_of", vec![list], span);
        Some(self.block_x(pre, x))
    }
}
