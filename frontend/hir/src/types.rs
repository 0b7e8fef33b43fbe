//! Types during inference: [`T`] is [`Ty`] plus what only the checker knows — type variables,
//! functions as values, modules and builtins — and [`Vars`] solves the variables.
//!
//! A type variable stands for the element type of an empty list until a use tells it.

use crate::hir::Ty;
use crate::scope::{DefId, VarId};
use molt_base::Span;
use std::rc::Rc;
use std::sync::Arc;

/// A type while it is being inferred.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum T {
    /// Not known in this pass, or the result of an error that was reported.
    Unknown,
    None,
    Int,
    Float,
    Bool,
    Str,
    List(Rc<T>),
    Tuple(Rc<[T]>),
    /// A variable of [`Vars`].
    Var(u32),
    /// A function of the program.
    Func(FuncT),
    /// An imported module.
    Module(&'static str),
    /// A builtin function or type, a function of a builtin module (`math.sqrt`), an exception type.
    Builtin(&'static str),
}

/// The type of a function value: which function, and what it has captured.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
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

    /// Whether a value of this type takes no room at run time.
    pub fn erased(&self) -> bool {
        match self {
            T::None | T::Module(_) | T::Builtin(_) => true,
            T::Func(f) => f.caps.as_ref().is_none_or(|c| c.iter().all(|(_, t)| t.erased())),
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

    /// Whether values can stand in a list, a tuple or a module variable.
    pub fn storable(&self) -> bool {
        match self {
            T::Module(_) | T::Builtin(_) | T::Func(_) => false,
            T::List(t) => t.storable(),
            T::Tuple(ts) => ts.iter().all(T::storable),
            _ => true,
        }
    }

    /// Whether some part is unknown.
    pub fn is_open(&self) -> bool {
        match self {
            T::Unknown | T::Var(_) => true,
            T::List(t) => t.is_open(),
            T::Tuple(ts) => ts.iter().any(T::is_open),
            T::Func(f) => f.caps.as_ref().is_some_and(|c| c.iter().any(|(_, t)| t.is_open())),
            _ => false,
        }
    }

    /// The type in the HIR; unknown parts become `None`, and `open` is set.
    pub fn lower(&self, open: &mut bool) -> Ty {
        match self {
            T::Unknown | T::Var(_) => {
                *open = true;
                Ty::None
            }
            T::None | T::Module(_) | T::Builtin(_) => Ty::None,
            T::Int => Ty::Int,
            T::Float => Ty::Float,
            T::Bool => Ty::Bool,
            T::Str => Ty::Str,
            T::List(t) => Ty::List(Arc::new(t.lower(open))),
            T::Tuple(ts) => Ty::Tuple(ts.iter().map(|t| t.lower(open)).collect()),
            T::Func(f) if !self.erased() => {
                let caps = f.caps.as_ref().expect("a function value with captures holds them");
                Ty::Tuple(caps.iter().filter(|(_, t)| !t.erased()).map(|(_, t)| t.lower(open)).collect())
            }
            T::Func(_) => Ty::None,
        }
    }
}

impl std::fmt::Display for T {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            T::Unknown | T::Var(_) => f.write_str("?"),
            T::None => f.write_str("None"),
            T::Int => f.write_str("int"),
            T::Float => f.write_str("float"),
            T::Bool => f.write_str("bool"),
            T::Str => f.write_str("str"),
            T::List(t) => write!(f, "list[{t}]"),
            T::Tuple(ts) if ts.is_empty() => f.write_str("tuple[()]"),
            T::Tuple(ts) => {
                let parts: Vec<String> = ts.iter().map(T::to_string).collect();
                write!(f, "tuple[{}]", parts.join(", "))
            }
            T::Func(_) => f.write_str("function"),
            T::Module(_) => f.write_str("module"),
            T::Builtin(_) => f.write_str("builtin_function_or_method"),
        }
    }
}

/// Where a type variable was made; the key under which its solution is kept for the next pass.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Site {
    /// Instance of a function.
    pub inst: u32,
    /// Distinguishes the copies of an inlined body.
    pub path: u64,
    /// The expression or statement.
    pub span: Span,
}

/// The type variables of one pass.
#[derive(Default)]
pub struct Vars {
    slots: Vec<(Option<T>, Option<Site>)>,
}

impl Vars {
    /// A variable for `site`.
    pub fn fresh(&mut self, site: Option<Site>) -> T {
        self.slots.push((None, site));
        T::Var(self.slots.len() as u32 - 1)
    }

    /// `t` with all solved variables replaced.
    pub fn resolve(&self, t: &T) -> T {
        match t {
            T::Var(v) => match &self.slots[*v as usize].0 {
                Some(t) => self.resolve(t),
                None => t.clone(),
            },
            T::List(e) => T::list(self.resolve(e)),
            T::Tuple(ts) => T::tuple(ts.iter().map(|t| self.resolve(t)).collect()),
            T::Func(FuncT { def, caps: Some(caps) }) => {
                let caps = caps.iter().map(|(v, t)| (*v, self.resolve(t))).collect();
                T::Func(FuncT { def: *def, caps: Some(caps) })
            }
            _ => t.clone(),
        }
    }

    /// Makes the two types one, if they can be; unknown types fit everything.
    pub fn unify(&mut self, a: &T, b: &T) -> bool {
        let (a, b) = (self.resolve(a), self.resolve(b));
        match (&a, &b) {
            (T::Var(x), T::Var(y)) if x == y => true,
            (T::Unknown, _) | (_, T::Unknown) => true,
            (T::Var(v), t) | (t, T::Var(v)) => {
                if self.occurs(*v, t) || !t.storable() {
                    return false;
                }
                self.slots[*v as usize].0 = Some(t.clone());
                true
            }
            (T::List(x), T::List(y)) => self.unify(x, y),
            (T::Tuple(xs), T::Tuple(ys)) => {
                xs.len() == ys.len() && xs.iter().zip(ys.iter()).all(|(x, y)| self.unify(x, y))
            }
            _ => a == b,
        }
    }

    fn occurs(&self, v: u32, t: &T) -> bool {
        match t {
            T::Var(w) => v == *w,
            T::List(t) => self.occurs(v, t),
            T::Tuple(ts) => ts.iter().any(|t| self.occurs(v, t)),
            _ => false,
        }
    }

    /// Every site with what it was solved to.
    pub fn solutions(&self) -> impl Iterator<Item = (Site, T)> + '_ {
        self.slots
            .iter()
            .enumerate()
            .filter_map(|(i, (_, site))| site.map(|s| (s, self.resolve(&T::Var(i as u32)))))
    }
}
