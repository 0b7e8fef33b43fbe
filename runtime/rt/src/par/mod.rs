//! Parallel loops.
//!
//! # How a loop runs
//! `molt_parallel_for` cuts the iterations into chunks of neighbours ([`schedule`]). The calling
//! thread asks the pool for helpers, one for each further thread that has work, and then takes
//! chunks itself. Caller and helpers take chunks in ascending order from one counter until none is
//! left. The caller then closes the loop and waits for the helpers that are still inside a chunk.
//! A helper that the pool starts only after that finds the loop closed and leaves without touching
//! it: a loop that is over before the pool woke up does not wait for it. The states and why they
//! cannot deadlock are described in [`run`].
//!
//! The pool is rayon's, one for the program, with one thread fewer than `MOLT_NUM_THREADS` asks
//! for, as the caller works too. It starts with the first parallel loop. A loop inside a loop
//! runs on the same pool in the same way: its caller is then a pool thread.
//!
//! # Results
//! Which thread runs a chunk, and when, never shows in results: iterations are independent, and
//! the compiler combines reductions in an order that depends on the iteration count alone.
//!
//! # Errors
//! The error of the lowest failing iteration wins, as in the sequential loop. A chunk stops at its
//! first error. Chunks are taken in ascending order, so that everything below a failing chunk has
//! been taken already and will run; what has not been taken is above it and never runs. Of several
//! failing chunks the lowest one's error moves, with its traceback, to the calling thread.
//!
//! # Parallel depth
//! A counter that every parallel loop raises while it has helpers. At zero the program has one
//! running thread; [`heap`](crate::heap) and [`out`](crate::out) then skip atomics and locks.
//!
//! On wasm, with one thread, and with at most one iteration, a loop runs inline and in order.

use core::ffi::c_void;

#[cfg(not(target_family = "wasm"))]
mod depth;
#[cfg(not(target_family = "wasm"))]
pub mod pool;
mod record;
#[cfg(not(target_family = "wasm"))]
pub mod run;
#[cfg(not(target_family = "wasm"))]
pub mod schedule;

#[cfg(not(target_family = "wasm"))]
pub use depth::{active, enter, leave, lock};

/// Whether several threads run compiled code.
#[cfg(target_family = "wasm")]
pub fn active() -> bool {
    false
}

/// The lock that runtime state needs while a parallel loop runs: none on wasm.
#[cfg(target_family = "wasm")]
pub fn lock() {}

#[cfg(target_family = "wasm")]
fn enter() {}

#[cfg(target_family = "wasm")]
fn leave() {}

/// Runs iterations `first..end` in order and gives 1 at the first error.
pub type Body = unsafe extern "C" fn(context: *mut c_void, first: i64, end: i64) -> i32;

/// `molt_parallel_for`.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_parallel_for(
    body: Body,
    context: *mut c_void,
    iterations: i64,
    schedule: i32,
    chunk: i64,
) -> i32 {
    if iterations <= 0 {
        return 0;
    }
    #[cfg(not(target_family = "wasm"))]
    if iterations > 1
        && let Some(pool) = pool::global()
    {
        let chunks = schedule::Chunks::new(iterations, schedule, chunk, pool.threads());
        // SAFETY: compiled code vouches for the body and its context.
        return unsafe { run::run(pool, body, context, chunks) };
    }
    #[cfg(target_family = "wasm")]
    let _ = (schedule, chunk);
    // SAFETY: compiled code vouches for the body and its context.
    unsafe { body(context, 0, iterations) }
}

/// `molt_par_enter`: another runtime starts a parallel loop.
#[unsafe(no_mangle)]
extern "C" fn molt_par_enter() {
    enter();
}

/// `molt_par_leave`: that loop is over, and its other threads have left it.
#[unsafe(no_mangle)]
extern "C" fn molt_par_leave() {
    leave();
}

/// `molt_num_threads`.
#[unsafe(no_mangle)]
extern "C" fn molt_num_threads() -> i64 {
    #[cfg(not(target_family = "wasm"))]
    return pool::thread_count() as i64;
    #[cfg(target_family = "wasm")]
    1
}
