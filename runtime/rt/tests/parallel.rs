//! Parallel loops: every iteration once, and the lowest error wins.

use core::ffi::c_void;
use core::ptr::null;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

use molt_abi::ErrorKind;
use molt_rt::error;
use molt_rt::par::pool::Pool;
use molt_rt::par::run::run;
use molt_rt::par::schedule::Chunks;
use proptest::prelude::*;

/// A loop whose iterations count their visits, and fail where `fails` says.
struct Visits {
    counts: Vec<AtomicU32>,
    fails: fn(i64) -> bool,
}

extern "C" fn visit(context: *mut c_void, first: i64, end: i64) -> i32 {
    // SAFETY: the loop's caller keeps the context alive.
    let visits = unsafe { &*context.cast::<Visits>() };
    for i in first..end {
        visits.counts[i as usize].fetch_add(1, Ordering::Relaxed);
        if (visits.fails)(i) {
            error::raise(ErrorKind::ValueError as i32, i.to_string().as_bytes(), null());
            return 1;
        }
    }
    0
}

fn visits(iterations: i64, fails: fn(i64) -> bool) -> Visits {
    Visits { counts: (0..iterations).map(|_| AtomicU32::new(0)).collect(), fails }
}

fn drive(pool: &Pool, visits: &Visits, schedule: i32, chunk: i64) -> i32 {
    let n = visits.counts.len() as i64;
    let chunks = Chunks::new(n, schedule, chunk, pool.threads());
    let context = std::ptr::from_ref(visits).cast_mut().cast();
    // SAFETY: `visit` may run on several threads, and the context lives until the end.
    unsafe { run(pool, visit, context, chunks) }
}

/// With `n` threads; the smallest pool has the caller and one helper.
fn pool(threads: usize) -> Pool {
    Pool::new(threads).expect("the system has threads")
}

#[test]
fn the_lowest_error_wins() {
    for threads in [2, 8] {
        let pool = pool(threads);
        for round in 0..1000 {
            let loop_ = visits(500, |i| i % 100 == 37 || i > 400);
            let (schedule, chunk) = [(0, 0), (1, 1), (1, 7), (2, 0), (0, 3)][round % 5];
            assert_eq!(drive(&pool, &loop_, schedule, chunk), 1);
            let pending = error::take().expect("pending in the caller");
            assert_eq!(pending.message, b"37");
            let below = &loop_.counts[..=37];
            assert!(below.iter().all(|count| count.load(Ordering::Relaxed) == 1));
        }
    }
}

#[test]
fn one_thread_runs_inline_and_in_order() {
    unsafe extern "C" {
        fn molt_parallel_for(
            body: extern "C" fn(*mut c_void, i64, i64) -> i32,
            context: *mut c_void,
            iterations: i64,
            schedule: i32,
            chunk: i64,
        ) -> i32;
    }
    let loop_ = visits(1, |i| i == 0);
    let context = std::ptr::from_ref(&loop_).cast_mut().cast();
    for _ in 0..1000 {
        // SAFETY: the context lives until the end.
        assert_eq!(unsafe { molt_parallel_for(visit, context, 1, 0, 0) }, 1);
        assert_eq!(error::take().expect("pending").message, b"0");
    }
    // SAFETY: no iteration, no use of the context.
    assert_eq!(unsafe { molt_parallel_for(visit, context, 0, 0, 0) }, 0);
}

#[test]
fn the_traceback_moves_with_the_error() {
    static FRAME: molt_abi::Frame = molt_abi::Frame {
        file: null(),
        function: null(),
        text: null(),
        file_len: 0,
        function_len: 0,
        text_len: 0,
        line: 7,
    };
    extern "C" fn body(_: *mut c_void, first: i64, _: i64) -> i32 {
        error::raise(ErrorKind::IndexError as i32, first.to_string().as_bytes(), &raw const FRAME);
        1
    }
    let pool = pool(4);
    for _ in 0..100 {
        let chunks = Chunks::new(64, 1, 1, 4);
        // SAFETY: the body ignores its context.
        assert_eq!(unsafe { run(&pool, body, std::ptr::null_mut(), chunks) }, 1);
        let pending = error::take().expect("pending");
        assert_eq!((pending.message.as_slice(), pending.frames.len()), (b"0".as_slice(), 1));
    }
    assert!(error::take().is_none());
}

/// Each outer iteration runs a loop of its own on the same pool.
struct Nested<'a> {
    pool: &'a Pool,
    total: AtomicI64,
    depth: u32,
}

extern "C" fn nested(context: *mut c_void, first: i64, end: i64) -> i32 {
    // SAFETY: the loop's caller keeps the context alive.
    let at = unsafe { &*context.cast::<Nested<'_>>() };
    for _ in first..end {
        if at.depth == 0 {
            at.total.fetch_add(1, Ordering::Relaxed);
            continue;
        }
        let inner = Nested { pool: at.pool, total: AtomicI64::new(0), depth: at.depth - 1 };
        let chunks = Chunks::new(8, 1, 1, at.pool.threads());
        let context = (&raw const inner).cast_mut().cast();
        // SAFETY: the context lives until the end.
        assert_eq!(unsafe { run(at.pool, nested, context, chunks) }, 0);
        at.total.fetch_add(inner.total.into_inner(), Ordering::Relaxed);
    }
    0
}

#[test]
fn nested_loops_share_the_pool() {
    let pool = pool(4);
    for _ in 0..20 {
        let outer = Nested { pool: &pool, total: AtomicI64::new(0), depth: 2 };
        let chunks = Chunks::new(8, 0, 0, 4);
        // SAFETY: the context lives until the end.
        unsafe { run(&pool, nested, (&raw const outer).cast_mut().cast(), chunks) };
        assert_eq!(outer.total.into_inner(), 512);
    }
}

#[test]
fn counts_survive_parallel_loops() {
    use molt_rt::obj::Str;
    extern "C" fn body(context: *mut c_void, first: i64, end: i64) -> i32 {
        for _ in first..end {
            // SAFETY: the context is a live string.
            let s = unsafe { Str::from_ptr(context.cast()) };
            s.retained().retained().release();
        }
        0
    }
    let pool = pool(4);
    let s = Str::new("shared");
    for _ in 0..50 {
        let chunks = Chunks::new(1000, 1, 10, 4);
        // SAFETY: the string lives until the end.
        assert_eq!(unsafe { run(&pool, body, s.as_ptr().cast(), chunks) }, 0);
    }
    // SAFETY: the string is alive.
    assert_eq!(unsafe { (*s.as_ptr()).header.rc }, 50_001);
}

#[test]
fn records_keep_the_lowest_error() {
    unsafe extern "C" {
        fn molt_par_record(state: *mut [u64; 2], iteration: i64);
        fn molt_par_finish(state: *mut [u64; 2]) -> i32;
    }
    let mut state = [0u64; 2];
    let at = &raw mut state;
    // SAFETY: the record is 16 zeroed bytes.
    unsafe {
        assert_eq!(molt_par_finish(at), 0);
        molt_par_record(at, 3);
        for i in [9, 4, 6, 4] {
            error::raise(ErrorKind::ValueError as i32, i.to_string().as_bytes(), null());
            molt_par_record(at, i);
        }
        assert!(error::take().is_none());
        assert_eq!(molt_par_finish(at), 1);
        assert_eq!(molt_par_finish(at), 0);
    }
    assert_eq!(error::take().expect("kept").message, b"4");
}

proptest! {
    #[test]
    fn chunks_cover_each_iteration_once_and_ascend(
        n in 1i64..5000,
        schedule in 0i32..4,
        chunk in prop_oneof![Just(0i64), 1i64..100, Just(i64::MAX)],
        threads in 1usize..70,
    ) {
        let chunks = Chunks::new(n, schedule, chunk, threads);
        let mut next = 0;
        let mut count = 0;
        while let Some((first, end)) = chunks.take() {
            prop_assert_eq!(first, next);
            prop_assert!(end > first);
            next = end;
            count += 1;
        }
        prop_assert_eq!(next, n);
        prop_assert!(count <= chunks.count());
    }

    #[test]
    fn every_iteration_runs_once(n in 1i64..800, schedule in 0i32..3, chunk in 0i64..50) {
        let pool = pool(3);
        let loop_ = visits(n, |_| false);
        prop_assert_eq!(drive(&pool, &loop_, schedule, chunk), 0);
        prop_assert!(loop_.counts.iter().all(|count| count.load(Ordering::Relaxed) == 1));
    }
}

#[test]
fn huge_loops_do_not_overflow_the_counter() {
    let chunks = Chunks::new(i64::MAX, 1, 1 << 62, 8);
    let taken: Vec<_> = std::iter::from_fn(|| chunks.take()).collect();
    assert_eq!(taken, [(0, 1 << 62), (1 << 62, i64::MAX)]);
    assert!((0..100).all(|_| chunks.take().is_none()));
}
