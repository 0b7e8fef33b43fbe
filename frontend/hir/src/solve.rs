//! Type variables: what is known of each in this pass, and what the next pass starts from.
//!
//! A variable stands for what a place can hold: the elements of a list made somewhere, a field, a
//! variable of union type, the result of a function. Its bound is the join of everything that was
//! put there. Variables of places that turn out to be one — a list is assigned to another variable —
//! are linked. A place with a [`Key`] starts each pass with the bound that the last pass ended with,
//! so bounds only grow; the passes end when none does.

use crate::scope::{ClsId, VarId};
use crate::types::{ClassT, GenT, T};
use molt_base::Span;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

/// Where in the program, and in which copy of it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Site {
    /// Instance of a function.
    pub inst: u32,
    /// Distinguishes the copies of an inlined body.
    pub path: u64,
    /// The expression or statement.
    pub span: Span,
}

/// A place whose type outlives a pass.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Key {
    /// The n-th type argument of what is made at a site.
    Site(Site, u32),
    /// A variable that holds values of several types.
    Local(u32, u64, VarId),
    /// What a variable of several types holds when it comes back to the head of a loop.
    Head(Site, VarId),
    /// A variable that lives in a cell.
    Cell(u32, u64, VarId),
    /// A field, by the class with its arguments.
    Field(ClassT, Arc<str>),
    /// A variable of a module or a class body.
    Global(VarId),
    /// What an instance returns.
    Returns(u32),
    /// What an instance yields.
    Yields(u32),
    /// What is sent to an instance.
    Sends(u32),
    /// A parameter of an instance, which may fill what it is given.
    Param(u32, u32),
}

/// The type variables of one pass.
#[derive(Default)]
pub struct Vars {
    /// The base of each class.
    bases: Rc<HashMap<ClsId, ClsId>>,
    bounds: Vec<Option<T>>,
    keyed: HashMap<Key, u32>,
    /// Whether some type would have held itself.
    pub cyclic: bool,
    /// The order in which keys were met, so that facts are the same in every run.
    order: Vec<Key>,
}

impl Vars {
    /// No variables yet; the classes have these bases.
    pub fn new(bases: HashMap<ClsId, ClsId>) -> Vars {
        Vars { bases: Rc::new(bases), ..Vars::default() }
    }

    /// A variable.
    pub fn fresh(&mut self, bound: Option<T>) -> T {
        self.bounds.push(bound);
        T::Var(self.bounds.len() as u32 - 1)
    }

    /// The variable of a place; `start` is what earlier passes know.
    pub fn keyed(&mut self, key: Key, start: Option<&T>) -> T {
        if let Some(v) = self.keyed.get(&key) {
            return T::Var(*v);
        }
        let bound = start.map(|t| self.open(t));
        let t = self.fresh(bound);
        let T::Var(v) = t else { unreachable!("fresh gives a variable") };
        self.keyed.insert(key.clone(), v);
        self.order.push(key);
        t
    }

    /// A type from outside with variables for what its containers hold, so that this can grow.
    pub fn open(&mut self, t: &T) -> T {
        match t {
            T::List(e) => T::list(self.open_part(e)),
            T::Class(c) => T::Class(self.open_class(c)),
            T::Type(c) => T::Type(self.open_class(c)),
            T::Gen(g) => T::Gen(Rc::new(GenT {
                yields: self.open_part(&g.yields),
                sends: self.open_part(&g.sends),
                returns: self.open_part(&g.returns),
            })),
            T::Tuple(_) | T::Union(_) | T::Func(_) | T::Method(_) => t.map(&mut |t| self.open(t)),
            T::Cell(t) => T::Cell(Rc::new(self.open_part(t))),
            t => t.clone(),
        }
    }

    fn open_class(&mut self, c: &ClassT) -> ClassT {
        ClassT { id: c.id, args: c.args.iter().map(|t| self.open_part(t)).collect() }
    }

    fn open_part(&mut self, t: &T) -> T {
        let bound = match t {
            T::Never | T::Unknown => None,
            t => Some(self.open(t)),
        };
        self.fresh(bound)
    }

    /// The type itself, or what the variable is bound to, or the last unbound variable.
    pub fn shallow(&self, t: &T) -> T {
        let mut t = t;
        while let T::Var(v) = t {
            match &self.bounds[*v as usize] {
                Some(b) => t = b,
                None => break,
            }
        }
        t.clone()
    }

    /// The last variable of a chain of links, if `t` is one.
    pub fn root(&self, t: &T) -> Option<u32> {
        let T::Var(v) = t else { return None };
        let mut v = *v;
        while let Some(T::Var(w)) = &self.bounds[v as usize] {
            v = *w;
        }
        Some(v)
    }

    /// The bound of a root.
    pub fn bound(&self, root: u32) -> Option<T> {
        self.bounds[root as usize].clone()
    }

    /// Binds a root. Nothing happens if that would make the type contain itself.
    pub fn bind(&mut self, root: u32, t: T) -> bool {
        if let Some(v) = self.root(&t) {
            if v != root {
                if self.bounds[v as usize].as_ref().is_some_and(|b| self.occurs(root, b)) {
                    self.cyclic = true;
                    return false;
                }
                self.bounds[root as usize] = Some(t);
            }
            return true;
        }
        if self.occurs(root, &t) {
            self.cyclic = true;
            return false;
        }
        self.bounds[root as usize] = Some(t);
        true
    }

    fn occurs(&self, root: u32, t: &T) -> bool {
        t.any(&mut |t| match t {
            T::Var(_) => {
                let r = self.root(t).expect("it is a variable");
                r == root || self.bounds[r as usize].as_ref().is_some_and(|b| self.occurs(root, b))
            }
            _ => false,
        })
    }

    /// `t` with all bound variables replaced.
    pub fn resolve(&self, t: &T) -> T {
        match t {
            T::Var(_) => match self.shallow(t) {
                t @ T::Var(_) => t,
                t => self.resolve(&t),
            },
            T::Union(_) => self.without_subclasses(t.map(&mut |t| self.resolve(t))),
            t => t.map(&mut |t| self.resolve(t)),
        }
    }

    /// The type without variables: what is unbound never has a value.
    pub fn closed(&self, t: &T) -> T {
        match t {
            T::Var(_) => match self.shallow(t) {
                T::Var(_) => T::Never,
                t => self.closed(&t),
            },
            T::Union(_) => self.without_subclasses(t.map(&mut |t| self.closed(t))),
            t => t.map(&mut |t| self.closed(t)),
        }
    }

    /// A union without the members that another one stands for.
    fn without_subclasses(&self, t: T) -> T {
        let T::Union(ts) = &t else { return t };
        let ids: Vec<ClsId> = ts
            .iter()
            .filter_map(|t| match t {
                T::Class(c) => Some(c.id),
                _ => None,
            })
            .collect();
        if ids.len() < 2 {
            return t;
        }
        let below = |id: ClsId| {
            let mut at = id;
            while let Some(b) = self.bases.get(&at) {
                if ids.contains(b) {
                    return true;
                }
                at = *b;
            }
            false
        };
        if !ids.iter().any(|id| below(*id)) {
            return t;
        }
        T::union(ts.iter().filter(|t| !matches!(t, T::Class(c) if below(c.id))).cloned().collect())
    }

    /// Every place with what it holds now; places that hold nothing are left out.
    pub fn facts(&self) -> Vec<(Key, T)> {
        let all = self.order.iter().map(|k| (k.clone(), self.closed(&T::Var(self.keyed[k]))));
        all.filter(|(_, t)| *t != T::Never).collect()
    }
}
