//! The cycle collector: trial deletion.
//!
//! Counts alone never free objects that refer to each other in a cycle. An object whose type can be
//! part of one ([`TypeDesc::CYCLIC`], which the compiler computes from the types of fields and
//! elements) becomes a *suspect* when a reference to it goes and others stay: the last one from
//! outside of a cycle may have been that. When there are many suspects, the collector subtracts the
//! references that they and what they reach hold among each other. What is left with none is
//! garbage; the counts of the rest are restored. (Bacon and Rajan, "Concurrent Cycle Collection in
//! Reference Counted Systems", 2001, the synchronous algorithm.)
//!
//! # States
//! An object's mark is 0 in general. A suspect's holds its place in the list of suspects, so that
//! it can be struck off when it dies. While the collector runs, the mark's colour is
//! - *black*: not looked at, or alive;
//! - *gray*: what it refers to has been counted down;
//! - *white*: nothing outside refers to it, as far as is known.
//!
//! # When
//! Only between two operations of compiled code, as an allocation begins: no list is then half
//! changed, and every reference that the program can use is counted somewhere. The number of
//! suspects that starts a run is at least the number of objects that the last run looked at, so that
//! a program spends a bounded share of its time here. Not while a parallel loop runs, whose
//! decrements make no suspects either: cycles that become garbage there are not freed.
//!
//! # Finalizers
//! As in CPython, all finalizers of garbage are called before any of it is freed, and what they
//! brought back to life stays.

use alloc::vec::Vec;
use core::cell::UnsafeCell;
use core::sync::atomic::{AtomicUsize, Ordering};

use molt_abi::{Kind, ListObj, ObjHeader, TypeDesc};

use crate::count::{self, Dead};
use crate::{instance, par, value};

/// Of a mark: the finalizer has been called.
pub const FINALIZED: u32 = 1 << 31;
const COLOR: u32 = 0b11;
const BLACK: u32 = 0;
const GRAY: u32 = 1;
const WHITE: u32 = 2;
/// Of a mark: one more than the place in the list of suspects; 0 for none.
const PLACE: u32 = !(FINALIZED | COLOR);
const PLACE_SHIFT: u32 = COLOR.count_ones();

/// The least number of suspects that starts a run.
const LEAST: usize = 10_000;

/// The list of suspects; null for those that died.
struct Suspects(UnsafeCell<Vec<*mut ObjHeader>>);

// SAFETY: the list changes only while no parallel loop runs, and then one thread does; threads of a
// loop only write the places of objects that they free, which are theirs alone.
unsafe impl Sync for Suspects {}

static SUSPECTS: Suspects = Suspects(UnsafeCell::new(Vec::new()));
/// How many suspects are listed.
static LISTED: AtomicUsize = AtomicUsize::new(0);
/// How many start a run; `usize::MAX` while one is on.
static LIMIT: AtomicUsize = AtomicUsize::new(LEAST);

/// Takes note of an object that lost a reference and has others.
///
/// # Safety
/// The object is live, and no parallel loop runs.
#[inline]
pub unsafe fn suspect(object: *mut ObjHeader) {
    // SAFETY: the object is live.
    unsafe {
        if count::desc(object).flags & TypeDesc::CYCLIC != 0 && (*object).mark & PLACE == 0 {
            list(object);
        }
    }
}

#[cold]
unsafe fn list(object: *mut ObjHeader) {
    // SAFETY: no parallel loop runs, so that nobody else uses the list.
    unsafe {
        let suspects = &mut *SUSPECTS.0.get();
        suspects.push(object);
        let place = suspects.len() as u32;
        if place <= PLACE >> PLACE_SHIFT {
            (*object).mark |= place << PLACE_SHIFT;
        } else {
            // Without a place it could not be struck off.
            suspects.pop();
        }
        LISTED.store(suspects.len(), Ordering::Relaxed);
    }
}

/// Strikes an object off the list, as it is about to die.
///
/// # Safety
/// The object is whole, and nothing refers to it.
#[cold]
pub unsafe fn forget(object: *mut ObjHeader) {
    // SAFETY: a place in a mark is one in the list, and the object's own.
    unsafe {
        let place = ((*object).mark & PLACE) >> PLACE_SHIFT;
        if place != 0 {
            let suspects = &*SUSPECTS.0.get();
            suspects.as_ptr().add(place as usize - 1).cast_mut().write(core::ptr::null_mut());
            (*object).mark &= !PLACE;
        }
    }
}

/// Runs the collector if there are many suspects. Compiled code is between two operations.
#[inline]
pub fn step() {
    if LISTED.load(Ordering::Relaxed) >= LIMIT.load(Ordering::Relaxed) && !par::active() {
        collect();
    }
}

/// Frees all garbage that suspects lead to; the number of objects.
#[cold]
pub fn collect() -> usize {
    if LIMIT.load(Ordering::Relaxed) == usize::MAX || par::active() {
        return 0;
    }
    LIMIT.store(usize::MAX, Ordering::Relaxed);
    let (mut freed, mut seen) = (0, 0);
    loop {
        // SAFETY: no parallel loop runs, so that nobody else uses the list.
        let suspects = core::mem::take(unsafe { &mut *SUSPECTS.0.get() });
        LISTED.store(0, Ordering::Relaxed);
        // SAFETY: the suspects are live, or null.
        let run = unsafe { Run::new(suspects) };
        seen += run.seen;
        match run.end() {
            End::Freed(n) => {
                freed += n;
                break;
            }
            End::Finalized => {}
        }
    }
    LIMIT.store(LEAST.max(seen), Ordering::Relaxed);
    freed
}

/// What became of the garbage.
enum End {
    /// This many objects are freed.
    Freed(usize),
    /// Finalizers were called; whatever is garbage still is suspect.
    Finalized,
}

/// One run: garbage, found.
struct Run {
    garbage: Vec<*mut ObjHeader>,
    seen: usize,
}

impl Run {
    unsafe fn new(mut suspects: Vec<*mut ObjHeader>) -> Run {
        suspects.retain(|object| !object.is_null());
        let mut run = Run { garbage: Vec::new(), seen: 0 };
        // SAFETY: the suspects are live, and what live objects refer to is live.
        unsafe {
            for &object in &suspects {
                (*object).mark &= !PLACE;
            }
            suspects.iter().for_each(|&object| run.count_down(object));
            suspects.iter().for_each(|&object| scan(object));
            suspects.iter().for_each(|&object| run.gather(object));
        }
        run
    }

    /// Subtracts the references that the object and what it reaches hold.
    unsafe fn count_down(&mut self, object: *mut ObjHeader) {
        let mut work = Vec::new();
        // SAFETY: the objects are live.
        unsafe {
            if paint(object, GRAY) {
                work.push(object);
            }
            while let Some(object) = work.pop() {
                self.seen += 1;
                each_watched(object, |child| {
                    (*child).rc -= 1;
                    if paint(child, GRAY) {
                        work.push(child);
                    }
                });
            }
        }
    }

    /// Gathers white objects, from one on.
    unsafe fn gather(&mut self, object: *mut ObjHeader) {
        let mut work = alloc::vec![object];
        while let Some(object) = work.pop() {
            // SAFETY: the object is live.
            unsafe {
                if (*object).mark & COLOR == WHITE {
                    paint(object, BLACK);
                    self.garbage.push(object);
                    each_watched(object, |child| work.push(child));
                }
            }
        }
    }

    fn end(self) -> End {
        // SAFETY: garbage is whole until it is freed.
        unsafe {
            if self.garbage.iter().any(|&object| instance::is_unfinalized(object)) {
                self.finalize();
                return End::Finalized;
            }
            self.free();
        }
        End::Freed(self.garbage.len())
    }

    /// Calls the finalizers. The references among the garbage count again, and each object has one
    /// more until all are called; giving that up makes suspects of all that is left.
    unsafe fn finalize(&self) {
        // SAFETY: garbage is whole, and stays so while each object has a reference of its own.
        unsafe {
            for &object in &self.garbage {
                each_watched(object, |child| (*child).rc += 1);
                (*object).rc += 1;
            }
            for &object in &self.garbage {
                if instance::is_unfinalized(object) {
                    instance::call_finalizer(object);
                }
            }
            self.garbage.iter().for_each(|&object| count::release(object));
        }
    }

    /// Frees the garbage. References to watched objects are counted down already.
    unsafe fn free(&self) {
        let mut dead = Dead::none();
        // SAFETY: nothing outside refers to the garbage, and nothing in it is used again.
        unsafe {
            for &object in &self.garbage {
                each_reference(object, |child| {
                    if !is_watched(child) {
                        dead.release(child);
                    }
                });
            }
            self.garbage.iter().for_each(|&object| count::free(object));
        }
    }
}

/// Tells what is alive from what may be garbage.
unsafe fn scan(object: *mut ObjHeader) {
    let mut work = alloc::vec![object];
    while let Some(object) = work.pop() {
        // SAFETY: the object is live.
        unsafe {
            if (*object).mark & COLOR != GRAY {
                continue;
            }
            if (*object).rc > 0 {
                revive(object);
            } else {
                paint(object, WHITE);
                each_watched(object, |child| work.push(child));
            }
        }
    }
}

/// Restores the references that an object which is alive, and what it reaches, hold.
unsafe fn revive(object: *mut ObjHeader) {
    let mut work = Vec::new();
    // SAFETY: the objects are live.
    unsafe {
        if paint(object, BLACK) {
            work.push(object);
        }
        while let Some(object) = work.pop() {
            each_watched(object, |child| {
                (*child).rc += 1;
                if paint(child, BLACK) {
                    work.push(child);
                }
            });
        }
    }
}

/// Gives an object a colour; false if it had it.
unsafe fn paint(object: *mut ObjHeader, color: u32) -> bool {
    // SAFETY: the object is live.
    unsafe {
        let mark = (*object).mark;
        (*object).mark = mark & !COLOR | color;
        mark & COLOR != color
    }
}

/// Whether the object may be part of a cycle. One that is never freed counts nothing.
unsafe fn is_watched(object: *mut ObjHeader) -> bool {
    // SAFETY: null or live.
    unsafe { !object.is_null() && count::desc(object).flags & TypeDesc::CYCLIC != 0 && (*object).rc >= 0 }
}

unsafe fn each_watched(object: *mut ObjHeader, mut f: impl FnMut(*mut ObjHeader)) {
    // SAFETY: the object is live.
    unsafe {
        each_reference(object, |child| {
            if is_watched(child) {
                f(child);
            }
        });
    }
}

/// Calls `f` with each reference that an object holds, null ones included.
unsafe fn each_reference(object: *mut ObjHeader, mut f: impl FnMut(*mut ObjHeader)) {
    // SAFETY: the descriptor says what the object holds.
    unsafe {
        let desc = count::desc(object);
        match value::kind(desc) {
            Kind::List => {
                let list = object.cast::<ListObj>();
                let elem = value::elem_desc(desc);
                for i in 0..(*list).len as usize {
                    let at = (*list).data.cast::<u8>().add(i * elem.size as usize);
                    value::references(elem).iter().for_each(|&offset| f(value::reference_at(at, offset)));
                }
            }
            Kind::Class => {
                let fields = value::fields_with_references(desc).iter();
                fields.for_each(|&offset| f(value::reference_at(object.cast(), offset)));
            }
            _ => {}
        }
    }
}

/// `molt_gc_collect`.
#[unsafe(no_mangle)]
extern "C" fn molt_gc_collect() -> i64 {
    collect() as i64
}
