//! Molt's passes: one file each, in a folder per op family, and the pipelines made of them.
//!
//! A pass is known by its name in a textual pipeline (`molt-<family>-<verb>-<noun>`, or
//! `convert-<from>-to-<to>`); [`register_all`] makes all of them known to MLIR's pass registry.
//! Pipelines are text too: [`pipeline::phases`] gives one per compilation phase, and `molt-opt`
//! runs the same text to the same result.

#![deny(unsafe_code)]

pub mod obj;
pub mod par;
pub mod pipeline;
pub mod rules;
mod support;
pub mod tier;
pub mod verify;

use std::sync::Once;

/// The function of the main module, `MAIN_SYMBOL` of the ABI.
pub(crate) const MAIN: &str = molt_abi::MAIN_SYMBOL;

/// Registers every pass of this crate; further calls do nothing.
pub fn register_all() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        tier::register();
        obj::register();
        par::register();
        rules::register();
        verify::register();
    });
}
