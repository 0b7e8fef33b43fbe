//! Rewrite rules: the egg language, the themes of rules, costs, and the pass that applies them.

pub mod cost;
pub mod lang;
pub mod simplify;
#[cfg(test)]
mod tests;
pub mod themes;

/// Registers the passes of this family.
pub fn register() {
    simplify::register();
}
