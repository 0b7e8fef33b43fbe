//! Comparisons, `and`, `or`, conditional expressions.
//!
//! The side that Python may skip stands in the region of an `scf.if`, unless it is cheap and
//! cannot raise: then both sides are evaluated and no branch stands in the way of vector code.

use crate::analysis::{Locals, assigned_in_expr, effects::is_cheap, for_operands};
use crate::function::{Flow, FnCx};
use molt_dialects::ir::Value;
use molt_hir::hir::{BitOp, CmpOp, Expr, ExprKind, Ty};

/// Whether `e` reads variables that a condition assigns: those of a pattern have no value unless it
/// holds, so such an expression is not evaluated on its own account.
fn depends(e: &Expr, cond: &Expr) -> bool {
    let assigned = assigned_in_expr(cond).all;
    fn reads(e: &Expr, assigned: &Locals) -> bool {
        let mut found = matches!(e.kind, ExprKind::Local(l) if assigned.contains(l));
        for_operands(e, &mut |o| found = found || reads(o, assigned));
        found
    }
    reads(e, &assigned)
}

impl FnCx<'_> {
    /// Compares two ints, or two bools.
    pub fn int_cmp(&mut self, op: CmpOp, a: &Expr, b: &Expr) -> Value {
        let unsigned = a.ty == Ty::Bool;
        let (a, b) = (self.value(a), self.value(b));
        // As signed numbers of one bit True would be below False.
        let predicate = match (op, unsigned) {
            (CmpOp::Eq, _) => "eq",
            (CmpOp::Ne, _) => "ne",
            (CmpOp::Lt, false) => "slt",
            (CmpOp::Le, false) => "sle",
            (CmpOp::Gt, false) => "sgt",
            (CmpOp::Ge, false) => "sge",
            (CmpOp::Lt, true) => "ult",
            (CmpOp::Le, true) => "ule",
            (CmpOp::Gt, true) => "ugt",
            (CmpOp::Ge, true) => "uge",
        };
        self.b.cmpi(predicate, a, b)
    }

    /// Compares two floats: false with a nan, except `!=`.
    pub fn float_cmp(&mut self, op: CmpOp, a: &Expr, b: &Expr) -> Value {
        let (a, b) = (self.value(a), self.value(b));
        let predicate = match op {
            CmpOp::Eq => "oeq",
            CmpOp::Ne => "une",
            CmpOp::Lt => "olt",
            CmpOp::Le => "ole",
            CmpOp::Gt => "ogt",
            CmpOp::Ge => "oge",
        };
        self.b.cmpf(predicate, a, b)
    }

    /// `a & b`, `a | b`, `a ^ b` of bools.
    pub fn bool_bin(&mut self, op: BitOp, a: &Expr, b: &Expr) -> Value {
        let (a, b) = (self.value(a), self.value(b));
        match op {
            BitOp::And => self.b.andi(a, b),
            BitOp::Or => self.b.ori(a, b),
            BitOp::Xor => self.b.xori(a, b),
        }
    }

    /// `a and b` or `a or b`.
    pub fn short_circuit(&mut self, expr: &Expr, a: &Expr, b: &Expr, is_and: bool) -> Value {
        let left = self.value(a);
        if is_cheap(b, self.function) && !depends(b, a) {
            let right = self.value(b);
            return if is_and { self.b.andi(left, right) } else { self.b.ori(left, right) };
        }
        let slots = self.slots(&assigned_in_expr(b), self.live.after_expr(expr));
        let i1 = self.module.ctx.i1_ty();
        let right = |cx: &mut Self| (Flow::Falls, vec![cx.value(b)]);
        let skip = |cx: &mut Self| (Flow::Falls, vec![cx.b.const_bool(!is_and)]);
        let (_, values) = if is_and {
            self.scf_if(left, &slots, &[i1], right, skip)
        } else {
            self.scf_if(left, &slots, &[i1], skip, right)
        };
        values[0]
    }

    /// `then if cond else orelse`
    pub fn if_exp(&mut self, expr: &Expr, cond: &Expr, then: &Expr, orelse: &Expr) -> Option<Value> {
        let (test, cond) = (cond, self.value(cond));
        let cheap = is_cheap(then, self.function) && is_cheap(orelse, self.function);
        if expr.ty.is_scalar() && cheap && !depends(then, test) && !depends(orelse, test) {
            let (a, b) = (self.value(then), self.value(orelse));
            return Some(self.b.select(cond, a, b));
        }
        let assigned = assigned_in_expr(then).and(&assigned_in_expr(orelse));
        let slots = self.slots(&assigned, self.live.after_expr(expr));
        let types: Vec<_> = self.module.ty(&expr.ty, expr.span).into_iter().collect();
        let side = |e: &Expr, cx: &mut Self| (Flow::Falls, cx.expr(e).into_iter().collect());
        let (_, values) = self.scf_if(cond, &slots, &types, |cx| side(then, cx), |cx| side(orelse, cx));
        values.first().copied()
    }
}
