//! Errors of parallel loops that another runtime drives (OpenMP).

use core::ptr::null_mut;

use alloc::boxed::Box;

use crate::error::{self, Pending};

/// The 16 bytes that the compiled loop keeps, zero at first.
#[repr(C)]
pub struct Record {
    /// Owned; null for none.
    error: *mut Pending,
    /// Of the error.
    iteration: i64,
}

const _: () = assert!(size_of::<Record>() == 16);

/// Two runtimes' threads meet here only when iterations fail.
fn locked<T>(f: impl FnOnce() -> T) -> T {
    #[cfg(not(target_family = "wasm"))]
    let _guard = super::depth::lock_always();
    f()
}

/// `molt_par_record`: keeps the pending error if `iteration` is the lowest so far.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_par_record(state: *mut Record, iteration: i64) {
    let Some(pending) = error::take() else { return };
    let dropped = locked(|| {
        // SAFETY: compiled code vouches for the record, and the lock makes this the only access.
        let record = unsafe { &mut *state };
        if !record.error.is_null() && record.iteration <= iteration {
            return Box::into_raw(pending);
        }
        record.iteration = iteration;
        core::mem::replace(&mut record.error, Box::into_raw(pending))
    });
    if !dropped.is_null() {
        // SAFETY: the record owned it, or it is the error that came too late.
        drop(unsafe { Box::from_raw(dropped) });
    }
}

/// `molt_par_finish`: makes the kept error pending and gives 1, or gives 0.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_par_finish(state: *mut Record) -> i32 {
    // SAFETY: compiled code vouches for the record; the loop is over.
    let kept = core::mem::replace(unsafe { &mut (*state).error }, null_mut());
    if kept.is_null() {
        return 0;
    }
    // SAFETY: the record owned it.
    error::set(unsafe { Box::from_raw(kept) });
    1
}
