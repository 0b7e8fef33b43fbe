//! Errors: values inside the runtime, and the pending error of each thread.
//!
//! # States
//! A thread has at most one pending error. It becomes pending when a runtime function returns 1
//! or compiled code calls `molt_raise`; each function that it passes through adds a frame with
//! `molt_traceback`; it ends when a handler clears it, when it moves to the thread that started a
//! parallel loop, or when the program's entry prints it.
//!
//! An error is a kind and a message, or an exception object that the program made. The message is
//! the runtime's own copy; of the object the error owns one reference. The compiled code that
//! catches an error makes an object of it if it is none, and keeps the traceback there.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::Cell;
use core::mem::MaybeUninit;
use core::ptr::{NonNull, null_mut};
use core::slice;

use molt_abi::{EXCEPTION_OBJECT, ErrorKind, Frame, ObjHeader};

use crate::count;
use crate::obj::Str;

/// An error that a runtime function returns.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    /// The Python exception.
    pub kind: ErrorKind,
    /// Its message.
    pub message: Cow<'static, str>,
}

/// What functions of the runtime return when they can raise.
pub type Result<T> = core::result::Result<T, Error>;

/// The message where an `int` would need more than 64 bits.
pub const INT_OVERFLOW: &str = "integer overflow: the result does not fit 64 bits";

/// An error with a fixed message.
#[cold]
pub const fn error(kind: ErrorKind, message: &'static str) -> Error {
    Error { kind, message: Cow::Borrowed(message) }
}

/// A `ValueError`.
pub const fn value_error(message: &'static str) -> Error {
    error(ErrorKind::ValueError, message)
}

/// An `IndexError`.
pub const fn index_error(message: &'static str) -> Error {
    error(ErrorKind::IndexError, message)
}

/// An `OverflowError`.
pub const fn overflow_error(message: &'static str) -> Error {
    error(ErrorKind::OverflowError, message)
}

/// The result of integer arithmetic that may have overflowed.
pub fn fits<T>(value: Option<T>) -> Result<T> {
    value.ok_or(overflow_error(INT_OVERFLOW))
}

/// A `ValueError` with text of its own.
#[cold]
pub fn value_error_of(parts: &[&str]) -> Error {
    Error { kind: ErrorKind::ValueError, message: Cow::Owned(concat(parts)) }
}

/// Joins parts of a message.
pub fn concat(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        text.push_str(part);
    }
    text
}

/// A place that an error passed, and how often in a row.
pub struct Passed {
    /// The place.
    pub frame: *const Frame,
    /// How many times in a row.
    pub times: u64,
}

/// An exception object that an error owns.
pub struct Exception(NonNull<ObjHeader>);

impl Exception {
    /// Takes a reference of its own.
    ///
    /// # Safety
    /// `object` is live.
    pub unsafe fn of(object: NonNull<ObjHeader>) -> Exception {
        // SAFETY: as promised by the caller.
        unsafe { count::retain(object.as_ptr()) };
        Exception(object)
    }

    /// The object, with a reference for the caller.
    pub fn object(&self) -> *mut ObjHeader {
        // SAFETY: this reference keeps it alive.
        unsafe { count::retain(self.0.as_ptr()) };
        self.0.as_ptr()
    }
}

impl Drop for Exception {
    fn drop(&mut self) {
        // SAFETY: the reference is this one's own.
        unsafe { count::release(self.0.as_ptr()) }
    }
}

/// A thread's pending error.
pub struct Pending {
    /// The number of an [`ErrorKind`], or [`EXCEPTION_OBJECT`].
    pub kind: i32,
    /// Its message; of an object none.
    pub message: Vec<u8>,
    /// The exception object.
    pub exception: Option<Exception>,
    /// The status that `sys.exit` was given.
    pub exit: Option<i64>,
    /// Where it has been, innermost first.
    pub frames: Vec<Passed>,
}

// SAFETY: frames are immutable constants, and the rest is owned; counts are atomic while errors
// change threads.
unsafe impl Send for Pending {}

impl Pending {
    /// An error of a kind.
    pub fn new(kind: i32, message: &[u8]) -> Pending {
        Pending { kind, message: message.to_vec(), exception: None, exit: None, frames: Vec::new() }
    }

    /// An exception object.
    pub fn of(exception: Exception) -> Pending {
        Pending { exception: Some(exception), ..Pending::new(EXCEPTION_OBJECT, &[]) }
    }

    /// Adds a frame.
    pub fn pass(&mut self, frame: *const Frame) {
        match self.frames.last_mut() {
            _ if frame.is_null() => {}
            Some(last) if last.frame == frame => last.times += 1,
            _ => self.frames.push(Passed { frame, times: 1 }),
        }
    }
}

/// The slot of a thread; the pointer owns a `Box`, or is null.
type Slot = Cell<*mut Pending>;

#[cfg(not(target_family = "wasm"))]
fn slot<T>(f: impl FnOnce(&Slot) -> T) -> T {
    std::thread_local! {
        static SLOT: Slot = const { Cell::new(null_mut()) };
    }
    SLOT.with(f)
}

#[cfg(target_family = "wasm")]
fn slot<T>(f: impl FnOnce(&Slot) -> T) -> T {
    struct OneThread(Slot);
    // SAFETY: wasm programs have one thread.
    unsafe impl Sync for OneThread {}
    static SLOT: OneThread = OneThread(Cell::new(null_mut()));
    f(&SLOT.0)
}

/// Makes an error pending in this thread in place of any other.
pub fn set(pending: Box<Pending>) {
    take();
    slot(|s| s.set(Box::into_raw(pending)));
}

/// Takes this thread's pending error.
pub fn take() -> Option<Box<Pending>> {
    let p = slot(|s| s.replace(null_mut()));
    if p.is_null() {
        return None;
    }
    // SAFETY: the slot owned this box, and does no more.
    Some(unsafe { Box::from_raw(p) })
}

/// Reads or changes this thread's pending error.
pub fn with<T>(f: impl FnOnce(&mut Pending) -> T) -> Option<T> {
    let p = slot(Cell::get);
    // SAFETY: the slot owns the box, and `f` cannot reach the slot's error in another way.
    unsafe { p.as_mut() }.map(f)
}

/// Makes an error of this kind pending.
#[cold]
pub fn raise(kind: i32, message: &[u8], frame: *const Frame) {
    let mut pending = Pending::new(kind, message);
    pending.pass(frame);
    set(Box::new(pending));
}

/// What an exported function does with its result: writes it and returns 0, or makes the error
/// pending and returns 1.
#[inline]
pub fn finish<T>(result: Result<T>, out: &mut MaybeUninit<T>) -> i32 {
    match result {
        Ok(value) => {
            out.write(value);
            0
        }
        Err(error) => raised(error),
    }
}

/// The same for a function without a result.
#[inline]
pub fn status(result: Result<()>) -> i32 {
    match result {
        Ok(()) => 0,
        Err(error) => raised(error),
    }
}

#[cold]
fn raised(error: Error) -> i32 {
    raise(error.kind as i32, error.message.as_bytes(), core::ptr::null());
    1
}

/// `molt_raise`: message bytes and length, and the frame of the `raise`.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_raise(kind: i32, message: *const u8, len: i64, frame: *const Frame) {
    let message = if len == 0 {
        &[]
    } else {
        // SAFETY: the caller gives that many readable bytes.
        unsafe { slice::from_raw_parts(message, len as usize) }
    };
    raise(kind, message, frame);
}

/// `molt_raise_str`.
#[unsafe(no_mangle)]
extern "C" fn molt_raise_str(kind: i32, message: Str, frame: *const Frame) {
    raise(kind, message.text().as_bytes(), frame);
}

/// `molt_traceback`: the pending error passes a frame.
#[unsafe(no_mangle)]
extern "C" fn molt_traceback(frame: *const Frame) {
    with(|pending| pending.pass(frame));
}

/// `molt_sys_exit`.
#[unsafe(no_mangle)]
extern "C" fn molt_sys_exit(status: i64) -> i32 {
    let mut digits = [0; crate::int_text::MAX];
    raise(ErrorKind::SystemExit as i32, crate::int_text::write(&mut digits, status), core::ptr::null());
    with(|pending| pending.exit = Some(status));
    1
}

/// Runs code that may raise and handle errors of its own, and leaves this thread's pending error as
/// it was. What the code leaves pending is dropped.
pub fn aside<T>(f: impl FnOnce() -> T) -> T {
    let pending = take();
    let result = f();
    take();
    if let Some(pending) = pending {
        set(pending);
    }
    result
}

/// `molt_error_kind`: 0 for none.
#[unsafe(no_mangle)]
extern "C" fn molt_error_kind() -> i32 {
    with(|pending| pending.kind).unwrap_or(0)
}

/// `molt_error_message`: empty for none.
#[unsafe(no_mangle)]
extern "C" fn molt_error_message() -> Str {
    let message = with(|pending| pending.message.clone()).unwrap_or_default();
    crate::strings::from_utf8(&message)
}

/// `molt_error_clear`.
#[unsafe(no_mangle)]
extern "C" fn molt_error_clear() {
    take();
}
