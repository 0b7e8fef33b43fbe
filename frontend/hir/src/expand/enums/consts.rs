//! Constant values of members.

use molt_base::Span;
use molt_syntax::ast::*;
use molt_syntax::print::unparse_expr;

#[derive(Clone, Debug)]
pub(super) enum Const {
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    Str(String),
    Bytes(Vec<u8>),
    Tuple(Vec<Const>),
}

impl Const {
    /// The value of an expression, if it is constant; `name` gives the values of names.
    pub fn eval(expr: &Expr, name: &dyn Fn(&str) -> Option<Const>) -> Option<Const> {
        Some(match &expr.kind {
            ExprKind::Constant(Constant::None) => Const::None,
            ExprKind::Constant(Constant::Bool(b)) => Const::Bool(*b),
            ExprKind::Constant(Constant::Int(i)) => Const::Int(*i),
            ExprKind::Constant(Constant::Float(f)) => Const::Float(*f),
            ExprKind::Constant(Constant::Str(s)) => Const::Str(s.clone()),
            ExprKind::Constant(Constant::Bytes(b)) => Const::Bytes(b.clone()),
            ExprKind::Name(n) => name(n)?,
            ExprKind::Tuple(items) => {
                Const::Tuple(items.iter().map(|e| Const::eval(e, name)).collect::<Option<_>>()?)
            }
            ExprKind::UnaryOp { op, operand } => match (op, Const::eval(operand, name)?) {
                (UnaryOp::USub, Const::Float(f)) => Const::Float(-f),
                (UnaryOp::Not, Const::Bool(b)) => Const::Bool(!b),
                (UnaryOp::USub, c) => Const::Int(c.int()?.checked_neg()?),
                (UnaryOp::Invert, c) => Const::Int(!c.int()?),
                (UnaryOp::UAdd, c) => Const::Int(c.int()?),
                _ => return None,
            },
            ExprKind::BinOp { left, op, right } => {
                match (Const::eval(left, name)?, Const::eval(right, name)?) {
                    (Const::Str(a), Const::Str(b)) if *op == BinOp::Add => Const::Str(a + &b),
                    (a, b) => Const::Int(binary(*op, a.int()?, b.int()?)?),
                }
            }
            _ => return None,
        })
    }

    pub fn int(&self) -> Option<i64> {
        match self {
            Const::Int(i) => Some(*i),
            Const::Bool(b) => Some(i64::from(*b)),
            _ => None,
        }
    }

    /// Python's `==`.
    pub fn equals(&self, other: &Const) -> bool {
        match (self, other) {
            (Const::None, Const::None) => true,
            (Const::Str(a), Const::Str(b)) => a == b,
            (Const::Bytes(a), Const::Bytes(b)) => a == b,
            (Const::Tuple(a), Const::Tuple(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.equals(b))
            }
            (Const::Float(a), Const::Float(b)) => a == b,
            (Const::Float(f), n) | (n, Const::Float(f)) => {
                // Exact: a float in the range of i64 that equals its own truncation is an int.
                n.int().is_some_and(|i| f.trunc() == *f && *f as i128 == i128::from(i))
            }
            (a, b) => a.int().is_some() && a.int() == b.int(),
        }
    }

    /// The type as an annotation.
    pub fn annotation(&self) -> String {
        match self {
            Const::None => "None".to_string(),
            Const::Bool(_) => "bool".to_string(),
            Const::Int(_) => "int".to_string(),
            Const::Float(_) => "float".to_string(),
            Const::Str(_) => "str".to_string(),
            Const::Bytes(_) => "bytes".to_string(),
            Const::Tuple(items) if items.is_empty() => "tuple[()]".to_string(),
            Const::Tuple(items) => {
                let items: Vec<String> = items.iter().map(Const::annotation).collect();
                format!("tuple[{}]", items.join(", "))
            }
        }
    }

    /// The literal, at a place of the program.
    pub fn expr(&self, span: Span) -> Expr {
        let constant = match self {
            Const::None => Constant::None,
            Const::Bool(b) => Constant::Bool(*b),
            Const::Int(i64::MIN) => {
                // The literal without its sign does not fit.
                let left = Box::new(Const::Int(i64::MIN + 1).expr(span));
                let right = Box::new(Const::Int(1).expr(span));
                return Expr { kind: ExprKind::BinOp { left, op: BinOp::Sub, right }, span };
            }
            Const::Int(i) if *i < 0 => {
                let operand = Box::new(Const::Int(-i).expr(span));
                return Expr { kind: ExprKind::UnaryOp { op: UnaryOp::USub, operand }, span };
            }
            Const::Int(i) => Constant::Int(*i),
            Const::Float(f) if f.is_sign_negative() => {
                let operand = Box::new(Const::Float(-f).expr(span));
                return Expr { kind: ExprKind::UnaryOp { op: UnaryOp::USub, operand }, span };
            }
            Const::Float(f) => Constant::Float(*f),
            Const::Str(s) => Constant::Str(s.clone()),
            Const::Bytes(b) => Constant::Bytes(b.clone()),
            Const::Tuple(items) => {
                let items = items.iter().map(|c| c.expr(span)).collect();
                return Expr { kind: ExprKind::Tuple(items), span };
            }
        };
        Expr { kind: ExprKind::Constant(constant), span }
    }

    /// The literal as text.
    pub fn text(&self) -> String {
        unparse_expr(&self.expr(Span::default()))
    }
}

fn binary(op: BinOp, a: i64, b: i64) -> Option<i64> {
    match op {
        BinOp::Add => a.checked_add(b),
        BinOp::Sub => a.checked_sub(b),
        BinOp::Mult => a.checked_mul(b),
        BinOp::BitOr => Some(a | b),
        BinOp::BitAnd => Some(a & b),
        BinOp::BitXor => Some(a ^ b),
        BinOp::LShift => {
            let shifted = if (0..64).contains(&b) { a.checked_shl(b as u32)? } else { return None };
            (shifted >> b == a).then_some(shifted)
        }
        BinOp::RShift => (b >= 0).then(|| a >> b.min(63)),
        BinOp::Pow => a.checked_pow(u32::try_from(b).ok()?),
        BinOp::FloorDiv => {
            let quotient = a.checked_div(b)?;
            Some(if a % b != 0 && (a < 0) != (b < 0) { quotient - 1 } else { quotient })
        }
        BinOp::Mod => {
            let rest = a.checked_rem(b)?;
            Some(if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest })
        }
        BinOp::Div | BinOp::MatMult => None,
    }
}
