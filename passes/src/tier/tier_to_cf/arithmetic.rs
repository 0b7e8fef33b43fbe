//! Checked integer arithmetic: Python's results from LLVM's operations.

use molt_dialects::ir::{Builder, Op, Value};

use super::function::Lowering;
use super::raisers::{divides_by_zero, quotient_overflows};

const OVERFLOW: &str = "integer overflow: the result does not fit 64 bits";

impl Lowering<'_> {
    /// Emits the checks of an arithmetic op before it; returns its value.
    pub fn lower_arithmetic(&mut self, op: Op) -> Value {
        match op.name().as_str() {
            "molt.tier.add" => self.lower_overflowing(op, "arith.addi", "sadd"),
            "molt.tier.sub" => self.lower_overflowing(op, "arith.subi", "ssub"),
            "molt.tier.mul" => self.lower_overflowing(op, "arith.muli", "smul"),
            "molt.tier.neg" => self.lower_overflowing(op, "arith.subi", "ssub"),
            "molt.tier.shl" => self.lower_shl(op),
            "molt.tier.shr" => self.lower_shr(op),
            "molt.tier.floordiv" => self.lower_floordiv(op),
            "molt.tier.mod" => self.lower_mod(op),
            other => unreachable!("not an arithmetic op: {other}"),
        }
    }

    fn lower_overflowing(&mut self, op: Op, plain: &str, intrinsic: &str) -> Value {
        let b = builder(op);
        let context = op.context();
        let i64_ty = context.i64_ty();
        let operands = match op.operands()[..] {
            [x] => [b.const_i64(0), x],
            [x, y] => [x, y],
            _ => unreachable!("arithmetic takes one or two operands"),
        };
        if op.has_attr("nooverflow") {
            return b
                .op(plain)
                .operands(&operands)
                .attr("overflowFlags", context.attr("#arith.overflow<nsw>"))
                .results(&[i64_ty])
                .build()
                .result(0);
        }
        let pair = b
            .op(&format!("llvm.intr.{intrinsic}.with.overflow"))
            .operands(&operands)
            .results(&[context.ty("!llvm.struct<(i64, i1)>")])
            .build()
            .result(0);
        let field = |i: i64, ty| {
            b.op("llvm.extractvalue")
                .operands(&[pair])
                .attr("position", context.attr(&format!("array<i64: {i}>")))
                .results(&[ty])
                .build()
                .result(0)
        };
        let (value, overflow) = (field(0, i64_ty), field(1, context.i1_ty()));
        self.raise_if(op, overflow, "OverflowError", OVERFLOW);
        value
    }

    /// `x << n`: the value shifted back must be `x`, and a count of 64 or more only suits 0.
    fn lower_shl(&mut self, op: Op) -> Value {
        let (x, n) = (op.operand(0), op.operand(1));
        let constant = n.const_i64();
        if op.has_attr("nooverflow") {
            // A count of 64 or more is left for x == 0 alone, where any count will do.
            let b = builder(op);
            let mask = b.const_i64(63);
            let n = b.andi(n, mask);
            return binary(b, "arith.shli", x, n);
        }
        if !op.has_attr("nonneg") {
            self.check_count(op, n);
        }
        let b = builder(op);
        let small = clamp_count(b, n);
        let value = binary(b, "arith.shli", x, small);
        let back = binary(b, "arith.shrsi", value, small);
        let mut bad = b.cmpi("ne", back, x);
        if constant.is_none_or(|n| n >= 64) {
            let limit = b.const_i64(63);
            let zero = b.const_i64(0);
            let large = b.cmpi("ugt", n, limit);
            let nonzero = b.cmpi("ne", x, zero);
            let lost = b.andi(large, nonzero);
            bad = b.ori(bad, lost);
        }
        self.raise_if(op, bad, "OverflowError", OVERFLOW);
        value
    }

    fn lower_shr(&mut self, op: Op) -> Value {
        let (x, n) = (op.operand(0), op.operand(1));
        if !op.has_attr("nonneg") {
            self.check_count(op, n);
        }
        let b = builder(op);
        let small = clamp_count(b, n);
        binary(b, "arith.shrsi", x, small)
    }

    fn check_count(&mut self, op: Op, n: Value) {
        if n.const_i64().is_some_and(|n| n >= 0) {
            return;
        }
        let b = builder(op);
        let zero = b.const_i64(0);
        let bad = b.cmpi("slt", n, zero);
        self.raise_if(op, bad, "ValueError", "negative shift count");
    }

    fn check_divisor(&mut self, op: Op, message: &str) {
        if divides_by_zero(op) {
            let b = builder(op);
            let zero = b.const_i64(0);
            let bad = b.cmpi("eq", op.operand(1), zero);
            self.raise_if(op, bad, "ZeroDivisionError", message);
        }
    }

    /// `x // y`: the truncated quotient, less one where the remainder has the wrong sign.
    fn lower_floordiv(&mut self, op: Op) -> Value {
        let (x, y) = (op.operand(0), op.operand(1));
        self.check_divisor(op, "integer division or modulo by zero");
        if quotient_overflows(op) {
            let b = builder(op);
            let lowest = b.const_i64(i64::MIN);
            let minus_one = b.const_i64(-1);
            let is_lowest = b.cmpi("eq", x, lowest);
            let negates = b.cmpi("eq", y, minus_one);
            let bad = b.andi(is_lowest, negates);
            self.raise_if(op, bad, "OverflowError", OVERFLOW);
        }
        let b = builder(op);
        if op.has_attr("nonneg") {
            return binary(b, "arith.divui", x, y);
        }
        if let Some(shift) = power_of_two(y) {
            let shift = b.const_i64(shift);
            return binary(b, "arith.shrsi", x, shift);
        }
        let quotient = binary(b, "arith.divsi", x, y);
        let remainder = binary(b, "arith.remsi", x, y);
        if y.const_i64().is_some_and(|n| n > 0) {
            // The remainder is negative, or has the right sign: add its sign bits, -1 or 0.
            let bits = b.const_i64(63);
            let sign = binary(b, "arith.shrsi", remainder, bits);
            return b.addi(quotient, sign);
        }
        let wrong = wrong_sign(b, remainder, y);
        let one = b.op("arith.extui").operands(&[wrong]).results(&[x.ty()]).build().result(0);
        b.subi(quotient, one)
    }

    /// `x % y`: the truncated remainder, plus `y` where it has the wrong sign.
    fn lower_mod(&mut self, op: Op) -> Value {
        let (x, y) = (op.operand(0), op.operand(1));
        self.check_divisor(op, "integer modulo by zero");
        let b = builder(op);
        if op.has_attr("nonneg") {
            return binary(b, "arith.remui", x, y);
        }
        if let Some(shift) = power_of_two(y) {
            let mask = b.const_i64(((1u64 << shift) - 1) as i64);
            return b.andi(x, mask);
        }
        match y.const_i64() {
            Some(-1) => b.const_i64(0),
            Some(n) if n > 0 => {
                let remainder = binary(b, "arith.remsi", x, y);
                let bits = b.const_i64(63);
                let sign = binary(b, "arith.shrsi", remainder, bits);
                let added = b.andi(sign, y);
                b.addi(remainder, added)
            }
            constant => {
                // x % -1 is x % 1, but the machine traps on -2**63 % -1.
                let mut divisor = y;
                if constant.is_none() {
                    let minus_one = b.const_i64(-1);
                    let one = b.const_i64(1);
                    let traps = b.cmpi("eq", y, minus_one);
                    divisor = b.select(traps, one, y);
                }
                let remainder = binary(b, "arith.remsi", x, divisor);
                let wrong = wrong_sign(b, remainder, y);
                let zero = b.const_i64(0);
                let added = b.select(wrong, y, zero);
                b.addi(remainder, added)
            }
        }
    }
}

fn builder(op: Op) -> Builder {
    Builder::before(op).with_loc(op.loc())
}

fn binary(b: Builder, name: &str, x: Value, y: Value) -> Value {
    b.op(name).operands(&[x, y]).results(&[x.ty()]).build().result(0)
}

/// The count of a shift, at most 63. It is not negative.
fn clamp_count(b: Builder, n: Value) -> Value {
    match n.const_i64() {
        Some(0..64) => n,
        _ => {
            let limit = b.const_i64(63);
            binary(b, "arith.minui", n, limit)
        }
    }
}

/// Whether a remainder is not 0 and its sign is not that of the divisor.
fn wrong_sign(b: Builder, remainder: Value, divisor: Value) -> Value {
    let zero = b.const_i64(0);
    let inexact = b.cmpi("ne", remainder, zero);
    let mixed = b.xori(remainder, divisor);
    let differs = b.cmpi("slt", mixed, zero);
    b.andi(inexact, differs)
}

/// `k` if the value is the constant `2**k`.
fn power_of_two(value: Value) -> Option<i64> {
    let n = value.const_i64()?;
    (n > 0 && n & (n - 1) == 0).then(|| n.trailing_zeros().into())
}
