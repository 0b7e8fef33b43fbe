//! How iterations become chunks.
//!
//! | schedule | chunk given | default |
//! |---|---|---|
//! | static | that many iterations each | [`CHUNKS_PER_THREAD`] chunks a thread, of equal size |
//! | dynamic | that many iterations each | 1 |
//! | guided | at least that many | 1; half of an even share of what is left |
//!
//! Chunks are numbered in the order of their iterations, and taken in that order.

use core::sync::atomic::{AtomicI64, Ordering};

use crossbeam_utils::CachePadded;

/// More than one, so that a thread that is held up leaves less behind.
pub const CHUNKS_PER_THREAD: i64 = 4;

/// The `schedule` argument of `molt_parallel_for`.
const DYNAMIC: i32 = 1;
const GUIDED: i32 = 2;

/// Keeps the counter off its neighbours' cache line.
type Counter = CachePadded<AtomicI64>;

enum Size {
    /// Equal chunks; the counter counts chunks.
    Equal(i64),
    /// Shrinking chunks; the counter counts iterations.
    Guided { least: i64, share: i64 },
}

/// The chunks of one loop, to be taken one by one.
pub struct Chunks {
    iterations: i64,
    size: Size,
    next: Counter,
}

fn div_ceil(a: i64, b: i64) -> i64 {
    a / b + i64::from(a % b != 0)
}

impl Chunks {
    /// The chunks of a loop with at least one iteration; an unknown schedule is the static one.
    pub fn new(iterations: i64, schedule: i32, chunk: i64, threads: usize) -> Chunks {
        let threads = threads as i64;
        let size = match (schedule, chunk) {
            (GUIDED, _) => Size::Guided { least: chunk.max(1), share: 2 * threads },
            (_, 1..) => Size::Equal(chunk),
            (DYNAMIC, _) => Size::Equal(1),
            _ => Size::Equal(div_ceil(iterations, CHUNKS_PER_THREAD * threads)),
        };
        Chunks { iterations, size, next: Counter::new(AtomicI64::new(0)) }
    }

    /// An upper bound for the number of chunks.
    pub fn count(&self) -> i64 {
        match self.size {
            Size::Equal(size) => div_ceil(self.iterations, size),
            Size::Guided { least, .. } => div_ceil(self.iterations, least),
        }
    }

    /// Takes the next chunk: first iteration and end.
    pub fn take(&self) -> Option<(i64, i64)> {
        match self.size {
            Size::Equal(size) => {
                let index = self.next.fetch_add(1, Ordering::Relaxed);
                let first = index.checked_mul(size).filter(|&first| first < self.iterations)?;
                Some((first, first.saturating_add(size).min(self.iterations)))
            }
            Size::Guided { least, share } => {
                let mut first = self.next.load(Ordering::Relaxed);
                loop {
                    let left = self.iterations - first;
                    if left <= 0 {
                        return None;
                    }
                    let end = first + (left / share).max(least).min(left);
                    match self.next.compare_exchange_weak(first, end, Ordering::Relaxed, Ordering::Relaxed) {
                        Ok(_) => return Some((first, end)),
                        Err(now) => first = now,
                    }
                }
            }
        }
    }
}
