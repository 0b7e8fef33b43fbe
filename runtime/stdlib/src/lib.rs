//! The standard library in Molt's own language: the sources of the modules that programs import,
//! and of the builtin types and functions (`builtins` and `_builtins.*`).
//!
//! ```
//! let module = molt_stdlib::find("builtins").unwrap();
//! assert!(!module.is_package);
//! assert!(molt_stdlib::find("no.such.module").is_none());
//! ```
//!
//! The sources are Python that the compiler translates like a user's. What they cannot say they ask
//! of the runtime: `from _molt import rt` gives the functions of the ABI's table as `rt.molt_…`.
#![deny(unsafe_code)]

/// One module.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Dotted name.
    pub name: &'static str,
    /// Whether it is a package's `__init__`.
    pub is_package: bool,
    /// The text.
    pub text: &'static str,
}

const TABLE: &[(&str, bool, &str)] = include!(concat!(env!("OUT_DIR"), "/table.rs"));

/// The module with this dotted name.
pub fn find(name: &str) -> Option<Source> {
    all().find(|m| m.name == name)
}

/// Every module.
pub fn all() -> impl Iterator<Item = Source> {
    TABLE.iter().map(|&(name, is_package, text)| Source { name, is_package, text })
}
