//! One loop on several threads.
//!
//! # States
//! The *gate* is one word: a closed bit, and the number of helpers inside.
//!
//! - *Open*. The caller has asked for helpers and takes chunks. A helper that starts enters: it
//!   adds one to the gate, takes chunks until none is left, and leaves: it subtracts one.
//! - *Closed, n inside*. The caller found no chunk left and set the bit. No helper enters any
//!   more: it sees the bit in the compare-and-swap that would have let it in. The caller waits.
//! - *Closed, 0 inside*. Nobody touches the body or its context any more; the caller returns.
//!   The helper that made it 0 wakes the caller if that sleeps.
//!
//! Body and context live in the caller's frame. They are touched only inside the gate, hence
//! never after the caller has returned. The shared state itself is counted ([`Arc`]), so that late
//! helpers find the gate.
//!
//! # Why waiting cannot deadlock
//! A caller waits only for helpers that are inside, each on a thread of its own, on top of that
//! thread's stack. Such a helper runs a chunk, and can itself wait only as the caller of a loop
//! nested in that chunk. The chain of waits goes strictly inwards, and the innermost loop's
//! helpers wait for nobody.
//!
//! # Memory order
//! Entering (acquire) and leaving (release) order a helper's work after the caller's set-up and
//! before the caller's return.

use core::ffi::c_void;
use core::hint;
use core::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use alloc::boxed::Box;

use crossbeam_utils::CachePadded;

use crate::error::{self, Pending};

use super::Body;
use super::pool::Pool;
use super::schedule::Chunks;

const CLOSED: u32 = 1 << 31;

/// Pauses before the caller gives its core away, and then before it sleeps.
const SPINS: u32 = 64;
const YIELDS: u32 = 16;

/// No chunk has failed.
const NONE: i64 = i64::MAX;

struct Loop {
    body: Body,
    context: *mut c_void,
    chunks: Chunks,
    /// First iteration of the lowest chunk that failed.
    lowest: CachePadded<AtomicI64>,
    /// That chunk, and its error.
    failure: Mutex<(i64, Option<Box<Pending>>)>,
    gate: CachePadded<AtomicU32>,
    sleep: Mutex<()>,
    wake: Condvar,
}

// SAFETY: compiled code promises that the body may run on several threads at once with this
// context; it runs only inside the gate.
unsafe impl Send for Loop {}
// SAFETY: as above; everything else is a lock or an atomic.
unsafe impl Sync for Loop {}

/// A panic aborts, so that a poisoned lock cannot be seen.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Loop {
    /// Takes and runs chunks until none is left, or one fails: all further ones lie above it.
    fn work(&self) {
        while let Some((first, end)) = self.chunks.take() {
            if first > self.lowest.load(Ordering::Relaxed) {
                return;
            }
            // SAFETY: this thread is the caller or inside the gate.
            if unsafe { (self.body)(self.context, first, end) } != 0 {
                return self.fail(first);
            }
        }
    }

    fn fail(&self, first: i64) {
        let pending = error::take();
        let mut failure = locked(&self.failure);
        if first < failure.0 {
            *failure = (first, pending);
            self.lowest.store(first, Ordering::Relaxed);
        }
    }

    fn help(&self) {
        if self.enter() {
            self.work();
            self.leave();
        }
    }

    fn enter(&self) -> bool {
        let open = |gate| (gate & CLOSED == 0).then_some(gate + 1);
        self.gate.fetch_update(Ordering::Acquire, Ordering::Relaxed, open).is_ok()
    }

    fn leave(&self) {
        if self.gate.fetch_sub(1, Ordering::Release) == CLOSED + 1 {
            // The lock makes the caller either see the gate empty or be asleep already.
            drop(locked(&self.sleep));
            self.wake.notify_one();
        }
    }

    fn close_and_wait(&self) {
        let empty = || self.gate.load(Ordering::Acquire) == CLOSED;
        if self.gate.fetch_or(CLOSED, Ordering::AcqRel) == 0 {
            return;
        }
        for turn in 0..SPINS + YIELDS {
            if empty() {
                return;
            }
            if turn < SPINS {
                hint::spin_loop();
            } else {
                thread::yield_now();
            }
        }
        let mut asleep = locked(&self.sleep);
        while !empty() {
            asleep = self.wake.wait(asleep).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Runs a loop on the pool and the calling thread: 0, or 1 with the lowest chunk's error pending.
///
/// # Safety
/// `body` may be called with `context` for disjoint ranges of the chunks' iterations, from
/// several threads at once.
pub unsafe fn run(pool: &Pool, body: Body, context: *mut c_void, chunks: Chunks) -> i32 {
    let helpers = (chunks.count() - 1).min(pool.threads() as i64 - 1);
    let state = Arc::new(Loop {
        body,
        context,
        chunks,
        lowest: CachePadded::new(AtomicI64::new(NONE)),
        failure: Mutex::new((NONE, None)),
        gate: CachePadded::new(AtomicU32::new(0)),
        sleep: Mutex::new(()),
        wake: Condvar::new(),
    });
    super::enter();
    for _ in 0..helpers {
        let state = Arc::clone(&state);
        pool.spawn(move || state.help());
    }
    state.work();
    state.close_and_wait();
    super::leave();
    let (first, pending) = core::mem::replace(&mut *locked(&state.failure), (NONE, None));
    if first == NONE {
        return 0;
    }
    if let Some(pending) = pending {
        error::set(pending);
    }
    1
}
