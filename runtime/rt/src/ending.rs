//! How a program ends: what it prints, and its status.

use alloc::vec::Vec;

use molt_abi::ErrorKind;

use crate::error::{self, Pending};
use crate::exception::{self, Last};
use crate::{out, sys, traceback};

/// What a shell reports for a program that SIGINT ended.
const INTERRUPTED: i32 = 130;

/// Prints the error that the main module failed with, if it did, flushes, and gives the status.
pub fn finish(main: i32) -> i32 {
    let last = exception::take_last();
    let status = match (main, last, error::take()) {
        (0, ..) => 0,
        (_, Some(last), _) => tell(&last),
        (_, None, Some(pending)) => report(&pending),
        (_, None, None) => 1,
    };
    out::flush_last(status)
}

/// Of an exception object, what the program says of it.
fn tell(last: &Last) -> i32 {
    let line = last.line.as_deref();
    if let Some(status) = last.pending.exit {
        let line = line.unwrap_or_default();
        if !line.is_empty() {
            print(&[line, b"\n"]);
        }
        return status as i32;
    }
    let line = line.unwrap_or(b"BaseException: <exception str() failed>");
    let mut trace = Vec::new();
    traceback::push_frames(&mut trace, &last.pending.frames);
    print(&[&last.preface, &trace, line, b"\n"]);
    if line.starts_with(ErrorKind::KeyboardInterrupt.name().as_bytes()) { INTERRUPTED } else { 1 }
}

fn print(parts: &[&[u8]]) {
    out::flush_quietly();
    sys::write_all(2, &parts.concat());
}

fn report(pending: &Pending) -> i32 {
    if pending.kind == ErrorKind::SystemExit as i32 {
        return match pending.exit {
            Some(status) => status as i32,
            None if pending.message.is_empty() => 0,
            None => {
                print(&[&pending.message, b"\n"]);
                1
            }
        };
    }
    print(&[&traceback::text(pending)]);
    if pending.kind == ErrorKind::KeyboardInterrupt as i32 { INTERRUPTED } else { 1 }
}
