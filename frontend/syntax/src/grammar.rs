//! The parser that pest derives from `python.pest`.
#![allow(missing_docs, reason = "pest generates one variant and one function for each rule")]

/// The derived parser over the token alphabet.
#[derive(pest_derive::Parser)]
#[grammar = "python.pest"]
pub(crate) struct Grammar;
