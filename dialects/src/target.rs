//! What LLVM knows of processors.

use crate::ffi;

/// Whether LLVM has a processor `cpu` for the target `triple`, which must have been initialized.
pub fn is_known_cpu(triple: &str, cpu: &str) -> bool {
    // SAFETY: both texts are alive during the call.
    unsafe { ffi::moltIsKnownCpu(ffi::text(triple), ffi::text(cpu)) }
}
