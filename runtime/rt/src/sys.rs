//! What the runtime asks of the operating system: file descriptors, exit, clocks, allocation.

pub use platform::*;

/// Writes all of `bytes` to a file descriptor and gives up silently where that fails: for text on
/// stderr, which has nowhere else to go.
pub fn write_all(fd: i32, mut bytes: &[u8]) {
    while !bytes.is_empty() {
        match write(fd, bytes) {
            Ok(n) => bytes = &bytes[n..],
            Err(_) => return,
        }
    }
}

#[cfg(not(target_family = "wasm"))]
mod platform {
    use alloc::vec::Vec;
    use core::ffi::{CStr, c_char};
    use core::sync::atomic::{AtomicI32, AtomicPtr, Ordering};
    use std::io;

    /// The error number of a write to a pipe that nobody reads.
    pub const BROKEN_PIPE: i32 = libc::EPIPE;
    /// The error number of a write to a closed descriptor.
    pub const BAD_DESCRIPTOR: i32 = libc::EBADF;

    /// Writes some of `bytes`; the error is the system's number.
    pub fn write(fd: i32, bytes: &[u8]) -> Result<usize, i32> {
        loop {
            // SAFETY: the slice is readable.
            let n = unsafe { libc::write(fd, bytes.as_ptr().cast(), bytes.len()) };
            if n >= 0 {
                return Ok(n as usize);
            }
            match io::Error::last_os_error().raw_os_error().unwrap_or(0) {
                libc::EINTR => {}
                // A non-blocking terminal or pipe that is full for the moment.
                libc::EAGAIN => std::thread::yield_now(),
                error => return Err(error),
            }
        }
    }

    /// The system's text for an error number.
    pub fn error_text(error: i32) -> Vec<u8> {
        // SAFETY: `strerror` gives a string that lives until the next call, and the program is
        // about to report and end.
        unsafe { CStr::from_ptr(libc::strerror(error)).to_bytes().to_vec() }
    }

    /// Whether a descriptor is a terminal.
    pub fn is_terminal(fd: i32) -> bool {
        // SAFETY: any number may be asked about.
        unsafe { libc::isatty(fd) == 1 }
    }

    /// Ends the process after the C library's exit handlers.
    pub fn exit(status: i32) -> ! {
        // SAFETY: no runtime lock is held by code that exits.
        unsafe { libc::exit(status) }
    }

    /// Makes writing to a pipe that nobody reads an error instead of a signal, as CPython does.
    #[cfg(feature = "entry")]
    pub fn ignore_broken_pipes() {
        // SAFETY: at start-up, before there are other threads.
        unsafe { libc::signal(libc::SIGPIPE, libc::SIG_IGN) };
    }

    fn clock(id: libc::clockid_t) -> (i64, i64) {
        let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
        // SAFETY: `now` is writable; both clocks exist everywhere.
        unsafe { libc::clock_gettime(id, &mut now) };
        (now.tv_sec, now.tv_nsec)
    }

    /// Seconds and nanoseconds of a clock that never goes back.
    pub fn monotonic() -> (i64, i64) {
        clock(libc::CLOCK_MONOTONIC)
    }

    /// Seconds and nanoseconds since 1970.
    pub fn realtime() -> (i64, i64) {
        clock(libc::CLOCK_REALTIME)
    }

    /// Seconds and nanoseconds that the processor has worked for the program.
    pub fn process_time() -> (i64, i64) {
        clock(libc::CLOCK_PROCESS_CPUTIME_ID)
    }

    /// Waits for so many nanoseconds, signals or not.
    pub fn sleep(nanos: u64) {
        std::thread::sleep(std::time::Duration::from_nanos(nanos));
    }

    static ARGC: AtomicI32 = AtomicI32::new(0);
    static ARGV: AtomicPtr<*const c_char> = AtomicPtr::new(core::ptr::null_mut());

    /// Keeps what `main` was given.
    ///
    /// # Safety
    /// `argv` holds `argc` C strings, for ever.
    pub unsafe fn set_arguments(argc: i32, argv: *mut *const c_char) {
        ARGC.store(argc, Ordering::Relaxed);
        ARGV.store(argv, Ordering::Relaxed);
    }

    /// The program's arguments, each as bytes.
    pub fn arguments() -> Vec<Vec<u8>> {
        let argv = ARGV.load(Ordering::Relaxed);
        let text = |i| {
            // SAFETY: `set_arguments` was promised that many C strings.
            unsafe { CStr::from_ptr(*argv.add(i)).to_bytes().to_vec() }
        };
        (0..ARGC.load(Ordering::Relaxed) as usize).map(text).collect()
    }
}

#[cfg(target_family = "wasm")]
mod platform {
    use alloc::vec;
    use alloc::vec::Vec;
    use core::alloc::{GlobalAlloc, Layout};
    use core::ffi::c_void;
    use core::panic::PanicInfo;

    /// The error number of a write to a pipe that nobody reads.
    pub const BROKEN_PIPE: i32 = 64;
    /// The error number of a write to a closed descriptor.
    pub const BAD_DESCRIPTOR: i32 = 8;

    const INTERRUPTED: i32 = 27;
    const CLOCK_REALTIME: i32 = 0;
    const CLOCK_MONOTONIC: i32 = 1;
    const FILETYPE_CHARACTER_DEVICE: u8 = 2;

    #[repr(C)]
    struct IoVec {
        base: *const u8,
        len: usize,
    }

    #[repr(C)]
    #[derive(Default)]
    struct FdStat {
        filetype: u8,
        flags: u16,
        rights: [u64; 2],
    }

    mod wasi {
        use super::{FdStat, IoVec, Subscription};

        #[link(wasm_import_module = "wasi_snapshot_preview1")]
        unsafe extern "C" {
            pub fn fd_write(fd: i32, vecs: *const IoVec, count: usize, written: *mut usize) -> i32;
            pub fn fd_fdstat_get(fd: i32, stat: *mut FdStat) -> i32;
            pub safe fn proc_exit(status: i32) -> !;
            pub fn clock_time_get(clock: i32, precision: u64, time: *mut u64) -> i32;
            pub fn poll_oneoff(
                wait: *const Subscription,
                events: *mut u64,
                count: usize,
                happened: *mut usize,
            ) -> i32;
            pub fn args_sizes_get(count: *mut usize, bytes: *mut usize) -> i32;
            pub fn args_get(args: *mut *const u8, buffer: *mut u8) -> i32;
        }
    }

    /// Writes some of `bytes`; the error is WASI's number.
    pub fn write(fd: i32, bytes: &[u8]) -> Result<usize, i32> {
        let vec = IoVec { base: bytes.as_ptr(), len: bytes.len() };
        loop {
            let mut written = 0;
            // SAFETY: one readable vector, and room for the count.
            match unsafe { wasi::fd_write(fd, &vec, 1, &mut written) } {
                0 => return Ok(written),
                INTERRUPTED => {}
                error => return Err(error),
            }
        }
    }

    /// A text for an error number.
    pub fn error_text(_error: i32) -> Vec<u8> {
        b"write failed".to_vec()
    }

    /// Whether a descriptor is a terminal.
    pub fn is_terminal(fd: i32) -> bool {
        let mut stat = FdStat::default();
        // SAFETY: `stat` is writable.
        let error = unsafe { wasi::fd_fdstat_get(fd, &mut stat) };
        error == 0 && stat.filetype == FILETYPE_CHARACTER_DEVICE
    }

    /// Ends the process.
    pub fn exit(status: i32) -> ! {
        wasi::proc_exit(status)
    }

    fn clock(id: i32) -> (i64, i64) {
        let mut now = 0;
        // SAFETY: `now` is writable.
        unsafe { wasi::clock_time_get(id, 1, &mut now) };
        ((now / 1_000_000_000) as i64, (now % 1_000_000_000) as i64)
    }

    /// Seconds and nanoseconds of a clock that never goes back.
    pub fn monotonic() -> (i64, i64) {
        clock(CLOCK_MONOTONIC)
    }

    /// Seconds and nanoseconds since 1970.
    pub fn realtime() -> (i64, i64) {
        clock(CLOCK_REALTIME)
    }

    /// The time since the program started, as far as WASI tells: other programs count in.
    pub fn process_time() -> (i64, i64) {
        clock(CLOCK_MONOTONIC)
    }

    /// One clock to wait for, as `poll_oneoff` takes it.
    #[repr(C)]
    #[derive(Default)]
    struct Subscription {
        userdata: u64,
        tag: u64,
        clock: u64,
        timeout: u64,
        precision: u64,
        flags: u64,
    }

    /// Waits for so many nanoseconds.
    pub fn sleep(nanos: u64) {
        let wait = Subscription {
            clock: CLOCK_MONOTONIC as u64,
            timeout: nanos,
            precision: 1,
            ..Subscription::default()
        };
        let mut event = [0_u64; 4];
        let mut count = 0;
        // SAFETY: one subscription, room for one event, and for the count of events.
        unsafe { wasi::poll_oneoff(&wait, event.as_mut_ptr(), 1, &mut count) };
    }

    /// The program's arguments, each as bytes.
    pub fn arguments() -> Vec<Vec<u8>> {
        let (mut count, mut bytes) = (0, 0);
        // SAFETY: both results are writable.
        unsafe { wasi::args_sizes_get(&mut count, &mut bytes) };
        let mut starts = vec![core::ptr::null(); count];
        let mut buffer = vec![0; bytes];
        // SAFETY: both arrays have the sizes that were just asked for.
        unsafe { wasi::args_get(starts.as_mut_ptr(), buffer.as_mut_ptr()) };
        let origin = buffer.as_ptr() as usize;
        let text = |start: &*const u8| {
            let rest = &buffer[*start as usize - origin..];
            rest.iter().copied().take_while(|&b| b != 0).collect()
        };
        starts.iter().map(text).collect()
    }

    mod c {
        use super::c_void;

        unsafe extern "C" {
            pub fn malloc(size: usize) -> *mut c_void;
            pub fn realloc(p: *mut c_void, size: usize) -> *mut c_void;
            pub fn free(p: *mut c_void);
        }
    }

    /// The C library's heap, so that C and Rust share one.
    struct CHeap;

    // SAFETY: `malloc` aligns to 16 bytes, which is the most that the runtime asks for.
    unsafe impl GlobalAlloc for CHeap {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            // SAFETY: any size is allowed.
            unsafe { c::malloc(layout.size()).cast() }
        }

        unsafe fn dealloc(&self, p: *mut u8, _: Layout) {
            // SAFETY: `p` came from `malloc`.
            unsafe { c::free(p.cast()) }
        }

        unsafe fn realloc(&self, p: *mut u8, _: Layout, size: usize) -> *mut u8 {
            // SAFETY: `p` came from `malloc`.
            unsafe { c::realloc(p.cast(), size).cast() }
        }
    }

    #[global_allocator]
    static HEAP: CHeap = CHeap;

    /// A broken invariant of the runtime. The message names the place, not the values: formatting
    /// them would cost 20 KB in every module.
    #[panic_handler]
    fn panic(info: &PanicInfo) -> ! {
        super::write_all(2, b"molt: internal error in the runtime");
        if let Some(place) = info.location() {
            super::write_all(2, b" at ");
            super::write_all(2, place.file().as_bytes());
            super::write_all(2, b":");
            let mut digits = [0; crate::int_text::MAX];
            let line = crate::int_text::write(&mut digits, place.line().into());
            super::write_all(2, line);
        }
        super::write_all(2, b"\n");
        core::arch::wasm32::unreachable()
    }
}
