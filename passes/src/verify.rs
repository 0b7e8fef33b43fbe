//! (to be filled in)

/// Registers the passes of this family.
pub fn register() {}
