//! Raising: `raise`, and conditions that must hold.

use crate::function::{Flow, FnCx};
use molt_abi::ErrorKind;
use molt_dialects::ir::Value;
use molt_hir::hir::{Expr, ExprKind};

impl FnCx<'_> {
    /// Raises `kind` with `message` if `cond` is false.
    pub fn require(&mut self, cond: Value, kind: ErrorKind, message: &str) {
        self.require_text(cond, kind, Some(message));
    }

    /// Raises `kind` if `cond` is false, with or without a message.
    pub fn require_text(&mut self, cond: Value, kind: ErrorKind, message: Option<&str>) {
        let ctx = self.module.ctx;
        let kind = ctx.str_attr(kind.name());
        let mut op = self.b.op("molt.tier.require").operands(&[cond]).attr("kind", kind);
        if let Some(message) = message {
            op = op.attr("message", ctx.str_attr(message));
        }
        op.build();
    }

    /// `raise kind(message)`
    pub fn raise(&mut self, kind: ErrorKind, message: Option<&Expr>) -> Flow {
        let ctx = self.module.ctx;
        let computed: Vec<Value> = match message {
            Some(e) if constant_text(e).is_none() => vec![self.value(e)],
            _ => Vec::new(),
        };
        let mut op = self.b.op("molt.tier.raise").operands(&computed).attr("kind", ctx.str_attr(kind.name()));
        if let Some(text) = message.and_then(constant_text) {
            op = op.attr("message", ctx.str_attr(text));
        }
        op.build();
        Flow::Raised
    }
}

/// The text of a message that is constant.
pub fn constant_text(message: &Expr) -> Option<&str> {
    match &message.kind {
        ExprKind::Str(text) => Some(text),
        _ => None,
    }
}
