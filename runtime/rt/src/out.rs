//! Standard output: one buffer, flushed when it is full, at each line on a terminal, and at exit.
//!
//! While a parallel loop runs, a lock guards the buffer; else its one thread needs none (the
//! reasoning is that of [`heap`](crate::heap)'s counts).
//!
//! # Failed writes
//! `print` cannot raise here. A write that fails ends the program with the message that CPython's
//! uncaught exception would have, and status 1; in the last flush, with CPython's status 120. A
//! closed stdout swallows output, as in CPython.

use alloc::vec::Vec;
use core::cell::UnsafeCell;
use core::ptr::null_mut;
use core::sync::atomic::{AtomicPtr, Ordering};

use molt_abi::TypeDesc;

use crate::obj::Str;
use crate::value::{self, Elem, Flag};
use crate::{float_text, int_text, sys};

const CAPACITY: usize = if cfg!(target_family = "wasm") { 4096 } else { 32768 };

/// Before the first write. Zero, so that the buffer takes no room in the executable.
const UNKNOWN: u8 = 0;
/// Each line goes out at once.
const LINES: u8 = 1;
/// Text goes out when the buffer is full.
const BLOCKS: u8 = 2;

struct Buffer {
    len: usize,
    mode: u8,
    bytes: [u8; CAPACITY],
}

struct Stdout(UnsafeCell<Buffer>);

// SAFETY: `locked` gives out the buffer to one thread at a time.
unsafe impl Sync for Stdout {}

static STDOUT: Stdout = Stdout(UnsafeCell::new(Buffer { len: 0, mode: UNKNOWN, bytes: [0; CAPACITY] }));

fn locked<T>(f: impl FnOnce(&mut Buffer) -> T) -> T {
    let _guard = crate::par::lock();
    // SAFETY: the guard, or being the only thread, makes this the only reference.
    f(unsafe { &mut *STDOUT.0.get() })
}

impl Buffer {
    fn flush(&mut self) -> Result<(), i32> {
        let mut sent = 0;
        let mut result = Ok(());
        while sent < self.len && result.is_ok() {
            match sys::write(1, &self.bytes[sent..self.len]) {
                Ok(n) => sent += n,
                Err(error) => result = Err(error),
            }
        }
        self.len = 0;
        match result {
            Err(sys::BAD_DESCRIPTOR) => Ok(()),
            other => other,
        }
    }

    fn write(&mut self, mut text: &[u8]) -> Result<(), i32> {
        if self.mode == UNKNOWN {
            self.mode = if sys::is_terminal(1) { LINES } else { BLOCKS };
        }
        let line_ends = self.mode == LINES && text.contains(&b'\n');
        while !text.is_empty() {
            if self.len == CAPACITY {
                self.flush()?;
            }
            let n = text.len().min(CAPACITY - self.len);
            self.bytes[self.len..self.len + n].copy_from_slice(&text[..n]);
            self.len += n;
            text = &text[n..];
        }
        if line_ends { self.flush() } else { Ok(()) }
    }
}

/// Writes text to standard output.
pub fn write(text: &[u8]) {
    if let Err(error) = locked(|buffer| buffer.write(text)) {
        report(error);
        sys::exit(1);
    }
}

fn report(error: i32) {
    let mut text = Vec::new();
    let name: &[u8] = if error == sys::BROKEN_PIPE { b"BrokenPipeError" } else { b"OSError" };
    text.extend_from_slice(name);
    text.extend_from_slice(b": [Errno ");
    int_text::push(&mut text, error.into());
    text.extend_from_slice(b"] ");
    text.extend_from_slice(&sys::error_text(error));
    text.push(b'\n');
    sys::write_all(2, &text);
}

/// Flushes on the way out after an error; a failure has nowhere to go.
pub fn flush_quietly() {
    let _ = locked(Buffer::flush);
}

/// What else is to be flushed at the program's end: a function, or null. It is set when the program
/// opens its first file, so that other programs are linked without what files need. The name is
/// exported so that the optimizer does not see that only one function is ever stored.
#[unsafe(no_mangle)]
static molt_at_end: AtomicPtr<()> = AtomicPtr::new(null_mut());

/// Has a function called at the program's end.
pub fn at_end(f: fn()) {
    molt_at_end.store(f as *mut (), Ordering::Relaxed);
}

/// Flushes at the program's end and gives the status to end with.
pub fn flush_last(status: i32) -> i32 {
    let others = molt_at_end.load(Ordering::Relaxed);
    if !others.is_null() {
        // SAFETY: `at_end` stored a function of this type.
        let f = unsafe { core::mem::transmute::<*mut (), fn()>(others) };
        f();
    }
    match locked(Buffer::flush) {
        Ok(()) => status,
        Err(error) => {
            sys::write_all(2, b"Exception ignored while flushing sys.stdout:\n");
            report(error);
            120
        }
    }
}

/// Flushes.
pub fn flush() {
    if let Err(error) = locked(Buffer::flush) {
        report(error);
        sys::exit(1);
    }
}

/// `molt_flush`.
#[unsafe(no_mangle)]
extern "C" fn molt_flush() {
    flush();
}

/// `molt_print_int`.
#[unsafe(no_mangle)]
extern "C" fn molt_print_int(value: i64) {
    write(int_text::write(&mut [0; int_text::MAX], value));
}

/// `molt_print_float`.
#[unsafe(no_mangle)]
extern "C" fn molt_print_float(value: f64) {
    let mut text = Vec::new();
    float_text::push_repr(&mut text, value);
    write(&text);
}

/// `molt_print_bool`.
#[unsafe(no_mangle)]
extern "C" fn molt_print_bool(value: Flag) {
    write(value::bool_text(value.get()));
}

/// `molt_print_none`.
#[unsafe(no_mangle)]
extern "C" fn molt_print_none() {
    write(b"None");
}

/// `molt_print_str`.
#[unsafe(no_mangle)]
extern "C" fn molt_print_str(text: Str) {
    write(text.text().as_bytes());
}

/// `molt_print_value`: `str()` of any value.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_print_value(at: Elem, desc: &TypeDesc) {
    if value::kind(desc) == molt_abi::Kind::Str {
        // SAFETY: compiled code vouches for the value and its type.
        let text = unsafe { Str::from_ptr(at.0.cast::<*mut molt_abi::StrObj>().read()) };
        return write(text.text().as_bytes());
    }
    let mut text = Vec::new();
    // SAFETY: compiled code vouches for the value and its type.
    unsafe { value::repr(at.0, desc, &mut text) };
    write(&text);
}
