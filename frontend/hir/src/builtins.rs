//! The builtin functions: one table from name to handler.

use crate::calls::Args;
use crate::check::Checker;
use crate::fx::{X, stmt};
use crate::hir::{CmpOp, ExprKind, FloatUnary, StmtKind};
use crate::ops::{EXACT, Form};
use crate::types::T;
use molt_abi::ErrorKind;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

type Handler = for<'a> fn(&mut Checker<'a>, Args<'a>) -> X;

/// Every builtin function that can be called.
const BUILTINS: &[(&str, Handler)] = &[
    ("abs", |c, a| c.builtin_abs(a)),
    ("all", |c, a| c.any_all(false, a)),
    ("any", |c, a| c.any_all(true, a)),
    ("ascii", |c, a| c.one_value(a, "ascii", |c, x| c.builtin_ascii(x))),
    ("bool", |c, a| c.builtin_bool(a)),
    ("chr", |c, a| c.builtin_chr(a)),
    ("divmod", |c, a| c.builtin_divmod(a)),
    ("enumerate", |c, a| c.iterator_value("enumerate", a)),
    ("float", |c, a| c.builtin_float(a)),
    ("format", |c, a| c.builtin_format(a)),
    ("int", |c, a| c.builtin_int(a)),
    ("len", |c, a| c.one_value(a, "len", |c, x| c.builtin_len(x))),
    ("list", |c, a| c.builtin_list(a)),
    ("max", |c, a| c.builtin_min_max(a, CmpOp::Gt)),
    ("min", |c, a| c.builtin_min_max(a, CmpOp::Lt)),
    ("ord", |c, a| c.builtin_ord(a)),
    ("pow", |c, a| c.builtin_pow(a)),
    ("print", |c, a| c.print(a)),
    ("range", |c, a| c.iterator_value("range", a)),
    ("repr", |c, a| c.one_value(a, "repr", |c, x| c.repr_of(x))),
    ("reversed", |c, a| c.iterator_value("reversed", a)),
    ("round", |c, a| c.builtin_round(a)),
    ("sorted", |c, a| c.sorted(a)),
    ("str", |c, a| c.builtin_str(a)),
    ("sum", |c, a| c.sum(a)),
    ("zip", |c, a| c.iterator_value("zip", a)),
];

/// The builtin function or exception type of this name.
pub(crate) fn find(name: &str) -> Option<&'static str> {
    if let Some((n, _)) = BUILTINS.iter().find(|(n, _)| *n == name) {
        return Some(n);
    }
    ErrorKind::from_name(name).filter(|k| *k != ErrorKind::Misspeculation).map(|k| k.name())
}

/// All names, for suggestions and the documentation.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    BUILTINS.iter().map(|(n, _)| *n).chain(ErrorKind::ALL.iter().map(|k| k.name()))
}

impl<'a> Checker<'a> {
    /// Calls a builtin or a function of a builtin module.
    pub fn call_builtin(&mut self, name: &'static str, a: Args<'a>) -> X {
        if let Some(s) = a.args.iter().find(|e| matches!(e.kind, ast::ExprKind::Starred(_)))
            && name != "print"
        {
            let d = self.refusal("star-arguments", s.span);
            self.error(d);
            return X::bad(a.span);
        }
        if let Some((_, h)) = BUILTINS.iter().find(|(n, _)| *n == name) {
            return h(self, a);
        }
        if name.contains('.') {
            return self.call_module_function(name, a);
        }
        self.args_only(a);
        let d = self.refusal("exception-values", a.span);
        self.error(d);
        X::bad(a.span)
    }

    /// Reports arguments that a builtin does not take.
    pub fn arity(&mut self, name: &str, takes: &str, span: Span) -> X {
        self.error(
            Diagnostic::error("E0306", span, format!("{name}() takes {takes}"))
                .label("called with other arguments"),
        );
        X::bad(span)
    }

    /// A builtin of one argument.
    fn one_value(&mut self, a: Args<'a>, name: &str, f: impl FnOnce(&mut Self, X) -> X) -> X {
        let ([e], []) = (a.args, a.keywords) else {
            return self.arity(name, "exactly one argument", a.span);
        };
        let x = self.expr(e);
        let t = self.vars.resolve(&x.t);
        if matches!(t, T::Unknown | T::Var(_)) {
            self.skipped |= t != T::Unknown;
            return X::bad(a.span);
        }
        let x = f(self, X { t, ..x });
        X { span: a.span, ..x }
    }

    /// A report that a builtin does not take a value of this type.
    fn bad_argument(&mut self, name: &str, x: &X) -> X {
        self.error(
            Diagnostic::error("E0308", x.span, format!("{name}() does not take {}", x.t))
                .label(format!("this is {}", x.t)),
        );
        X::bad(x.span)
    }

    fn iterator_value(&mut self, name: &str, a: Args<'a>) -> X {
        let d = self
            .refusal("iterator-values", a.span)
            .help(format!("use it directly in a `for`, or as `list({name}(…))`"));
        self.error(d);
        self.args_only(a);
        X::bad(a.span)
    }

    fn builtin_len(&mut self, x: X) -> X {
        let span = x.span;
        match &x.t {
            T::List(_) | T::Str => self.len_of(x, span),
            T::Tuple(ts) => {
                let n = X::int(ts.len() as i64, span);
                let mut pre = vec![];
                self.emit(x, &mut pre);
                self.block_x(pre, n)
            }
            t => {
                let message = format!("object of type '{t}' has no len()");
                self.error(Diagnostic::error("E0308", span, message).label(format!("this is {t}")));
                X::bad(span)
            }
        }
    }

    fn builtin_ascii(&mut self, x: X) -> X {
        match x.t {
            T::Str => {
                let span = x.span;
                self.rt("molt_str_ascii", vec![x], None, T::Str, span)
            }
            _ => self.repr_of(x),
        }
    }

    fn builtin_abs(&mut self, a: Args<'a>) -> X {
        self.one_value(a, "abs", |c, x| {
            let span = x.span;
            match x.t {
                T::Int | T::Bool => {
                    let mut pre = vec![];
                    let x = c.to_int(x);
                    let x = c.hold_unless_local(x, &mut pre);
                    let neg = c.int_cmp(CmpOp::Lt, x.clone(), X::int(0, span), span);
                    let minus = c.unary(ast::UnaryOp::USub, x.clone(), span);
                    let r = c.if_exp(neg, minus, x, T::Int, span);
                    c.block_x(pre, r)
                }
                T::Float => {
                    let x = c.b(x);
                    X::new(ExprKind::FloatUnary(FloatUnary::Abs, x), T::Float, span)
                }
                _ => c.bad_argument("abs", &x),
            }
        })
    }

    fn builtin_bool(&mut self, a: Args<'a>) -> X {
        if a.args.is_empty() && a.keywords.is_empty() {
            return X::bool(false, a.span);
        }
        self.one_value(a, "bool", |c, x| c.truth(x))
    }

    fn builtin_int(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        match a.args {
            [] if a.keywords.is_empty() => X::int(0, span),
            [s, base] if a.keywords.is_empty() => {
                let (s, base) = (self.expr(s), self.expr(base));
                let Some(base) = self.int_operand(base, "the base of int()") else {
                    return X::bad(span);
                };
                match self.vars.resolve(&s.t) {
                    T::Str => self.rt("molt_int_of_str_base", vec![s, base], None, T::Int, span),
                    T::Unknown => X::bad(span),
                    t => {
                        self.error(Diagnostic::error(
                            "E0308",
                            s.span,
                            format!("int() can't convert {t} with an explicit base"),
                        ));
                        X::bad(span)
                    }
                }
            }
            _ => self.one_value(a, "int", |c, x| match x.t {
                T::Int | T::Bool => c.to_int(x),
                T::Float => c.rt("molt_int_of_float", vec![x], None, T::Int, span),
                T::Str => c.rt("molt_int_of_str", vec![x], None, T::Int, span),
                _ => c.bad_argument("int", &x),
            }),
        }
    }

    fn builtin_float(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        if a.args.is_empty() && a.keywords.is_empty() {
            return X::new(ExprKind::Float(0.0), T::Float, span);
        }
        self.one_value(a, "float", |c, x| match (&x.t, &x.kind) {
            (T::Str, ExprKind::Str(s)) if matches!(&**s, "inf" | "-inf" | "nan") => {
                let f = s.parse().expect("Rust reads inf and nan as Python does");
                X::new(ExprKind::Float(f), T::Float, span)
            }
            (T::Int | T::Bool | T::Float, _) => c.to_float(x),
            (T::Str, _) => c.rt("molt_float_of_str", vec![x], None, T::Float, span),
            _ => c.bad_argument("float", &x),
        })
    }

    fn builtin_str(&mut self, a: Args<'a>) -> X {
        if a.args.is_empty() && a.keywords.is_empty() {
            return X::str("", a.span);
        }
        self.one_value(a, "str", |c, x| c.str_of(x))
    }

    fn builtin_format(&mut self, a: Args<'a>) -> X {
        match (a.args, a.keywords) {
            ([_], []) => self.one_value(a, "format", |c, x| c.str_of(x)),
            ([x, spec], []) => {
                let (x, spec) = (self.expr(x), self.expr(spec));
                if !self.same(&T::Str, &spec.t) {
                    return self.bad_argument("format", &spec);
                }
                self.format(x, spec, a.span)
            }
            _ => self.arity("format", "a value and a format string", a.span),
        }
    }

    fn builtin_list(&mut self, a: Args<'a>) -> X {
        match (a.args, a.keywords) {
            ([], []) => {
                let elem = self.fresh_elem(a.span);
                X::new(ExprKind::List(vec![]), T::list(elem), a.span)
            }
            ([e], []) => self.fresh_list(e),
            _ => self.arity("list", "at most one iterable", a.span),
        }
    }

    fn builtin_round(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        let digits = match (a.args, a.keywords) {
            ([_], []) => None,
            ([_, n], []) => Some(n),
            ([_], [k]) if k.name.as_ref().is_some_and(|n| &*n.name == "ndigits") => Some(&k.value),
            _ => return self.arity("round", "a number and a count of digits", span),
        };
        let x = self.expr(&a.args[0]);
        let t = self.vars.resolve(&x.t);
        let digits = match digits.filter(|d| !matches!(d.kind, ast::ExprKind::Constant(ast::Constant::None)))
        {
            Some(d) => {
                let n = self.expr(d);
                match self.int_operand(n, "the digits of round()") {
                    Some(n) => Some(n),
                    None => return X::bad(span),
                }
            }
            None => None,
        };
        match (t, digits) {
            (T::Int | T::Bool, None) => self.to_int(x),
            (T::Int | T::Bool, Some(n)) => {
                let x = self.to_int(x);
                self.rt("molt_round_int_digits", vec![x, n], None, T::Int, span)
            }
            (T::Float, None) => self.rt("molt_round", vec![x], None, T::Int, span),
            (T::Float, Some(n)) => self.rt("molt_round_digits", vec![x, n], None, T::Float, span),
            (T::Unknown, _) => X::bad(span),
            _ => self.bad_argument("round", &x),
        }
    }

    fn builtin_divmod(&mut self, a: Args<'a>) -> X {
        let ([l, r], []) = (a.args, a.keywords) else {
            return self.arity("divmod", "two numbers", a.span);
        };
        let mut pre = vec![];
        let l = self.expr(l);
        let l = self.hold(l, &mut pre);
        let r = self.expr(r);
        let r = self.hold(r, &mut pre);
        let q = self.binop(ast::BinOp::FloorDiv, l.clone(), r.clone(), a.span, Form::Plain);
        if q.is_bad() {
            return q;
        }
        let m = self.binop(ast::BinOp::Mod, l, r, a.span, Form::Plain);
        let t = T::tuple(vec![q.t.clone(), m.t.clone()]);
        let parts = vec![self.h(q), self.h(m)];
        self.block_x(pre, X::new(ExprKind::Tuple(parts), t, a.span))
    }

    fn builtin_pow(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        match (a.args, a.keywords) {
            ([b, e], []) => {
                let (b, e) = (self.expr(b), self.expr(e));
                self.binop(ast::BinOp::Pow, b, e, span, Form::Plain)
            }
            ([b, e, m], []) => {
                let mut xs = vec![];
                for e in [b, e, m] {
                    let x = self.expr(e);
                    match self.int_operand(x, "an argument of pow() with a modulus") {
                        Some(x) => xs.push(x),
                        None => return X::bad(span),
                    }
                }
                self.rt("molt_int_pow_mod", xs, None, T::Int, span)
            }
            _ => self.arity("pow", "two or three numbers", span),
        }
    }

    fn builtin_ord(&mut self, a: Args<'a>) -> X {
        self.one_value(a, "ord", |c, x| match (&x.t, &x.kind) {
            (T::Str, ExprKind::Str(s)) if s.chars().count() == 1 => {
                X::int(s.chars().next().map_or(0, |c| i64::from(u32::from(c))), a.span)
            }
            (T::Str, _) => c.rt("molt_str_ord", vec![x], None, T::Int, a.span),
            _ => c.bad_argument("ord", &x),
        })
    }

    fn builtin_chr(&mut self, a: Args<'a>) -> X {
        self.one_value(a, "chr", |c, x| match x.t {
            T::Int | T::Bool => {
                let x = c.to_int(x);
                c.rt("molt_str_chr", vec![x], None, T::Str, a.span)
            }
            _ => c.bad_argument("chr", &x),
        })
    }

    /// `min`, `max`: of an iterable, or of the arguments, the first of equals.
    fn builtin_min_max(&mut self, a: Args<'a>, op: CmpOp) -> X {
        let span = a.span;
        let name = if op == CmpOp::Lt { "min" } else { "max" };
        if let Some(k) = a.keywords.first() {
            let d = self.refusal("min-max-keywords", k.span);
            self.error(d);
            return X::bad(span);
        }
        match a.args {
            [] => self.arity(name, "an iterable, or at least two values", span),
            [e] => {
                let list = self.any_list(e);
                let T::List(elem) = self.vars.resolve(&list.t) else {
                    return X::bad(span);
                };
                let symbol = if op == CmpOp::Lt { "molt_list_min" } else { "molt_list_max" };
                self.rt(symbol, vec![list], None, (*elem).clone(), span)
            }
            [first, rest @ ..] => {
                let mut pre = vec![];
                let x = self.expr(first);
                let mut best = self.hold(x, &mut pre);
                let mut xs = vec![];
                for e in rest {
                    let x = self.expr(e);
                    xs.push(self.hold(x, &mut pre));
                }
                for x in xs {
                    let Some((b, x)) = self.one_type(best, x, name) else {
                        return X::bad(span);
                    };
                    let t = self.vars.resolve(&b.t);
                    let better =
                        self.cmp(op, X { t: t.clone(), ..x.clone() }, X { t: t.clone(), ..b.clone() }, span);
                    if better.is_bad() {
                        return better;
                    }
                    let y = self.if_exp(better, x, b, t, span);
                    best = self.hold(y, &mut pre);
                }
                self.block_x(pre, best)
            }
        }
    }

    /// Arguments of `min` or `max` brought to one type.
    fn one_type(&mut self, a: X, b: X, name: &str) -> Option<(X, X)> {
        if a.is_bad() || b.is_bad() {
            return None;
        }
        if self.same(&a.t, &b.t) {
            return Some((a, b));
        }
        let (s, t) = (self.vars.resolve(&a.t), self.vars.resolve(&b.t));
        let mut d = Diagnostic::error("E0312", b.span, format!("{name}() of {s} and {t} has no single type"))
            .label(format!("this is {t}"))
            .with(a.span, format!("this is {s}"));
        if s.is_number() && t.is_number() {
            d = match (&a.kind, &b.kind) {
                (ExprKind::Int(n), _) | (_, ExprKind::Int(n)) if n.unsigned_abs() < EXACT as u64 => {
                    d.help(format!("write `{n}.0` instead of `{n}`"))
                }
                _ => d.help("convert one side with `float(…)` or `int(…)`"),
            };
        }
        self.error(d);
        None
    }

    /// `sys.exit(code)`
    pub fn sys_exit(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        let code = match (a.args, a.keywords) {
            ([], []) => X::int(0, span),
            ([e], []) => {
                let x = self.expr(e);
                match self.vars.resolve(&x.t) {
                    T::None => X::int(0, span),
                    T::Str => {
                        // As CPython: the text goes to standard error, the status is 1.
                        let message = Some(self.h(x));
                        self.fx.env = None;
                        let raise = stmt(StmtKind::Raise { kind: ErrorKind::SystemExit, message }, span);
                        return self.block_x(vec![raise], X::none(span));
                    }
                    _ => match self.int_operand(x, "the status of sys.exit()") {
                        Some(x) => x,
                        None => return X::bad(span),
                    },
                }
            }
            _ => return self.arity("sys.exit", "at most one argument", span),
        };
        let exit = self.rt("molt_sys_exit", vec![code], None, T::None, span);
        let mut pre = vec![];
        self.emit(exit, &mut pre);
        pre.push(stmt(StmtKind::Raise { kind: ErrorKind::SystemExit, message: None }, span));
        self.fx.env = None;
        self.block_x(pre, X::none(span))
    }
}
