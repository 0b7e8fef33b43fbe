//! Symbolic integer bounds, evaluated at run time in front of a loop.
//!
//! A [`Sym`] is an expression over constants, values defined outside a loop, and lengths of lists.
//! It stands for a mathematical integer: constant folding that would leave 64 bits gives `None`,
//! and [`Emitter`] accumulates a flag that turns false when an evaluation overflows. A bound that
//! was evaluated with the flag still true is therefore exact.

use molt_dialects::ir::{Builder, Value};
use std::collections::HashMap;
use std::rc::Rc;

/// A symbolic integer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Sym {
    /// A constant.
    Const(i64),
    /// An `i64` defined outside the loop.
    Val(Value),
    /// The length of a list defined outside the loop; at least 0.
    Len(Value),
    /// Sum.
    Add(Rc<Sym>, Rc<Sym>),
    /// Difference.
    Sub(Rc<Sym>, Rc<Sym>),
    /// Product.
    Mul(Rc<Sym>, Rc<Sym>),
    /// The smaller.
    Min(Rc<Sym>, Rc<Sym>),
    /// The larger.
    Max(Rc<Sym>, Rc<Sym>),
    /// Floor division by a positive constant.
    Div(Rc<Sym>, i64),
}

use Sym::{Add, Const, Div, Len, Max, Min, Mul, Sub, Val};

impl Sym {
    /// A constant.
    pub fn int(n: i64) -> Rc<Sym> {
        Rc::new(Const(n))
    }

    /// The constant, if it is one.
    pub fn as_const(&self) -> Option<i64> {
        if let Const(n) = self { Some(*n) } else { None }
    }

    /// Whether it is at least 0 whatever the values are.
    pub fn is_nonneg(&self) -> bool {
        match self {
            Const(n) => *n >= 0,
            Len(_) => true,
            Val(_) | Sub(..) => false,
            Add(a, b) | Mul(a, b) | Min(a, b) => a.is_nonneg() && b.is_nonneg(),
            Max(a, b) => a.is_nonneg() || b.is_nonneg(),
            Div(a, _) => a.is_nonneg(),
        }
    }

    /// `a + b`; none if it folds to something that does not fit.
    pub fn add(a: &Rc<Sym>, b: &Rc<Sym>) -> Option<Rc<Sym>> {
        Some(match (&**a, &**b) {
            (Const(x), Const(y)) => Sym::int(x.checked_add(*y)?),
            (Const(0), _) => b.clone(),
            (_, Const(0)) => a.clone(),
            // (s + c1) + c2, (s - c1) + c2
            (Add(s, c1), Const(c2)) if c1.as_const().is_some() => {
                Sym::add(s, &Sym::int(c1.as_const()?.checked_add(*c2)?))?
            }
            (Sub(s, c1), Const(c2)) if c1.as_const().is_some() => {
                Sym::add(s, &Sym::int(c2.checked_sub(c1.as_const()?)?))?
            }
            (Const(_), _) => Sym::add(b, a)?,
            _ => Rc::new(Add(a.clone(), b.clone())),
        })
    }

    /// `a - b`.
    pub fn sub(a: &Rc<Sym>, b: &Rc<Sym>) -> Option<Rc<Sym>> {
        Some(match (&**a, &**b) {
            _ if a == b => Sym::int(0),
            (_, Const(y)) if *y != i64::MIN => Sym::add(a, &Sym::int(-y))?,
            _ => Rc::new(Sub(a.clone(), b.clone())),
        })
    }

    /// `a * b`.
    pub fn mul(a: &Rc<Sym>, b: &Rc<Sym>) -> Option<Rc<Sym>> {
        Some(match (&**a, &**b) {
            (Const(x), Const(y)) => Sym::int(x.checked_mul(*y)?),
            (Const(0), _) | (_, Const(0)) => Sym::int(0),
            (Const(1), _) => b.clone(),
            (_, Const(1)) => a.clone(),
            _ => Rc::new(Mul(a.clone(), b.clone())),
        })
    }

    /// `min(a, b)`.
    pub fn min(a: &Rc<Sym>, b: &Rc<Sym>) -> Rc<Sym> {
        match (&**a, &**b) {
            _ if a == b => a.clone(),
            (Const(x), Const(y)) => Sym::int(*x.min(y)),
            (Const(0), s) if s.is_nonneg() => a.clone(),
            (s, Const(0)) if s.is_nonneg() => b.clone(),
            _ => Rc::new(Min(a.clone(), b.clone())),
        }
    }

    /// `max(a, b)`.
    pub fn max(a: &Rc<Sym>, b: &Rc<Sym>) -> Rc<Sym> {
        match (&**a, &**b) {
            _ if a == b => a.clone(),
            (Const(x), Const(y)) => Sym::int(*x.max(y)),
            (Const(0), s) if s.is_nonneg() => b.clone(),
            (s, Const(0)) if s.is_nonneg() => a.clone(),
            _ => Rc::new(Max(a.clone(), b.clone())),
        }
    }

    /// `a // c` for a positive constant.
    pub fn div(a: &Rc<Sym>, c: i64) -> Rc<Sym> {
        debug_assert!(c > 0, "callers check the divisor");
        match &**a {
            Const(x) => Sym::int(x.div_euclid(c)),
            _ if c == 1 => a.clone(),
            _ => Rc::new(Div(a.clone(), c)),
        }
    }

    /// The number of operations that evaluating it takes.
    pub fn cost(&self) -> usize {
        match self {
            Const(_) | Val(_) => 0,
            Len(_) => 1,
            Add(a, b) | Sub(a, b) | Mul(a, b) | Min(a, b) | Max(a, b) => 1 + a.cost() + b.cost(),
            Div(a, _) => 1 + a.cost(),
        }
    }
}

/// A condition on bounds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Cond {
    /// The bound fits 64 bits.
    Fits(Rc<Sym>),
    /// `a >= b`
    Ge(Rc<Sym>, Rc<Sym>),
    /// `a < b`
    Lt(Rc<Sym>, Rc<Sym>),
}

impl Cond {
    /// True or false where that is known without running the program.
    pub fn known(&self) -> Option<bool> {
        match self {
            Cond::Fits(s) => match &**s {
                Const(_) | Val(_) | Len(_) => Some(true),
                _ => None,
            },
            Cond::Ge(a, b) => match (&**a, &**b) {
                (Const(x), Const(y)) => Some(x >= y),
                (s, Const(y)) if *y <= 0 && s.is_nonneg() => Some(true),
                _ if a == b => Some(true),
                _ => None,
            },
            Cond::Lt(a, b) => match (&**a, &**b) {
                (Const(x), Const(y)) => Some(x < y),
                // s - c < s, s + c >= s
                (Add(s, c), _) if s == b => c.as_const().map(|c| c < 0),
                _ if a == b => Some(false),
                _ => None,
            },
        }
    }
}

/// Writes bounds and conditions as operations in front of a loop.
pub struct Emitter {
    builder: Builder,
    done: HashMap<Rc<Sym>, Value>,
    /// `i1` values that must all be true.
    flags: Vec<Value>,
}

impl Emitter {
    /// Emits at `builder`'s insertion point.
    pub fn new(builder: Builder) -> Self {
        Emitter { builder, done: HashMap::new(), flags: Vec::new() }
    }

    /// The bound as an `i64`. What it is when a flag is false means nothing.
    fn value(&mut self, s: &Rc<Sym>) -> Value {
        if let Some(v) = self.done.get(s) {
            return *v;
        }
        let b = self.builder;
        let v = match &**s {
            Const(n) => b.const_i64(*n),
            Val(v) => *v,
            Len(l) => {
                b.op("molt.obj.list_len").operands(&[*l]).results(&[b.ctx().i64_ty()]).build().result(0)
            }
            Add(x, y) => self.checked("llvm.intr.sadd.with.overflow", x, y),
            Sub(x, y) => self.checked("llvm.intr.ssub.with.overflow", x, y),
            Mul(x, y) => self.checked("llvm.intr.smul.with.overflow", x, y),
            Min(x, y) => self.plain("arith.minsi", x, y),
            Max(x, y) => self.plain("arith.maxsi", x, y),
            Div(x, c) => {
                let (x, c) = (self.value(x), b.const_i64(*c));
                b.op("arith.floordivsi").operands(&[x, c]).results(&[b.ctx().i64_ty()]).build().result(0)
            }
        };
        self.done.insert(s.clone(), v);
        v
    }

    fn plain(&mut self, op: &str, x: &Rc<Sym>, y: &Rc<Sym>) -> Value {
        let (x, y) = (self.value(x), self.value(y));
        let b = self.builder;
        b.op(op).operands(&[x, y]).results(&[b.ctx().i64_ty()]).build().result(0)
    }

    fn checked(&mut self, op: &str, x: &Rc<Sym>, y: &Rc<Sym>) -> Value {
        let (x, y) = (self.value(x), self.value(y));
        let b = self.builder;
        let ctx = b.ctx();
        let pair = b.op(op).operands(&[x, y]).results(&[ctx.ty("!llvm.struct<(i64, i1)>")]).build().result(0);
        let part = |i: i64, ty| {
            b.op("llvm.extractvalue")
                .operands(&[pair])
                .attr("position", ctx.attr(&format!("array<i64: {i}>")))
                .results(&[ty])
                .build()
                .result(0)
        };
        let overflow = part(1, ctx.i1_ty());
        let fits = b.xori(overflow, b.const_bool(true));
        self.flags.push(fits);
        part(0, ctx.i64_ty())
    }

    /// Requires `cond`.
    pub fn require(&mut self, cond: &Cond) {
        match cond {
            Cond::Fits(s) => {
                self.value(s);
            }
            Cond::Ge(x, y) => {
                let (x, y) = (self.value(x), self.value(y));
                self.flags.push(self.builder.cmpi("sge", x, y));
            }
            Cond::Lt(x, y) => {
                let (x, y) = (self.value(x), self.value(y));
                self.flags.push(self.builder.cmpi("slt", x, y));
            }
        }
    }

    /// All conditions, as one `i1`.
    pub fn finish(self) -> Value {
        let b = self.builder;
        self.flags.into_iter().reduce(|x, y| b.andi(x, y)).unwrap_or_else(|| b.const_bool(true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_without_wrapping() {
        let max = Sym::int(i64::MAX);
        assert_eq!(Sym::add(&max, &Sym::int(1)), None);
        assert_eq!(Sym::mul(&max, &Sym::int(2)), None);
        assert_eq!(*Sym::sub(&Sym::int(3), &Sym::int(5)).unwrap(), Const(-2));
        assert_eq!(*Sym::div(&Sym::int(-7), 2), Const(-4));
    }

    #[test]
    fn knows_what_constants_decide() {
        assert_eq!(Cond::Ge(Sym::int(0), Sym::int(0)).known(), Some(true));
        assert_eq!(Cond::Lt(Sym::int(3), Sym::int(3)).known(), Some(false));
    }
}
