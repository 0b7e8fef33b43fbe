//! MLIR's own command-line tools, with our dialect and whatever passes are registered.

use crate::{context, ffi, registry};
use std::ffi::{CString, c_char, c_int};

/// `mlir-opt`: reads IR, runs passes, prints IR. `args[0]` is the program's name, `tool` the title
/// in `--help`. Gives the exit status.
pub fn opt_main(args: &[String], tool: &str) -> i32 {
    set_version();
    let registry = registry();
    with_args(args, |argc, argv| {
        // SAFETY: the arguments and the registry are alive during the call.
        unsafe { ffi::moltOptMain(argc, argv, ffi::text(tool), registry.to_raw()) }
    })
}

/// `mlir-lsp-server`: a language server for `.mlir` files on standard input and output.
pub fn lsp_server_main(args: &[String]) -> i32 {
    set_version();
    let registry = registry();
    with_args(args, |argc, argv| {
        // SAFETY: the arguments and the registry are alive during the call.
        unsafe { ffi::moltLspServerMain(argc, argv, registry.to_raw()) }
    })
}

/// `mlir-reduce`: makes a failing input smaller.
pub fn reduce_main(args: &[String]) -> i32 {
    set_version();
    let context = context();
    with_args(args, |argc, argv| {
        // SAFETY: the arguments and the context are alive during the call.
        unsafe { ffi::moltReduceMain(argc, argv, context.to_raw()) }
    })
}

/// `mlir-translate`: translates between MLIR and other formats.
pub fn translate_main(args: &[String], tool: &str) -> i32 {
    set_version();
    with_args(args, |argc, argv| {
        // SAFETY: the arguments are alive during the call.
        unsafe { ffi::moltTranslateMain(argc, argv, ffi::text(tool)) }
    })
}

/// What `--version` shows beside LLVM's version.
fn set_version() {
    let line = concat!("Molt ", env!("CARGO_PKG_VERSION"));
    // SAFETY: the text is alive during the call, which copies it.
    unsafe { ffi::moltSetVersion(ffi::text(line)) }
}

/// Calls `main` with arguments as C wants them: `argc`, and an array that ends with null.
fn with_args(args: &[String], main: impl FnOnce(c_int, *mut *mut c_char) -> c_int) -> i32 {
    let texts: Vec<CString> =
        args.iter().map(|a| CString::new(a.as_str()).expect("an argument has no zero byte")).collect();
    let mut argv: Vec<*mut c_char> = texts.iter().map(|t| t.as_ptr().cast_mut()).collect();
    argv.push(std::ptr::null_mut());
    main(args.len() as c_int, argv.as_mut_ptr())
}
