//! Tracebacks in CPython's format.
//!
//! ```text
//! Traceback (most recent call last):
//!   File "k.py", line 7, in <module>
//!     f(3)
//!   File "k.py", line 3, in f
//!     return f(n - 1)
//!   [Previous line repeated 2 more times]
//! ZeroDivisionError: division by zero
//! ```
//!
//! As in CPython, at most the innermost 1000 frames show, and of equal frames in a row the first
//! three.

use alloc::vec::Vec;
use core::slice;

use molt_abi::{ErrorKind, Frame};

use crate::error::{Passed, Pending};
use crate::int_text;

/// CPython's `PyTraceBack_LIMIT`.
const LIMIT: u64 = 1000;
/// CPython's `TB_RECURSIVE_CUTOFF`.
const SHOWN_REPEATS: u64 = 3;

unsafe fn bytes<'a>(at: *const u8, len: u32) -> &'a [u8] {
    if len == 0 {
        return &[];
    }
    // SAFETY: a frame's texts are constants of these lengths.
    unsafe { slice::from_raw_parts(at, len as usize) }
}

/// What one frame prints.
struct Line<'a> {
    file: &'a [u8],
    function: &'a [u8],
    text: &'a [u8],
    number: u32,
}

impl<'a> Line<'a> {
    fn of(frame: &'a Frame) -> Line<'a> {
        // SAFETY: each text has the length beside it.
        unsafe {
            Line {
                file: bytes(frame.file, frame.file_len),
                function: bytes(frame.function, frame.function_len),
                text: bytes(frame.text, frame.text_len),
                number: frame.line,
            }
        }
    }

    fn same(&self, other: &Line) -> bool {
        self.number == other.number && self.file == other.file && self.function == other.function
    }

    fn push(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(b"  File \"");
        to.extend_from_slice(self.file);
        to.extend_from_slice(b"\", line ");
        int_text::push(to, self.number.into());
        to.extend_from_slice(b", in ");
        to.extend_from_slice(self.function);
        to.push(b'\n');
        if !self.text.is_empty() {
            to.extend_from_slice(b"    ");
            to.extend_from_slice(self.text);
            to.push(b'\n');
        }
    }
}

fn push_repeats(to: &mut Vec<u8>, times: u64) {
    if times > SHOWN_REPEATS {
        let more = times - SHOWN_REPEATS;
        to.extend_from_slice(b"  [Previous line repeated ");
        int_text::push(to, more as i64);
        to.extend_from_slice(if more == 1 { b" more time]\n" } else { b" more times]\n" });
    }
}

/// The text that CPython prints for an uncaught exception.
pub fn text(pending: &Pending) -> Vec<u8> {
    let mut to = Vec::new();
    push_frames(&mut to, &pending.frames);
    push_exception(&mut to, pending);
    to
}

/// The heading and the lines of frames, which stand innermost first; nothing for none.
pub fn push_frames(to: &mut Vec<u8>, frames: &[Passed]) {
    let total: u64 = frames.iter().map(|p| p.times).sum();
    let mut skip = total.saturating_sub(LIMIT);
    if total > 0 {
        to.extend_from_slice(b"Traceback (most recent call last):\n");
    }
    let mut last: Option<(Line, u64)> = None;
    for passed in frames.iter().rev() {
        let skipped = skip.min(passed.times);
        skip -= skipped;
        let times = passed.times - skipped;
        if times == 0 {
            continue;
        }
        // SAFETY: frames are constants of the program.
        let line = Line::of(unsafe { &*passed.frame });
        let before = match last.take() {
            Some((previous, shown)) if previous.same(&line) => shown,
            Some((_, shown)) => {
                push_repeats(to, shown);
                0
            }
            None => 0,
        };
        for _ in before..(before + times).min(SHOWN_REPEATS) {
            line.push(to);
        }
        last = Some((line, before + times));
    }
    if let Some((_, shown)) = last {
        push_repeats(to, shown);
    }
}

fn push_exception(to: &mut Vec<u8>, pending: &Pending) {
    let kind = ErrorKind::ALL.into_iter().find(|&k| k as i32 == pending.kind);
    to.extend_from_slice(kind.unwrap_or(ErrorKind::Exception).name().as_bytes());
    if !pending.message.is_empty() {
        to.extend_from_slice(b": ");
        to.extend_from_slice(&pending.message);
    }
    to.push(b'\n');
}
