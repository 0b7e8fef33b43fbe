//! From the syntax tree to the typed program ([`hir`]): scopes, types, and Python's conveniences
//! written out.
//!
//! ```
//! use molt_base::{SourceFile, SourceMap};
//!
//! let text = "def twice(x):\n    return x + x\n\nprint(twice(21), twice(0.5))\n";
//! let mut sources = SourceMap::default();
//! let file = sources.add(SourceFile::new("t.py", text));
//! let module = molt_syntax::parse(file, text).unwrap();
//! let units = molt_hir::load(module, file, &mut sources, &mut molt_hir::NoFiles).unwrap();
//! let program = molt_hir::check(&units, &Default::default()).unwrap();
//! // One version of `twice` for each type that it is called with.
//! assert_eq!(program.functions.iter().filter(|f| &*f.name == "twice").count(), 2);
//! ```
//!
//! Requires a tree that parsed. Ensures what [`hir`] says of it: every expression has one type,
//! operands have the types that the operation takes, and evaluation happens in Python's order.
//! A program that is refused yields every error that could be told apart.
#![deny(unsafe_code)]
#![allow(clippy::wrong_self_convention, reason = "`to_int` of the checker converts its argument")]

pub mod codes;
pub mod expand;
pub mod features;
pub mod hir;

mod annotations;
mod assign;
mod attrs;
mod builtins;
mod calls;
mod check;
mod classes;
mod closures;
mod coerce;
mod compare;
mod comps;
mod construct;
mod consts;
mod containers;
mod copying;
mod dump;
mod dunder;
mod env;
mod excepts;
mod exprs;
mod formatting;
mod fx;
mod gens;
mod instances;
mod intrinsics;
mod isinstance;
mod iterate;
mod lattice;
mod load;
mod loops;
mod matching;
mod methods;
mod modules;
mod names;
mod ops;
mod parallel;
mod parfor;
mod reductions;
mod scope;
mod seqs;
mod shape;
mod signatures;
mod solve;
mod stmts;
mod suggest;
mod text;
mod types;
mod visit;

#[cfg(test)]
mod tests;

pub use check::{Options, check};
pub use codes::CODES;
pub use dump::dump;
pub use load::{Finder, Found, NoFiles, Unit, load};
