//! How deep calls may go before RecursionError is raised.
//!
//! Compiled functions that may call themselves compare the stack pointer with a limit, a variable
//! of each thread in the compiled program. The runtime sets it: for the main thread when the main
//! module starts, for the threads of the pool when they do. The limit lies above the stack's end, so
//! that there is room for what does not look: the runtime, and functions that call no other.
//!
//! On WebAssembly the stack of calls is the engine's, and its size unknown. There recursive calls
//! are counted, and `sys.setrecursionlimit` says how many there may be: 1000 at first, as in
//! CPython.

use core::ptr::null;
use core::sync::atomic::{AtomicI64, Ordering};

use molt_abi::ErrorKind;

use crate::error::{self, Result, value_error};

/// What `sys.getrecursionlimit` gives at first.
const LIMIT: i64 = 1000;

static CURRENT: AtomicI64 = AtomicI64::new(LIMIT);

/// `molt_stack_spent`.
#[cold]
#[unsafe(no_mangle)]
extern "C" fn molt_stack_spent() {
    error::raise(ErrorKind::RecursionError as i32, b"maximum recursion depth exceeded", null());
}

/// `molt_recursion_limit`.
#[unsafe(no_mangle)]
extern "C" fn molt_recursion_limit() -> i64 {
    CURRENT.load(Ordering::Relaxed)
}

/// `molt_set_recursion_limit`.
#[unsafe(no_mangle)]
extern "C" fn molt_set_recursion_limit(limit: i64) -> i32 {
    error::status(set_limit(limit))
}

fn set_limit(limit: i64) -> Result<()> {
    if limit < 1 {
        return Err(value_error("recursion limit must be greater or equal than 1"));
    }
    let old = CURRENT.swap(limit, Ordering::Relaxed);
    platform::limit_changed(old, limit);
    Ok(())
}

pub use platform::*;

#[cfg(not(target_family = "wasm"))]
mod platform {
    use core::ffi::c_void;
    use core::mem::transmute;
    use core::ptr::null_mut;
    use core::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};

    /// Room below the limit.
    const MARGIN: usize = 512 << 10;

    /// The compiled program's function; null if it has no recursive functions.
    static SETTER: AtomicPtr<c_void> = AtomicPtr::new(null_mut());

    /// Where the main thread's stack ends; 0 if that is not known.
    static MAIN_END: AtomicUsize = AtomicUsize::new(0);

    /// `molt_stack_watch`.
    #[unsafe(no_mangle)]
    extern "C" fn molt_stack_watch(setter: *mut c_void) {
        SETTER.store(setter, Ordering::Relaxed);
        let end = MAIN_END.load(Ordering::Relaxed);
        if end != 0 {
            limit_thread(end);
        }
    }

    /// The main module will run on a stack that ends here.
    pub fn main_stack_ends(end: usize) {
        MAIN_END.store(end, Ordering::Relaxed);
    }

    /// The calling thread has just started, on a stack of this size.
    pub fn thread_starts(bytes: usize) {
        let here = 0u8;
        limit_thread((&raw const here).addr().saturating_sub(bytes));
    }

    /// Sets the calling thread's limit, of a stack that ends at an address.
    fn limit_thread(end: usize) {
        let setter = SETTER.load(Ordering::Relaxed);
        if setter.is_null() {
            return;
        }
        // SAFETY: the program registered a function of this type.
        let setter: extern "C" fn(i64) = unsafe { transmute(setter) };
        setter((end + MARGIN) as i64);
    }

    pub fn limit_changed(_: i64, _: i64) {}
}

#[cfg(target_family = "wasm")]
mod platform {
    use core::ffi::c_void;
    use core::sync::atomic::{AtomicI32, Ordering};

    /// How many more recursive calls there may be; compiled code counts.
    #[unsafe(no_mangle)]
    static molt_depth_left: AtomicI32 = AtomicI32::new(super::LIMIT as i32);

    /// `molt_stack_watch`.
    #[unsafe(no_mangle)]
    extern "C" fn molt_stack_watch(_: *mut c_void) {}

    pub fn limit_changed(old: i64, new: i64) {
        let clamp = |n: i64| n.min(i32::MAX as i64) as i32;
        molt_depth_left.fetch_add(clamp(new) - clamp(old), Ordering::Relaxed);
    }
}
