//! The pool, and how many threads it has.

use std::env;
use std::sync::OnceLock;
use std::thread;

use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::error::concat;
use crate::{out, recursion, strings, sys};

/// Sets the number of threads that parallel loops use.
pub const THREADS_VARIABLE: &str = "MOLT_NUM_THREADS";

/// More is surely a mistake.
const MOST_THREADS: usize = 1024;

/// Reserved, not used, for each pool thread.
const STACK_BYTES: usize = 64 << 20;

/// Pool threads and the calling thread.
pub struct Pool {
    helpers: ThreadPool,
    threads: usize,
}

impl Pool {
    /// A pool for loops on this many threads, at least 2; `None` if the system refuses threads.
    pub fn new(threads: usize) -> Option<Pool> {
        let helpers = ThreadPoolBuilder::new()
            .num_threads(threads - 1)
            .stack_size(STACK_BYTES)
            .start_handler(|_| recursion::thread_starts(STACK_BYTES))
            .build()
            .ok()?;
        Some(Pool { helpers, threads })
    }

    /// Threads that a loop runs on, the caller included.
    pub fn threads(&self) -> usize {
        self.threads
    }

    /// Runs a job on a pool thread some time.
    pub fn spawn(&self, job: impl FnOnce() + Send + 'static) {
        self.helpers.spawn(job);
    }
}

/// The number of threads that parallel loops use. An invalid `MOLT_NUM_THREADS` ends the program
/// with status 2.
pub fn thread_count() -> usize {
    static COUNT: OnceLock<usize> = OnceLock::new();
    *COUNT.get_or_init(|| match env::var_os(THREADS_VARIABLE) {
        None => thread::available_parallelism().map_or(1, |n| n.get().min(MOST_THREADS)),
        Some(value) => {
            let value = value.to_string_lossy();
            let number = value.parse().ok().filter(|n| (1..=MOST_THREADS).contains(n));
            number.unwrap_or_else(|| refuse(&value))
        }
    })
}

fn refuse(value: &str) -> ! {
    out::flush_quietly();
    let message = concat(&[
        "molt: ",
        THREADS_VARIABLE,
        " must be a number from 1 to 1024, not ",
        &strings::repr(value),
        "\n",
    ]);
    sys::write_all(2, message.as_bytes());
    sys::exit(2)
}

/// The program's pool; `None` where loops run on one thread.
pub fn global() -> Option<&'static Pool> {
    static POOL: OnceLock<Option<Pool>> = OnceLock::new();
    POOL.get_or_init(|| match thread_count() {
        1 => None,
        threads => Pool::new(threads),
    })
    .as_ref()
}
