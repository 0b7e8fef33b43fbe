//! Questions about operations: effects, captures, symbols, ancestors.

use super::{Op, Region, Value};
use crate::ffi;
use mlir_sys::*;
use std::ffi::{c_int, c_void};

/// The kinds of memory effect.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "MLIR's own names")]
pub enum EffectKind {
    Allocate,
    Free,
    Read,
    Write,
}

/// One memory effect of an op.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Effect {
    /// What it does.
    pub kind: EffectKind,
    /// The resource's name: `molt.exception`, `molt.list.shape`, `<Default>`, …
    pub resource: String,
    /// The value that it is about, if it is about one.
    pub value: Option<Value>,
}

impl Op {
    /// The memory effects of it and the ops that it holds; `None` if they are not known.
    pub fn effects(self) -> Option<Vec<Effect>> {
        let mut effects = Vec::<Effect>::new();
        let data = (&raw mut effects).cast();
        let known = mlir!(ffi::moltGetEffects(self.0, add_effect, data));
        known.then_some(effects)
    }
    /// Whether it has no memory effect, nor any op that it holds. What may raise has one.
    pub fn is_effect_free(self) -> bool {
        mlir!(ffi::moltIsMemoryEffectFree(self.0))
    }
    /// Whether it may run where it would not have run, its results being ignored.
    pub fn is_speculatable(self) -> bool {
        mlir!(ffi::moltIsSpeculatable(self.0))
    }
    /// Whether it may be erased: without uses, and without effects that anyone could see.
    pub fn is_trivially_dead(self) -> bool {
        mlir!(ffi::moltIsTriviallyDead(self.0))
    }
    /// Whether it may raise, as far as its effects tell: it writes the resource `molt.exception`,
    /// or its effects are not known.
    pub fn may_raise(self) -> bool {
        self.effects().is_none_or(|effects| {
            effects.iter().any(|e| e.kind == EffectKind::Write && e.resource == "molt.exception")
        })
    }
    /// Whether it ends its block.
    pub fn is_terminator(self) -> bool {
        mlir!(ffi::moltIsTerminator(self.0))
    }
    /// Whether its regions use nothing from outside.
    pub fn is_isolated(self) -> bool {
        mlir!(ffi::moltIsIsolatedFromAbove(self.0))
    }
    /// Whether its name is known to a loaded dialect.
    pub fn is_registered(self) -> bool {
        mlir!(ffi::moltIsRegistered(self.0))
    }
    /// The values that one of its regions uses and that are defined above that region.
    pub fn captures(self, region: Region) -> Vec<Value> {
        let mut values = Vec::<Value>::new();
        let data = (&raw mut values).cast();
        mlir!(ffi::moltGetCaptures(region.0, add_value, data));
        values
    }
    /// Its name as a symbol.
    pub fn symbol_name(self) -> Option<String> {
        self.attr("sym_name")?.as_str()
    }
    /// The symbol of this name in the symbol table that it is.
    ///
    /// # Panics
    /// If it is not a symbol table.
    pub fn lookup_symbol(self, name: &str) -> Option<Op> {
        assert!(mlir!(ffi::moltIsSymbolTable(self.0)), "{} holds no symbols", self.name());
        Op::option(mlir!(ffi::moltLookupSymbol(self.0, ffi::text(name))))
    }
    /// The nearest op around it with this name.
    pub fn parent_of(self, name: &str) -> Option<Op> {
        self.ancestors().find(|op| op.is(name))
    }
    /// The ops around it, innermost first.
    pub fn ancestors(self) -> impl Iterator<Item = Op> {
        std::iter::successors(self.parent(), |op| op.parent())
    }
    /// Whether `other` is this op or stands inside it.
    pub fn is_ancestor_of(self, other: Op) -> bool {
        self == other || other.ancestors().any(|op| op == self)
    }
    /// The module around it, or it itself.
    pub fn module(self) -> Option<Op> {
        if self.is("builtin.module") { Some(self) } else { self.parent_of("builtin.module") }
    }
}

unsafe extern "C" fn add_value(value: MlirValue, data: *mut c_void) {
    // SAFETY: `data` is the vector that `captures` passes and does not touch during the call.
    let values = unsafe { &mut *data.cast::<Vec<Value>>() };
    values.push(Value(value));
}

unsafe extern "C" fn add_effect(kind: c_int, resource: MlirStringRef, value: MlirValue, data: *mut c_void) {
    // SAFETY: `data` is the vector that `effects` passes and does not touch during the call.
    let effects = unsafe { &mut *data.cast::<Vec<Effect>>() };
    let kind = match kind {
        0 => EffectKind::Allocate,
        1 => EffectKind::Free,
        2 => EffectKind::Read,
        _ => EffectKind::Write,
    };
    effects.push(Effect { kind, resource: ffi::owned(resource), value: Value::option(value) });
}
