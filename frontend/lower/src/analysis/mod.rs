//! What lowering must know of a function before it emits anything.
//!
//! - [`set`]: sets of variables;
//! - [`exits`]: which statements control leaves early, and how;
//! - [`assigned`]: which variables a piece of code assigns;
//! - [`liveness`]: which variables are read later;
//! - [`effects`]: which code can resize a list, which expressions may run needlessly.

pub mod assigned;
pub mod effects;
pub mod exits;
pub mod liveness;
pub mod set;

pub use assigned::{Assigned, assigned_in, assigned_in_expr, for_operands};
pub use exits::{Exits, exits};
pub use liveness::Liveness;
pub use set::Locals;
