//! Handles for IR, in the style of MLIR's own C++ (`Operation *`): small `Copy` values that point
//! into the IR.
//!
//! ```
//! use molt_dialects::ir::{Builder, Ctx, Module};
//! let context = molt_dialects::context();
//! let ctx = Ctx::from(&context);
//! let module = Module::empty(ctx.unknown_loc());
//! let b = Builder::at_end(module.body());
//! let two = b.const_i64(2);
//! let sum = b.op("molt.tier.add").operands(&[two, two]).results(&[ctx.i64_ty()]).build();
//! assert!(sum.is("molt.tier.add") && module.op().verify());
//! ```
//!
//! # Invariant
//! A handle is valid while its op (for blocks, regions and values: the op that holds them) is not
//! erased and its context lives. Handles do not borrow, so the compiler does not check this:
//! passes **collect first, then mutate**, and drop handles of what they erase. Creating handles
//! from anything but this module takes `unsafe` (`from_raw`) or a borrowed melior object.

/// Calls one function of MLIR's C API, or of the shim, on handles.
macro_rules! mlir {
    ($call:expr) => {{
        // SAFETY: by this module's invariant the handles passed refer to live IR, and pointers
        // passed beside them to live data, for the time of the call.
        unsafe { $call }
    }};
}

/// Defines a handle around a raw struct of the C API, compared and hashed by its pointer.
macro_rules! handle {
    ($(#[$doc:meta])* $name:ident($raw:ident)) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $name(pub(crate) mlir_sys::$raw);

        impl $name {
            /// Wraps a raw handle.
            ///
            /// # Safety
            /// `raw` is not null and obeys the [invariant](crate::ir#invariant).
            pub unsafe fn from_raw(raw: mlir_sys::$raw) -> Self {
                Self(raw)
            }

            /// As [`Self::from_raw`]; `None` if `raw` is null.
            ///
            /// # Safety
            /// `raw` obeys the [invariant](crate::ir#invariant) if it is not null.
            pub unsafe fn from_option_raw(raw: mlir_sys::$raw) -> Option<Self> {
                (!raw.ptr.is_null()).then_some(Self(raw))
            }

            /// The raw handle.
            pub fn to_raw(self) -> mlir_sys::$raw {
                self.0
            }

            #[allow(dead_code, reason = "not every handle can be absent")]
            pub(crate) fn option(raw: mlir_sys::$raw) -> Option<Self> {
                (!raw.ptr.is_null()).then_some(Self(raw))
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.0.ptr == other.0.ptr
            }
        }
        impl Eq for $name {}
        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.0.ptr.hash(state)
            }
        }
    };
}

mod attr;
mod block;
mod builder;
mod ctx;
mod loc;
mod module;
mod op;
mod op_query;
mod parse;
mod region;
mod shorthand;
#[cfg(test)]
mod tests;
mod ty;
mod value;
mod walk;

pub use attr::Attr;
pub use block::Block;
pub use builder::{Builder, OpBuilder};
pub use ctx::Ctx;
pub use loc::{FileRange, Loc};
pub use module::Module;
pub use op::{Op, PrintOptions};
pub use op_query::{Effect, EffectKind};
pub use parse::parse_ops;
pub use region::Region;
pub use ty::Type;
pub use value::Value;
pub use walk::{Walk, WalkOrder};
