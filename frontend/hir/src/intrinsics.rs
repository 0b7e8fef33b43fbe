//! The module `_molt`: what the library's own sources can say and programs cannot.

use crate::calls::Args;
use crate::check::Checker;
use crate::fx::{X, stmt};
use crate::hir::{ExprKind, StmtKind};
use crate::types::{Lit, T};
use molt_abi::{Param, Ret};
use molt_base::{Diagnostic, Span};

impl<'a> Checker<'a> {
    /// A call of a name of `_molt`, with the prefix.
    pub fn call_intrinsic(&mut self, name: &str, a: Args<'a>) -> X {
        let span = a.span;
        let xs: Vec<X> = a.args.iter().map(|e| self.expr(e)).collect();
        if xs.iter().any(X::is_bad) {
            return X::bad(span);
        }
        let counts = ["get", "put", "blank", "put_blank"].contains(&name);
        if counts && xs.get(1).is_some_and(|index| self.is_absent(index)) {
            return self.never(xs, span);
        }
        let mut it = xs.into_iter();
        let mut next = || it.next().unwrap_or(X::bad(span));
        match name {
            "get" => {
                let (list, index) = (next(), next());
                let T::List(elem) = self.vars.shallow(&list.t) else { return self.never(vec![list], span) };
                let (list, index) = (self.b(list), self.b(index));
                X::new(ExprKind::Index { list, index, unchecked: true }, (*elem).clone(), span)
            }
            "put" => {
                let (list, index, x) = (next(), next(), next());
                let T::List(elem) = self.vars.shallow(&list.t) else { return self.never(vec![list], span) };
                let mut pre = vec![];
                let list = self.hold_unless_local(list, &mut pre);
                let index = self.hold_unless_local(index, &mut pre);
                let Some(x) = self.fit(x, &elem) else { return X::bad(span) };
                let (list, index, value) = (self.h(list), self.h(index), self.h(x));
                pre.push(stmt(StmtKind::SetIndex { list, index, value, unchecked: true }, span));
                self.block_x(pre, X::none(span))
            }
            "blank" => {
                let (list, count) = (next(), next());
                let T::List(elem) = self.vars.shallow(&list.t) else { return self.never(vec![list], span) };
                let mut pre = vec![];
                let list = self.hold_unless_local(list, &mut pre);
                let value = X::new(ExprKind::Zero, (*elem).clone(), span);
                let (value, count) = (self.b(value), self.b(count));
                let filled = X::new(ExprKind::ListFilled { value, count }, list.t.clone(), span);
                let x = self.rt("molt_list_extend", vec![list, filled], None, T::None, span);
                self.emit(x, &mut pre);
                self.block_x(pre, X::none(span))
            }
            "put_blank" => {
                let (list, index) = (next(), next());
                let T::List(elem) = self.vars.shallow(&list.t) else { return self.never(vec![list], span) };
                let value = X::new(ExprKind::Zero, (*elem).clone(), span);
                if self.vars.resolve(&elem).erased() {
                    let x = self.after(index, X::none(span));
                    return self.after(list, x);
                }
                let (list, index, value) = (self.h(list), self.h(index), self.h(value));
                let s = stmt(StmtKind::SetIndex { list, index, value, unchecked: true }, span);
                self.block_x(vec![s], X::none(span))
            }
            "is_const" => {
                let (x, y) = (next(), next());
                let same = matches!((Lit::of(&x.kind), Lit::of(&y.kind)), (Some(a), Some(b)) if a == b);
                X::bool(same, span)
            }
            "is_same_type" => {
                let (x, y) = (next(), next());
                let same = self.vars.closed(&x.t) == self.vars.closed(&y.t);
                let y = self.after(y, X::bool(same, span));
                self.after(x, y)
            }
            "is_exactly" => {
                let (x, class) = (next(), next());
                let yes = match (self.vars.shallow(&x.t), self.vars.shallow(&class.t)) {
                    (T::Int, T::Builtin(n)) => n == "int",
                    (T::Float, T::Builtin(n)) => n == "float",
                    (T::Bool, T::Builtin(n)) => n == "bool",
                    (T::Str, T::Builtin(n)) => n == "str",
                    (T::Bytes, T::Builtin(n)) => n == "bytes",
                    _ => false,
                };
                self.after(x, X::bool(yes, span))
            }
            "address" => self.rt("molt_object_id", vec![next()], None, T::Int, span),
            "at_address" => {
                let (n, x) = (next(), next());
                let t = self.vars.shallow(&x.t);
                let object = self.rt("molt_object_at", vec![n], None, t, span);
                self.after(x, object)
            }
            "clone" => self.clone_object(next(), span),
            "map_fields" => {
                let (x, f) = (next(), next());
                self.map_fields(x, f, span)
            }
            "class_name" => {
                let t = self.type_of(next(), span);
                self.get_attr(t, "__name__", span, span)
            }
            "throw" => {
                let (g, e) = (next(), next());
                self.throw_into(g, e, span)
            }
            "map_items" => {
                let (t, f) = (next(), next());
                let mut pre = vec![];
                let f = self.escape(f);
                let f = self.hold(f, &mut pre);
                let parts = self.tuple_parts(t, &mut pre);
                let mut xs = vec![];
                for p in parts {
                    let y = self.call_given(f.clone(), crate::calls::Given::positional(vec![p], span));
                    xs.push(self.hold(y, &mut pre));
                }
                let t = T::tuple(xs.iter().map(|x| x.t.clone()).collect());
                let es = xs.into_iter().map(|x| self.h(x)).collect();
                self.block_x(pre, X::new(ExprKind::Tuple(es), t, span))
            }
            _ => {
                let d = self.refusal("dynamic", span);
                self.error(d);
                X::bad(span)
            }
        }
    }

    /// A call of a runtime function by its symbol.
    pub fn call_rt(&mut self, symbol: &str, args: Vec<X>, span: Span) -> X {
        let Some(f) = molt_abi::lookup(symbol) else {
            self.error(Diagnostic::error(
                "E0900",
                span,
                format!("internal error: the runtime has no '{symbol}'"),
            ));
            return X::bad(span);
        };
        let wanted = f.params.iter().filter(|p| **p != Param::Desc);
        let first_list = args.iter().find_map(|x| match self.vars.shallow(&x.t) {
            t @ T::List(_) => Some(t),
            _ => None,
        });
        let mut out = vec![];
        for (p, x) in wanted.zip(args) {
            let x = X { t: self.vars.shallow(&x.t), ..x };
            if matches!(x.t, T::Var(_) | T::Never) && *p != Param::Elem {
                return self.never(vec![x], span);
            }
            let x = match p {
                Param::Int => match self.int_operand(x, "an argument of the runtime") {
                    Some(x) => x,
                    None => return X::bad(span),
                },
                Param::Float => self.to_float(x),
                Param::Bool => self.truth(x),
                Param::Elem => match &first_list {
                    Some(T::List(elem)) => match self.fit(x, &elem.clone()) {
                        Some(x) => x,
                        None => return X::bad(span),
                    },
                    _ => x,
                },
                _ => x,
            };
            out.push(x);
        }
        let desc = f.params.contains(&Param::Desc).then(|| first_list.clone().unwrap_or(T::None));
        let t = match f.ret {
            Ret::Void | Ret::I32 | Ret::Ptr => T::None,
            Ret::Int => T::Int,
            Ret::Float => T::Float,
            Ret::Bool => T::Bool,
            Ret::Str => T::Str,
            Ret::List => match &first_list {
                Some(t) if f.params.first() == Some(&Param::List) => t.clone(),
                _ => T::list(match molt_abi::made_list_of(f) {
                    Some(Param::Int) => T::Int,
                    Some(Param::Float) => T::Float,
                    Some(Param::Bytes) => T::Bytes,
                    Some(Param::Str) => T::Str,
                    _ => self.site_var(span, 0),
                }),
            },
            Ret::Elem => match &first_list {
                Some(T::List(elem)) => (**elem).clone(),
                _ => T::Unknown,
            },
            #[allow(unreachable_patterns)]
            _ => T::Bytes,
        };
        self.rt(f.symbol, out, desc.as_ref(), t, span)
    }
}
