//! How a program ends: what it prints, and its status.

use molt_abi::ErrorKind;

use crate::error::{self, Pending};
use crate::{out, sys, traceback};

/// What a shell reports for a program that SIGINT ended.
const INTERRUPTED: i32 = 130;

/// Prints the pending error if the main module failed, flushes, and gives the status.
pub fn finish(main: i32) -> i32 {
    let status = match (main, error::take()) {
        (0, _) => 0,
        (_, Some(pending)) => report(&pending),
        (_, None) => 1,
    };
    out::flush_last(status)
}

fn report(pending: &Pending) -> i32 {
    if pending.kind == ErrorKind::SystemExit as i32 {
        return match pending.exit {
            Some(status) => status as i32,
            None if pending.message.is_empty() => 0,
            None => {
                out::flush_quietly();
                sys::write_all(2, &pending.message);
                sys::write_all(2, b"\n");
                1
            }
        };
    }
    out::flush_quietly();
    sys::write_all(2, &traceback::text(pending));
    if pending.kind == ErrorKind::KeyboardInterrupt as i32 { INTERRUPTED } else { 1 }
}
