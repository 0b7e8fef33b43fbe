//! Expressions.

use super::{Generate, name, new};
use molt_syntax::ast::*;

impl Generate<'_> {
    pub(super) fn bin_op(&mut self) -> BinOp {
        use BinOp::*;
        const OPS: [BinOp; 13] =
            [Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv];
        OPS[self.pick(OPS.len())]
    }

    pub(super) fn simple_target(&mut self) -> Expr {
        match self.pick(3) {
            0 => name(self.name()),
            1 => new(ExprKind::Attribute { value: Box::new(self.expr()), attr: self.ident() }),
            _ => new(ExprKind::Subscript { value: Box::new(self.expr()), slice: Box::new(self.slice()) }),
        }
    }

    pub(super) fn target(&mut self, nest: bool) -> Expr {
        match self.pick(if nest { 6 } else { 3 }) {
            3 => {
                let mut items = self.many(0, 3, |g| g.target(false));
                if self.coin() {
                    items.push(new(ExprKind::Starred(Box::new(self.target(false)))));
                }
                new(ExprKind::Tuple(items))
            }
            4 => new(ExprKind::List(self.many(0, 2, |g| g.target(false)))),
            _ => self.simple_target(),
        }
    }

    pub(super) fn delete_target(&mut self) -> Expr {
        if self.pick(3) == 0 {
            return new(ExprKind::Tuple(self.many(0, 2, |g| g.simple_target())));
        }
        self.simple_target()
    }

    pub(super) fn starred(&mut self) -> Expr {
        new(ExprKind::Starred(Box::new(self.expr())))
    }

    /// An expression without `yield`, `await` and `:=`.
    pub(super) fn plain(&mut self) -> Expr {
        self.inner(Self::expr)
    }

    pub(super) fn named(&mut self) -> Expr {
        if self.pick(4) == 1 { self.walrus() } else { self.expr() }
    }

    pub(super) fn walrus(&mut self) -> Expr {
        if self.place.inner {
            return self.expr();
        }
        new(ExprKind::NamedExpr { target: self.ident(), value: Box::new(self.expr()) })
    }

    pub(super) fn tuple(&mut self) -> Expr {
        if self.pick(4) == 1 {
            return new(ExprKind::Tuple(self.many(0, 3, Self::element)));
        }
        self.expr()
    }

    pub(super) fn bare(&mut self) -> Expr {
        if self.place.function && !self.place.inner && self.pick(4) == 1 {
            return match self.pick(3) {
                0 => new(ExprKind::Yield(None)),
                1 if !self.place.is_async => new(ExprKind::YieldFrom(Box::new(self.expr()))),
                _ => new(ExprKind::Yield(Some(Box::new(self.tuple())))),
            };
        }
        self.tuple()
    }

    pub(super) fn element(&mut self) -> Expr {
        if self.pick(4) == 1 { self.starred() } else { self.named() }
    }

    pub(super) fn boxed(&mut self) -> Box<Expr> {
        Box::new(self.expr())
    }

    pub(super) fn slice(&mut self) -> Expr {
        let part = |g: &mut Self| match g.pick(4) {
            0 => {
                let (lower, upper) = (g.some(Self::boxed), g.some(Self::boxed));
                new(ExprKind::Slice { lower, upper, step: g.some(Self::boxed) })
            }
            1 => g.named(),
            _ => g.expr(),
        };
        match self.pick(3) {
            0 => {
                let mut items = self.many(1, 2, part);
                if self.coin() {
                    items.push(self.starred());
                }
                new(ExprKind::Tuple(items))
            }
            _ => part(self),
        }
    }

    pub(super) fn generators(&mut self) -> Vec<Comprehension> {
        self.many(1, 2, |g| Comprehension {
            is_async: false,
            target: g.target(true),
            iter: g.expr(),
            ifs: g.many(0, 2, Self::expr),
        })
    }

    pub(super) fn parts(&mut self, nest: usize) -> Vec<FStringPart> {
        let mut parts: Vec<FStringPart> = Vec::new();
        for _ in 0..self.pick(4) {
            let text = self.text();
            let after_text = matches!(parts.last(), Some(FStringPart::Literal(_)));
            if self.coin() && !text.is_empty() && !after_text {
                parts.push(FStringPart::Literal(text));
                continue;
            }
            let debug = self.pick(4) == 1;
            let value = Box::new(if debug { name("x") } else { self.bare() });
            let conversion = self.some(|g| ['r', 's', 'a'][g.pick(3)]);
            let spec = if nest == 0 { None } else { self.some(|g| g.parts(nest - 1)) };
            parts.push(FStringPart::Formatted {
                value,
                conversion,
                spec,
                debug: debug.then(|| " x = ".into()),
            });
        }
        parts
    }

    pub(super) fn constant(&mut self) -> Constant {
        match self.pick(12) {
            0 => Constant::None,
            1 => Constant::Bool(self.coin()),
            2 => Constant::Int(i64::MAX),
            3 => Constant::BigInt("9223372036854775808".into()),
            4 => Constant::Float([0.0, 1.5, 1e300, 5e-324, f64::INFINITY, 0.1][self.pick(6)]),
            5 => Constant::Complex(2.5),
            6 | 7 => Constant::Str(self.text()),
            8 => Constant::Bytes(self.many(0, 3, |g| g.pick(256) as u8)),
            9 => Constant::Ellipsis,
            _ => Constant::Int(self.pick(256) as i64),
        }
    }

    pub(super) fn expr(&mut self) -> Expr {
        if self.depth > 12 || self.bytes.len() == 0 {
            return name(self.name());
        }
        self.depth += 2;
        let kind = self.kind();
        self.depth -= 2;
        new(kind)
    }

    pub(super) fn kind(&mut self) -> ExprKind {
        match self.pick(26) {
            0 => ExprKind::Constant(self.constant()),
            1 => {
                let op = if self.coin() { BoolOp::And } else { BoolOp::Or };
                ExprKind::BoolOp { op, values: self.many(2, 3, Self::expr) }
            }
            2 | 3 => ExprKind::BinOp { left: self.boxed(), op: self.bin_op(), right: self.boxed() },
            4 => {
                let op = [UnaryOp::Invert, UnaryOp::Not, UnaryOp::UAdd, UnaryOp::USub][self.pick(4)];
                ExprKind::UnaryOp { op, operand: self.boxed() }
            }
            5 => self.inner(|g| ExprKind::Lambda { params: Box::new(g.params(false)), body: g.boxed() }),
            6 => ExprKind::IfExp { test: self.boxed(), body: self.boxed(), orelse: self.boxed() },
            7 => {
                let pairs = self.many(0, 3, |g| (g.some(Self::expr), g.expr()));
                let (keys, values) = pairs.into_iter().unzip();
                ExprKind::Dict { keys, values }
            }
            8 => ExprKind::Set(self.many(1, 3, Self::element)),
            9 => ExprKind::List(self.many(0, 3, Self::element)),
            10 => ExprKind::Tuple(self.many(0, 3, Self::element)),
            11 => self.inner(|g| ExprKind::ListComp { elt: g.boxed(), generators: g.generators() }),
            12 => self.inner(|g| ExprKind::SetComp { elt: g.boxed(), generators: g.generators() }),
            13 => self.inner(|g| {
                let (key, value) = (g.boxed(), g.boxed());
                ExprKind::DictComp { key, value, generators: g.generators() }
            }),
            14 => self.inner(|g| ExprKind::GeneratorExp { elt: g.boxed(), generators: g.generators() }),
            15 if self.place.is_async && !self.place.inner => ExprKind::Await(self.boxed()),
            16 => {
                use CmpOp::*;
                const OPS: [CmpOp; 10] = [Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn];
                let ops = self.many(1, 2, |g| OPS[g.pick(OPS.len())]);
                let comparators = ops.iter().map(|_| self.expr()).collect();
                ExprKind::Compare { left: self.boxed(), ops, comparators }
            }
            17 | 18 => {
                let (func, args) = (self.boxed(), self.many(0, 2, Self::element));
                ExprKind::Call { func, args, keywords: self.keywords() }
            }
            19 => ExprKind::JoinedStr(self.parts(2)),
            20 => ExprKind::Attribute { value: self.boxed(), attr: self.ident() },
            21 => ExprKind::Subscript { value: self.boxed(), slice: Box::new(self.slice()) },
            22 => self.walrus().kind,
            23 => self.bare().kind,
            _ => ExprKind::Name(self.name().into()),
        }
    }
}
