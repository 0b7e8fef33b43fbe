//! Variables in memory, for the time of a `try` body.
//!
//! What a body assigns and the handler reads cannot be handed over as values: any op of the body may
//! be the last. Such a variable is a `molt.obj.var` while the body is lowered, and so is its flag if
//! it may be unbound. After the body, and in the handler, it is a value again.

use crate::analysis::{Assigned, Locals};
use crate::function::FnCx;
use crate::variables::{Bound, Env, Slot};
use molt_dialects::ir::{Type, Value};
use molt_hir::hir::{LocalId, Ty};
use std::collections::HashMap;

/// Where a variable lies.
#[derive(Clone, Copy)]
pub struct Place {
    /// Its value; none for one of type `None`.
    value: Option<Value>,
    /// Whether it is bound, if that is not always so.
    flag: Option<Value>,
}

impl FnCx<'_> {
    /// Where `local` lies, if it is in memory.
    pub fn place(&self, local: LocalId) -> Option<Place> {
        self.memory.get(&local).copied()
    }

    /// Puts what `assigned` and `live` have in common into memory. Gives the variables that were
    /// not there before.
    pub fn put_into_memory(&mut self, assigned: &Assigned, live: &Locals) -> Vec<LocalId> {
        let locals: Vec<LocalId> =
            assigned.all.common(live).iter().filter(|l| !self.memory.contains_key(l)).collect();
        for &local in &locals {
            let info = self.function.local(local);
            let has_value = info.ty != Ty::None;
            let place = Place {
                value: has_value.then(|| self.variable(self.local_ty(local))),
                flag: info.maybe_unbound.then(|| self.variable(self.module.ctx.i1_ty())),
            };
            let now = self.env.values[local.0 as usize];
            if let (Some(variable), Some(value)) = (place.value, now) {
                self.set_variable(variable, value);
            }
            if let Some(variable) = place.flag {
                let flag = self.read_slots(&[Slot::Flag(local)])[0];
                self.set_variable(variable, flag);
            }
            self.memory.insert(local, place);
        }
        locals
    }

    /// Makes values of variables again.
    pub fn take_from_memory(&mut self, locals: &[LocalId]) {
        for local in locals {
            if let Some(place) = self.memory.remove(local) {
                let info = self.function.local(*local);
                self.env.values[local.0 as usize] =
                    place.value.map(|v| self.get_variable(v, self.local_ty(*local)));
                self.env.bound[local.0 as usize] = match place.flag {
                    Some(flag) => Bound::Dynamic(self.get_variable(flag, self.module.ctx.i1_ty())),
                    None if info.maybe_unbound => Bound::No,
                    None => Bound::Yes,
                };
            }
        }
    }

    /// Makes values of the variables in memory that are among `live`, for code that must not touch
    /// memory. Gives what [`Self::resume_memory`] takes.
    pub fn suspend_memory(&mut self, live: &Locals) -> (Env, HashMap<LocalId, Place>) {
        let outer = (self.env.clone(), self.memory.clone());
        let locals: Vec<LocalId> = live.iter().filter(|l| self.memory.contains_key(l)).collect();
        self.take_from_memory(&locals);
        self.memory.clear();
        outer
    }

    /// Goes on with the variables as they were.
    pub fn resume_memory(&mut self, (env, memory): (Env, HashMap<LocalId, Place>)) {
        (self.env, self.memory) = (env, memory);
    }

    /// Assigns to a variable in memory.
    pub fn assign_place(&mut self, place: Place, value: Option<Value>) {
        if let (Some(variable), Some(value)) = (place.value, value) {
            self.set_variable(variable, value);
        }
        self.set_flag(place, true);
    }

    /// Unbinds a variable in memory. What it holds stays until the next assignment.
    pub fn clear_place(&mut self, place: Place) {
        self.set_flag(place, false);
    }

    fn set_flag(&mut self, place: Place, bound: bool) {
        if let Some(variable) = place.flag {
            let flag = self.b.const_bool(bound);
            self.set_variable(variable, flag);
        }
    }

    /// Reads a variable in memory.
    pub fn read_place(&mut self, place: Place, local: LocalId) -> Option<Value> {
        place.value.map(|v| self.get_variable(v, self.local_ty(local)))
    }

    /// Whether a variable in memory is bound, if it may not be.
    pub fn read_flag(&mut self, place: Place) -> Option<Value> {
        place.flag.map(|v| self.get_variable(v, self.module.ctx.i1_ty()))
    }

    fn variable(&mut self, ty: Type) -> Value {
        let ctx = self.module.ctx;
        let op = self.b.op("molt.obj.var").attr("type", ctx.type_attr(ty));
        op.results(&[ctx.ptr_ty()]).build().result(0)
    }

    fn get_variable(&mut self, variable: Value, ty: Type) -> Value {
        self.b.cast("molt.obj.var_get", variable, ty)
    }

    fn set_variable(&mut self, variable: Value, value: Value) {
        self.b.op("molt.obj.var_set").operands(&[value, variable]).build();
    }
}
