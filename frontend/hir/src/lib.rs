//! The typed program ([`hir`]) and how it is made from the syntax tree.
#![deny(unsafe_code)]
pub mod hir;
