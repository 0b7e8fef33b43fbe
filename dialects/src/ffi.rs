//! Declarations of the C++ shim's functions (`shim/*.cpp`). Everything in this crate that is
//! `unsafe` calls one of these or a function of MLIR's C API.

use mlir_sys::*;
use std::ffi::{c_char, c_int, c_void};

/// Receives a piece of text.
pub type OnText = unsafe extern "C" fn(MlirStringRef, *mut c_void);
/// Receives a value.
pub type OnValue = unsafe extern "C" fn(MlirValue, *mut c_void);
/// Receives a value and its copy.
pub type OnPair = unsafe extern "C" fn(MlirValue, MlirValue, *mut c_void);
/// Receives an effect: kind, resource, value or null.
pub type OnEffect = unsafe extern "C" fn(c_int, MlirStringRef, MlirValue, *mut c_void);

#[repr(C)]
pub struct PassOption {
    pub name: MlirStringRef,
    pub help: MlirStringRef,
    pub initial: MlirStringRef,
}

#[repr(C)]
pub struct PassCallbacks {
    pub clone: unsafe extern "C" fn(*const c_void) -> *mut c_void,
    pub destroy: unsafe extern "C" fn(*mut c_void),
    pub run: unsafe extern "C" fn(*mut c_void, MlirOperation, *const MlirStringRef, isize) -> bool,
}

#[repr(C)]
pub struct PassDescriptor {
    pub id: MlirTypeID,
    pub name: MlirStringRef,
    pub argument: MlirStringRef,
    pub summary: MlirStringRef,
    pub anchor: MlirStringRef,
    pub options: *const PassOption,
    pub option_count: isize,
    pub dialects: *const MlirStringRef,
    pub dialect_count: isize,
    pub callbacks: PassCallbacks,
    pub prototype: *const c_void,
}

unsafe extern "C" {
    // Pass.cpp
    pub fn moltRegisterPass(descriptor: *const PassDescriptor);
    pub fn moltRegisterPipeline(argument: MlirStringRef, summary: MlirStringRef, pipeline: MlirStringRef);
    pub fn moltPassIsRegistered(argument: MlirStringRef) -> bool;
    pub fn moltRunPipeline(
        op: MlirOperation,
        pipeline: MlirStringRef,
        verify: bool,
        on_error: OnText,
        data: *mut c_void,
    ) -> bool;

    // Dialects.cpp
    pub fn mlirGetDialectHandle__molt__() -> MlirDialectHandle;
    pub fn moltRegisterAll(registry: MlirDialectRegistry);
    pub fn moltRegisterTranslations(registry: MlirDialectRegistry);
    pub fn moltRegisterUpstreamPasses();
    pub fn moltInsertDialectByName(registry: MlirDialectRegistry, name: MlirStringRef) -> bool;
    pub fn moltLlvmVersion() -> *const c_char;

    // molt/Errors.cpp
    pub fn moltErrorKind(index: isize) -> *const c_char;

    // IR.cpp
    pub fn moltCloneWithMapping(
        op: MlirOperation,
        from: *const MlirValue,
        to: *const MlirValue,
        count: isize,
        on_pair: OnPair,
        data: *mut c_void,
    ) -> MlirOperation;
    pub fn moltIsMemoryEffectFree(op: MlirOperation) -> bool;
    pub fn moltIsSpeculatable(op: MlirOperation) -> bool;
    pub fn moltIsTriviallyDead(op: MlirOperation) -> bool;
    pub fn moltIsTerminator(op: MlirOperation) -> bool;
    pub fn moltIsIsolatedFromAbove(op: MlirOperation) -> bool;
    pub fn moltIsSymbolTable(op: MlirOperation) -> bool;
    pub fn moltIsRegistered(op: MlirOperation) -> bool;
    pub fn moltLookupSymbol(table: MlirOperation, name: MlirStringRef) -> MlirOperation;
    pub fn moltEmit(location: MlirLocation, severity: c_int, message: MlirStringRef);
    pub fn moltOperationPrevious(op: MlirOperation) -> MlirOperation;
    pub fn moltGetEffects(op: MlirOperation, on_effect: OnEffect, data: *mut c_void) -> bool;
    pub fn moltParseModule(context: MlirContext, text: MlirStringRef, file: MlirStringRef) -> MlirModule;
    pub fn moltGetCaptures(region: MlirRegion, on_value: OnValue, data: *mut c_void);
    pub fn moltReplaceUsesInRegion(of: MlirValue, with: MlirValue, region: MlirRegion);
    pub fn moltSplitBlock(first: MlirOperation) -> MlirBlock;
    pub fn moltBlockLast(block: MlirBlock) -> MlirOperation;
    pub fn moltGenType(yields: MlirType, sends: MlirType, returns: MlirType) -> MlirType;
    pub fn moltGenPart(ty: MlirType, part: isize) -> MlirType;
    pub fn moltInlineRegionBefore(region: MlirRegion, destination: MlirBlock);
    pub fn moltMoveOps(source: MlirBlock, first: MlirOperation, target: MlirBlock);
    pub fn moltRegionParent(region: MlirRegion) -> MlirOperation;

    // Types.cpp
    pub fn moltStrType(context: MlirContext) -> MlirType;
    pub fn moltListType(element: MlirType) -> MlirType;
    pub fn moltTupleType(context: MlirContext, count: isize, elements: *const MlirType) -> MlirType;
    pub fn moltTypeIsStr(ty: MlirType) -> bool;
    pub fn moltListElement(ty: MlirType) -> MlirType;
    pub fn moltTupleSize(ty: MlirType) -> isize;
    pub fn moltTupleElement(ty: MlirType, index: isize) -> MlirType;
    pub fn moltBytesType(context: MlirContext) -> MlirType;
    pub fn moltObjectType(context: MlirContext) -> MlirType;
    pub fn moltClassType(context: MlirContext, name: MlirStringRef) -> MlirType;
    pub fn moltUnionType(context: MlirContext, count: isize, members: *const MlirType) -> MlirType;
    pub fn moltTypeIsBytes(ty: MlirType) -> bool;
    pub fn moltTypeIsObject(ty: MlirType) -> bool;
    pub fn moltClassName(ty: MlirType) -> MlirStringRef;
    pub fn moltUnionSize(ty: MlirType) -> isize;
    pub fn moltUnionMember(ty: MlirType, index: isize) -> MlirType;

    // Target.cpp
    pub fn moltIsKnownCpu(triple: MlirStringRef, cpu: MlirStringRef) -> bool;

    // Diagnostics.cpp
    pub fn moltEmitDiagnostic(
        severity: c_int,
        location: MlirLocation,
        message: MlirStringRef,
        note_locations: *const MlirLocation,
        notes: *const MlirStringRef,
        count: isize,
    );

    // Tools.cpp
    pub fn moltSetVersion(text: MlirStringRef);
    pub fn moltOptMain(
        argc: c_int,
        argv: *mut *mut c_char,
        tool: MlirStringRef,
        registry: MlirDialectRegistry,
    ) -> c_int;
    pub fn moltLspServerMain(argc: c_int, argv: *mut *mut c_char, registry: MlirDialectRegistry) -> c_int;
    pub fn moltReduceMain(argc: c_int, argv: *mut *mut c_char, context: MlirContext) -> c_int;
    pub fn moltTranslateMain(argc: c_int, argv: *mut *mut c_char, tool: MlirStringRef) -> c_int;
    pub fn moltLoadPassPlugin(path: MlirStringRef, on_error: OnText, data: *mut c_void) -> bool;
    pub fn moltLoadDialectPlugin(
        path: MlirStringRef,
        registry: MlirDialectRegistry,
        on_error: OnText,
        data: *mut c_void,
    ) -> bool;
}

/// A view of text for the C side; it must be used before the text goes away.
pub fn text(s: &str) -> MlirStringRef {
    MlirStringRef { data: s.as_ptr().cast(), length: s.len() }
}

/// Copies text that the C side owns. Bytes that are not UTF-8 are replaced.
pub fn owned(s: MlirStringRef) -> String {
    if s.length == 0 {
        return String::new();
    }
    // SAFETY: MLIR hands out references to `length` initialized bytes.
    let bytes = unsafe { std::slice::from_raw_parts(s.data.cast::<u8>(), s.length) };
    String::from_utf8_lossy(bytes).into_owned()
}

/// Runs a printing function with a buffer and gives back what it wrote.
pub fn collect_text(print: impl FnOnce(OnText, *mut c_void)) -> String {
    let mut buffer = Vec::<u8>::new();
    print(append_text, (&raw mut buffer).cast());
    String::from_utf8_lossy(&buffer).into_owned()
}

unsafe extern "C" fn append_text(s: MlirStringRef, data: *mut c_void) {
    if s.length == 0 {
        return;
    }
    // SAFETY: `data` is the buffer that `collect_text` passes, alive during the call.
    let buffer = unsafe { &mut *data.cast::<Vec<u8>>() };
    // SAFETY: MLIR hands out references to `length` initialized bytes.
    let bytes = unsafe { std::slice::from_raw_parts(s.data.cast::<u8>(), s.length) };
    buffer.extend_from_slice(bytes);
}
