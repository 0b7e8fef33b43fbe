//! Instances of classes, and finalizers.
//!
//! A finalizer is the program's `__del__`. It is called once for an object, before what the object
//! holds is released; the object has one reference meanwhile. If the finalizer stored it somewhere,
//! it lives on, and is freed without another call the next time.

use core::ffi::c_void;
use core::mem::transmute;
use core::ptr::null_mut;
use core::sync::atomic::{AtomicPtr, Ordering};

use molt_abi::{ObjHeader, TypeDesc};

use crate::obj::Str;
use crate::{count, cycles, error, heap, out, sys, traceback};

/// Alignment of instances.
pub const ALIGN: usize = 8;

/// The function that finalizes any object of the program; null if no class has `__del__`.
static FINALIZER: AtomicPtr<c_void> = AtomicPtr::new(null_mut());

/// Whether the program has finalizers.
pub fn has_finalizers() -> bool {
    !FINALIZER.load(Ordering::Relaxed).is_null()
}

/// Whether the object has a finalizer that was not called yet.
///
/// # Safety
/// `object` is whole.
pub unsafe fn is_unfinalized(object: *mut ObjHeader) -> bool {
    // SAFETY: as promised by the caller.
    unsafe { count::desc(object).flags & TypeDesc::FINALIZED != 0 && (*object).mark & cycles::FINALIZED == 0 }
}

/// Calls the finalizer of an object.
///
/// # Safety
/// `object` is live and [`is_unfinalized`].
pub unsafe fn call_finalizer(object: *mut ObjHeader) {
    let function = FINALIZER.load(Ordering::Relaxed);
    if function.is_null() {
        return;
    }
    // SAFETY: the program registered a function of this type.
    unsafe {
        (*object).mark |= cycles::FINALIZED;
        let function: unsafe extern "C" fn(*mut ObjHeader) = transmute(function);
        error::aside(|| function(object));
    }
}

/// Finalizes an object that has no references; whether it has none afterwards.
///
/// # Safety
/// Nothing refers to the object, whose count and mark are not kept; `finalized` tells what the mark
/// said.
pub unsafe fn finalize(object: *mut ObjHeader, finalized: bool) -> bool {
    if finalized {
        return true;
    }
    // SAFETY: the object is whole but for its count and mark, which are written first.
    unsafe {
        (*object).rc = 1;
        (*object).mark = 0;
        call_finalizer(object);
        (*object).rc -= 1;
        if (*object).rc > 0 {
            return false;
        }
        cycles::forget(object);
        true
    }
}

/// `molt_object_new`: an instance whose fields are zero.
#[unsafe(no_mangle)]
extern "C" fn molt_object_new(desc: &'static TypeDesc) -> *mut ObjHeader {
    cycles::step();
    let object = heap::allocate(desc.instance as usize, ALIGN).cast::<ObjHeader>();
    // SAFETY: the memory is fresh, and holds a header and fields for which zero is a value.
    unsafe {
        object.cast::<u8>().write_bytes(0, desc.instance as usize);
        object.write(ObjHeader::new(desc));
    }
    object
}

/// `molt_object_id`: the address.
#[unsafe(no_mangle)]
extern "C" fn molt_object_id(object: *const ObjHeader) -> i64 {
    object.addr() as i64
}

/// `molt_object_at`: the address is one of a live object.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_object_at(address: i64) -> *mut ObjHeader {
    let object = core::ptr::with_exposed_provenance_mut::<ObjHeader>(address as usize);
    // SAFETY: the caller knows of an object there.
    unsafe { crate::count::retain(object) };
    object
}

/// `molt_set_finalizer`.
#[unsafe(no_mangle)]
extern "C" fn molt_set_finalizer(function: *mut c_void) {
    FINALIZER.store(function, Ordering::Relaxed);
}

/// `molt_error_unraisable`: prints the pending error as CPython prints one of a finalizer.
#[unsafe(no_mangle)]
extern "C" fn molt_error_unraisable(place: Str) {
    let Some(pending) = error::take() else {
        return;
    };
    out::flush_quietly();
    sys::write_all(2, b"Exception ignored in: ");
    sys::write_all(2, place.text().as_bytes());
    sys::write_all(2, b"\n");
    sys::write_all(2, &traceback::text(&pending));
}
