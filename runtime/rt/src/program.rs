//! What programs ask about themselves: arguments, exit, clocks.

use alloc::string::String;

use crate::obj::{List, Str};
use crate::sys;
use crate::types::LIST_OF_STR;

/// `molt_sys_argv`: a new list of the program's path and arguments. Bytes that are no UTF-8
/// become U+FFFD.
#[unsafe(no_mangle)]
extern "C" fn molt_sys_argv() -> List {
    let arguments = sys::arguments();
    let list = List::new(&LIST_OF_STR, arguments.len());
    for argument in arguments {
        let text = Str::new(&String::from_utf8_lossy(&argument));
        // SAFETY: the handle is a string element; the list takes a reference of its own.
        unsafe { list.push_copies((&raw const text).cast(), 1) };
        text.release();
    }
    list
}

fn seconds((whole, nanos): (i64, i64)) -> f64 {
    // As CPython: whole nanoseconds, divided once.
    (whole * 1_000_000_000 + nanos) as f64 / 1e9
}

/// `molt_perf_counter`.
#[unsafe(no_mangle)]
extern "C" fn molt_perf_counter() -> f64 {
    seconds(sys::monotonic())
}

/// `molt_time`.
#[unsafe(no_mangle)]
extern "C" fn molt_time() -> f64 {
    seconds(sys::realtime())
}

/// `molt_clock_ns`.
#[unsafe(no_mangle)]
extern "C" fn molt_clock_ns(clock: i64) -> i64 {
    let (whole, nanos) = match clock {
        0 => sys::realtime(),
        1 => sys::monotonic(),
        _ => sys::process_time(),
    };
    whole * 1_000_000_000 + nanos
}

/// `molt_sleep`. What was printed is seen before.
#[unsafe(no_mangle)]
extern "C" fn molt_sleep(seconds: f64) {
    crate::out::flush_quietly();
    // More than the clocks can count is for ever.
    let nanos = (seconds * 1e9).clamp(0.0, 9.2e18) as u64;
    sys::sleep(nanos);
}
