//! From the typed program to MLIR with the `molt` dialect.
//!
//! ```text
//! def total(n: int) -> int:          func.func private @total(%n: i64) -> i64 {
//!     s = 0                            %s = scf.for %i = %c0 to %n step %c1
//!     for i in range(n):                      iter_args(%acc = %c0) -> (i64) : i64 {
//!         s += i                         %next = molt.tier.add %acc, %i : i64
//!     return s                           scf.yield %next : i64 } ...
//! ```
//!
//! **Requires** a program as inference makes it (see [`molt_hir::hir`]). **Ensures** a module that
//! verifies: one private `func.func` per function, the main module's body as the public
//! `@molt_main`, a `molt.obj.global` per module variable.
//!
//! - *Locations*: each op has `NameLoc("<python function>", FileLineColRange)`, so that tracebacks
//!   can be rebuilt after inlining. The range's end is exclusive.
//! - *Variables* are SSA values. Statements that control leaves only at their end become `scf` ops
//!   of single blocks, the others blocks and branches ([`control`], [`cfg`]).
//! - *Errors* have implicit edges: an op that may raise is just an op ([`raise`]). A `try` is an op
//!   with regions ([`exceptions`]).

#![deny(unsafe_code)]

pub mod analysis;
mod arith;
mod boolean;
mod cfg;
mod classes;
mod control;
mod errors;
mod exceptions;
mod expr;
mod facts;
mod function;
mod generators;
mod globals;
mod iteration;
mod loops;
mod memory;
mod module;
mod objects;
mod parallel;
mod raise;
mod unions;
mod variables;

pub use module::lower;
