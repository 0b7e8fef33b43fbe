//! Passes of the tier family: guarded and speculated regions, checked arithmetic, exceptions.

pub mod guards_to_scf;
pub mod inline_calls;
pub mod limit_recursion;
pub mod tier_to_cf;
pub mod version;

/// Registers the passes of this family.
pub fn register() {
    guards_to_scf::register();
    inline_calls::register();
    limit_recursion::register();
    version::register();
    tier_to_cf::register();
}
