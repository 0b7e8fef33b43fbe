//! `isinstance` and the narrowing that tests bring.

use crate::check::Checker;
use crate::env::St;
use crate::fx::X;
use crate::hir::{CmpOp, ExprKind};
use crate::scope::{ClsId, VarId};
use crate::types::{ClassT, T};
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

/// A builtin type's name, if the name is a type's.
pub(crate) fn builtin_type(name: &str) -> Option<&'static str> {
    const TYPES: &[&str] = &[
        "int",
        "float",
        "bool",
        "str",
        "bytes",
        "list",
        "tuple",
        "object",
        "type",
        "NoneType",
        "function",
        "method",
        "generator",
        "module",
        "builtin_function_or_method",
    ];
    TYPES.iter().find(|n| **n == name).copied()
}

/// What a test of a type says of a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    Maybe,
}

impl<'a> Checker<'a> {
    /// `isinstance(x, class)`
    pub fn isinstance(&mut self, x: X, class: &X, span: Span) -> X {
        let Some(classes) = self.class_list(&class.t, class.span) else { return X::bad(span) };
        self.instance_test(x, &classes, span)
    }

    /// The types that a class or a tuple of classes names.
    pub fn class_list(&mut self, t: &T, span: Span) -> Option<Vec<T>> {
        match self.vars.shallow(t) {
            T::Unknown => None,
            T::Tuple(ts) => {
                let mut out = vec![];
                for t in ts.iter() {
                    out.extend(self.class_list(t, span)?);
                }
                Some(out)
            }
            t @ T::Type(_) => Some(vec![t]),
            t @ T::None => Some(vec![t]),
            T::Builtin(n) if builtin_type(n).is_some() || n.contains('.') => Some(vec![T::Builtin(n)]),
            T::Var(_) => {
                self.skipped = true;
                None
            }
            t => {
                let t = self.show(&t);
                self.error(
                    Diagnostic::error("E0308", span, "isinstance() takes a class, or a tuple of classes")
                        .label(format!("this is {t}")),
                );
                None
            }
        }
    }

    /// Whether a value is an instance of one of the classes.
    pub fn instance_test(&mut self, x: X, classes: &[T], span: Span) -> X {
        let t = self.vars.shallow(&x.t);
        match &t {
            T::Unknown => return X::bad(span),
            T::Var(_) | T::Never => return self.never_as(vec![x], T::Bool, span),
            T::Union(ts) => {
                let answers: Vec<Answer> = ts.iter().map(|t| self.answer(t, classes)).collect();
                if answers.iter().all(|a| *a == Answer::Yes) || answers.iter().all(|a| *a == Answer::No) {
                    return self.after(x, X::bool(answers[0] == Answer::Yes, span));
                }
                return self.each_member(x, span, &mut |c, x| c.instance_test(x, classes, span));
            }
            _ => {}
        }
        match self.answer(&t, classes) {
            Answer::Yes => self.after(x, X::bool(true, span)),
            Answer::No => self.after(x, X::bool(false, span)),
            Answer::Maybe => {
                let T::Class(c) = &t else { return X::bad(span) };
                let mut pre = vec![];
                let x = self.hold_unless_local(x, &mut pre);
                let mut acc: Option<X> = None;
                for k in classes {
                    let T::Type(k) = k else { continue };
                    for k in self.kinds_of(k.id, c) {
                        let test = self.instance_of(x.clone(), &k, false);
                        acc = Some(match acc {
                            None => test,
                            Some(a) => {
                                let (a, b) = (self.b(a), self.b(test));
                                X::new(ExprKind::Or(a, b), T::Bool, span)
                            }
                        });
                    }
                }
                let y = acc.unwrap_or(X::bool(false, span));
                self.block_x(pre, X { span, ..y })
            }
        }
    }

    /// The subclass `id` of `c`, once for each list of arguments with which instances of `c` have it.
    fn kinds_of(&mut self, id: ClsId, c: &ClassT) -> Vec<ClassT> {
        if !self.is_below(id, c.id) {
            return vec![];
        }
        if self.type_params(id).is_empty() {
            return if self.can_be(id, c) { vec![ClassT { id, args: [].into() }] } else { vec![] };
        }
        let mut out: Vec<ClassT> = vec![];
        for d in self.made_below(c) {
            if let Some(k) = self.ancestor(&T::Class(d), id)
                && !out.contains(&k)
            {
                out.push(k);
            }
        }
        out
    }

    /// Whether every value of a type is an instance of one of the classes.
    pub fn is_always(&self, t: &T, classes: &[T]) -> bool {
        self.answer(t, classes) == Answer::Yes
    }

    fn answer(&self, t: &T, classes: &[T]) -> Answer {
        let mut best = Answer::No;
        for k in classes {
            match self.answer_one(t, k) {
                Answer::Yes => return Answer::Yes,
                Answer::Maybe => best = Answer::Maybe,
                Answer::No => {}
            }
        }
        best
    }

    fn answer_one(&self, t: &T, class: &T) -> Answer {
        let yes = |b: bool| if b { Answer::Yes } else { Answer::No };
        match (self.vars.shallow(t), class) {
            (T::Class(_), T::Type(k)) => {
                let t = self.vars.shallow(t);
                let T::Class(c) = &t else { return Answer::No };
                if self.ancestor(&t, k.id).is_some() {
                    Answer::Yes
                } else if self.is_below(k.id, c.id) {
                    Answer::Maybe
                } else {
                    Answer::No
                }
            }
            (T::Class(c), T::Builtin("tuple")) => yes(self.is_prelude_class(c.id, "_vartuple")
                || self.sc.class(c.id).shape.find("__molt_tuple__", false).is_some()),
            (T::Class(c), T::Builtin(n)) if n.contains('.') => {
                // The abstract classes of `collections.abc` and `typing`, by what they ask for.
                yes(abc_methods(n).is_some_and(|ms| ms.iter().all(|m| self.member(&c, m, false).is_some())))
            }
            (T::Class(c), T::Builtin(n)) => {
                let mut at = Some(c);
                while let Some(c) = at {
                    if self.is_prelude_class(c.id, n) {
                        return Answer::Yes;
                    }
                    at = self.base_of(&c);
                }
                yes(*n == "object")
            }
            (_, T::Builtin("object")) => Answer::Yes,
            (T::Bool, T::Builtin("int")) => Answer::Yes,
            (T::Int, T::Builtin(n)) => {
                yes(matches!(*n, "int" | "numbers.Number" | "numbers.Integral" | "numbers.Real"))
            }
            (T::Float, T::Builtin(n)) => yes(matches!(*n, "float" | "numbers.Number" | "numbers.Real")),
            (T::Bool, T::Builtin(n)) => yes(matches!(*n, "bool" | "numbers.Number")),
            (T::Str, T::Builtin(n)) => yes(*n == "str" || is_sequence(n)),
            (T::Bytes, T::Builtin(n)) => yes(*n == "bytes" || is_sequence(n)),
            (T::List(_), T::Builtin(n)) => {
                yes(*n == "list" || is_sequence(n) || n.ends_with("MutableSequence"))
            }
            (T::Tuple(_), T::Builtin(n)) => yes(*n == "tuple" || is_sequence(n)),
            (T::None, T::None | T::Builtin("NoneType")) => Answer::Yes,
            (T::Func(_), T::Builtin(n)) => yes(*n == "function" || n.ends_with(".Callable")),
            (T::Method(_), T::Builtin(n)) => yes(*n == "method" || n.ends_with(".Callable")),
            (T::Gen(_), T::Builtin(n)) => {
                yes(*n == "generator" || ["Iterator", "Iterable", "Generator"].iter().any(|s| n.ends_with(s)))
            }
            (T::Type(_), T::Builtin(n)) => yes(*n == "type" || n.ends_with(".Callable")),
            (T::Builtin(b), T::Builtin("type")) => yes(builtin_type(b).is_some()),
            _ => Answer::No,
        }
    }

    /// The type that a value is known to be of after the test.
    fn tested(&mut self, t: &T, classes: &[T], holds: bool) -> Option<T> {
        let members = self.vars.shallow(t).members();
        let mut out = vec![];
        for m in members {
            match self.answer(&m, classes) {
                Answer::Yes if holds => out.push(m),
                Answer::No if !holds => out.push(m),
                Answer::Maybe if !holds => out.push(m),
                Answer::Maybe => {
                    let T::Class(c) = self.vars.shallow(&m) else { continue };
                    for k in classes {
                        let T::Type(k) = k else { continue };
                        match self.kinds_of(k.id, &c).as_slice() {
                            [] => {}
                            [one] => out.push(T::Class(one.clone())),
                            // With several lists of arguments it is known no better than before.
                            _ => out.push(m.clone()),
                        }
                    }
                }
                _ => {}
            }
        }
        if out.is_empty() {
            return None;
        }
        if out.len() > 1 && out.iter().all(|t| matches!(t, T::Class(_))) {
            // Subclasses of one class stay one type.
            let mut t = out[0].clone();
            for o in &out[1..] {
                t = self.join_t(&t, o);
            }
            return Some(t);
        }
        Some(T::union(out))
    }

    /// The type of a value that is known to be an instance of one of the classes.
    pub fn tested_type(&mut self, t: &T, classes: &[T]) -> Option<T> {
        self.tested(t, classes, true)
    }

    /// Notes what the truth of `e` tells of variables.
    pub fn narrow(&mut self, e: &'a ast::Expr, holds: bool) {
        match &e.kind {
            ast::ExprKind::UnaryOp { op: ast::UnaryOp::Not, operand } => self.narrow(operand, !holds),
            ast::ExprKind::BoolOp { op, values } => {
                if (*op == ast::BoolOp::And) == holds {
                    values.iter().for_each(|v| self.narrow(v, holds));
                }
            }
            ast::ExprKind::Compare { left, ops, comparators } => {
                let ([op], [right]) = (ops.as_slice(), comparators.as_slice()) else { return };
                let none = |e: &ast::Expr| matches!(e.kind, ast::ExprKind::Constant(ast::Constant::None));
                let is = match op {
                    ast::CmpOp::Is | ast::CmpOp::Eq => true,
                    ast::CmpOp::IsNot | ast::CmpOp::NotEq => false,
                    _ => return,
                };
                let subject = if none(right) {
                    left
                } else if none(left) {
                    right
                } else {
                    return;
                };
                if let Some(v) = self.subject(subject) {
                    self.narrow_var(v, &[T::None], is == holds);
                }
            }
            ast::ExprKind::Call { func, args, .. } => {
                let ([x, class], ast::ExprKind::Name(n)) = (args.as_slice(), &func.kind) else { return };
                if &**n != "isinstance" || self.sc.lookup(self.fx.scope, n).is_some() {
                    return;
                }
                let Some(v) = self.subject(x) else { return };
                let n = self.diags.len();
                let class = self.expr(class);
                let list = self.class_list(&class.t, class.span);
                self.diags.truncate(n);
                if let Some(list) = list {
                    self.narrow_var(v, &list, holds);
                }
            }
            ast::ExprKind::Name(_) | ast::ExprKind::NamedExpr { .. } => {
                // What is true is not None.
                if holds && let Some(v) = self.subject(e) {
                    self.narrow_var(v, &[T::None], false);
                }
            }
            _ => {}
        }
    }

    /// The variable that a test is about.
    fn subject(&self, e: &ast::Expr) -> Option<VarId> {
        match &e.kind {
            ast::ExprKind::Name(n) => self.sc.lookup(self.fx.scope, n),
            ast::ExprKind::NamedExpr { target, .. } => Some(self.walrus_var(&target.name)),
            _ => None,
        }
    }

    fn narrow_var(&mut self, v: VarId, classes: &[T], holds: bool) {
        if self.is_global(v) {
            return;
        }
        let Some(St::Bound { t, store, span, maybe }) = self.fx.env.as_ref().and_then(|e| e.get(&v)).cloned()
        else {
            return;
        };
        if !matches!(self.vars.shallow(&t), T::Union(_) | T::Class(_)) {
            return;
        }
        let Some(u) = self.tested(&t, classes, holds) else { return };
        if u == self.vars.shallow(&t) {
            return;
        }
        let st = St::Bound { t: u, store: Some(store.unwrap_or(t)), span, maybe };
        if let Some(env) = &mut self.fx.env {
            env.insert(v, st);
        }
    }

    /// `issubclass(a, b)`
    pub fn issubclass(&mut self, a: &X, b: &X, span: Span) -> X {
        let Some(classes) = self.class_list(&b.t, b.span) else { return X::bad(span) };
        let mut pre = vec![];
        let a = self.hold(a.clone(), &mut pre);
        let x = self.each_member(a, span, &mut |c, a| {
            let yes = match c.vars.shallow(&a.t) {
                T::Type(k) => classes.iter().any(|p| c.answer_one(&T::Class(k.clone()), p) == Answer::Yes),
                T::Builtin(n) => classes.iter().any(|p| match p {
                    T::Builtin(m) => n == *m || *m == "object" || (n, *m) == ("bool", "int"),
                    _ => false,
                }),
                _ => false,
            };
            c.after(a, X::bool(yes, span))
        });
        self.block_x(pre, x)
    }

    /// `a == b` of two classes.
    pub fn same_class(&mut self, a: X, b: X, op: CmpOp, span: Span) -> X {
        let x = self.identity(a, b, span);
        if op == CmpOp::Ne { self.not(x) } else { x }
    }
}

fn is_sequence(n: &str) -> bool {
    ["Sequence", "Iterable", "Collection", "Sized", "Container"].iter().any(|s| n.ends_with(s))
        && n.contains('.')
        && !n.ends_with("MutableSequence")
}

fn abc_methods(n: &str) -> Option<&'static [&'static str]> {
    Some(match n.rsplit('.').next()? {
        "Callable" => &["__call__"],
        "Iterable" => &["__iter__"],
        "Iterator" => &["__iter__", "__next__"],
        "Sized" => &["__len__"],
        "Container" => &["__contains__"],
        "Hashable" => &["__hash__"],
        "Collection" => &["__len__", "__iter__", "__contains__"],
        "Sequence" => &["__len__", "__getitem__"],
        "Mapping" => &["__getitem__", "keys"],
        "MutableMapping" => &["__setitem__", "keys"],
        "Set" => &["__contains__", "isdisjoint"],
        _ => return None,
    })
}
