//! Strings from values: `str`, `repr`, `format`, f-strings, `print`.

use crate::calls::Args;
use crate::check::Checker;
use crate::fx::X;
use crate::hir::{ExprKind, Stmt};
use crate::types::T;
use crate::visit;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast::{self, FStringPart};

impl<'a> Checker<'a> {
    /// `str(x)`
    pub fn str_of(&mut self, x: X) -> X {
        let span = x.span;
        let t = self.vars.resolve(&x.t);
        match (&t, &x.kind) {
            (T::Str, _) => x,
            (T::Bool, ExprKind::Bool(b)) => X::str(if *b { "True" } else { "False" }, span),
            (T::Int, ExprKind::Int(n)) => X::str(&n.to_string(), span),
            (T::Int, _) => self.rt("molt_str_of_int", vec![x], None, T::Str, span),
            (T::Float, _) => self.rt("molt_str_of_float", vec![x], None, T::Str, span),
            (T::Bool, _) => self.rt("molt_str_of_bool", vec![x], None, T::Str, span),
            (T::None, _) => {
                let mut pre: Vec<Stmt> = vec![];
                self.emit(x, &mut pre);
                self.block_x(pre, X::str("None", span))
            }
            (T::List(_) | T::Tuple(_), _) => self.rt("molt_value_repr", vec![x], Some(&t), T::Str, span),
            (T::Unknown | T::Var(_), _) => X::new(ExprKind::None, T::Unknown, span),
            _ => {
                let d = self.refusal("text-of-functions", span);
                self.error(d);
                X::bad(span)
            }
        }
    }

    /// `repr(x)`
    pub fn repr_of(&mut self, x: X) -> X {
        let span = x.span;
        match self.vars.resolve(&x.t) {
            T::Str => self.rt("molt_str_repr", vec![x], None, T::Str, span),
            _ => self.str_of(x),
        }
    }

    /// Strings one after the other.
    pub fn concat(&mut self, parts: Vec<X>, span: Span) -> X {
        if parts.iter().any(X::is_bad) {
            return X::bad(span);
        }
        let mut merged: Vec<X> = vec![];
        for p in parts {
            match (merged.last_mut().map(|l| &mut l.kind), &p.kind) {
                (_, ExprKind::Str(s)) if s.is_empty() => {}
                (Some(ExprKind::Str(a)), ExprKind::Str(b)) => *a = format!("{a}{b}").into(),
                _ => merged.push(p),
            }
        }
        match merged.len() {
            0 => X::str("", span),
            1 => X { span, ..merged.remove(0) },
            2 | 3 => {
                let mut it = merged.into_iter();
                let first = it.next().expect("there are parts");
                it.fold(first, |a, b| self.rt("molt_str_concat", vec![a, b], None, T::Str, span))
            }
            _ => {
                let parts = merged.into_iter().map(|x| self.h(x)).collect();
                let list = X::new(ExprKind::List(parts), T::list(T::Str), span);
                self.rt("molt_str_join", vec![X::str("", span), list], None, T::Str, span)
            }
        }
    }

    /// `format(x, spec)`
    pub fn format(&mut self, x: X, spec: X, span: Span) -> X {
        if let ExprKind::Str(s) = &spec.kind
            && s.is_empty()
        {
            return self.str_of(x);
        }
        let symbol = match self.vars.resolve(&x.t) {
            T::Int => "molt_format_int",
            T::Float => "molt_format_float",
            T::Bool => "molt_format_bool",
            T::Str => "molt_format_str",
            T::Unknown => return X::bad(span),
            t => {
                self.error(
                    Diagnostic::error(
                        "E0318",
                        span,
                        format!("unsupported format string passed to {t}.__format__"),
                    )
                    .label(format!("this is {t}"))
                    .help("format `str(…)` of it, or leave the format out"),
                );
                return X::bad(span);
            }
        };
        self.rt(symbol, vec![x, spec], None, T::Str, span)
    }

    /// An f-string.
    pub fn fstring(&mut self, parts: &'a [FStringPart], span: Span) -> X {
        let mut out = vec![];
        for p in parts {
            match p {
                FStringPart::Literal(s) => out.push(X::str(s, span)),
                FStringPart::Formatted { value, conversion, spec, debug } => {
                    if let Some(text) = debug {
                        out.push(X::str(text, span));
                    }
                    let at = value.span;
                    let x = self.expr(value);
                    // `{x=}` without anything else shows the repr.
                    let conversion = match (conversion, debug, spec) {
                        (None, Some(_), None) => Some('r'),
                        (c, ..) => *c,
                    };
                    let x = match conversion {
                        None => x,
                        Some('s') => self.str_of(x),
                        Some('a') => {
                            if self.vars.resolve(&x.t) == T::Str {
                                self.rt("molt_str_ascii", vec![x], None, T::Str, at)
                            } else {
                                self.ascii_of(x)
                            }
                        }
                        Some(_) => self.repr_of(x),
                    };
                    let spec = match spec {
                        Some(s) => self.fstring(s, at),
                        None => X::str("", at),
                    };
                    let mut pre = vec![];
                    let x = if spec.is_const() { x } else { self.hold(x, &mut pre) };
                    let x = self.format(x, spec, at);
                    out.push(self.block_x(pre, x));
                }
            }
        }
        self.concat(out, span)
    }

    fn ascii_of(&mut self, x: X) -> X {
        let has_text = |t: &T| {
            fn go(t: &T) -> bool {
                match t {
                    T::Str => true,
                    T::List(t) => go(t),
                    T::Tuple(ts) => ts.iter().any(go),
                    _ => false,
                }
            }
            go(t)
        };
        let t = self.vars.resolve(&x.t);
        if has_text(&t) {
            let d = self.refusal("ascii-of-containers", x.span);
            self.error(d);
            return X::bad(x.span);
        }
        self.str_of(x)
    }

    /// `print(…, sep=, end=)`: all arguments are evaluated before anything is printed.
    pub fn print(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        let mut out: Vec<Stmt> = vec![];
        let mut xs = vec![];
        let rebinds = a.args.iter().chain(a.keywords.iter().map(|k| &k.value)).any(visit::has_walrus);
        for e in a.args {
            if matches!(e.kind, ast::ExprKind::Starred(_)) {
                let d = self.refusal("star-arguments", e.span);
                self.error(d);
                continue;
            }
            let x = self.expr(e);
            let alone = a.args.len() == 1 && a.keywords.is_empty();
            xs.push(match alone {
                true => x,
                false if rebinds => self.hold(x, &mut out),
                false => self.hold_unless_local(x, &mut out),
            });
        }
        let (mut sep, mut end, mut flush) = (X::str(" ", span), X::str("\n", span), X::bool(false, span));
        for k in a.keywords {
            let name = k.name.as_ref().map_or("", |n| &n.name);
            let slot = match name {
                "sep" => &mut sep,
                "end" => &mut end,
                "flush" => {
                    let x = self.cond(&k.value);
                    flush = self.hold(x, &mut out);
                    continue;
                }
                _ => {
                    let d = self.refusal("builtin-keywords", k.span);
                    self.error(d);
                    continue;
                }
            };
            let x = self.expr(&k.value);
            match self.vars.resolve(&x.t) {
                T::Str => *slot = self.hold(x, &mut out),
                T::None | T::Unknown => {}
                t => self.error(
                    Diagnostic::error(
                        "E0308",
                        k.value.span,
                        format!("{name} must be None or a string, not {t}"),
                    )
                    .label(format!("this is {t}")),
                ),
            }
        }
        // Neighbouring constants are printed at once.
        let mut text = String::new();
        let n = xs.len();
        let pieces = xs.into_iter().enumerate();
        let pieces = pieces.flat_map(|(i, x)| [Some(x), (i + 1 < n).then(|| sep.clone())]).flatten();
        for x in pieces.chain([end]).collect::<Vec<_>>() {
            if let (T::Str, ExprKind::Str(s)) = (&x.t, &x.kind) {
                text.push_str(s);
                continue;
            }
            self.print_text(&mut text, span, &mut out);
            self.print_piece(x, &mut out);
        }
        self.print_text(&mut text, span, &mut out);
        match flush.kind {
            ExprKind::Bool(false) => {}
            _ => {
                let x = self.rt("molt_flush", vec![], None, T::None, span);
                self.emit(x, &mut out);
            }
        }
        self.block_x(out, X::none(span))
    }

    fn print_text(&mut self, text: &mut String, span: Span, out: &mut Vec<Stmt>) {
        if !text.is_empty() {
            let s = X::str(&std::mem::take(text), span);
            let x = self.rt("molt_print_str", vec![s], None, T::None, span);
            self.emit(x, out);
        }
    }

    fn print_piece(&mut self, x: X, out: &mut Vec<Stmt>) {
        let span = x.span;
        let t = self.vars.resolve(&x.t);
        let symbol = match &t {
            T::Int => "molt_print_int",
            T::Float => "molt_print_float",
            T::Bool => "molt_print_bool",
            T::Str => "molt_print_str",
            T::None => {
                self.emit(x, out);
                let x = self.rt("molt_print_none", vec![], None, T::None, span);
                return self.emit(x, out);
            }
            T::List(_) | T::Tuple(_) => {
                let x = self.rt("molt_print_value", vec![x], Some(&t), T::None, span);
                return self.emit(x, out);
            }
            T::Unknown | T::Var(_) => return,
            _ => {
                let d = self.refusal("text-of-functions", span);
                return self.error(d);
            }
        };
        let x = self.rt(symbol, vec![x], None, T::None, span);
        self.emit(x, out);
    }
}
