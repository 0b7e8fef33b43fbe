//! Operator precedence: a flat run of operands and operators to a tree.
//!
//! Two stacks (Dijkstra's shunting yard) instead of recursion, so that 5,000 operators or 500
//! prefixes need no more machine stack than one. Comparisons, `and` and `or` gather a whole run of
//! their operator into one node, as Python's tree does.

use super::{Builder, Node};
use crate::ast::{BinOp, BoolOp, CmpOp, Expr, ExprKind, UnaryOp};
use crate::fail::Res;
use crate::token::Tok;

#[derive(Clone, Copy, PartialEq)]
enum Op {
    Bool(BoolOp),
    Compare(CmpOp),
    Binary(BinOp),
    /// With the token that it starts at.
    Unary(UnaryOp, usize),
}

impl Op {
    /// How tightly it binds.
    fn level(self) -> u8 {
        match self {
            Op::Bool(BoolOp::Or) => 1,
            Op::Bool(BoolOp::And) => 2,
            Op::Unary(UnaryOp::Not, _) => 3,
            Op::Compare(_) => 4,
            Op::Binary(BinOp::BitOr) => 5,
            Op::Binary(BinOp::BitXor) => 6,
            Op::Binary(BinOp::BitAnd) => 7,
            Op::Binary(BinOp::LShift | BinOp::RShift) => 8,
            Op::Binary(BinOp::Add | BinOp::Sub) => 9,
            Op::Binary(BinOp::Mult | BinOp::MatMult | BinOp::Div | BinOp::Mod | BinOp::FloorDiv) => 10,
            Op::Unary(..) => 11,
            Op::Binary(BinOp::Pow) => 12,
        }
    }

    /// Whether a run of it waits for its end: `**` leans right, the others make one node.
    fn waits(self) -> bool {
        matches!(self, Op::Bool(_) | Op::Compare(_) | Op::Binary(BinOp::Pow))
    }

    fn joins(self, other: Op) -> bool {
        match (self, other) {
            (Op::Bool(a), Op::Bool(b)) => a == b,
            (Op::Compare(_), Op::Compare(_)) => true,
            _ => false,
        }
    }
}

/// A finished operand, with its tokens: brackets around it count.
struct Operand {
    expr: Expr,
    start: usize,
    end: usize,
}

struct Yard<'b, 's> {
    build: &'b Builder<'s>,
    operands: Vec<Operand>,
    ops: Vec<Op>,
}

/// The arithmetic operator of a token from `+` on, or of its assignment form.
pub(super) fn binary(tok: Tok) -> Option<BinOp> {
    const OPS: [BinOp; 13] = [
        BinOp::Add,
        BinOp::Sub,
        BinOp::Mult,
        BinOp::Div,
        BinOp::FloorDiv,
        BinOp::Mod,
        BinOp::MatMult,
        BinOp::Pow,
        BinOp::LShift,
        BinOp::RShift,
        BinOp::BitAnd,
        BinOp::BitOr,
        BinOp::BitXor,
    ];
    let first = if tok.is_aug_assign() { Tok::AugAdd } else { Tok::Plus };
    OPS.get(usize::from((tok as u8).checked_sub(first as u8)?)).copied()
}

impl<'s> Builder<'s> {
    /// A `disjunction` or `arith`.
    pub(super) fn operators(&self, pair: Node) -> Res<Expr> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        let mut inner = pair.into_inner();
        let first = super::next(&mut inner);
        if self.start(&first) == start && self.end(&first) == end {
            return self.primary(first);
        }
        let mut yard = Yard { build: self, operands: Vec::new(), ops: Vec::new() };
        yard.prefixes(start, self.start(&first))?;
        yard.operand(first)?;
        for operand in inner {
            let at = yard.operands.last().map_or(start, |o| o.end);
            let op_end = yard.infix(at);
            yard.prefixes(op_end, self.start(&operand))?;
            yard.operand(operand)?;
        }
        while let Some(op) = yard.ops.pop() {
            yard.reduce(op);
        }
        Ok(yard.operands.pop().expect("every operator leaves one operand").expr)
    }
}

impl Yard<'_, '_> {
    fn operand(&mut self, pair: Node) -> Res<()> {
        let (start, end) = (self.build.start(&pair), self.build.end(&pair));
        let expr = self.build.primary(pair)?;
        self.operands.push(Operand { expr, start, end });
        Ok(())
    }

    /// Prefix operators at tokens `start..end`.
    fn prefixes(&mut self, start: usize, end: usize) -> Res<()> {
        for at in start..end {
            let op = match self.build.tok(at) {
                Tok::Not => UnaryOp::Not,
                Tok::Tilde => UnaryOp::Invert,
                Tok::Plus => UnaryOp::UAdd,
                _ => UnaryOp::USub,
            };
            let level = self.ops.last().map_or(0, |o| o.level());
            if op == UnaryOp::Not && level > 3 {
                return self.build.invalid(at);
            }
            self.ops.push(Op::Unary(op, at));
        }
        Ok(())
    }

    /// The infix operator at token `at`; returns where it ends.
    fn infix(&mut self, at: usize) -> usize {
        let next = self.build.tok(at + 1);
        let (op, len) = match self.build.tok(at) {
            Tok::And => (Op::Bool(BoolOp::And), 1),
            Tok::Or => (Op::Bool(BoolOp::Or), 1),
            Tok::Lt => (Op::Compare(CmpOp::Lt), 1),
            Tok::Gt => (Op::Compare(CmpOp::Gt), 1),
            Tok::Le => (Op::Compare(CmpOp::LtE), 1),
            Tok::Ge => (Op::Compare(CmpOp::GtE), 1),
            Tok::Eq => (Op::Compare(CmpOp::Eq), 1),
            Tok::Ne => (Op::Compare(CmpOp::NotEq), 1),
            Tok::In => (Op::Compare(CmpOp::In), 1),
            Tok::Not => (Op::Compare(CmpOp::NotIn), 2),
            Tok::Is if next == Tok::Not => (Op::Compare(CmpOp::IsNot), 2),
            Tok::Is => (Op::Compare(CmpOp::Is), 1),
            tok => (Op::Binary(binary(tok).expect("the grammar's infix operators are all known")), 1),
        };
        while let Some(top) = self.ops.last().copied() {
            let wait = top.level() == op.level() && op.waits();
            if top.level() < op.level() || wait {
                break;
            }
            self.ops.pop();
            self.reduce(top);
        }
        self.ops.push(op);
        at + len
    }

    fn take(&mut self) -> Operand {
        self.operands.pop().expect("an operator has its operands")
    }

    /// Applies an operator that was taken from the stack, with the run that it ends.
    fn reduce(&mut self, op: Op) {
        if let Op::Unary(op, start) = op {
            let Operand { expr, end, .. } = self.take();
            let kind = ExprKind::UnaryOp { op, operand: Box::new(expr) };
            return self.put(kind, start, end);
        }
        let mut run = vec![op];
        while self.ops.last().is_some_and(|o| o.joins(op)) {
            run.extend(self.ops.pop());
        }
        run.reverse();
        let mut rest = self.operands.split_off(self.operands.len() - run.len());
        let Operand { expr: first, start, .. } = self.take();
        let end = rest.last().map_or(start, |o| o.end);
        let kind = match op {
            Op::Bool(op) => {
                let values = std::iter::once(first).chain(rest.into_iter().map(|o| o.expr)).collect();
                ExprKind::BoolOp { op, values }
            }
            Op::Compare(_) => {
                let compare = |op: &Op| match op {
                    Op::Compare(op) => Some(*op),
                    _ => None,
                };
                ExprKind::Compare {
                    left: Box::new(first),
                    ops: run.iter().filter_map(compare).collect(),
                    comparators: rest.into_iter().map(|o| o.expr).collect(),
                }
            }
            Op::Binary(op) => {
                let right = rest.pop().expect("a binary operator has a right operand").expr;
                ExprKind::BinOp { left: Box::new(first), op, right: Box::new(right) }
            }
            Op::Unary(..) => unreachable!("handled above"),
        };
        self.put(kind, start, end);
    }

    fn put(&mut self, kind: ExprKind, start: usize, end: usize) {
        let span = self.build.span(start, end);
        self.operands.push(Operand { expr: Expr { kind, span }, start, end });
    }
}
