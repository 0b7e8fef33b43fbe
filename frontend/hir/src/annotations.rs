//! Type annotations.

use crate::check::Checker;
use crate::scope::DefId;
use crate::types::T;
use molt_base::Diagnostic;
use molt_syntax::ast::{Constant, Expr, ExprKind};

impl<'a> Checker<'a> {
    /// The type that an annotation names; unknown where it leaves the type open.
    pub fn annotation(&mut self, e: &Expr) -> T {
        match &e.kind {
            ExprKind::Constant(Constant::None) => T::None,
            // A quoted annotation is read as its text where that is a plain name.
            ExprKind::Constant(Constant::Str(s)) => self.named_type(s.trim()).unwrap_or(T::Unknown),
            ExprKind::Name(n) => match self.named_type(n) {
                Some(t) => t,
                None => {
                    self.bad_annotation(e, n);
                    T::Unknown
                }
            },
            ExprKind::Subscript { value, slice } => match &value.kind {
                ExprKind::Name(n) if matches!(&**n, "list" | "List") => T::list(self.annotation(slice)),
                ExprKind::Name(n) if matches!(&**n, "tuple" | "Tuple") => match &slice.kind {
                    ExprKind::Tuple(ts) if ts.iter().any(is_ellipsis) => {
                        let d = self.refusal("variadic-tuples", e.span);
                        self.error(d);
                        T::Unknown
                    }
                    ExprKind::Tuple(ts) => T::tuple(ts.iter().map(|t| self.annotation(t)).collect()),
                    _ => T::tuple(vec![self.annotation(slice)]),
                },
                ExprKind::Name(n) if matches!(&**n, "Callable" | "Final") => T::Unknown,
                ExprKind::Name(n) => {
                    self.bad_annotation(e, n);
                    T::Unknown
                }
                _ => self.no_type(e),
            },
            ExprKind::BinOp { .. } => {
                let d = self.refusal("unions", e.span);
                self.error(d);
                T::Unknown
            }
            _ => self.no_type(e),
        }
    }

    fn no_type(&mut self, e: &Expr) -> T {
        self.error(
            Diagnostic::error("E0303", e.span, "this is not a type")
                .help("use int, float, bool, str, None, list[…] or tuple[…]"),
        );
        T::Unknown
    }

    /// An annotation in the head of a function.
    pub fn annotation_in(&mut self, e: &Expr, _def: DefId) -> T {
        self.annotation(e)
    }

    fn named_type(&mut self, name: &str) -> Option<T> {
        Some(match name {
            "int" => T::Int,
            "float" => T::Float,
            "bool" => T::Bool,
            "str" => T::Str,
            "None" => T::None,
            "list" | "List" => T::list(T::Unknown),
            "tuple" | "Tuple" | "Callable" | "object" => T::Unknown,
            _ => return None,
        })
    }

    fn bad_annotation(&mut self, e: &Expr, name: &str) {
        let feature = match name {
            "dict" | "Dict" => "dict",
            "set" | "Set" | "frozenset" => "set",
            "Optional" | "Union" => "unions",
            "Any" => "any",
            "bytes" | "bytearray" => "bytes",
            "complex" => "complex",
            _ => {
                let known = ["int", "float", "bool", "str", "list", "tuple"];
                let mut d = Diagnostic::error("E0201", e.span, format!("type '{name}' is not known"));
                d = match crate::suggest::closest(name, known.into_iter()) {
                    Some(s) => d.help(format!("did you mean `{s}`?")),
                    None => d.help("use int, float, bool, str, None, list[…] or tuple[…]"),
                };
                return self.error(d);
            }
        };
        let d = self.refusal(feature, e.span);
        self.error(d);
    }

    /// Whether a value of type `t` may stand where `want` is annotated: PEP 484's numeric tower
    /// lets an int pass for a float, without converting it.
    pub fn accepts(&mut self, want: &T, t: &T) -> bool {
        let t = self.vars.resolve(t);
        match (want, &t) {
            (T::Unknown, _) | (_, T::Unknown) => true,
            (T::Float, T::Int | T::Bool) | (T::Int, T::Bool) => true,
            (T::Tuple(ws), T::Tuple(ts)) => {
                ws.len() == ts.len() && ws.iter().zip(ts.iter()).all(|(w, t)| self.accepts(w, t))
            }
            _ => self.same(want, &t),
        }
    }
}

fn is_ellipsis(e: &Expr) -> bool {
    matches!(e.kind, ExprKind::Constant(Constant::Ellipsis))
}
