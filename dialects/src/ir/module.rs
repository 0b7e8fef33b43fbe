//! Modules, which own their IR.

use super::{Block, Ctx, Loc, Op};
use crate::ffi;
use mlir_sys::*;
use std::fmt;
use std::mem::ManuallyDrop;

/// A top-level `builtin.module`; dropped with all that it holds. It must not outlive its context.
pub struct Module(MlirModule);

impl Module {
    /// A module with nothing in it.
    pub fn empty(loc: Loc) -> Module {
        Module(mlir!(mlirModuleCreateEmpty(loc.0)))
    }
    /// Parses a module; errors are emitted as diagnostics at places in `file`.
    pub fn parse(ctx: Ctx, text: &str, file: &str) -> Option<Module> {
        // MLIR's lexer wants a zero byte behind the text. The C API's function for modules would
        // lose the file's name.
        let source = std::ffi::CString::new(text).ok()?;
        let view = MlirStringRef { data: source.as_ptr(), length: text.len() };
        let raw = mlir!(ffi::moltParseModule(ctx.to_raw(), view, ffi::text(file)));
        (!raw.ptr.is_null()).then_some(Module(raw))
    }
    /// Takes over melior's module.
    pub fn from_melior(module: melior::ir::Module<'_>) -> Module {
        Module(ManuallyDrop::new(module).to_raw())
    }
    /// The module as an op.
    pub fn op(&self) -> Op {
        Op(mlir!(mlirModuleGetOperation(self.0)))
    }
    /// The block that holds its ops.
    pub fn body(&self) -> Block {
        Block(mlir!(mlirModuleGetBody(self.0)))
    }
    /// The context.
    pub fn context(&self) -> Ctx {
        Ctx(mlir!(mlirModuleGetContext(self.0)))
    }
    /// The raw handle, still owned by this module.
    pub fn to_raw(&self) -> MlirModule {
        self.0
    }
    /// The raw handle, owned by the caller.
    pub fn into_raw(self) -> MlirModule {
        ManuallyDrop::new(self).0
    }
    /// Takes over a raw module.
    ///
    /// # Safety
    /// `raw` is a module that nobody else owns and whose context outlives it.
    pub unsafe fn from_raw(raw: MlirModule) -> Module {
        Module(raw)
    }
}

impl Drop for Module {
    fn drop(&mut self) {
        mlir!(mlirModuleDestroy(self.0))
    }
}

impl fmt::Display for Module {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.op())
    }
}
