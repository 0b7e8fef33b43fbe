//! Variables as SSA values: the environment, and what statements carry through it.
//!
//! A variable that is assigned in a statement and read after it becomes a result, an iteration
//! argument or a block argument of the statement: a [`Slot`]. A variable that may be read before
//! its assignment also has a flag, carried likewise while its value is not known.

use crate::analysis::{Assigned, Locals};
use crate::function::FnCx;
use molt_abi::ErrorKind;
use molt_dialects::ir::{Type, Value};
use molt_hir::hir::{Expr, LocalId, Ty};

/// Whether a variable is bound.
#[derive(Clone, Copy, Debug)]
pub enum Bound {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// The value, an `i1`, tells.
    Dynamic(Value),
}

/// The variables at one place. Both vectors are indexed by the variable's number; `bound` counts
/// only for variables that may be unbound.
#[derive(Clone)]
pub struct Env {
    /// Present values; none before the first assignment.
    pub values: Vec<Option<Value>>,
    /// Whether each is bound.
    pub bound: Vec<Bound>,
}

impl Env {
    /// The environment of `locals` variables, none of them assigned.
    pub fn new(locals: usize) -> Self {
        Env { values: vec![None; locals], bound: vec![Bound::No; locals] }
    }

    /// Forgets the value of `local`.
    pub fn clear(&mut self, local: LocalId) {
        self.values[local.0 as usize] = None;
        self.bound[local.0 as usize] = Bound::No;
    }
}

/// One value that a statement carries.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Slot {
    /// The variable's value.
    Value(LocalId),
    /// Whether it is bound.
    Flag(LocalId),
}

impl FnCx<'_> {
    /// What a statement that assigns `assigned` carries to where `live` is read.
    pub fn slots(&self, assigned: &Assigned, live: &Locals) -> Vec<Slot> {
        let mut slots = Vec::new();
        for local in assigned.all.common(live).iter().filter(|l| self.place(*l).is_none()) {
            let info = self.function.local(local);
            if info.ty != Ty::None {
                slots.push(Slot::Value(local));
            }
            let known =
                matches!(self.env.bound[local.0 as usize], Bound::Yes) && !assigned.unbound.contains(local);
            if info.maybe_unbound && !known {
                slots.push(Slot::Flag(local));
            }
        }
        slots
    }

    /// The types of `slots`.
    pub fn slot_types(&self, slots: &[Slot]) -> Vec<Type> {
        slots
            .iter()
            .map(|slot| match slot {
                Slot::Value(l) => self.local_ty(*l),
                Slot::Flag(_) => self.module.ctx.i1_ty(),
            })
            .collect()
    }

    /// The present values of `slots`; poison for what has none yet.
    pub fn read_slots(&mut self, slots: &[Slot]) -> Vec<Value> {
        slots
            .iter()
            .map(|slot| match slot {
                Slot::Value(l) => self.present_value(*l),
                Slot::Flag(l) => self.present_flag(*l),
            })
            .collect()
    }

    /// The present value of `local`; poison if it has none yet.
    fn present_value(&mut self, local: LocalId) -> Value {
        let value = match self.place(local) {
            Some(place) => self.read_place(place, local),
            None => self.env.values[local.0 as usize],
        };
        value.unwrap_or_else(|| self.b.poison(self.local_ty(local)))
    }

    /// Whether `local`, which may be unbound, is bound.
    fn present_flag(&mut self, local: LocalId) -> Value {
        if let Some(flag) = self.place(local).and_then(|place| self.read_flag(place)) {
            return flag;
        }
        match self.env.bound[local.0 as usize] {
            Bound::Yes => self.b.const_bool(true),
            Bound::No => self.b.const_bool(false),
            Bound::Dynamic(flag) => flag,
        }
    }

    /// Poison for `slots`: control never gets there.
    pub fn poison_slots(&mut self, slots: &[Slot]) -> Vec<Value> {
        self.slot_types(slots).into_iter().map(|t| self.b.poison(t)).collect()
    }

    /// Gives the variables of `slots` new values.
    pub fn bind_slots(&mut self, slots: &[Slot], values: &[Value]) {
        for (slot, value) in slots.iter().zip(values) {
            match slot {
                Slot::Value(l) => self.env.values[l.0 as usize] = Some(*value),
                Slot::Flag(l) => self.env.bound[l.0 as usize] = Bound::Dynamic(*value),
            }
        }
    }

    /// Assigns `value` to `local`; no value for one of type `None`.
    pub fn assign(&mut self, local: LocalId, value: Option<Value>) {
        let value = value.filter(|_| self.function.local(local).ty != Ty::None);
        if let Some(place) = self.place(local) {
            return self.assign_place(place, value);
        }
        self.env.values[local.0 as usize] = value;
        self.env.bound[local.0 as usize] = Bound::Yes;
    }

    /// Forgets the value of `local`.
    pub fn unbind(&mut self, local: LocalId) {
        match self.place(local) {
            Some(place) => self.clear_place(place),
            None => self.env.clear(local),
        }
    }

    /// Reads `local`, after a check where it may be unbound.
    pub fn read_local(&mut self, local: LocalId) -> Option<Value> {
        let info = self.function.local(local);
        let at = local.0 as usize;
        let in_memory = self.place(local).is_some();
        if info.maybe_unbound && (in_memory || !matches!(self.env.bound[at], Bound::Yes)) {
            let flag = self.present_flag(local);
            let (kind, message) = self.unbound_error(&info.name);
            self.require(flag, kind, &message);
            if !in_memory {
                self.env.bound[at] = Bound::Yes;
            }
        }
        (info.ty != Ty::None).then(|| self.present_value(local))
    }

    /// The error of a read before assignment; a module's variables are globals to Python.
    fn unbound_error(&self, name: &str) -> (ErrorKind, String) {
        if self.is_main {
            (ErrorKind::NameError, format!("name '{name}' is not defined"))
        } else {
            let text =
                format!("cannot access local variable '{name}' where it is not associated with a value");
            (ErrorKind::UnboundLocalError, text)
        }
    }

    /// The MLIR type of `local`.
    pub fn local_ty(&self, local: LocalId) -> Type {
        let info = self.function.local(local);
        self.module.ty(&info.ty, info.span).unwrap_or_else(|| {
            self.module.internal(info.span, "a variable of type None has no value");
            self.module.ctx.i1_ty()
        })
    }

    /// The MLIR type of `expr`.
    pub fn expr_ty(&self, expr: &Expr) -> Type {
        self.module.ty(&expr.ty, expr.span).unwrap_or_else(|| {
            self.module.internal(expr.span, "an expression of type None has no value");
            self.module.ctx.i1_ty()
        })
    }
}
