//! The language of straight-line arithmetic for equality saturation, and what its terms mean.
//!
//! Integer operations are Python's on checked 64 bits: [`eval`] gives `None` where they raise.

use egg::{Analysis, DidMerge, EGraph, Id, Symbol, define_language};
use std::fmt;
use std::str::FromStr;

/// A float literal by its bits, written `f3ff0000000000000`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct FloatBits(pub u64);

impl fmt::Display for FloatBits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "f{:016x}", self.0)
    }
}

impl FromStr for FloatBits {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        let hex = s.strip_prefix('f').filter(|h| h.len() == 16).ok_or(())?;
        u64::from_str_radix(hex, 16).map(FloatBits).map_err(|_| ())
    }
}

define_language! {
    #[allow(missing_docs, reason = "each variant is the operation of that name")]
    /// One operation.
    pub enum Arith {
        Int(i64),
        Bool(bool),
        Float(FloatBits),
        "add" = Add([Id; 2]),
        "sub" = Sub([Id; 2]),
        "mul" = Mul([Id; 2]),
        "neg" = Neg([Id; 1]),
        "floordiv" = FloorDiv([Id; 2]),
        "mod" = Mod([Id; 2]),
        "shl" = Shl([Id; 2]),
        "shr" = Shr([Id; 2]),
        "and" = And([Id; 2]),
        "or" = Or([Id; 2]),
        "xor" = Xor([Id; 2]),
        "eq" = Eq([Id; 2]),
        "ne" = Ne([Id; 2]),
        "lt" = Lt([Id; 2]),
        "le" = Le([Id; 2]),
        "gt" = Gt([Id; 2]),
        "ge" = Ge([Id; 2]),
        "band" = BAnd([Id; 2]),
        "bor" = BOr([Id; 2]),
        "bxor" = BXor([Id; 2]),
        "select" = Select([Id; 3]),
        "fadd" = FAdd([Id; 2]),
        "fsub" = FSub([Id; 2]),
        "fmul" = FMul([Id; 2]),
        "fdiv" = FDiv([Id; 2]),
        "fneg" = FNeg([Id; 1]),
        Leaf(Symbol),
    }
}

/// A value of the evaluator.
#[derive(Clone, Copy, Debug)]
pub enum Val {
    /// `i64`
    Int(i64),
    /// `i1`
    Bool(bool),
    /// `f64`
    Float(f64),
}

impl PartialEq for Val {
    /// Bit for bit; any nan equals any nan.
    fn eq(&self, other: &Val) -> bool {
        match (self, other) {
            (Val::Int(a), Val::Int(b)) => a == b,
            (Val::Bool(a), Val::Bool(b)) => a == b,
            (Val::Float(a), Val::Float(b)) => a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan()),
            _ => false,
        }
    }
}

/// The value of one operation on values; `None` where it raises. A leaf has no value of its own.
pub fn eval(op: &Arith, arg: impl Fn(Id) -> Val) -> Option<Val> {
    let int = |id: &Id| if let Val::Int(n) = arg(*id) { n } else { unreachable!("terms are typed") };
    let float = |id: &Id| if let Val::Float(x) = arg(*id) { x } else { unreachable!("terms are typed") };
    let boolean = |id: &Id| if let Val::Bool(x) = arg(*id) { x } else { unreachable!("terms are typed") };
    let floor = |a: i64, b: i64| {
        let q = a.checked_div(b)?;
        Some(if a % b != 0 && (a < 0) != (b < 0) { q - 1 } else { q })
    };
    Some(match op {
        Arith::Int(n) => Val::Int(*n),
        Arith::Bool(b) => Val::Bool(*b),
        Arith::Float(x) => Val::Float(f64::from_bits(x.0)),
        Arith::Add([a, b]) => Val::Int(int(a).checked_add(int(b))?),
        Arith::Sub([a, b]) => Val::Int(int(a).checked_sub(int(b))?),
        Arith::Mul([a, b]) => Val::Int(int(a).checked_mul(int(b))?),
        Arith::Neg([a]) => Val::Int(int(a).checked_neg()?),
        Arith::FloorDiv([a, b]) => Val::Int(floor(int(a), int(b))?),
        Arith::Mod([a, b]) => match (int(a), int(b)) {
            (_, 0) => return None,
            (_, -1) => Val::Int(0),
            (a, b) => Val::Int(a - b * floor(a, b)?),
        },
        Arith::Shl([a, b]) => {
            let (a, n) = (int(a), u64::try_from(int(b)).ok()?);
            let shifted = || a.checked_shl(u32::try_from(n).ok()?).filter(|r| r >> n == a);
            Val::Int(if a == 0 { 0 } else { shifted()? })
        }
        Arith::Shr([a, b]) => {
            let n = u64::try_from(int(b)).ok()?;
            Val::Int(int(a) >> n.min(63))
        }
        Arith::And([a, b]) => Val::Int(int(a) & int(b)),
        Arith::Or([a, b]) => Val::Int(int(a) | int(b)),
        Arith::Xor([a, b]) => Val::Int(int(a) ^ int(b)),
        Arith::Eq([a, b]) => Val::Bool(int(a) == int(b)),
        Arith::Ne([a, b]) => Val::Bool(int(a) != int(b)),
        Arith::Lt([a, b]) => Val::Bool(int(a) < int(b)),
        Arith::Le([a, b]) => Val::Bool(int(a) <= int(b)),
        Arith::Gt([a, b]) => Val::Bool(int(a) > int(b)),
        Arith::Ge([a, b]) => Val::Bool(int(a) >= int(b)),
        Arith::BAnd([a, b]) => Val::Bool(boolean(a) && boolean(b)),
        Arith::BOr([a, b]) => Val::Bool(boolean(a) || boolean(b)),
        Arith::BXor([a, b]) => Val::Bool(boolean(a) != boolean(b)),
        Arith::Select([c, a, b]) => {
            if boolean(c) {
                arg(*a)
            } else {
                arg(*b)
            }
        }
        Arith::FAdd([a, b]) => Val::Float(float(a) + float(b)),
        Arith::FSub([a, b]) => Val::Float(float(a) - float(b)),
        Arith::FMul([a, b]) => Val::Float(float(a) * float(b)),
        Arith::FDiv([a, b]) => Val::Float(float(a) / float(b)),
        Arith::FNeg([a]) => Val::Float(-float(a)),
        Arith::Leaf(_) => return None,
    })
}

/// Constants of e-classes.
#[derive(Clone, Default)]
pub struct Fold;

impl Analysis<Arith> for Fold {
    /// The constant that the class equals, if known.
    type Data = Option<Val>;

    fn make(egraph: &mut EGraph<Arith, Self>, node: &Arith, _id: Id) -> Self::Data {
        use egg::Language;
        let known = node.children().iter().all(|c| egraph[*c].data.is_some());
        if matches!(node, Arith::Leaf(_)) || !known {
            return None;
        }
        eval(node, |id| egraph[id].data.expect("every child is a constant"))
    }

    fn merge(&mut self, a: &mut Self::Data, b: Self::Data) -> DidMerge {
        match (&a, b) {
            (None, Some(_)) => {
                *a = b;
                DidMerge(true, false)
            }
            (Some(_), None) => DidMerge(false, true),
            _ => DidMerge(false, false),
        }
    }

    fn modify(egraph: &mut EGraph<Arith, Self>, id: Id) {
        if let Some(v) = egraph[id].data {
            let node = match v {
                Val::Int(n) => Arith::Int(n),
                Val::Bool(b) => Arith::Bool(b),
                // The printed bits of a nan are nobody's business: leave nans to run time.
                Val::Float(x) if x.is_nan() => return,
                Val::Float(x) => Arith::Float(FloatBits(x.to_bits())),
            };
            let constant = egraph.add(node);
            egraph.union(id, constant);
        }
    }
}
