//! What can be assigned to, deleted, or bound by a loop.
//!
//! A target is read as an expression first, because only the `=` after it tells; here it is
//! checked, with CPython's words for what cannot be one.

use super::{Builder, Node};
use crate::ast::{Constant, Expr, ExprKind};
use crate::codes;
use crate::fail::Res;
use molt_base::Diagnostic;

/// How a target is used.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Use {
    /// Before `=`.
    Assign,
    /// Inside a tuple or list before `=`.
    Nested,
    /// After `for` or `as`.
    For,
    Delete,
}

/// CPython's words for an expression.
pub(super) fn describe(expr: &Expr) -> &'static str {
    match &expr.kind {
        ExprKind::Attribute { .. } => "attribute",
        ExprKind::Subscript { .. } => "subscript",
        ExprKind::Starred(_) => "starred",
        ExprKind::Name(_) => "name",
        ExprKind::List(_) => "list",
        ExprKind::Tuple(_) => "tuple",
        ExprKind::Lambda { .. } => "lambda",
        ExprKind::Call { .. } => "function call",
        ExprKind::BoolOp { .. } | ExprKind::BinOp { .. } | ExprKind::UnaryOp { .. } => "expression",
        ExprKind::GeneratorExp { .. } => "generator expression",
        ExprKind::Yield(_) | ExprKind::YieldFrom(_) => "yield expression",
        ExprKind::Await(_) => "await expression",
        ExprKind::ListComp { .. } => "list comprehension",
        ExprKind::SetComp { .. } => "set comprehension",
        ExprKind::DictComp { .. } => "dict comprehension",
        ExprKind::Dict { .. } => "dict literal",
        ExprKind::Set(_) => "set display",
        ExprKind::JoinedStr(_) => "f-string expression",
        ExprKind::Constant(Constant::None) => "None",
        ExprKind::Constant(Constant::Bool(true)) => "True",
        ExprKind::Constant(Constant::Bool(false)) => "False",
        ExprKind::Constant(Constant::Ellipsis) => "ellipsis",
        ExprKind::Constant(_) => "literal",
        ExprKind::Compare { .. } => "comparison",
        ExprKind::IfExp { .. } => "conditional expression",
        ExprKind::NamedExpr { .. } => "named expression",
        ExprKind::Slice { .. } => "slice",
    }
}

impl Builder<'_> {
    /// A pair that must be a target.
    pub(super) fn target(&self, pair: Node, usage: Use) -> Res<Expr> {
        let target = self.expr(pair)?;
        self.check_target(&target, usage)?;
        if matches!(target.kind, ExprKind::Starred(_)) {
            let message = "starred assignment target must be in a list or tuple";
            return self.fail(codes::TARGET, target.span, message);
        }
        Ok(target)
    }

    /// Whether `target` can be used so.
    pub(super) fn check_target(&self, target: &Expr, usage: Use) -> Res<()> {
        match &target.kind {
            ExprKind::Name(name) => match &**name {
                "__debug__" => {
                    let verb = if usage == Use::Delete { "delete" } else { "assign to" };
                    self.fail(codes::TARGET, target.span, format!("cannot {verb} __debug__"))
                }
                _ => Ok(()),
            },
            ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => Ok(()),
            ExprKind::Starred(value) if usage != Use::Delete => {
                if matches!(value.kind, ExprKind::Starred(_)) {
                    return self.fail(codes::TARGET, value.span, "cannot assign to starred");
                }
                self.check_target(value, if usage == Use::Assign { Use::Nested } else { usage })
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                let nested = if usage == Use::Assign { Use::Nested } else { usage };
                items.iter().try_for_each(|item| self.check_target(item, nested))?;
                let stars = items.iter().filter(|i| matches!(i.kind, ExprKind::Starred(_))).count();
                if stars > 1 {
                    let message = "multiple starred expressions in assignment";
                    return self.fail(codes::TARGET, target.span, message);
                }
                Ok(())
            }
            _ => Err(Box::new(self.bad_target(target, usage))),
        }
    }

    fn bad_target(&self, target: &Expr, usage: Use) -> Diagnostic {
        let what = describe(target);
        let keyword = matches!(what, "True" | "False" | "None" | "ellipsis");
        let error = |message| Diagnostic::error(codes::TARGET, target.span, message);
        match usage {
            Use::Delete => error(format!("cannot delete {what}")),
            Use::Assign if what == "yield expression" => {
                error("assignment to yield expression not possible".to_string())
            }
            Use::Assign if !keyword || what == "ellipsis" => {
                let message = format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?");
                error(message)
                    .help("a name, an attribute, a subscript, or a tuple of these can be assigned to")
            }
            _ => error(format!("cannot assign to {what}")),
        }
    }
}
