//! Arithmetic of ints and floats with Python's errors.

use crate::facts::{is_never_negative, is_never_zero};
use crate::function::{Flow, FnCx};
use molt_abi::ErrorKind;
use molt_dialects::ir::Value;
use molt_hir::hir::{Expr, ExprKind, FloatOp, FloatUnary, IntOp};

/// Every int of this size or less is exactly a float.
const EXACT: i64 = 1 << 53;

/// The value of an int expression that is constant.
pub fn constant_int(expr: &Expr) -> Option<i64> {
    match &expr.kind {
        ExprKind::Int(n) => Some(*n),
        ExprKind::IntNeg(e) => constant_int(e)?.checked_neg(),
        _ => None,
    }
}

impl FnCx<'_> {
    /// Int arithmetic; checked where it can overflow.
    pub fn int_bin(&mut self, op: IntOp, a: &Expr, b: &Expr) -> Value {
        let (a, b) = (self.value(a), self.value(b));
        match op {
            IntOp::Add => self.checked("molt.tier.add", &[a, b]),
            IntOp::Sub => self.checked("molt.tier.sub", &[a, b]),
            IntOp::Mul => self.checked("molt.tier.mul", &[a, b]),
            IntOp::FloorDiv => self.checked("molt.tier.floordiv", &[a, b]),
            IntOp::Mod => self.checked("molt.tier.mod", &[a, b]),
            IntOp::Shl => self.checked("molt.tier.shl", &[a, b]),
            IntOp::Shr => self.checked("molt.tier.shr", &[a, b]),
            IntOp::And => self.b.andi(a, b),
            IntOp::Or => self.b.ori(a, b),
            IntOp::Xor => self.b.xori(a, b),
        }
    }

    /// `-a`
    pub fn int_neg(&mut self, a: &Expr) -> Value {
        match constant_int(a).and_then(i64::checked_neg) {
            Some(n) => self.b.const_i64(n),
            None => {
                let a = self.value(a);
                self.checked("molt.tier.neg", &[a])
            }
        }
    }

    fn checked(&mut self, name: &str, operands: &[Value]) -> Value {
        let i64 = self.module.ctx.i64_ty();
        self.b.op(name).operands(operands).results(&[i64]).build().result(0)
    }

    /// `float(a)`
    pub fn int_to_float(&mut self, a: &Expr) -> Value {
        match constant_int(a) {
            Some(n) => self.b.const_f64(n as f64),
            None => {
                let a = self.value(a);
                self.b.sitofp(a)
            }
        }
    }

    /// `a / b` of ints: the division of floats where both are exact, else the runtime's.
    pub fn int_truediv(&mut self, a: &Expr, b: &Expr) -> Value {
        let f64 = self.module.ctx.f64_ty();
        let (x, y) = (constant_int(a), constant_int(b));
        let (a, b) = (self.value(a), self.value(b));
        if y.is_none_or(|n| n == 0) {
            let zero = self.b.const_i64(0);
            let ok = self.b.cmpi("ne", b, zero);
            self.require(ok, ErrorKind::ZeroDivisionError, "division by zero");
        }
        let mut exact: Option<Value> = None;
        for (value, constant) in [(a, x), (b, y)] {
            match constant {
                Some(n) if n.unsigned_abs() <= EXACT as u64 => {}
                _ => {
                    let fits = self.is_exact(value);
                    exact = Some(exact.map_or(fits, |e| self.b.andi(e, fits)));
                }
            }
        }
        let divide = |cx: &mut Self| {
            let (a, b) = (cx.b.sitofp(a), cx.b.sitofp(b));
            cx.b.divf(a, b)
        };
        let Some(exact) = exact else {
            return divide(self);
        };
        let runtime = |cx: &mut Self| {
            let value = cx.rt("molt_int_truediv", &[a, b], Some(f64), None);
            (Flow::Falls, value.into_iter().collect())
        };
        let (_, values) = self.scf_if(exact, &[], &[f64], |cx| (Flow::Falls, vec![divide(cx)]), runtime);
        values[0]
    }

    /// Whether `-2**53 <= value <= 2**53`.
    fn is_exact(&mut self, value: Value) -> Value {
        let (half, all) = (self.b.const_i64(EXACT), self.b.const_i64(2 * EXACT + 1));
        let shifted = self.b.addi(value, half);
        self.b.cmpi("ult", shifted, all)
    }

    /// Float arithmetic; division by zero raises.
    pub fn float_bin(&mut self, op: FloatOp, a: &Expr, b: &Expr) -> Value {
        let (a, b) = (self.value(a), self.value(b));
        match op {
            FloatOp::Add => self.b.addf(a, b),
            FloatOp::Sub => self.b.subf(a, b),
            FloatOp::Mul => self.b.mulf(a, b),
            FloatOp::Div => {
                if !is_never_zero(b) {
                    let ok = self.is_nonzero(b);
                    self.require(ok, ErrorKind::ZeroDivisionError, "float division by zero");
                }
                self.b.divf(a, b)
            }
        }
    }

    /// Whether the float `value` is not zero; asks the int where it comes from one.
    fn is_nonzero(&mut self, value: Value) -> Value {
        if let Some(int) = value.defining_op().filter(|op| op.is("arith.sitofp")).map(|op| op.operand(0)) {
            let zero = self.b.const_i64(0);
            return self.b.cmpi("ne", int, zero);
        }
        let zero = self.b.const_f64(0.0);
        self.b.cmpf("une", value, zero)
    }

    /// `math.sqrt`, `abs`
    pub fn float_unary(&mut self, op: FloatUnary, a: &Expr) -> Value {
        let f64 = self.module.ctx.f64_ty();
        let a = self.value(a);
        match op {
            FloatUnary::Abs => self.b.cast("math.absf", a, f64),
            FloatUnary::Sqrt => {
                if !is_never_negative(a) {
                    // A nan passes, and so does minus zero.
                    let zero = self.b.const_f64(0.0);
                    let ok = self.b.cmpf("uge", a, zero);
                    self.require(ok, ErrorKind::ValueError, "math domain error");
                }
                self.b.cast("math.sqrt", a, f64)
            }
        }
    }
}
