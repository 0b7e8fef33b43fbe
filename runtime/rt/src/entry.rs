//! The program's entry: what the C start-up code calls.

use crate::ending;

unsafe extern "C" {
    /// The main module, compiled: 0, or 1 with an error pending.
    safe fn molt_main() -> i32;
}

/// `main`, which `crt1.o` calls.
#[cfg(not(target_family = "wasm"))]
#[unsafe(no_mangle)]
unsafe extern "C" fn main(argc: i32, argv: *mut *const core::ffi::c_char) -> i32 {
    // SAFETY: the C library keeps the arguments for the life of the process.
    unsafe { crate::sys::set_arguments(argc, argv) };
    crate::sys::ignore_broken_pipes();
    ending::finish(crate::stack::call(molt_main))
}

/// `__main_void`, which wasi-libc's `crt1-command.o` calls. The arguments are asked for when the
/// program wants them.
#[cfg(target_family = "wasm")]
#[unsafe(no_mangle)]
extern "C" fn __main_void() -> i32 {
    ending::finish(molt_main()) & 0xff
}
