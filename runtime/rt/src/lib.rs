//! The runtime of programs compiled by Molt.
//!
//! It is a static library behind the C ABI that `molt-abi` describes: one exported function per
//! row of its table, plus the data symbols `molt_abi_version` and `molt_type_*`. Everything that
//! compiled code does not do inline is here: text, formatting, parsing, CPython's `math` rules,
//! lists, reference counts, errors with tracebacks, the program's entry and parallel loops.
//!
//! # Conventions
//! - Exported functions take the handles [`obj::Str`], [`obj::List`] and [`value::Elem`] instead
//!   of bare pointers. A handle is a pointer whose validity the compiled code vouches for, so the
//!   `unsafe` that reads it is in those three modules and nearly nowhere else.
//! - Functions with rules of their own return `Result<_, Error>`; the exported wrapper turns an
//!   error into the thread's pending one and returns 1 (see [`error`]).
//! - On wasm the crate is `no_std` and single-threaded: formatting, panics and I/O then cost
//!   kilobytes instead of a hundred.
//! - Text is built from bytes. `core::fmt` is used for the digits of floats alone.

#![cfg_attr(target_family = "wasm", no_std)]
#![allow(clippy::missing_safety_doc, reason = "exported functions state their contract in molt-abi")]

extern crate alloc;

pub mod bytes;
mod capture;
pub mod codec;
pub mod complex;
pub mod count;
pub mod cycles;
pub mod digits;
#[cfg_attr(not(feature = "entry"), allow(dead_code, reason = "only the entry ends programs"))]
mod ending;
#[cfg(feature = "entry")]
mod entry;
pub mod error;
mod exception;
mod files;
pub mod float;
pub mod float_hex;
pub mod float_text;
pub mod format;
mod generator;
pub mod hash;
pub mod heap;
pub mod instance;
pub mod int;
pub mod int_bits;
mod int_bytes;
pub mod int_text;
pub mod libm;
pub mod list;
pub mod math;
pub mod obj;
pub mod out;
pub mod par;
pub mod parse;
mod program;
mod recursion;
pub mod round;
#[cfg(all(feature = "entry", not(target_family = "wasm")))]
mod stack;
pub mod strings;
pub mod sys;
pub mod text;
#[cfg_attr(not(feature = "entry"), allow(dead_code, reason = "only the entry prints them"))]
mod traceback;
pub mod types;
pub mod unicode;
pub mod value;
