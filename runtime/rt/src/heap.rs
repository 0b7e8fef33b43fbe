//! Memory.
//!
//! Most functions that allocate cannot raise, so an allocation that fails ends the program with
//! `MemoryError` and status 1.

use alloc::alloc::{alloc, dealloc, realloc};
use core::alloc::Layout;

use crate::sys;

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
