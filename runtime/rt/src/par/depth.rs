//! The parallel depth, and the lock that is taken only while it is above zero.

use core::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crossbeam_utils::CachePadded;

/// Every count reads it; nothing else may share its cache line.
static DEPTH: CachePadded<AtomicUsize> = CachePadded::new(AtomicUsize::new(0));

/// Whether several threads may run compiled code. Relaxed is enough: a helper gets its work after
/// the raise, and the caller lowers the depth after the helpers' last writes have reached it.
#[inline]
pub fn active() -> bool {
    DEPTH.load(Ordering::Relaxed) != 0
}

/// A parallel loop starts.
pub fn enter() {
    DEPTH.fetch_add(1, Ordering::Relaxed);
}

/// A parallel loop is over.
pub fn leave() {
    DEPTH.fetch_sub(1, Ordering::Relaxed);
}

static LOCKED: AtomicBool = AtomicBool::new(false);

/// Holds the lock, if it was needed.
pub struct Guard(bool);

/// Takes the lock if other threads run. It is held for a copy or a write to stdout, so that
/// waiting threads yield instead of sleeping.
pub fn lock() -> Guard {
    if !active() {
        return Guard(false);
    }
    take();
    Guard(true)
}

/// Takes the lock.
pub fn lock_always() -> Guard {
    take();
    Guard(true)
}

fn take() {
    while LOCKED.compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed).is_err() {
        std::thread::yield_now();
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if self.0 {
            LOCKED.store(false, Ordering::Release);
        }
    }
}
