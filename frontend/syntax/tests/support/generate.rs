//! Random trees that the parser would accept, from a string of random bytes: equal bytes make equal
//! trees, and fewer bytes make smaller ones, so proptest can shrink.

use molt_base::Span;
use molt_syntax::ast::*;

/// Makes a module.
pub fn module(bytes: &[u8]) -> Module {
    let mut g = Generate {
        bytes: bytes.iter(),
        depth: 0,
        place: Place::default(),
        captures: 0,
    };
    let body = g.body(6);
    Module {
        body,
        span: Span::default(),
    }
}

/// What may stand where the generator is.
#[derive(Clone, Copy, Default)]
struct Place {
    function: bool,
    is_async: bool,
    in_loop: bool,
    /// A comprehension or lambda, where `yield`, `await` and `:=` stay out.
    inner: bool,
}

struct Generate<'b> {
    bytes: std::slice::Iter<'b, u8>,
    depth: usize,
    place: Place,
    /// Names captured by patterns so far; each is captured once.
    captures: usize,
}

const NAMES: [&str; 12] = [
    "a", "b", "x", "y", "f", "match", "case", "type", "_", "parfor", "print", "é",
];
const TEXTS: [&str; 14] = [
    "",
    "a",
    "'",
    "\"",
    "\\",
    "\n",
    "{",
    "}",
    "é",
    "\t\0",
    "'\"",
    "# no comment",
    "\u{7f}\u{2028}",
    "{{x}}\\N",
];

fn ident(name: &str) -> Ident {
    Ident {
        name: name.into(),
        span: Span::default(),
    }
}

fn new(kind: ExprKind) -> Expr {
    Expr {
        kind,
        span: Span::default(),
    }
}

fn name(name: &str) -> Expr {
    new(ExprKind::Name(name.into()))
}

impl Generate<'_> {
    fn pick(&mut self, below: usize) -> usize {
        self.bytes.next().map_or(0, |b| usize::from(*b) % below)
    }

    fn coin(&mut self) -> bool {
        self.pick(2) == 1
    }

    fn some<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.coin() { Some(make(self)) } else { None }
    }

    fn many<T>(
        &mut self,
        least: usize,
        most: usize,
        mut make: impl FnMut(&mut Self) -> T,
    ) -> Vec<T> {
        let count = least + self.pick(most - least + 1);
        (0..count).map(|_| make(self)).collect()
    }

    fn name(&mut self) -> &'static str {
        NAMES[self.pick(NAMES.len())]
    }

    fn ident(&mut self) -> Ident {
        ident(self.name())
    }

    fn text(&mut self) -> String {
        self.many(0, 3, |g| TEXTS[g.pick(TEXTS.len())]).concat()
    }

    /// Runs `make` in another place.
    fn within<T>(&mut self, place: Place, make: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.place, place);
        let made = make(self);
        self.place = before;
        made
    }

    fn inner<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> T {
        self.within(
            Place {
                inner: true,
                ..self.place
            },
            make,
        )
    }

    fn body(&mut self, most: usize) -> Vec<Stmt> {
        self.depth += 1;
        let body = self.many(1, most, |g| {
            let kind = g.stmt();
            Stmt {
                kind,
                span: Span::default(),
            }
        });
        self.depth -= 1;
        body
    }

    fn loop_body(&mut self) -> Vec<Stmt> {
        self.within(
            Place {
                in_loop: true,
                ..self.place
            },
            |g| g.body(2),
        )
    }

    fn stmt(&mut self) -> StmtKind {
        let compound = self.depth < 4 && self.bytes.len() > 0;
        match self.pick(if compound { 28 } else { 16 }) {
            0 => StmtKind::Pass,
            1 => StmtKind::Expr(self.bare()),
            2 => {
                let targets = self.many(1, 2, |g| g.target(true));
                StmtKind::Assign {
                    targets,
                    value: self.bare(),
                }
            }
            3 => StmtKind::AugAssign {
                target: self.simple_target(),
                op: self.bin_op(),
                value: self.bare(),
            },
            4 => {
                let (target, annotation) = (self.simple_target(), self.expr());
                StmtKind::AnnAssign {
                    target,
                    annotation,
                    value: self.some(Self::bare),
                }
            }
            5 if self.place.function && !self.place.is_async => {
                StmtKind::Return(self.some(Self::tuple))
            }
            6 => StmtKind::Delete(self.many(1, 2, |g| g.delete_target())),
            7 => {
                let exc = self.some(Self::expr);
                let cause = if exc.is_some() {
                    self.some(Self::expr)
                } else {
                    None
                };
                StmtKind::Raise { exc, cause }
            }
            8 => StmtKind::Assert {
                test: self.expr(),
                msg: self.some(Self::expr),
            },
            9 => StmtKind::Import(self.many(1, 2, |g| {
                let name = if g.coin() { ident("a.b.c") } else { g.ident() };
                Alias {
                    name,
                    asname: g.some(Self::ident),
                }
            })),
            10 => {
                let level = self.pick(5) as u32;
                let module = if level == 0 {
                    Some(self.ident())
                } else {
                    self.some(Self::ident)
                };
                let names = self.many(1, 2, |g| Alias {
                    name: g.ident(),
                    asname: g.some(Self::ident),
                });
                StmtKind::ImportFrom {
                    module,
                    names,
                    level,
                }
            }
            11 => StmtKind::Global(vec![ident("never_used"), ident("nor_this")]),
            12 if self.place.in_loop => StmtKind::Break,
            13 if self.place.in_loop => StmtKind::Continue,
            14 => StmtKind::TypeAlias {
                name: self.ident(),
                type_params: self.type_params(),
                value: self.plain(),
            },
            16 => StmtKind::If {
                test: self.named(),
                body: self.body(2),
                orelse: self.orelse(),
            },
            17 => {
                let test = self.named();
                StmtKind::While {
                    test,
                    body: self.loop_body(),
                    orelse: self.orelse(),
                }
            }
            18 => {
                let (target, iter) = (self.target(true), self.tuple());
                let is_async = self.place.is_async && self.coin();
                StmtKind::For {
                    is_async,
                    target,
                    iter,
                    body: self.loop_body(),
                    orelse: self.orelse(),
                }
            }
            19 => {
                let clauses = ["schedule", "chunk"][..self.pick(3)]
                    .iter()
                    .map(|n| self.keyword(n))
                    .collect();
                let (target, iter) = (self.target(true), self.tuple());
                StmtKind::ParFor {
                    clauses,
                    target,
                    iter,
                    body: self.loop_body(),
                }
            }
            20 => {
                let items = self.many(1, 3, |g| WithItem {
                    context: g.expr(),
                    target: g.some(|g| g.target(true)),
                });
                let is_async = self.place.is_async && self.coin();
                StmtKind::With {
                    is_async,
                    items,
                    body: self.body(2),
                }
            }
            21 => self.try_stmt(),
            22 => {
                let subject = self.tuple();
                let cases = self.many(1, 3, |g| {
                    let pattern = g.pattern(true);
                    // The guard keeps a pattern that always fits from hiding the next case.
                    MatchCase {
                        pattern,
                        guard: Some(g.named()),
                        body: g.body(2),
                    }
                });
                StmtKind::Match { subject, cases }
            }
            23 | 24 => {
                let (decorators, type_params) = (self.many(0, 1, Self::expr), self.type_params());
                let params = self.params(true);
                let is_async = self.coin();
                let returns = self.some(Self::expr);
                let place = Place {
                    function: true,
                    is_async,
                    ..Place::default()
                };
                let body = self.within(place, |g| g.body(3));
                let name = self.ident();
                let def = FunctionDef {
                    is_async,
                    decorators,
                    name,
                    type_params,
                    params,
                    returns,
                    body,
                };
                StmtKind::FunctionDef(Box::new(def))
            }
            25 => {
                let (decorators, type_params) = (self.many(0, 1, Self::expr), self.type_params());
                let bases = self.many(0, 2, |g| if g.coin() { g.starred() } else { g.plain() });
                let keywords = self.keywords();
                let body = self.within(Place::default(), |g| g.body(3));
                let name = self.ident();
                StmtKind::ClassDef(Box::new(ClassDef {
                    decorators,
                    name,
                    type_params,
                    bases,
                    keywords,
                    body,
                }))
            }
            _ => StmtKind::Expr(self.expr()),
        }
    }

    fn orelse(&mut self) -> Vec<Stmt> {
        if self.coin() {
            self.body(2)
        } else {
            Vec::new()
        }
    }

    fn try_stmt(&mut self) -> StmtKind {
        let body = self.body(2);
        let is_star = self.pick(4) == 1;
        let place = if is_star {
            Place {
                function: false,
                in_loop: false,
                ..self.place
            }
        } else {
            self.place
        };
        let mut handlers = self.many(0, 2, |g| {
            let typ = Some(g.expr());
            let body = g.within(
                Place {
                    inner: is_star,
                    ..place
                },
                |g| g.body(2),
            );
            ExceptHandler {
                typ,
                name: g.some(Self::ident),
                body,
                span: Span::default(),
            }
        });
        if let (Some(last), false) = (handlers.last_mut(), is_star)
            && self.coin()
        {
            (last.typ, last.name) = (None, None);
        }
        let orelse = if handlers.is_empty() {
            Vec::new()
        } else {
            self.orelse()
        };
        let finalbody = if handlers.is_empty() {
            self.body(2)
        } else {
            self.orelse()
        };
        let is_star = is_star && !handlers.is_empty();
        StmtKind::Try {
            body,
            handlers,
            orelse,
            finalbody,
            is_star,
        }
    }

    fn type_params(&mut self) -> Vec<TypeParam> {
        let kinds = [
            TypeParamKind::TypeVar,
            TypeParamKind::TypeVarTuple,
            TypeParamKind::ParamSpec,
        ];
        ["T", "Ts", "P"][..self.pick(4)]
            .iter()
            .map(|name| {
                let kind = kinds[self.pick(3)];
                let bound = if kind == TypeParamKind::TypeVar {
                    self.some(Self::plain)
                } else {
                    None
                };
                TypeParam {
                    name: ident(name),
                    kind,
                    bound,
                }
            })
            .collect()
    }

    fn params(&mut self, annotated: bool) -> Parameters {
        let mut params = Parameters::default();
        let mut default = false;
        for name in ["p", "q", "r", "s"] {
            let annotation = if annotated {
                self.some(Self::expr)
            } else {
                None
            };
            let mut param = Param {
                name: ident(name),
                annotation,
                default: None,
            };
            match self.pick(5) {
                0 => {}
                1 | 2 => {
                    default |= self.coin();
                    param.default = default.then(|| self.expr());
                    let first = params.args.is_empty() && self.coin();
                    if first {
                        &mut params.posonly
                    } else {
                        &mut params.args
                    }
                    .push(param);
                }
                _ => {
                    param.default = self.some(Self::expr);
                    params.kwonly.push(param);
                }
            }
        }
        let star = |g: &mut Self, name| Param {
            name: ident(name),
            annotation: if annotated && g.coin() {
                Some(g.starred())
            } else {
                None
            },
            default: None,
        };
        params.vararg = self.some(|g| star(g, "args"));
        params.kwarg = self.some(|_| Param {
            name: ident("kwargs"),
            annotation: None,
            default: None,
        });
        params
    }

    fn keyword(&mut self, name: &str) -> Keyword {
        Keyword {
            name: Some(ident(name)),
            value: self.expr(),
            span: Span::default(),
        }
    }

    fn keywords(&mut self) -> Vec<Keyword> {
        let mut keywords: Vec<Keyword> = ["k", "type"][..self.pick(3)]
            .iter()
            .map(|name| self.keyword(name))
            .collect();
        if self.pick(4) == 1 {
            keywords.push(Keyword {
                name: None,
                value: self.expr(),
                span: Span::default(),
            });
        }
        keywords
    }

    fn bin_op(&mut self) -> BinOp {
        use BinOp::*;
        const OPS: [BinOp; 13] = [
            Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv,
        ];
        OPS[self.pick(OPS.len())]
    }

    fn simple_target(&mut self) -> Expr {
        match self.pick(3) {
            0 => name(self.name()),
            1 => new(ExprKind::Attribute {
                value: Box::new(self.expr()),
                attr: self.ident(),
            }),
            _ => new(ExprKind::Subscript {
                value: Box::new(self.expr()),
                slice: Box::new(self.slice()),
            }),
        }
    }

    fn target(&mut self, nest: bool) -> Expr {
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

    fn delete_target(&mut self) -> Expr {
        if self.pick(3) == 0 {
            return new(ExprKind::Tuple(self.many(0, 2, |g| g.simple_target())));
        }
        self.simple_target()
    }

    fn starred(&mut self) -> Expr {
        new(ExprKind::Starred(Box::new(self.expr())))
    }

    /// An expression without `yield`, `await` and `:=`.
    fn plain(&mut self) -> Expr {
        self.inner(Self::expr)
    }

    fn named(&mut self) -> Expr {
        if self.pick(4) == 1 {
            self.walrus()
        } else {
            self.expr()
        }
    }

    fn walrus(&mut self) -> Expr {
        if self.place.inner {
            return self.expr();
        }
        new(ExprKind::NamedExpr {
            target: self.ident(),
            value: Box::new(self.expr()),
        })
    }

    fn tuple(&mut self) -> Expr {
        if self.pick(4) == 1 {
            return new(ExprKind::Tuple(self.many(0, 3, Self::element)));
        }
        self.expr()
    }

    fn bare(&mut self) -> Expr {
        if self.place.function && !self.place.inner && self.pick(4) == 1 {
            return match self.pick(3) {
                0 => new(ExprKind::Yield(None)),
                1 if !self.place.is_async => new(ExprKind::YieldFrom(Box::new(self.expr()))),
                _ => new(ExprKind::Yield(Some(Box::new(self.tuple())))),
            };
        }
        self.tuple()
    }

    fn element(&mut self) -> Expr {
        if self.pick(4) == 1 {
            self.starred()
        } else {
            self.named()
        }
    }

    fn boxed(&mut self) -> Box<Expr> {
        Box::new(self.expr())
    }

    fn slice(&mut self) -> Expr {
        let part = |g: &mut Self| match g.pick(4) {
            0 => {
                let (lower, upper) = (g.some(Self::boxed), g.some(Self::boxed));
                new(ExprKind::Slice {
                    lower,
                    upper,
                    step: g.some(Self::boxed),
                })
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

    fn generators(&mut self) -> Vec<Comprehension> {
        self.many(1, 2, |g| Comprehension {
            is_async: false,
            target: g.target(true),
            iter: g.expr(),
            ifs: g.many(0, 2, Self::expr),
        })
    }

    fn parts(&mut self, nest: usize) -> Vec<FStringPart> {
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
            let spec = if nest == 0 {
                None
            } else {
                self.some(|g| g.parts(nest - 1))
            };
            parts.push(FStringPart::Formatted {
                value,
                conversion,
                spec,
                debug: debug.then(|| " x = ".into()),
            });
        }
        parts
    }

    fn constant(&mut self) -> Constant {
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

    fn expr(&mut self) -> Expr {
        if self.depth > 12 || self.bytes.len() == 0 {
            return name(self.name());
        }
        self.depth += 2;
        let kind = self.kind();
        self.depth -= 2;
        new(kind)
    }

    fn kind(&mut self) -> ExprKind {
        match self.pick(26) {
            0 => ExprKind::Constant(self.constant()),
            1 => {
                let op = if self.coin() { BoolOp::And } else { BoolOp::Or };
                ExprKind::BoolOp {
                    op,
                    values: self.many(2, 3, Self::expr),
                }
            }
            2 | 3 => ExprKind::BinOp {
                left: self.boxed(),
                op: self.bin_op(),
                right: self.boxed(),
            },
            4 => {
                let op =
                    [UnaryOp::Invert, UnaryOp::Not, UnaryOp::UAdd, UnaryOp::USub][self.pick(4)];
                ExprKind::UnaryOp {
                    op,
                    operand: self.boxed(),
                }
            }
            5 => self.inner(|g| ExprKind::Lambda {
                params: Box::new(g.params(false)),
                body: g.boxed(),
            }),
            6 => ExprKind::IfExp {
                test: self.boxed(),
                body: self.boxed(),
                orelse: self.boxed(),
            },
            7 => {
                let pairs = self.many(0, 3, |g| (g.some(Self::expr), g.expr()));
                let (keys, values) = pairs.into_iter().unzip();
                ExprKind::Dict { keys, values }
            }
            8 => ExprKind::Set(self.many(1, 3, Self::element)),
            9 => ExprKind::List(self.many(0, 3, Self::element)),
            10 => ExprKind::Tuple(self.many(0, 3, Self::element)),
            11 => self.inner(|g| ExprKind::ListComp {
                elt: g.boxed(),
                generators: g.generators(),
            }),
            12 => self.inner(|g| ExprKind::SetComp {
                elt: g.boxed(),
                generators: g.generators(),
            }),
            13 => self.inner(|g| {
                let (key, value) = (g.boxed(), g.boxed());
                ExprKind::DictComp {
                    key,
                    value,
                    generators: g.generators(),
                }
            }),
            14 => self.inner(|g| ExprKind::GeneratorExp {
                elt: g.boxed(),
                generators: g.generators(),
            }),
            15 if self.place.is_async && !self.place.inner => ExprKind::Await(self.boxed()),
            16 => {
                use CmpOp::*;
                const OPS: [CmpOp; 10] = [Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn];
                let ops = self.many(1, 2, |g| OPS[g.pick(OPS.len())]);
                let comparators = ops.iter().map(|_| self.expr()).collect();
                ExprKind::Compare {
                    left: self.boxed(),
                    ops,
                    comparators,
                }
            }
            17 | 18 => {
                let (func, args) = (self.boxed(), self.many(0, 2, Self::element));
                ExprKind::Call {
                    func,
                    args,
                    keywords: self.keywords(),
                }
            }
            19 => ExprKind::JoinedStr(self.parts(2)),
            20 => ExprKind::Attribute {
                value: self.boxed(),
                attr: self.ident(),
            },
            21 => ExprKind::Subscript {
                value: self.boxed(),
                slice: Box::new(self.slice()),
            },
            22 => self.walrus().kind,
            23 => self.bare().kind,
            _ => ExprKind::Name(self.name().into()),
        }
    }

    fn pattern(&mut self, nest: bool) -> Pattern {
        let kind = match self.pick(if nest { 10 } else { 4 }) {
            0 => PatternKind::Value(self.key()),
            1 => PatternKind::Singleton(Constant::None),
            2 => PatternKind::As {
                pattern: None,
                name: None,
            },
            4 => {
                let mut items = self.many(0, 2, |g| g.pattern(true));
                if self.coin() {
                    items.push(Pattern {
                        kind: PatternKind::Star(None),
                        span: Span::default(),
                    });
                }
                PatternKind::Sequence(items)
            }
            5 => {
                let keys: Vec<Expr> = [1, 2][..self.pick(3)]
                    .iter()
                    .map(|i| new(ExprKind::Constant(Constant::Int(*i))))
                    .collect();
                let patterns = keys.iter().map(|_| self.pattern(false)).collect();
                PatternKind::Mapping {
                    keys,
                    patterns,
                    rest: None,
                }
            }
            6 => {
                let cls = new(ExprKind::Attribute {
                    value: Box::new(name("m")),
                    attr: self.ident(),
                });
                let patterns = self.many(0, 2, |g| g.pattern(false));
                let kwd = ["k", "l"][..self.pick(3)]
                    .iter()
                    .map(|n| (ident(n), self.pattern(false)))
                    .collect();
                PatternKind::Class { cls, patterns, kwd }
            }
            7 => {
                let value = |g: &mut Self| Pattern {
                    kind: PatternKind::Value(g.key()),
                    span: Span::default(),
                };
                PatternKind::Or(self.many(2, 3, value))
            }
            8 => {
                let inner = self.pattern(false);
                self.captures += 1;
                let name = ident(&format!("whole{}", self.captures));
                PatternKind::As {
                    pattern: Some(Box::new(inner)),
                    name: Some(name),
                }
            }
            _ => PatternKind::Value(self.key()),
        };
        Pattern {
            kind,
            span: Span::default(),
        }
    }

    /// A literal or dotted name of a pattern.
    fn key(&mut self) -> Expr {
        let number = |value| new(ExprKind::Constant(Constant::Int(value)));
        match self.pick(5) {
            0 => new(ExprKind::Attribute {
                value: Box::new(name("m")),
                attr: self.ident(),
            }),
            1 => new(ExprKind::UnaryOp {
                op: UnaryOp::USub,
                operand: Box::new(number(1)),
            }),
            2 => new(ExprKind::Constant(Constant::Str(self.text()))),
            3 => {
                let (left, right) = (
                    Box::new(number(1)),
                    new(ExprKind::Constant(Constant::Complex(2.0))),
                );
                new(ExprKind::BinOp {
                    left,
                    op: BinOp::Add,
                    right: Box::new(right),
                })
            }
            _ => number(1),
        }
    }
}
