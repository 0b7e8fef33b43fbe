//! Exception objects: raised, caught, and told at the program's end.
//!
//! A handler in compiled code asks what is pending, makes an object of an error that is none, takes
//! the traceback, and clears the error. The traceback becomes a list of int that the object keeps:
//! the address of each [`Frame`], innermost first, and how many times in a row it was passed. When
//! the object is raised again the list is where its traceback goes on from.
//!
//! At the program's end the compiled main module takes the exception with `molt_error_untold`,
//! asks the program what to print, and hands that over with `molt_error_tell`. Meanwhile nothing is
//! pending, as that code may raise and handle errors itself.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::cell::Cell;
use core::ptr::{NonNull, null_mut};

use molt_abi::{Frame, ListObj, ObjHeader};

use crate::error::{self, Exception, Passed, Pending};
use crate::obj::{List, Str};
use crate::types::LIST_OF_INT;
use crate::{strings, traceback};

/// The frames that a list keeps; null for none.
///
/// # Safety
/// `trace` is null or what [`molt_error_trace`] returned.
unsafe fn frames(trace: *mut ListObj) -> Vec<Passed> {
    if trace.is_null() {
        return Vec::new();
    }
    // SAFETY: it is a list of int that nothing changes meanwhile.
    let words = unsafe { List::from_ptr(trace).slice::<i64>() };
    words
        .chunks_exact(2)
        .map(|pair| Passed { frame: pair[0] as usize as *const Frame, times: pair[1] as u64 })
        .collect()
}

/// `molt_raise_object`.
#[cold]
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_raise_object(
    exception: NonNull<ObjHeader>,
    trace: *mut ListObj,
    frame: *const Frame,
) {
    // SAFETY: the ABI promises a live object, and a list made here.
    let (exception, frames) = unsafe { (Exception::of(exception), frames(trace)) };
    let mut pending = Pending::of(exception);
    pending.frames = frames;
    pending.pass(frame);
    error::set(Box::new(pending));
}

/// `molt_error_object`.
#[unsafe(no_mangle)]
extern "C" fn molt_error_object() -> *mut ObjHeader {
    error::with(|pending| pending.exception.as_ref().map(Exception::object)).flatten().unwrap_or(null_mut())
}

/// `molt_error_trace`.
#[unsafe(no_mangle)]
extern "C" fn molt_error_trace() -> List {
    error::with(|pending| {
        let list = List::new(&LIST_OF_INT, 2 * pending.frames.len());
        for passed in &pending.frames {
            let words = [passed.frame as usize as i64, passed.times as i64];
            // SAFETY: both words are int elements.
            unsafe { list.push_copies(words.as_ptr().cast(), 2) };
        }
        list
    })
    .unwrap_or_else(|| List::new(&LIST_OF_INT, 0))
}

/// `molt_trace_text`.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_trace_text(trace: *mut ListObj) -> Str {
    let mut text = Vec::new();
    // SAFETY: the ABI promises a list made here.
    traceback::push_frames(&mut text, &unsafe { frames(trace) });
    strings::from_utf8(&text)
}

/// The error that ends the program, and what the program says of it.
pub struct Last {
    /// The error.
    pub pending: Box<Pending>,
    /// What to print above its traceback.
    pub preface: Vec<u8>,
    /// What to print below it, if the program says so.
    pub line: Option<Vec<u8>>,
}

/// Written by the main thread alone, after the main module; the pointer owns a `Box`, or is null.
struct Ending(Cell<*mut Last>);

// SAFETY: only the main thread runs the program's end.
unsafe impl Sync for Ending {}

static ENDING: Ending = Ending(Cell::new(null_mut()));

/// The exception that the main module has handed over.
pub fn take_last() -> Option<Box<Last>> {
    let last = ENDING.0.replace(null_mut());
    // SAFETY: the cell owned it.
    (!last.is_null()).then(|| unsafe { Box::from_raw(last) })
}

fn with_last(f: impl FnOnce(&mut Last)) {
    // SAFETY: the cell owns it, and `f` does not get at the cell.
    if let Some(last) = unsafe { ENDING.0.get().as_mut() } {
        f(last);
    }
}

/// `molt_error_untold`.
#[unsafe(no_mangle)]
extern "C" fn molt_error_untold() -> *mut ObjHeader {
    let object = molt_error_object();
    if !object.is_null()
        && let Some(pending) = error::take()
    {
        drop(take_last());
        let last = Last { pending, preface: Vec::new(), line: None };
        ENDING.0.set(Box::into_raw(Box::new(last)));
    }
    object
}

/// `molt_error_tell`.
#[unsafe(no_mangle)]
extern "C" fn molt_error_tell(line: Str) {
    with_last(|last| last.line = Some(line.text().as_bytes().to_vec()));
}

/// `molt_error_preface`.
#[unsafe(no_mangle)]
extern "C" fn molt_error_preface(text: Str) {
    with_last(|last| last.preface = text.text().as_bytes().to_vec());
}

/// `molt_error_exit`.
#[unsafe(no_mangle)]
extern "C" fn molt_error_exit(status: i64) {
    with_last(|last| last.pending.exit = Some(status));
}
