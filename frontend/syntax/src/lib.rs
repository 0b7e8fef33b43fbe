//! Syntax: Python 3.12 text to [`ast`], and back.
//!
//! ```
//! use molt_base::FileId;
//!
//! let module = molt_syntax::parse(FileId(0), "def f(x: int) -> int:\n    return (x + 1)\n").unwrap();
//! assert_eq!(molt_syntax::unparse(&module), "def f(x: int) -> int:\n    return x + 1\n");
//!
//! let error = molt_syntax::parse(FileId(0), "if x\n    pass\n").unwrap_err();
//! assert_eq!(error.0[0].message, "expected ':'");
//! ```
//!
//! The way of a file: the lexer makes a table of tokens and a string with one character for each
//! of them; pest parses that string with `python.pest`, some statements at a time; the builder
//! makes the tree; the checks of CPython's symbol table and compiler that concern syntax follow.
//! What fails first is reported, as in CPython.
//!
//! Limits, all reported as `E0110`: brackets, f-string fields and lambdas nest 1,000 deep
//! (CPython: 200), an expression is 6,000 operators deep, an `if` has 6,000 branches, blocks nest
//! 100 levels (as in CPython, `E0105`). The tree of a file is at most that deep; a pass that
//! recurses over it with frames of more than a kilobyte wants a stack to match.

#![deny(unsafe_code)]

pub mod ast;
pub mod codes;

mod build;
mod check;
mod erase;
mod explain;
mod fail;
mod grammar;
mod lexer;
mod literal;
mod parse;
pub mod print;
mod token;

pub use erase::{erase_expr_spans, erase_spans};
pub use parse::{ParseOptions, parse, parse_with};
pub use print::unparse;
