//! Reference counts, and the end of objects.
//!
//! # Counts
//! A count below zero marks an immortal object: it is neither counted nor freed. An object with
//! 2**31 references becomes immortal. Counting is not atomic while one thread runs, which is nearly
//! always. [`par`] keeps a global *parallel depth*: a parallel loop raises it before it hands out
//! work and lowers it after the last worker has left the loop's body. While it is above zero, counts
//! change atomically. A worker sees the raised depth because it receives its work after the raise; a
//! thread that sees zero is alone. Objects need no "shared" flag, and a program without parallel
//! loops pays one relaxed load for each count.
//!
//! # The end
//! An object without references is chained to others through its header, whose count nobody needs
//! any more, until [`Dead`] frees the chain: children join it, so that a linked list of any length
//! takes no stack. A function that changes a list keeps the chain until the list is whole again,
//! since finalizers are the program's code and may look at everything.
//!
//! Children die in CPython's order: an instance's fields from the first on, a list's or tuple's
//! elements from the last on, each with what it held before its next sibling.

use core::ptr::null_mut;
use core::sync::atomic::{AtomicI32, Ordering, fence};

use molt_abi::{Kind, ListObj, ObjHeader, StrObj, TypeDesc};

use crate::{cycles, generator, heap, instance, obj, par, value};

/// The count of an object, as an atomic.
///
/// # Safety
/// `object` is a live object.
unsafe fn count<'a>(object: *mut ObjHeader) -> &'a AtomicI32 {
    // SAFETY: the object is live and its count is aligned; every shared access goes through here.
    unsafe { AtomicI32::from_ptr(&raw mut (*object).rc) }
}

/// The type of an object.
///
/// # Safety
/// `object` is a live object.
#[inline]
pub unsafe fn desc(object: *mut ObjHeader) -> &'static TypeDesc {
    // SAFETY: the object is live, and descriptors live for ever.
    unsafe { &*(*object).desc }
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
        count.store(n.wrapping_add(1), Ordering::Relaxed);
    }
}

/// Whether the caller's reference to an object is the only one.
///
/// # Safety
/// `object` is a live object.
pub unsafe fn is_unique(object: *mut ObjHeader) -> bool {
    // SAFETY: live by the caller's promise.
    let unique = unsafe { count(object) }.load(Ordering::Relaxed) == 1;
    if unique && par::active() {
        // What other threads did to the object before they let go of it has happened.
        fence(Ordering::Acquire);
    }
    unique
}

/// Drops a reference. Null is ignored.
///
/// # Safety
/// `object` is null or a live object; the caller's reference is gone afterwards.
#[inline]
pub unsafe fn release(object: *mut ObjHeader) {
    // SAFETY: as promised by the caller.
    if unsafe { is_last(object) } {
        let mut dead = Dead::none();
        // SAFETY: that was the last reference.
        unsafe { dead.chain(object) }
    }
}

/// Drops a reference; whether it was the last.
#[inline]
unsafe fn is_last(object: *mut ObjHeader) -> bool {
    if object.is_null() {
        return false;
    }
    // SAFETY: not null, and live by the caller's promise.
    let count = unsafe { count(object) };
    let n = count.load(Ordering::Relaxed);
    if n < 0 {
        return false;
    }
    if par::active() {
        let last = count.fetch_sub(1, Ordering::Release) == 1;
        if last {
            fence(Ordering::Acquire);
        }
        return last;
    }
    count.store(n - 1, Ordering::Relaxed);
    if n > 1 {
        // SAFETY: the object has references left.
        unsafe { cycles::suspect(object) }
    }
    n == 1
}

/// Objects without references. They are freed when this goes out of scope.
pub struct Dead {
    /// The object that was added last, which holds the next one where its count and mark were. The
    /// lowest bit of each link says that the object is finalized.
    top: *mut ObjHeader,
}

impl Dead {
    /// None yet.
    pub const fn none() -> Dead {
        Dead { top: null_mut() }
    }

    /// Drops a reference, which may be null.
    ///
    /// # Safety
    /// `object` is null or a live object; the caller's reference is gone afterwards.
    #[inline]
    pub unsafe fn release(&mut self, object: *mut ObjHeader) {
        // SAFETY: as promised by the caller; no other reference is left in the second case.
        unsafe {
            if is_last(object) {
                self.chain(object);
            }
        }
    }

    /// Adds an object that has no references.
    ///
    /// # Safety
    /// Nothing refers to it.
    unsafe fn chain(&mut self, object: *mut ObjHeader) {
        // SAFETY: the object is whole, and nobody else looks at its count and mark any more, which
        // are as large as a pointer at least. The object is aligned, so that a bit is free.
        unsafe {
            let mark = (*object).mark;
            if mark != 0 {
                cycles::forget(object);
            }
            object.cast::<*mut ObjHeader>().write(self.top);
            self.top = object.wrapping_byte_add(usize::from(mark & cycles::FINALIZED != 0));
        }
    }

    /// Takes the object that was added last, and whether it is finalized.
    fn take(&mut self) -> Option<(*mut ObjHeader, bool)> {
        if self.top.is_null() {
            return None;
        }
        let finalized = self.top.addr() & 1;
        let object = self.top.wrapping_byte_sub(finalized);
        // SAFETY: chained objects hold the next one where their count was.
        self.top = unsafe { object.cast::<*mut ObjHeader>().read() };
        Some((object, finalized != 0))
    }
}

impl Drop for Dead {
    fn drop(&mut self) {
        while let Some((object, finalized)) = self.take() {
            // SAFETY: the object is whole until it is freed here; children may join the chain.
            unsafe {
                if desc(object).flags & TypeDesc::FINALIZED != 0 && !instance::finalize(object, finalized) {
                    continue;
                }
                if value::kind(desc(object)) == Kind::Gen && !generator::end(object.cast()) {
                    continue;
                }
                release_children(object, self);
                free(object);
            }
        }
    }
}

/// Drops what an object without references holds.
unsafe fn release_children(object: *mut ObjHeader, dead: &mut Dead) {
    // SAFETY: the descriptor says what the object holds.
    unsafe {
        let desc = desc(object);
        match value::kind(desc) {
            Kind::List => {
                let list = object.cast::<ListObj>();
                value::release_all((*list).data.cast(), (*list).len as usize, value::elem_desc(desc), dead);
            }
            Kind::Class | Kind::Gen => {
                for &offset in value::fields_with_references(desc).iter().rev() {
                    dead.release(value::reference_at(object.cast(), offset));
                }
            }
            _ => {}
        }
    }
}

/// Gives back an object's memory.
///
/// # Safety
/// Nothing refers to the object, and it holds nothing.
pub unsafe fn free(object: *mut ObjHeader) {
    // SAFETY: the descriptor says how the object was allocated.
    unsafe {
        let desc = desc(object);
        match value::kind(desc) {
            Kind::Str | Kind::Bytes => {
                let bytes = (*object.cast::<StrObj>()).bytes as usize;
                heap::free(object.cast(), obj::str_size(bytes), obj::STR_ALIGN);
            }
            Kind::List => {
                let list = object.cast::<ListObj>();
                let elem = value::elem_desc(desc);
                let room = (*list).cap as usize * elem.size as usize;
                heap::free((*list).data.cast(), room, elem.align as usize);
                heap::free(object.cast(), size_of::<ListObj>(), align_of::<ListObj>());
            }
            Kind::Class => heap::free(object.cast(), desc.instance as usize, instance::ALIGN),
            Kind::Gen => generator::free(object.cast()),
            _ => unreachable!("no heap object is of another kind"),
        }
    }
}

/// `molt_retain`.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_retain(object: *mut ObjHeader) {
    // SAFETY: the ABI promises null or a live object.
    unsafe { retain(object) }
}

/// `molt_release`.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_release(object: *mut ObjHeader) {
    // SAFETY: the ABI promises null or a live object.
    unsafe { release(object) }
}
