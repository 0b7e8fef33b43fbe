//! A large stack for the main thread.
//!
//! The system gives a main thread 8 MB, which recursion in a compiled program can use up. The
//! entry therefore runs the program on 512 MB that are reserved and not committed: memory is used
//! as far as the recursion gets. A thread of that size would do as well, but a second thread makes
//! the C library's allocator take locks and leave its main arena; switching the stack pointer
//! costs a few system calls.
//!
//! # Recursion without end
//! Compiled code raises RecursionError before the stack ends (see [`recursion`]). Below the stack lies
//! a guard, for what does not look: a fault there is reported as `RecursionError` with status 1, and
//! the program cannot catch it. Any other fault kills the process as ever.

use core::ffi::c_void;
use core::mem::zeroed;
use core::ptr::null_mut;
use core::sync::atomic::{AtomicUsize, Ordering};

use crate::{out, recursion, sys};

const STACK_BYTES: usize = 512 << 20;
/// More than the frame of any function should be, lest a call step over it.
const GUARD_BYTES: usize = 1 << 20;
const HANDLER_BYTES: usize = 64 << 10;

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
    watch(base as usize);
    recursion::main_stack(base as usize + GUARD_BYTES, base as usize + STACK_BYTES);
    Some(base.wrapping_byte_add(STACK_BYTES))
}

/// Where the guard starts.
static GUARD: AtomicUsize = AtomicUsize::new(0);

/// What the fault's handler runs on, as the stack is used up.
static mut HANDLER_STACK: [u8; HANDLER_BYTES] = [0; HANDLER_BYTES];

/// Has faults in the guard reported.
fn watch(guard: usize) {
    GUARD.store(guard, Ordering::Relaxed);
    // SAFETY: the handler's stack is used by nothing else; both structures are plain data for
    // which zero is valid.
    unsafe {
        let mut stack: libc::stack_t = zeroed();
        stack.ss_sp = (&raw mut HANDLER_STACK).cast();
        stack.ss_size = HANDLER_BYTES;
        let mut action: libc::sigaction = zeroed();
        action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK | libc::SA_RESETHAND;
        action.sa_sigaction = fault as *const () as usize;
        if libc::sigaltstack(&stack, null_mut()) == 0 {
            libc::sigaction(libc::SIGSEGV, &action, null_mut());
        }
    }
}

/// Reports a fault in the guard and ends the process; any other fault happens again, without a
/// handler.
extern "C" fn fault(_: i32, info: *mut libc::siginfo_t, _: *mut c_void) {
    let guard = GUARD.load(Ordering::Relaxed);
    // SAFETY: the system gives a handler with SA_SIGINFO the fault's address.
    let address = unsafe { (*info).si_addr() } as usize;
    if !(guard..guard + GUARD_BYTES).contains(&address) {
        return;
    }
    out::flush_quietly();
    sys::write_all(2, b"RecursionError: maximum recursion depth exceeded\n");
    // SAFETY: leaves at once, without the exit handlers, which may need what was interrupted.
    unsafe { libc::_exit(1) }
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
