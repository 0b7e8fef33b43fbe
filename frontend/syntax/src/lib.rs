//! Syntax: text to [`ast`].
#![deny(unsafe_code)]
pub mod ast;
