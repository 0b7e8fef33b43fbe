//! Types during inference: [`T`] is [`crate::hir::Ty`] plus what only the checker knows — type
//! variables, functions and classes as values, modules and builtins.

use crate::scope::{ClsId, DefId, VarId};
use std::rc::Rc;

/// A type of a value while it is being inferred.
#[derive(Clone, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum T {
    /// The result of an error that was reported, or of something that a later pass will know.
    Unknown,
    /// The type of no value: what never is there at run time.
    Never,
    None,
    Bool,
    Int,
    Float,
    Str,
    Bytes,
    List(Rc<T>),
    Tuple(Rc<[T]>),
    /// An instance of a class, or of a subclass.
    Class(ClassT),
    /// A value of one of the members: at least two, in order, none of them a union.
    Union(Rc<[T]>),
    /// A generator.
    Gen(Rc<GenT>),
    /// What holds a captured variable that changes.
    Cell(Rc<T>),
    /// A variable of [`crate::solve::Vars`].
    Var(u32),
    /// A type parameter of a class, in what is said of the class as such.
    Param(u32),
    /// A function of the program.
    Func(FuncT),
    /// A method with its instance.
    Method(Rc<MethodT>),
    /// A class as a value.
    Type(ClassT),
    /// One constant, of a parameter that is to be known when the function is compiled.
    Const(Rc<Lit>),
    /// A source module, by number.
    Source(u32),
    /// A module of the checker's own.
    Module(&'static str),
    /// A builtin function or type, a function of a builtin module (`math.sqrt`).
    Builtin(&'static str),
}

/// A constant.
#[derive(Clone, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Lit {
    None,
    Bool(bool),
    Int(i64),
    Str(std::sync::Arc<str>),
}

impl Lit {
    /// The constant that an expression is.
    pub fn of(kind: &crate::hir::ExprKind) -> Option<Lit> {
        use crate::hir::ExprKind;
        Some(match kind {
            ExprKind::None => Lit::None,
            ExprKind::Bool(b) => Lit::Bool(*b),
            ExprKind::Int(n) => Lit::Int(*n),
            ExprKind::Str(s) => Lit::Str(s.clone()),
            _ => return None,
        })
    }
}

/// A class with its type arguments.
#[derive(Clone, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct ClassT {
    /// The class.
    pub id: ClsId,
    /// One for each type parameter.
    pub args: Rc<[T]>,
}

/// The types of a generator.
#[derive(Clone, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct GenT {
    /// What it yields.
    pub yields: T,
    /// What is sent to it.
    pub sends: T,
    /// What it returns.
    pub returns: T,
}

/// A method value.
#[derive(Clone, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct MethodT {
    /// The instance's type; the value is the instance.
    pub recv: T,
    /// The method's name.
    pub name: Rc<str>,
}

/// The type of a function value: which function, and what it has captured.
#[derive(Clone, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct FuncT {
    /// The definition.
    pub def: DefId,
    /// None while the value stays in the scope that holds the captured variables: they are read
    /// when the function is called, as Python does. Once it is passed on, the captured variables
    /// with their types; the value is then a tuple of theirs.
    pub caps: Option<Rc<[(VarId, T)]>>,
}

impl T {
    /// `list[elem]`
    pub fn list(elem: T) -> T {
        T::List(Rc::new(elem))
    }

    /// `tuple[…]`
    pub fn tuple(elems: Vec<T>) -> T {
        T::Tuple(elems.into())
    }

    /// One of `members`; unions among them are opened. Must not be called with none.
    pub fn union(members: Vec<T>) -> T {
        let mut flat: Vec<T> = vec![];
        for m in members {
            match m {
                T::Union(ms) => flat.extend(ms.iter().cloned()),
                T::Never => {}
                m => flat.push(m),
            }
        }
        flat.sort();
        flat.dedup();
        match flat.len() {
            0 => T::Never,
            1 => flat.remove(0),
            _ => T::Union(flat.into()),
        }
    }

    /// Whether a value of this type takes no room at run time.
    pub fn erased(&self) -> bool {
        match self {
            T::None
            | T::Never
            | T::Var(_)
            | T::Module(_)
            | T::Source(_)
            | T::Builtin(_)
            | T::Type(_)
            | T::Const(_) => true,
            T::Func(f) => f.caps.as_ref().is_none_or(|c| c.iter().all(|(_, t)| t.erased())),
            T::Method(m) => m.recv.erased(),
            _ => false,
        }
    }

    /// Whether it is `int` or `bool`.
    pub fn is_intlike(&self) -> bool {
        matches!(self, T::Int | T::Bool)
    }

    /// Whether it is `int`, `float` or `bool`.
    pub fn is_number(&self) -> bool {
        matches!(self, T::Int | T::Float | T::Bool)
    }

    /// Whether some part is unknown.
    pub fn is_open(&self) -> bool {
        self.any(&mut |t| matches!(t, T::Unknown | T::Var(_)))
    }

    /// Whether `f` holds for the type or a part of it.
    pub fn any(&self, f: &mut dyn FnMut(&T) -> bool) -> bool {
        if f(self) {
            return true;
        }
        match self {
            T::List(t) | T::Cell(t) => t.any(f),
            T::Tuple(ts) | T::Union(ts) => ts.iter().any(|t| t.any(f)),
            T::Class(c) | T::Type(c) => c.args.iter().any(|t| t.any(f)),
            T::Gen(g) => g.yields.any(f) || g.sends.any(f) || g.returns.any(f),
            T::Func(FuncT { caps: Some(caps), .. }) => caps.iter().any(|(_, t)| t.any(f)),
            T::Method(m) => m.recv.any(f),
            _ => false,
        }
    }

    /// How many types stand in it, itself included; counts no further than `most`.
    pub fn size(&self, most: usize) -> usize {
        let mut n = 1;
        self.map(&mut |t| {
            if n < most {
                n += t.size(most - n);
            }
            T::None
        });
        n
    }

    /// How deep types stand in types.
    pub fn depth(&self) -> usize {
        let mut deepest = 0;
        self.map(&mut |t| {
            deepest = deepest.max(t.depth());
            T::None
        });
        deepest + 1
    }

    /// The type with `f` applied to its direct parts.
    pub fn map(&self, f: &mut dyn FnMut(&T) -> T) -> T {
        match self {
            T::List(t) => T::list(f(t)),
            T::Cell(t) => T::Cell(Rc::new(f(t))),
            T::Tuple(ts) => T::Tuple(ts.iter().map(f).collect()),
            T::Union(ts) => T::union(ts.iter().map(f).collect()),
            T::Class(c) => T::Class(c.map(f)),
            T::Type(c) => T::Type(c.map(f)),
            T::Gen(g) => {
                T::Gen(Rc::new(GenT { yields: f(&g.yields), sends: f(&g.sends), returns: f(&g.returns) }))
            }
            T::Func(FuncT { def, caps: Some(caps) }) => {
                let caps = caps.iter().map(|(v, t)| (*v, f(t))).collect();
                T::Func(FuncT { def: *def, caps: Some(caps) })
            }
            T::Method(m) => T::Method(Rc::new(MethodT { recv: f(&m.recv), name: m.name.clone() })),
            t => t.clone(),
        }
    }

    /// The type with the class's parameters replaced by `args`.
    pub fn subst(&self, args: &[T]) -> T {
        match self {
            T::Param(i) => args.get(*i as usize).cloned().unwrap_or(T::Unknown),
            t => t.map(&mut |t| t.subst(args)),
        }
    }

    /// The members of a union, or the type itself.
    pub fn members(&self) -> Vec<T> {
        match self {
            T::Union(ts) => ts.to_vec(),
            t => vec![t.clone()],
        }
    }
}

impl ClassT {
    fn map(&self, f: &mut dyn FnMut(&T) -> T) -> ClassT {
        ClassT { id: self.id, args: self.args.iter().map(f).collect() }
    }
}
