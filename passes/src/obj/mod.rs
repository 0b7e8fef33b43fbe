//! Passes of the obj family: ownership, and objects as memory.

pub mod insert_counts;
pub mod obj_to_llvm;

/// Registers the passes of this family.
pub fn register() {
    insert_counts::register();
    obj_to_llvm::register();
}
