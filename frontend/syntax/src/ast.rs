//! The abstract syntax tree: Python 3.12's own `ast` module in Rust, plus Stage B's `parfor`.
//!
//! Names and shapes follow Python's documentation of `ast`, so that whoever knows one knows the
//! other. Every statement, expression, pattern and name carries its [`Span`].

#![allow(missing_docs, reason = "the fields of a variant are named in the syntax beside it")]

use molt_base::Span;
use std::sync::Arc;

/// A name with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Ident {
    /// The name, NFKC-normalized as Python's tokenizer does.
    pub name: Arc<str>,
    /// Where it stands.
    pub span: Span,
}

/// One source file.
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    /// Statements in order.
    pub body: Vec<Stmt>,
    /// The whole file.
    pub span: Span,
}

/// A statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Stmt {
    /// What it is.
    pub kind: StmtKind,
    /// From its first token to its last.
    pub span: Span,
}

/// The kinds of statement.
#[derive(Clone, Debug, PartialEq)]
pub enum StmtKind {
    /// `def` and `async def`.
    FunctionDef(Box<FunctionDef>),
    /// `class`.
    ClassDef(Box<ClassDef>),
    /// `return [value]`.
    Return(Option<Expr>),
    /// `del targets`.
    Delete(Vec<Expr>),
    /// `a = b = value`: one target for each `=`.
    Assign { targets: Vec<Expr>, value: Expr },
    /// `target op= value`.
    AugAssign { target: Expr, op: BinOp, value: Expr },
    /// `target: annotation [= value]`.
    AnnAssign { target: Expr, annotation: Expr, value: Option<Expr> },
    /// `type Name[params] = value`.
    TypeAlias { name: Ident, type_params: Vec<TypeParam>, value: Expr },
    /// `for target in iter: body else: orelse`.
    For { is_async: bool, target: Expr, iter: Expr, body: Vec<Stmt>, orelse: Vec<Stmt> },
    /// `parfor(clauses) target in iter: body` (Stage B).
    ParFor { clauses: Vec<Keyword>, target: Expr, iter: Expr, body: Vec<Stmt> },
    /// `while test: body else: orelse`.
    While { test: Expr, body: Vec<Stmt>, orelse: Vec<Stmt> },
    /// `if test: body else: orelse`; `elif` is an `If` alone in `orelse`.
    If { test: Expr, body: Vec<Stmt>, orelse: Vec<Stmt> },
    /// `with items: body`.
    With { is_async: bool, items: Vec<WithItem>, body: Vec<Stmt> },
    /// `match subject: cases`.
    Match { subject: Expr, cases: Vec<MatchCase> },
    /// `raise [exc [from cause]]`.
    Raise { exc: Option<Expr>, cause: Option<Expr> },
    /// `try`; `is_star` for `except*`.
    Try {
        body: Vec<Stmt>,
        handlers: Vec<ExceptHandler>,
        orelse: Vec<Stmt>,
        finalbody: Vec<Stmt>,
        is_star: bool,
    },
    /// `assert test[, msg]`.
    Assert { test: Expr, msg: Option<Expr> },
    /// `import names`.
    Import(Vec<Alias>),
    /// `from module import names`; `level` counts the leading dots; `names` is empty for `*`.
    ImportFrom { module: Option<Ident>, names: Vec<Alias>, level: u32 },
    /// `global names`.
    Global(Vec<Ident>),
    /// `nonlocal names`.
    Nonlocal(Vec<Ident>),
    /// An expression on its own.
    Expr(Expr),
    /// `pass`.
    Pass,
    /// `break`.
    Break,
    /// `continue`.
    Continue,
}

/// `def`.
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionDef {
    /// `async def`.
    pub is_async: bool,
    /// Decorators, outermost first.
    pub decorators: Vec<Expr>,
    /// Its name.
    pub name: Ident,
    /// `[T, *Ts, **P]`.
    pub type_params: Vec<TypeParam>,
    /// Parameters.
    pub params: Parameters,
    /// `-> annotation`.
    pub returns: Option<Expr>,
    /// Statements.
    pub body: Vec<Stmt>,
}

/// `class`.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassDef {
    /// Decorators, outermost first.
    pub decorators: Vec<Expr>,
    /// Its name.
    pub name: Ident,
    /// `[T]`.
    pub type_params: Vec<TypeParam>,
    /// Base classes; a starred one is [`ExprKind::Starred`].
    pub bases: Vec<Expr>,
    /// `metaclass=…` and the like.
    pub keywords: Vec<Keyword>,
    /// Statements.
    pub body: Vec<Stmt>,
}

/// A type parameter of `def f[T: bound]`.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeParam {
    /// Its name.
    pub name: Ident,
    /// Plain, `*`, or `**`.
    pub kind: TypeParamKind,
    /// `: bound`, plain ones only.
    pub bound: Option<Expr>,
}

/// The kinds of type parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypeParamKind {
    /// `T`
    TypeVar,
    /// `*Ts`
    TypeVarTuple,
    /// `**P`
    ParamSpec,
}

/// The parameters of a function or lambda.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Parameters {
    /// Before `/`.
    pub posonly: Vec<Param>,
    /// Positional or keyword.
    pub args: Vec<Param>,
    /// `*args`; its default is always `None`.
    pub vararg: Option<Param>,
    /// After `*` or `*args`.
    pub kwonly: Vec<Param>,
    /// `**kwargs`; its default is always `None`.
    pub kwarg: Option<Param>,
}

/// One parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Param {
    /// Its name.
    pub name: Ident,
    /// `: annotation`.
    pub annotation: Option<Expr>,
    /// `= default`.
    pub default: Option<Expr>,
}

/// `name=value` in a call, `**value` when the name is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// The name, or none for `**value`.
    pub name: Option<Ident>,
    /// The value.
    pub value: Expr,
    /// From the name or stars to the value's end.
    pub span: Span,
}

/// `name as asname` of an import; `name` may be dotted.
#[derive(Clone, Debug, PartialEq)]
pub struct Alias {
    /// `a.b.c`
    pub name: Ident,
    /// `as x`
    pub asname: Option<Ident>,
}

/// `context as target`.
#[derive(Clone, Debug, PartialEq)]
pub struct WithItem {
    /// The context manager.
    pub context: Expr,
    /// `as target`.
    pub target: Option<Expr>,
}

/// `except [type [as name]]: body`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExceptHandler {
    /// The exception type.
    pub typ: Option<Expr>,
    /// `as name`.
    pub name: Option<Ident>,
    /// Statements.
    pub body: Vec<Stmt>,
    /// The handler.
    pub span: Span,
}

/// `case pattern if guard: body`.
#[derive(Clone, Debug, PartialEq)]
pub struct MatchCase {
    /// The pattern.
    pub pattern: Pattern,
    /// `if guard`.
    pub guard: Option<Expr>,
    /// Statements.
    pub body: Vec<Stmt>,
}

/// A pattern of `match`.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// What it is.
    pub kind: PatternKind,
    /// Where it stands.
    pub span: Span,
}

/// The kinds of pattern.
#[derive(Clone, Debug, PartialEq)]
pub enum PatternKind {
    /// A literal number, string, or dotted name.
    Value(Expr),
    /// `None`, `True`, `False`.
    Singleton(Constant),
    /// `[a, *rest]`, `(a, b)`.
    Sequence(Vec<Pattern>),
    /// `{key: pattern, **rest}`.
    Mapping { keys: Vec<Expr>, patterns: Vec<Pattern>, rest: Option<Ident> },
    /// `C(p, name=p)`.
    Class { cls: Expr, patterns: Vec<Pattern>, kwd: Vec<(Ident, Pattern)> },
    /// `*name`, `*_` when the name is missing.
    Star(Option<Ident>),
    /// `pattern as name`; a bare name has no pattern; `_` has neither.
    As { pattern: Option<Box<Pattern>>, name: Option<Ident> },
    /// `a | b`.
    Or(Vec<Pattern>),
}

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// From its first token to its last; enclosing parentheses are left out, but a tuple's count.
    pub span: Span,
}

/// The kinds of expression.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// A literal.
    Constant(Constant),
    /// A name.
    Name(Arc<str>),
    /// `a and b and c`, `a or b`: one node for a run of one operator.
    BoolOp { op: BoolOp, values: Vec<Expr> },
    /// `target := value`.
    NamedExpr { target: Ident, value: Box<Expr> },
    /// `left op right`.
    BinOp { left: Box<Expr>, op: BinOp, right: Box<Expr> },
    /// `op operand`.
    UnaryOp { op: UnaryOp, operand: Box<Expr> },
    /// `lambda params: body`.
    Lambda { params: Box<Parameters>, body: Box<Expr> },
    /// `body if test else orelse`.
    IfExp { test: Box<Expr>, body: Box<Expr>, orelse: Box<Expr> },
    /// `{k: v, **m}`: a missing key stands for `**`.
    Dict { keys: Vec<Option<Expr>>, values: Vec<Expr> },
    /// `{a, b}`.
    Set(Vec<Expr>),
    /// `[a, b]`.
    List(Vec<Expr>),
    /// `(a, b)` and bare `a, b`.
    Tuple(Vec<Expr>),
    /// `[elt for …]`.
    ListComp { elt: Box<Expr>, generators: Vec<Comprehension> },
    /// `{elt for …}`.
    SetComp { elt: Box<Expr>, generators: Vec<Comprehension> },
    /// `{key: value for …}`.
    DictComp { key: Box<Expr>, value: Box<Expr>, generators: Vec<Comprehension> },
    /// `(elt for …)`.
    GeneratorExp { elt: Box<Expr>, generators: Vec<Comprehension> },
    /// `await value`.
    Await(Box<Expr>),
    /// `yield [value]`.
    Yield(Option<Box<Expr>>),
    /// `yield from value`.
    YieldFrom(Box<Expr>),
    /// `left op a op b`: as many operators as comparators.
    Compare { left: Box<Expr>, ops: Vec<CmpOp>, comparators: Vec<Expr> },
    /// `func(args, keywords)`.
    Call { func: Box<Expr>, args: Vec<Expr>, keywords: Vec<Keyword> },
    /// An f-string, neighbours concatenated.
    JoinedStr(Vec<FStringPart>),
    /// `value.attr`.
    Attribute { value: Box<Expr>, attr: Ident },
    /// `value[slice]`; several comma-separated slices form a tuple.
    Subscript { value: Box<Expr>, slice: Box<Expr> },
    /// `*value`.
    Starred(Box<Expr>),
    /// `lower:upper:step` inside a subscript.
    Slice { lower: Option<Box<Expr>>, upper: Option<Box<Expr>>, step: Option<Box<Expr>> },
}

/// A piece of an f-string.
#[derive(Clone, Debug, PartialEq)]
pub enum FStringPart {
    /// Text, escapes and doubled braces resolved.
    Literal(String),
    /// `{value!c:spec}`.
    Formatted {
        /// The expression.
        value: Box<Expr>,
        /// `!r`, `!s`, `!a`.
        conversion: Option<char>,
        /// The parts of the format spec, which may hold fields of their own.
        spec: Option<Vec<FStringPart>>,
        /// `{x=}`: the source text up to and with `=`, as Python prints it.
        debug: Option<String>,
    },
}

/// A literal value.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// `None`
    None,
    /// `True`, `False`
    Bool(bool),
    /// An integer that fits 64 bits.
    Int(i64),
    /// An integer that does not: its decimal digits.
    BigInt(String),
    /// A float.
    Float(f64),
    /// `2j`: the imaginary part.
    Complex(f64),
    /// A string, escapes resolved, neighbours concatenated.
    Str(String),
    /// A bytes literal.
    Bytes(Vec<u8>),
    /// `...`
    Ellipsis,
}

/// `for target in iter if …` of a comprehension.
#[derive(Clone, Debug, PartialEq)]
pub struct Comprehension {
    /// `async for`.
    pub is_async: bool,
    /// What is bound.
    pub target: Expr,
    /// What is run through.
    pub iter: Expr,
    /// Conditions.
    pub ifs: Vec<Expr>,
}

/// `and`, `or`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the operators are their own description")]
pub enum BoolOp {
    And,
    Or,
}

/// Binary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the operators are their own description")]
pub enum BinOp {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}

/// Unary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the operators are their own description")]
pub enum UnaryOp {
    Invert,
    Not,
    UAdd,
    USub,
}

/// Comparison operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the operators are their own description")]
pub enum CmpOp {
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}

impl BinOp {
    /// As it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            BinOp::Add => "+",
            BinOp::Sub => "-",
            BinOp::Mult => "*",
            BinOp::MatMult => "@",
            BinOp::Div => "/",
            BinOp::Mod => "%",
            BinOp::Pow => "**",
            BinOp::LShift => "<<",
            BinOp::RShift => ">>",
            BinOp::BitOr => "|",
            BinOp::BitXor => "^",
            BinOp::BitAnd => "&",
            BinOp::FloorDiv => "//",
        }
    }
}

impl CmpOp {
    /// As it is written.
    pub fn as_str(self) -> &'static str {
        match self {
            CmpOp::Eq => "==",
            CmpOp::NotEq => "!=",
            CmpOp::Lt => "<",
            CmpOp::LtE => "<=",
            CmpOp::Gt => ">",
            CmpOp::GtE => ">=",
            CmpOp::Is => "is",
            CmpOp::IsNot => "is not",
            CmpOp::In => "in",
            CmpOp::NotIn => "not in",
        }
    }
}

impl UnaryOp {
    /// As it is written, with the space that `not` needs.
    pub fn as_str(self) -> &'static str {
        match self {
            UnaryOp::Invert => "~",
            UnaryOp::Not => "not ",
            UnaryOp::UAdd => "+",
            UnaryOp::USub => "-",
        }
    }
}
