//! Spans, source files and diagnostics: what every stage of the compiler shares.
//!
//! A [`SourceFile`] owns the text of one input; a [`Span`] is a byte range in it. A user's mistake
//! is a [`Diagnostic`]: a stable code, a message, labelled spans, notes and a help line. Stages
//! return `Result<T, Diagnostics>`; the tools render them with [`render`] (text) or
//! [`Diagnostic::to_json`].

#![deny(unsafe_code)]

pub mod diagnostic;
pub mod source;

pub use diagnostic::{Code, Diagnostic, Diagnostics, Label, Severity, render};
pub use source::{FileId, LineCol, SourceFile, SourceMap, Span};
