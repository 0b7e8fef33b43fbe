//! Text for the standard streams that the program wants itself: `contextlib.redirect_stdout`.
//!
//! Captures nest; the innermost of a stream takes its text. What a capture holds when the program ends
//! is lost, as what a `StringIO` holds is.

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::UnsafeCell;

use crate::obj::Str;
use crate::out;

struct Captures(UnsafeCell<Vec<(i32, Vec<u8>)>>);

// SAFETY: `locked` gives out the captures to one thread at a time.
unsafe impl Sync for Captures {}

static CAPTURES: Captures = Captures(UnsafeCell::new(Vec::new()));

fn locked<T>(f: impl FnOnce(&mut Vec<(i32, Vec<u8>)>) -> T) -> T {
    let _guard = crate::par::lock();
    // SAFETY: the guard, or being the only thread, makes this the only reference.
    f(unsafe { &mut *CAPTURES.0.get() })
}

fn take(fd: i32, text: &[u8]) -> bool {
    locked(|captures| match captures.iter_mut().rev().find(|(of, _)| *of == fd) {
        Some((_, held)) => {
            held.extend_from_slice(text);
            true
        }
        None => false,
    })
}

/// `molt_capture_start`: text for the stream 1 or 2 is kept from now on.
#[unsafe(no_mangle)]
extern "C" fn molt_capture_start(fd: i64) {
    locked(|captures| captures.push((fd as i32, Vec::new())));
    out::capture_by(take);
}

/// `molt_capture_end`: the text since the stream's last capture started, which ends.
#[unsafe(no_mangle)]
extern "C" fn molt_capture_end(fd: i64) -> Str {
    let held = locked(|captures| {
        let at = captures.iter().rposition(|(of, _)| i64::from(*of) == fd);
        at.map(|at| captures.remove(at).1)
    });
    Str::new(&String::from_utf8_lossy(&held.unwrap_or_default()))
}
