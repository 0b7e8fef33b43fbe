//! Random trees that the parser would accept, from a string of random bytes: equal bytes make equal
//! trees, and fewer bytes make smaller ones, so proptest can shrink.

use molt_base::Span;
use molt_syntax::ast::*;

mod expr;
mod pattern;

/// Makes a module.
pub fn module(bytes: &[u8]) -> Module {
    let mut g = Generate { bytes: bytes.iter(), depth: 0, place: Place::default(), captures: 0 };
    let body = g.body(6);
    Module { body, span: Span::default() }
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

const NAMES: [&str; 12] = ["a", "b", "x", "y", "f", "match", "case", "type", "_", "parfor", "print", "é"];
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
    Ident { name: name.into(), span: Span::default() }
}

fn new(kind: ExprKind) -> Expr {
    Expr { kind, span: Span::default() }
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

    fn many<T>(&mut self, least: usize, most: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
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
        self.within(Place { inner: true, ..self.place }, make)
    }

    fn body(&mut self, most: usize) -> Vec<Stmt> {
        self.depth += 1;
        let body = self.many(1, most, |g| {
            let kind = g.stmt();
            Stmt { kind, span: Span::default() }
        });
        self.depth -= 1;
        body
    }

    fn loop_body(&mut self) -> Vec<Stmt> {
        self.within(Place { in_loop: true, ..self.place }, |g| g.body(2))
    }

    fn stmt(&mut self) -> StmtKind {
        let compound = self.depth < 4 && self.bytes.len() > 0;
        match self.pick(if compound { 28 } else { 16 }) {
            0 => StmtKind::Pass,
            1 => StmtKind::Expr(self.bare()),
            2 => {
                let targets = self.many(1, 2, |g| g.target(true));
                StmtKind::Assign { targets, value: self.bare() }
            }
            3 => StmtKind::AugAssign { target: self.simple_target(), op: self.bin_op(), value: self.bare() },
            4 => {
                let (target, annotation) = (self.simple_target(), self.expr());
                StmtKind::AnnAssign { target, annotation, value: self.some(Self::bare) }
            }
            5 if self.place.function && !self.place.is_async => StmtKind::Return(self.some(Self::tuple)),
            6 => StmtKind::Delete(self.many(1, 2, |g| g.delete_target())),
            7 => {
                let exc = self.some(Self::expr);
                let cause = if exc.is_some() { self.some(Self::expr) } else { None };
                StmtKind::Raise { exc, cause }
            }
            8 => StmtKind::Assert { test: self.expr(), msg: self.some(Self::expr) },
            9 => StmtKind::Import(self.many(1, 2, |g| {
                let name = if g.coin() { ident("a.b.c") } else { g.ident() };
                Alias { name, asname: g.some(Self::ident) }
            })),
            10 => {
                let level = self.pick(5) as u32;
                let module = if level == 0 { Some(self.ident()) } else { self.some(Self::ident) };
                let names = self.many(1, 2, |g| Alias { name: g.ident(), asname: g.some(Self::ident) });
                StmtKind::ImportFrom { module, names, level }
            }
            11 => StmtKind::Global(vec![ident("never_used"), ident("nor_this")]),
            12 if self.place.in_loop => StmtKind::Break,
            13 if self.place.in_loop => StmtKind::Continue,
            14 => StmtKind::TypeAlias {
                name: self.ident(),
                type_params: self.type_params(),
                value: self.plain(),
            },
            16 => StmtKind::If { test: self.named(), body: self.body(2), orelse: self.orelse() },
            17 => {
                let test = self.named();
                StmtKind::While { test, body: self.loop_body(), orelse: self.orelse() }
            }
            18 => {
                let (target, iter) = (self.target(true), self.tuple());
                let is_async = self.place.is_async && self.coin();
                StmtKind::For { is_async, target, iter, body: self.loop_body(), orelse: self.orelse() }
            }
            19 => {
                let clauses = ["schedule", "chunk"][..self.pick(3)].iter().map(|n| self.keyword(n)).collect();
                let (target, iter) = (self.target(true), self.tuple());
                StmtKind::ParFor { clauses, target, iter, body: self.loop_body() }
            }
            20 => {
                let items =
                    self.many(1, 3, |g| WithItem { context: g.expr(), target: g.some(|g| g.target(true)) });
                let is_async = self.place.is_async && self.coin();
                StmtKind::With { is_async, items, body: self.body(2) }
            }
            21 => self.try_stmt(),
            22 => {
                let subject = self.tuple();
                let cases = self.many(1, 3, |g| {
                    let pattern = g.pattern(true);
                    // The guard keeps a pattern that always fits from hiding the next case.
                    MatchCase { pattern, guard: Some(g.named()), body: g.body(2) }
                });
                StmtKind::Match { subject, cases }
            }
            23 | 24 => {
                let (decorators, type_params) = (self.many(0, 1, Self::expr), self.type_params());
                let params = self.params(true);
                let is_async = self.coin();
                let returns = self.some(Self::expr);
                let place = Place { function: true, is_async, ..Place::default() };
                let body = self.within(place, |g| g.body(3));
                let name = self.ident();
                let def = FunctionDef { is_async, decorators, name, type_params, params, returns, body };
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
        if self.coin() { self.body(2) } else { Vec::new() }
    }

    fn try_stmt(&mut self) -> StmtKind {
        let body = self.body(2);
        let is_star = self.pick(4) == 1;
        let place =
            if is_star { Place { function: false, in_loop: false, ..self.place } } else { self.place };
        let mut handlers = self.many(0, 2, |g| {
            let typ = Some(g.expr());
            let body = g.within(Place { inner: is_star, ..place }, |g| g.body(2));
            ExceptHandler { typ, name: g.some(Self::ident), body, span: Span::default() }
        });
        if let (Some(last), false) = (handlers.last_mut(), is_star)
            && self.coin()
        {
            (last.typ, last.name) = (None, None);
        }
        let orelse = if handlers.is_empty() { Vec::new() } else { self.orelse() };
        let finalbody = if handlers.is_empty() { self.body(2) } else { self.orelse() };
        let is_star = is_star && !handlers.is_empty();
        StmtKind::Try { body, handlers, orelse, finalbody, is_star }
    }

    fn type_params(&mut self) -> Vec<TypeParam> {
        let kinds = [TypeParamKind::TypeVar, TypeParamKind::TypeVarTuple, TypeParamKind::ParamSpec];
        ["T", "Ts", "P"][..self.pick(4)]
            .iter()
            .map(|name| {
                let kind = kinds[self.pick(3)];
                let bound = if kind == TypeParamKind::TypeVar { self.some(Self::plain) } else { None };
                TypeParam { name: ident(name), kind, bound }
            })
            .collect()
    }

    fn params(&mut self, annotated: bool) -> Parameters {
        let mut params = Parameters::default();
        let mut default = false;
        for name in ["p", "q", "r", "s"] {
            let annotation = if annotated { self.some(Self::expr) } else { None };
            let mut param = Param { name: ident(name), annotation, default: None };
            match self.pick(5) {
                0 => {}
                1 | 2 => {
                    default |= self.coin();
                    param.default = default.then(|| self.expr());
                    let first = params.args.is_empty() && self.coin();
                    if first { &mut params.posonly } else { &mut params.args }.push(param);
                }
                _ => {
                    param.default = self.some(Self::expr);
                    params.kwonly.push(param);
                }
            }
        }
        let star = |g: &mut Self, name| Param {
            name: ident(name),
            annotation: if annotated && g.coin() { Some(g.starred()) } else { None },
            default: None,
        };
        params.vararg = self.some(|g| star(g, "args"));
        params.kwarg = self.some(|_| Param { name: ident("kwargs"), annotation: None, default: None });
        params
    }

    fn keyword(&mut self, name: &str) -> Keyword {
        Keyword { name: Some(ident(name)), value: self.expr(), span: Span::default() }
    }

    fn keywords(&mut self) -> Vec<Keyword> {
        let mut keywords: Vec<Keyword> =
            ["k", "type"][..self.pick(3)].iter().map(|name| self.keyword(name)).collect();
        if self.pick(4) == 1 {
            keywords.push(Keyword { name: None, value: self.expr(), span: Span::default() });
        }
        keywords
    }
}
