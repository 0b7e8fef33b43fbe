//! A large stack for the main thread.
//!
//! The system gives a main thread 8 MB, which recursion in a compiled program can use up. The
//! entry therefore runs the program on 512 MB that are reserved and not committed: memory is used
//! as far as the recursion gets. A thread of that size would do as well, but a second thread makes
//! the C library's allocator take locks and leave its main arena; switching the stack pointer
//! costs two system calls. Below the stack lies a guard page: recursion without end is a
//! segmentation fault, never corruption. (`RecursionError` is to come: the compiler would compare
//! the stack pointer with a limit that this module knows.)

use core::ffi::c_void;
use core::ptr::null_mut;

const STACK_BYTES: usize = 512 << 20;
const GUARD_BYTES: usize = 64 << 10;

/// Reserves the stack and gives its top.
fn reserve() -> Option<*mut c_void> {
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE | libc::MAP_STACK;
    let access = libc::PROT_READ | libc::PROT_WRITE;
    // SAFETY: a fresh mapping touches nothing that exists.
    let base = unsafe { libc::mmap(null_mut(), STACK_BYTES, access, flags, -1, 0) };
    if base == libc::MAP_FAILED {
        return None;
    }
    // SAFETY: both ranges are the start of the mapping, which nothing uses yet.
    unsafe {
        // Huge pages would clear 2 MB for the first call.
        libc::madvise(base, STACK_BYTES, libc::MADV_NOHUGEPAGE);
        if libc::mprotect(base, GUARD_BYTES, libc::PROT_NONE) != 0 {
            return None;
        }
    }
    Some(base.wrapping_byte_add(STACK_BYTES))
}

/// Calls `f` on the large stack, or on the present one where there is none.
pub fn call(f: extern "C" fn() -> i32) -> i32 {
    match reserve() {
        // SAFETY: the stack is fresh, aligned and writable.
        Some(top) => unsafe { call_on(top, f) },
        None => f(),
    }
}

/// # Safety
/// `top` is the 16-byte aligned end of a writable stack that nothing else uses.
#[cfg(target_arch = "x86_64")]
unsafe fn call_on(top: *mut c_void, f: extern "C" fn() -> i32) -> i32 {
    let result: i32;
    // SAFETY: r12 is preserved by the call, and brings back the old stack after it.
    unsafe {
        core::arch::asm!(
            "xchg rsp, r12",
            "call {f}",
            "mov rsp, r12",
            f = in(reg) f,
            inout("r12") top => _,
            lateout("eax") result,
            clobber_abi("C"),
        );
    }
    result
}

/// # Safety
/// `top` is the 16-byte aligned end of a writable stack that nothing else uses.
#[cfg(target_arch = "aarch64")]
unsafe fn call_on(top: *mut c_void, f: extern "C" fn() -> i32) -> i32 {
    let result: i32;
    // SAFETY: x20 is preserved by the call, and brings back the old stack after it.
    unsafe {
        core::arch::asm!(
            "mov x21, sp",
            "mov sp, {top}",
            "mov x20, x21",
            "blr {f}",
            "mov sp, x20",
            top = in(reg) top,
            f = in(reg) f,
            out("x20") _,
            out("x21") _,
            lateout("w0") result,
            clobber_abi("C"),
        );
    }
    result
}

/// # Safety
/// None: the present stack is used.
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
unsafe fn call_on(_: *mut c_void, f: extern "C" fn() -> i32) -> i32 {
    f()
}
