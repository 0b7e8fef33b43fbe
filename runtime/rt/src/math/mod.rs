//! The `math` module: results and errors as CPython 3.12's `mathmodule.c`.
//!
//! Functions that CPython takes from the C library come from there too ([`libm`](crate::libm));
//! those that it computes itself are computed in the same steps.

pub mod elementary;
pub mod gamma;
pub mod integer;
pub mod norm;
pub mod whole;

use crate::error::{Error, overflow_error, value_error};

/// `ValueError: math domain error`
pub const DOMAIN: Error = value_error("math domain error");
/// `OverflowError: math range error`
pub const RANGE: Error = overflow_error("math range error");
