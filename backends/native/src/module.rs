//! The one place where an MLIR module becomes an LLVM module.

use inkwell::context::Context;
use inkwell::module::Module;
use molt_backend_api::Error;
use molt_dialects::ir;

/// Translates `module`, whose ops are all of dialects with an LLVM translation. What MLIR has to
/// say about a failure goes to the MLIR context's diagnostic handlers.
pub fn translate<'c>(module: &ir::Module, context: &'c Context) -> Result<Module<'c>, Error> {
    // SAFETY: both handles are live; MLIR and inkwell use one libLLVM, hence one LLVMContext type.
    let raw = unsafe { mlir_sys::mlirTranslateModuleToLLVMIR(module.op().to_raw(), context.raw().cast()) };
    if raw.is_null() {
        return Err(Error::Translate);
    }
    // SAFETY: `raw` is a new module that nobody else owns, and lives in `context`.
    Ok(unsafe { Module::new(raw.cast()) })
}
