//! How deep calls may go before RecursionError is raised.
//!
//! Compiled functions that may call themselves compare the stack pointer with a limit, a variable
//! of each thread in the compiled program. The runtime sets it: for the main thread when the main
//! module starts, for the threads of the pool when they do. The limit lies above the stack's end, so
//! that there is room for what does not look: the runtime, and functions that call no other.
//!
//! The main thread may use a part of its stack at first, far more than CPython's 1000 calls take, so
//! that recursion without end does not use up the machine's memory before it is noticed. A program
//! that calls `sys.setrecursionlimit`, as it must for CPython to go deeper, may use more.
//!
//! On WebAssembly the stack of calls is the engine's, and its size unknown. There recursive calls
//! are counted, and `sys.setrecursionlimit` says how many there may be.

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
    CURRENT.store(limit, Ordering::Relaxed);
    limit_changed(limit);
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
    /// What the main thread may use of its stack at least, and for each call that the recursion
    /// limit allows.
    const LEAST: usize = 64 << 20;
    const PER_CALL: usize = 1 << 10;

    /// The compiled program's function; null if it has no recursive functions.
    static SETTER: AtomicPtr<c_void> = AtomicPtr::new(null_mut());

    /// Where the main thread's stack ends, and where it begins, above that; 0 if that is not known.
    static MAIN_END: AtomicUsize = AtomicUsize::new(0);
    static MAIN_TOP: AtomicUsize = AtomicUsize::new(0);

    /// `molt_stack_watch`.
    #[unsafe(no_mangle)]
    extern "C" fn molt_stack_watch(setter: *mut c_void) {
        SETTER.store(setter, Ordering::Relaxed);
        limit_changed(super::molt_recursion_limit());
    }

    /// The main module will run on this stack.
    #[cfg_attr(not(feature = "entry"), allow(dead_code, reason = "only the entry makes stacks"))]
    pub fn main_stack(end: usize, top: usize) {
        MAIN_END.store(end, Ordering::Relaxed);
        MAIN_TOP.store(top, Ordering::Relaxed);
    }

    /// The calling thread has just started, on a stack of this size.
    pub fn thread_starts(bytes: usize) {
        set(here().saturating_sub(bytes) + MARGIN);
    }

    /// The recursion limit is another. A thread of the pool keeps its own.
    pub fn limit_changed(limit: i64) {
        let (end, top) = (MAIN_END.load(Ordering::Relaxed), MAIN_TOP.load(Ordering::Relaxed));
        if (end..top).contains(&here()) {
            let room = (limit as usize).saturating_mul(PER_CALL).max(LEAST);
            set(top.saturating_sub(room).max(end + MARGIN));
        }
    }

    /// An address in the present frame.
    fn here() -> usize {
        let here = 0u8;
        (&raw const here).addr()
    }

    /// Sets the calling thread's limit.
    fn set(limit: usize) {
        let setter = SETTER.load(Ordering::Relaxed);
        if setter.is_null() {
            return;
        }
        // SAFETY: the program registered a function of this type.
        let setter: extern "C" fn(i64) = unsafe { transmute(setter) };
        setter(limit as i64);
    }
}

#[cfg(target_family = "wasm")]
mod platform {
    use core::ffi::c_void;
    use core::sync::atomic::{AtomicI32, Ordering};

    /// How many more recursive calls there may be; compiled code counts.
    #[unsafe(no_mangle)]
    static molt_depth_left: AtomicI32 = AtomicI32::new(super::LIMIT as i32);

    /// The limit that it counts from.
    static COUNTED: AtomicI32 = AtomicI32::new(super::LIMIT as i32);

    /// `molt_stack_watch`.
    #[unsafe(no_mangle)]
    extern "C" fn molt_stack_watch(_: *mut c_void) {}

    /// The recursion limit is another.
    pub fn limit_changed(limit: i64) {
        let limit = limit.min(i32::MAX.into()) as i32;
        let old = COUNTED.swap(limit, Ordering::Relaxed);
        molt_depth_left.fetch_add(limit.wrapping_sub(old), Ordering::Relaxed);
    }
}
