//! Memory and reference counts.
//!
//! # Reference counts
//! A count below zero marks an immortal object: it is neither counted nor freed. Counting is not
//! atomic while one thread runs, which is nearly always. [`par`] keeps a global
//! *parallel depth*: a parallel loop raises it before it hands out work and lowers it after the
//! last worker has left the loop's body. While it is above zero, counts change atomically. A
//! worker sees the raised depth because it receives its work after the raise; a thread that sees
//! zero is alone. Objects need no "shared" flag, and a program without parallel loops pays one
//! relaxed load for each count.
//!
//! # Out of memory
//! Most functions that allocate cannot raise, so an allocation that fails ends the program with
//! `MemoryError` and status 1.

use alloc::alloc::{alloc, dealloc, realloc};
use core::alloc::Layout;
use core::sync::atomic::{AtomicI64, Ordering, fence};

use molt_abi::{Kind, ListObj, ObjHeader, StrObj};

use crate::{obj, par, sys, value};

/// Ends the program because memory ran out.
#[cold]
pub fn out_of_memory() -> ! {
    crate::out::flush_quietly();
    sys::write_all(2, b"MemoryError\n");
    sys::exit(1)
}

/// The layout of `size` bytes, or the end of the program if no machine has as many.
pub fn layout(size: usize, align: usize) -> Layout {
    match Layout::from_size_align(size.max(1), align) {
        Ok(layout) => layout,
        Err(_) => out_of_memory(),
    }
}

/// `count` times `size` bytes, or the end of the program.
pub fn bytes_for(count: usize, size: usize) -> usize {
    match count.checked_mul(size) {
        Some(n) if n <= isize::MAX as usize => n,
        _ => out_of_memory(),
    }
}

/// Fresh uninitialized memory.
pub fn allocate(size: usize, align: usize) -> *mut u8 {
    // SAFETY: `layout` never has size 0.
    let p = unsafe { alloc(layout(size, align)) };
    if p.is_null() {
        out_of_memory()
    }
    p
}

/// Grows or shrinks memory from [`allocate`]; `p` may be null when `old` is 0.
///
/// # Safety
/// `p` came from here with `old` bytes and `align`, and is not used again.
pub unsafe fn reallocate(p: *mut u8, old: usize, new: usize, align: usize) -> *mut u8 {
    if p.is_null() {
        return allocate(new, align);
    }
    layout(new, align);
    // SAFETY: as promised by the caller; the new size was just checked.
    let q = unsafe { realloc(p, layout(old, align), new.max(1)) };
    if q.is_null() {
        out_of_memory()
    }
    q
}

/// Frees memory from [`allocate`].
///
/// # Safety
/// `p` came from here with this size and alignment, or is null, and is not used again.
pub unsafe fn free(p: *mut u8, size: usize, align: usize) {
    if !p.is_null() {
        // SAFETY: as promised by the caller.
        unsafe { dealloc(p, layout(size, align)) }
    }
}

/// The count of an object, as an atomic.
///
/// # Safety
/// `object` is a live object.
unsafe fn count<'a>(object: *mut ObjHeader) -> &'a AtomicI64 {
    // SAFETY: the object is live and its count is aligned; every access to it goes through here.
    unsafe { AtomicI64::from_ptr(&raw mut (*object).rc) }
}

/// Adds a reference. Null is ignored.
///
/// # Safety
/// `object` is null or a live object.
#[inline]
pub unsafe fn retain(object: *mut ObjHeader) {
    if object.is_null() {
        return;
    }
    // SAFETY: not null, and live by the caller's promise.
    let count = unsafe { count(object) };
    let n = count.load(Ordering::Relaxed);
    if n < 0 {
        return;
    }
    if par::active() {
        count.fetch_add(1, Ordering::Relaxed);
    } else {
        count.store(n + 1, Ordering::Relaxed);
    }
}

/// Drops a reference and frees the object with its last. Null is ignored.
///
/// # Safety
/// `object` is null or a live object; the caller's reference is gone afterwards.
#[inline]
pub unsafe fn release(object: *mut ObjHeader) {
    if object.is_null() {
        return;
    }
    // SAFETY: not null, and live by the caller's promise.
    let count = unsafe { count(object) };
    let n = count.load(Ordering::Relaxed);
    if n < 0 {
        return;
    }
    let left = if par::active() {
        let left = count.fetch_sub(1, Ordering::Release) - 1;
        if left == 0 {
            fence(Ordering::Acquire);
        }
        left
    } else {
        count.store(n - 1, Ordering::Relaxed);
        n - 1
    };
    if left == 0 {
        // SAFETY: that was the last reference.
        unsafe { destroy(object) }
    }
}

/// Frees an object and releases what it holds.
///
/// # Safety
/// No reference to `object` is left.
#[cold]
unsafe fn destroy(object: *mut ObjHeader) {
    // SAFETY: the object is whole until it is freed below.
    let desc = unsafe { &*(*object).desc };
    match Kind::from_u32(desc.kind) {
        Some(Kind::Str) => {
            let s = object.cast::<StrObj>();
            // SAFETY: the descriptor says that it is a string, allocated by `obj`.
            unsafe { free(object.cast(), obj::str_size((*s).bytes as usize), obj::STR_ALIGN) }
        }
        Some(Kind::List) => {
            let l = object.cast::<ListObj>();
            let elem = value::elem_desc(desc);
            // SAFETY: the descriptor says that it is a list, whose elements and buffer are its own.
            unsafe {
                value::release_all((*l).data.cast(), (*l).len as usize, elem);
                free((*l).data.cast(), (*l).cap as usize * elem.size as usize, elem.align as usize);
                free(object.cast(), size_of::<ListObj>(), align_of::<ListObj>());
            }
        }
        Some(Kind::Gen) => {
            let generator = object.cast();
            // SAFETY: the descriptor says that it is a generator. While its body ends it has a
            // reference, so that nothing frees it; afterwards it may have more, and then lives on.
            unsafe {
                if crate::generator::waits(generator) {
                    (*object).rc = 1;
                    crate::generator::close(generator);
                    release(object);
                } else {
                    crate::generator::free(generator);
                }
            }
        }
        _ => unreachable!("only strings, lists and generators are heap objects"),
    }
}

/// `molt_retain`.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_retain(object: *mut ObjHeader) {
    // SAFETY: the ABI promises a live object.
    unsafe { retain(object) }
}

/// `molt_release`.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_release(object: *mut ObjHeader) {
    // SAFETY: the ABI promises a live object.
    unsafe { release(object) }
}
