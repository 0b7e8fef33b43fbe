//! The typed program: what inference makes of the syntax tree and lowering turns into MLIR.
//!
//! Every function is monomorphic, every expression has one type, every variable is a [`Local`] or
//! a [`Global`]. Python's conveniences are gone: chained comparisons, comprehensions, `enumerate`,
//! `zip`, tuple targets, augmented assignment, truth tests of non-bools, implicit int-to-float
//! conversions and keyword arguments are written out with the constructs below, in Python's order
//! of evaluation. What is left maps one to one to MLIR.

use molt_base::Span;
use std::fmt;
use std::sync::Arc;

/// A type of a value.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Ty {
    /// `None`; such values vanish in the IR.
    None,
    /// `int`: 64 bits, checked.
    Int,
    /// `float`: IEEE double.
    Float,
    /// `bool`
    Bool,
    /// `str`
    Str,
    /// `bytes`
    Bytes,
    /// `list[T]`
    List(Arc<Ty>),
    /// `tuple[A, B]`
    Tuple(Arc<[Ty]>),
    /// An instance of a class of the program, or of one of its subclasses.
    Class(ClassId),
    /// A value of one of the members, at least two; which one, its position tells. Members may be
    /// of equal types, where the checker knows more of them than the HIR does.
    Union(Arc<[Ty]>),
    /// A generator.
    Gen(Arc<GenTy>),
}

/// The types of a generator.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct GenTy {
    /// What it yields.
    pub yields: Ty,
    /// What `send` gives to it; `None` where nothing is ever sent.
    pub sends: Ty,
    /// What it returns in the end.
    pub returns: Ty,
}

impl Ty {
    /// `list[elem]`
    pub fn list(elem: Ty) -> Ty {
        Ty::List(Arc::new(elem))
    }

    /// Whether values live on the heap and are counted.
    pub fn is_object(&self) -> bool {
        matches!(self, Ty::Str | Ty::Bytes | Ty::List(_) | Ty::Class(_) | Ty::Gen(_))
    }

    /// Whether it is `int`, `float` or `bool`.
    pub fn is_scalar(&self) -> bool {
        matches!(self, Ty::Int | Ty::Float | Ty::Bool)
    }
}

impl fmt::Display for Ty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Ty::None => f.write_str("None"),
            Ty::Int => f.write_str("int"),
            Ty::Float => f.write_str("float"),
            Ty::Bool => f.write_str("bool"),
            Ty::Str => f.write_str("str"),
            Ty::Bytes => f.write_str("bytes"),
            Ty::Class(id) => write!(f, "class#{}", id.0),
            Ty::Union(ts) => {
                for (i, t) in ts.iter().enumerate() {
                    write!(f, "{}{t}", if i > 0 { " | " } else { "" })?;
                }
                Ok(())
            }
            Ty::Gen(g) => write!(f, "Generator[{}, {}, {}]", g.yields, g.sends, g.returns),
            Ty::List(t) => write!(f, "list[{t}]"),
            Ty::Tuple(ts) if ts.is_empty() => f.write_str("tuple[()]"),
            Ty::Tuple(ts) => {
                f.write_str("tuple[")?;
                for (i, t) in ts.iter().enumerate() {
                    write!(f, "{}{t}", if i > 0 { ", " } else { "" })?;
                }
                f.write_str("]")
            }
        }
    }
}

/// Names a function of the program.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct FuncId(pub u32);
/// Names a variable of a function.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct LocalId(pub u32);
/// Names a module-level variable.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct GlobalId(pub u32);

/// Names a class of the program.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct ClassId(pub u32);

/// A whole program.
#[derive(Clone, Debug)]
pub struct Program {
    /// All functions that can be reached.
    pub functions: Vec<Function>,
    /// Module-level variables that functions read or write; constants are folded away.
    pub globals: Vec<Global>,
    /// The main module's body.
    pub main: FuncId,
    /// All classes; a base stands before its subclasses. Generic classes occur once for each list
    /// of type arguments.
    pub classes: Vec<Class>,
    /// What builtin exceptions need, if the program can meet any exception as an object.
    pub errors: Option<Errors>,
}

/// How errors of the runtime become exception objects, and how an exception that leaves the program
/// is told.
#[derive(Clone, Copy, Debug)]
pub struct Errors {
    /// `BaseException`
    pub base: ClassId,
    /// `(kind: int, message: str) -> BaseException`: the object of an error of the runtime; `kind`
    /// is the number of a [`molt_abi::ErrorKind`].
    pub make: FuncId,
    /// `(BaseException) -> str`: the last line of a traceback, `ValueError: message`.
    pub report: FuncId,
}

/// A class. Instances are objects whose fields start with those of the base.
#[derive(Clone, Debug)]
pub struct Class {
    /// Python name.
    pub name: Arc<str>,
    /// Unique symbol.
    pub symbol: String,
    /// The base, unless it is `object`.
    pub base: Option<ClassId>,
    /// The fields that it adds to its base's.
    pub fields: Vec<Field>,
    /// `__del__`: takes the instance (as this class), called before the last reference goes.
    pub del: Option<FuncId>,
    /// The definition.
    pub span: Span,
}

/// A field of a class.
#[derive(Clone, Debug)]
pub struct Field {
    /// Python name, or one that holds a `.` for what the compiler adds.
    pub name: Arc<str>,
    /// Type; zero, null or the first union member of type `None` in a new instance.
    pub ty: Ty,
}

impl Program {
    /// The function that `id` names.
    pub fn function(&self, id: FuncId) -> &Function {
        &self.functions[id.0 as usize]
    }
}

/// A module-level variable.
#[derive(Clone, Debug)]
pub struct Global {
    /// Python name.
    pub name: Arc<str>,
    /// Unique symbol.
    pub symbol: String,
    /// Type.
    pub ty: Ty,
    /// Where it is first assigned.
    pub span: Span,
    /// Whether a read may come before the first assignment (then reads are checked and raise
    /// NameError).
    pub maybe_unbound: bool,
}

/// One monomorphic function.
#[derive(Clone, Debug)]
pub struct Function {
    /// Python name as tracebacks show it: `row`, `<module>`, `<lambda>`.
    pub name: Arc<str>,
    /// Unique symbol.
    pub symbol: String,
    /// Parameters, captured variables last; they are the first locals.
    pub params: Vec<LocalId>,
    /// Result type.
    pub ret: Ty,
    /// All variables.
    pub locals: Vec<Local>,
    /// Statements. Control does not fall off the end unless `ret` is `None`.
    pub body: Vec<Stmt>,
    /// The definition.
    pub span: Span,
    /// For a generator function: a call yields a new generator of these types, which has run
    /// nothing yet. `ret` is what the body returns in the end.
    pub generator: Option<Arc<GenTy>>,
}

impl Function {
    /// The variable that `id` names.
    pub fn local(&self, id: LocalId) -> &Local {
        &self.locals[id.0 as usize]
    }
}

/// A variable. One Python name becomes several locals where its type changes.
#[derive(Clone, Debug)]
pub struct Local {
    /// Python name, or a made-up one that holds a `.` for a temporary.
    pub name: Arc<str>,
    /// Type.
    pub ty: Ty,
    /// Where it is first assigned.
    pub span: Span,
    /// Whether some read may come before any assignment (or after `del`): lowering then keeps a
    /// flag and raises UnboundLocalError.
    pub maybe_unbound: bool,
}

/// A statement.
#[derive(Clone, Debug)]
pub struct Stmt {
    /// What it is.
    pub kind: StmtKind,
    /// The Python statement that it comes from.
    pub span: Span,
}

/// The kinds of statement.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each variant says what its fields are")]
pub enum StmtKind {
    /// Evaluates for its effects.
    Expr(Expr),
    /// `local = value`
    Let { local: LocalId, value: Expr },
    /// `global = value`
    SetGlobal { global: GlobalId, value: Expr },
    /// `list[index] = value`; evaluated in the order value, list, index as Python does.
    /// `unchecked`: the index is known to be in bounds and not negative.
    SetIndex { list: Expr, index: Expr, value: Expr, unchecked: bool },
    /// `object.field = value`, `field` being one of `class`'s own; evaluated in the order value,
    /// object.
    SetField { object: Expr, class: ClassId, field: usize, value: Expr },
    /// Runs `body`; if anything in it raises, the exception, an instance of [`Errors::base`], is
    /// put into `caught` and `handler` runs. Variables keep what the body had assigned until then.
    /// `return`, `break` and `continue` may leave both.
    Try { body: Vec<Stmt>, caught: LocalId, handler: Vec<Stmt> },
    /// Raises an exception object. `again`: it was caught and goes on, with the traceback that it has.
    RaiseObject { exc: Expr, again: bool },
    /// `list.append(value)`
    Append { list: Expr, value: Expr },
    /// `del local`
    Unbind { local: LocalId },
    /// `if`
    If { cond: Expr, then: Vec<Stmt>, orelse: Vec<Stmt> },
    /// `while`; `orelse` runs when the condition turns false.
    While { cond: Expr, body: Vec<Stmt>, orelse: Vec<Stmt> },
    /// `for var in range(…)`. The range is evaluated once. The body may assign `var`.
    For { var: LocalId, range: Range, body: Vec<Stmt>, orelse: Vec<Stmt> },
    /// `for var in list`: the length is looked at before every iteration, as Python does.
    ForList { var: LocalId, list: Expr, body: Vec<Stmt>, orelse: Vec<Stmt> },
    /// A parallel loop.
    ParFor(Box<ParFor>),
    /// `return`
    Return(Option<Expr>),
    /// `break`
    Break,
    /// `continue`
    Continue,
    /// `raise kind(message)`; `message` is a `str`.
    Raise { kind: molt_abi::ErrorKind, message: Option<Expr> },
}

/// `range(start, stop, step)` of ints.
#[derive(Clone, Debug)]
pub struct Range {
    /// First value.
    pub start: Expr,
    /// Bound, exclusive.
    pub stop: Expr,
    /// Step; zero raises ValueError when the loop is reached.
    pub step: Expr,
}

/// A parallel loop, from `parfor` or `parallel.for_range` or `parallel.reduce`.
#[derive(Clone, Debug)]
pub struct ParFor {
    /// Induction variables with their ranges, outermost first; more than one for `collapse`.
    pub vars: Vec<(LocalId, Range)>,
    /// How iterations are handed out.
    pub schedule: Schedule,
    /// Chunk size; positive, else ValueError.
    pub chunk: Option<Expr>,
    /// Variables that iterations combine into.
    pub reductions: Vec<Reduction>,
    /// The body. `Continue` ends the iteration; there is no `Break` or `Return`. Locals that it
    /// assigns are private to the iteration, unless they are reductions.
    pub body: Vec<Stmt>,
    /// How the program spelled it.
    pub origin: Origin,
    /// `parfor … in …` or the call.
    pub span: Span,
}

/// The spelling of a parallel loop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// Stage B's statement.
    ParFor,
    /// `parallel.for_range`
    ForRange,
    /// `parallel.reduce`
    Reduce,
}

/// OpenMP's loop schedules.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Schedule {
    /// Contiguous blocks.
    #[default]
    Static,
    /// Chunks handed out as threads become free.
    Dynamic,
    /// Shrinking chunks.
    Guided,
}

/// A reduction variable.
#[derive(Clone, Debug)]
pub struct Reduction {
    /// The variable, assigned before the loop; its value takes part.
    pub local: LocalId,
    /// How two partial values combine. In the body the variable is read and assigned only in
    /// updates of this kind.
    pub kind: ReductionKind,
    /// One update.
    pub span: Span,
}

/// Builtin reductions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReductionKind {
    /// `+=`, `-=`
    Add,
    /// `*=`
    Mul,
    /// `min`
    Min,
    /// `max`
    Max,
    /// `and`, `&=`
    And,
    /// `or`, `|=`
    Or,
    /// `^=`
    Xor,
}

/// An expression.
#[derive(Clone, Debug)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Its type.
    pub ty: Ty,
    /// The Python expression that it comes from.
    pub span: Span,
}

/// The kinds of expression. Operands are evaluated left to right.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each variant says what its fields are")]
pub enum ExprKind {
    /// `None`
    None,
    /// An int.
    Int(i64),
    /// A float.
    Float(f64),
    /// A bool.
    Bool(bool),
    /// A string.
    Str(Arc<str>),
    /// Reads a variable.
    Local(LocalId),
    /// Reads a module-level variable.
    Global(GlobalId),
    /// `(a, b)`
    Tuple(Vec<Expr>),
    /// `tuple[n]`
    TupleGet(Box<Expr>, usize),
    /// `[a, b]`; all of the list's element type.
    List(Vec<Expr>),
    /// `[value] * count`
    ListFilled { value: Box<Expr>, count: Box<Expr> },
    /// `list[index]`. `unchecked`: the index is known to be in bounds and not negative.
    Index { list: Box<Expr>, index: Box<Expr>, unchecked: bool },
    /// Zero, null, or the first member of a union: what a place of the type holds before its first
    /// assignment. Nothing reads it.
    Zero,
    /// A new instance with every field zero or null.
    New(ClassId),
    /// `object.field`, `field` being one of `class`'s own.
    Field { object: Box<Expr>, class: ClassId, field: usize },
    /// Whether an object is an instance of the class or of a subclass; `exact`: of the class itself.
    InstanceOf { object: Box<Expr>, class: ClassId, exact: bool },
    /// An object as one of another class: a base, or a subclass that it is known to be of.
    Cast(Box<Expr>),
    /// A value as the union's member with this position.
    Wrap(Box<Expr>, usize),
    /// The member at this position, which the union is known to hold.
    Unwrap(Box<Expr>, usize),
    /// The position of the member that a union holds, an int.
    Tag(Box<Expr>),
    /// Runs a generator to its next yield: true if it got there, false if it has ended (now or
    /// earlier). What it raises is raised here. Sends `value`, if the generator takes any.
    GenResume { generator: Box<Expr>, value: Option<Box<Expr>> },
    /// The same, but `exc`, an instance of [`Errors::base`], is raised where the generator waits.
    GenThrow { generator: Box<Expr>, exc: Box<Expr> },
    /// What the generator yielded last.
    GenValue(Box<Expr>),
    /// What the generator returned in the end.
    GenResult(Box<Expr>),
    /// `yield value` in a generator function; the expression's value is what is sent.
    Yield(Box<Expr>),
    /// `len(list)`
    Len(Box<Expr>),
    /// Checked int arithmetic and bit operations, int to int.
    IntBin(IntOp, Box<Expr>, Box<Expr>),
    /// `-x`, checked.
    IntNeg(Box<Expr>),
    /// `~x`
    IntInvert(Box<Expr>),
    /// Float arithmetic. `Div` raises ZeroDivisionError.
    FloatBin(FloatOp, Box<Expr>, Box<Expr>),
    /// `-x`
    FloatNeg(Box<Expr>),
    /// An operation of one instruction on a float.
    FloatUnary(FloatUnary, Box<Expr>),
    /// `float(int)`, rounded to nearest even.
    IntToFloat(Box<Expr>),
    /// `int(bool)`
    BoolToInt(Box<Expr>),
    /// Compares two ints (or two bools).
    IntCmp(CmpOp, Box<Expr>, Box<Expr>),
    /// Compares two floats, IEEE.
    FloatCmp(CmpOp, Box<Expr>, Box<Expr>),
    /// `not bool`
    Not(Box<Expr>),
    /// `bool and bool`: the right side only if the left is true.
    And(Box<Expr>, Box<Expr>),
    /// `bool or bool`: the right side only if the left is false.
    Or(Box<Expr>, Box<Expr>),
    /// `a & b`, `a | b`, `a ^ b` of bools: both sides are evaluated.
    BoolBin(BitOp, Box<Expr>, Box<Expr>),
    /// `then if cond else orelse`
    IfExp { cond: Box<Expr>, then: Box<Expr>, orelse: Box<Expr> },
    /// `a is b` of two objects.
    Is(Box<Expr>, Box<Expr>),
    /// Calls a function of the program.
    Call { func: FuncId, args: Vec<Expr> },
    /// Calls a runtime function of the ABI's table. `Elem` parameters take the value itself;
    /// `desc` is the type passed for its `Desc` parameter.
    Rt { symbol: &'static str, args: Vec<Expr>, desc: Option<Ty> },
    /// Runs statements, then yields the value. The statements hold no `Return`, and no `Break` or
    /// `Continue` that leaves them.
    Block(Vec<Stmt>, Box<Expr>),
}

/// Int operations.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the operators are their own description")]
pub enum IntOp {
    Add,
    Sub,
    Mul,
    FloorDiv,
    Mod,
    Shl,
    Shr,
    And,
    Or,
    Xor,
}

/// Float operations.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the operators are their own description")]
pub enum FloatOp {
    Add,
    Sub,
    Mul,
    Div,
}

/// Float functions that are one machine instruction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FloatUnary {
    /// `math.sqrt`: raises ValueError "math domain error" below zero.
    Sqrt,
    /// `abs`, `math.fabs`
    Abs,
}

/// Comparisons.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the operators are their own description")]
pub enum CmpOp {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

/// Bit operations of bools.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the operators are their own description")]
pub enum BitOp {
    And,
    Or,
    Xor,
}

impl Expr {
    /// An expression.
    pub fn new(kind: ExprKind, ty: Ty, span: Span) -> Self {
        Expr { kind, ty, span }
    }
}
