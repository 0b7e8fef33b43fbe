//! The contract between compiled programs and the runtime library.
//!
//! The compiler knows the runtime through this crate alone: object layouts, error kinds, and the
//! table of functions with their parameters, effects and whether they raise. The runtime's tests
//! hold it to the same table.
//!
//! # Conventions
//! - Every heap object starts with [`ObjHeader`]: a reference count, then its type descriptor.
//!   A negative count marks an immortal object (string constants).
//! - A function that can raise returns an `i32`: 0, or 1 with the error pending in the calling
//!   thread. Its result, if any, is written through a last parameter of pointer type.
//! - Object parameters are borrowed; object results are owned by the caller (+1).
//! - `bool` is an `i8` of 0 or 1 in memory, parameters and results.
//! - Nothing unwinds out of the runtime; a panic in it aborts the program with a message.
//! - Each name in [`FUNCTIONS`] is the C symbol.

#![no_std]

pub mod fields;
pub mod functions;
pub mod layout;
pub mod percent;

pub use functions::{Effects, FUNCTIONS, Param, Ret, RtFn, lookup, made_list_of};
pub use layout::{
    EXCEPTION_OBJECT, ErrorKind, Frame, GenObj, GenState, Kind, ListObj, ObjHeader, StrObj, TypeDesc,
};

/// Changes whenever a layout or a signature changes; the compiler refuses a runtime of another
/// version. The runtime exports it as the data symbol `molt_abi_version`.
pub const ABI_VERSION: u32 = 2;

/// The function that the compiler emits for the program's main module:
/// `extern "C" fn molt_main() -> i32`, 0 or 1 (an error is pending).
pub const MAIN_SYMBOL: &str = "molt_main";
