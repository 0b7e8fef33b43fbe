//! What an operation costs, per target: latencies in cycles, roughly, checks included.

use super::lang::Arith;
use egg::{CostFunction, Id};

/// A target's costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostModel {
    /// A 64-bit processor.
    Native,
    /// wasm: engines turn one instruction into about one; code size counts for more.
    Wasm,
}

impl CostModel {
    /// The model with this name: `native` or `wasm`.
    pub fn named(name: &str) -> Option<CostModel> {
        match name {
            "native" => Some(CostModel::Native),
            "wasm" => Some(CostModel::Wasm),
            _ => None,
        }
    }

    /// The cost of one operation without its operands.
    pub fn op(self, node: &Arith) -> f64 {
        match node {
            Arith::Int(_) | Arith::Bool(_) | Arith::Float(_) => 0.2,
            Arith::Leaf(_) => 0.0,
            Arith::And(_) | Arith::Or(_) | Arith::Xor(_) => 1.0,
            Arith::BAnd(_) | Arith::BOr(_) | Arith::BXor(_) => 1.0,
            Arith::Eq(_) | Arith::Ne(_) | Arith::Lt(_) | Arith::Le(_) | Arith::Gt(_) | Arith::Ge(_) => 1.0,
            Arith::Select(_) | Arith::Neg(_) | Arith::FNeg(_) => 1.5,
            // Checked: the operation and a branch. wasm has no overflow flag: more instructions.
            Arith::Add(_) | Arith::Sub(_) => {
                if self == CostModel::Native {
                    2.0
                } else {
                    5.0
                }
            }
            Arith::Shr(_) => 2.0,
            // Shifting back to see whether bits were lost.
            Arith::Shl(_) => 4.0,
            Arith::Mul(_) => {
                if self == CostModel::Native {
                    4.0
                } else {
                    20.0
                }
            }
            Arith::FloorDiv(_) | Arith::Mod(_) => 25.0,
            Arith::FAdd(_) | Arith::FSub(_) | Arith::FMul(_) => 4.0,
            Arith::FDiv(_) => 14.0,
        }
    }
}

impl CostFunction<Arith> for CostModel {
    type Cost = f64;

    fn cost<C>(&mut self, node: &Arith, mut costs: C) -> f64
    where
        C: FnMut(Id) -> f64,
    {
        use egg::Language;
        node.fold(self.op(node), |sum, id| sum + costs(id))
    }
}
