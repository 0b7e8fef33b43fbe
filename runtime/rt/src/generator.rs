//! Generators: made, and closed when the last reference goes.
//!
//! Compiled code makes a generator with its coroutine's frame behind the header, and resumes it. The
//! frame owns references, which only running the body gives up: when nothing refers to a generator
//! that waits, `GeneratorExit` is raised where it waits, so that its `finally` blocks run. What it
//! raises then is dropped. A generator that yields instead is asked again a few times, and its frame
//! is forgotten after that (CPython reports "generator ignored GeneratorExit").

use core::ffi::c_void;
use core::ptr::{NonNull, null};

use molt_abi::{ErrorKind, GenObj, GenState, ObjHeader, TypeDesc};

use crate::{error, heap};

/// Alignment of generators, and of frames.
const ALIGN: usize = 16;

/// How often a generator is asked to end.
const CLOSINGS: u32 = 16;

/// `molt_gen_new`.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_gen_new(
    desc: &'static TypeDesc,
    bytes: i64,
    frame: i32,
    resume: unsafe extern "C" fn(*mut c_void),
) -> NonNull<ObjHeader> {
    let size = frame as usize + bytes as usize;
    let p = heap::allocate(size, ALIGN);
    let header = GenObj {
        header: ObjHeader::new(desc),
        aligned: [],
        state: GenState::Waits as u32,
        thrown: 0,
        size: size as u32,
        frame: frame as u32,
        resume,
    };
    // SAFETY: the memory is fresh, aligned, and larger than the header; what lies between that and
    // the frame is null or zero at first.
    unsafe {
        p.write_bytes(0, frame as usize);
        p.cast::<GenObj>().write(header);
        NonNull::new_unchecked(p.cast())
    }
}

/// `molt_gen_busy`.
#[cold]
#[unsafe(no_mangle)]
extern "C" fn molt_gen_busy() {
    error::raise(ErrorKind::ValueError as i32, b"generator already executing", null());
}

/// Ends the body of a generator that has no references; whether it has none afterwards.
///
/// # Safety
/// Nothing refers to the generator, whose count and mark are not kept.
pub unsafe fn end(generator: *mut GenObj) -> bool {
    // SAFETY: the generator is whole but for its count and mark, which are written first. While its
    // body ends it has a reference, so that nothing frees it.
    unsafe {
        if (*generator).state != GenState::Waits as u32 {
            return true;
        }
        (*generator).header.rc = 1;
        (*generator).header.mark = 0;
        close(generator);
        (*generator).header.rc -= 1;
        (*generator).header.rc == 0
    }
}

/// Ends the body of a generator that waits.
///
/// # Safety
/// `generator` is live, with a reference for the time of this call.
unsafe fn close(generator: *mut GenObj) {
    for _ in 0..CLOSINGS {
        // SAFETY: the generator is live and was made by compiled code.
        unsafe {
            if (*generator).state != GenState::Waits as u32 {
                return;
            }
            error::aside(|| {
                error::raise(ErrorKind::GeneratorExit as i32, b"", null());
                (*generator).state = GenState::Runs as u32;
                (*generator).thrown = 1;
                ((*generator).resume)(generator.cast::<u8>().add((*generator).frame as usize).cast());
                (*generator).thrown = 0;
                if (*generator).state == GenState::Failed as u32 {
                    (*generator).state = GenState::Ended as u32;
                }
            });
        }
    }
    // SAFETY: as above.
    unsafe { (*generator).state = GenState::Ended as u32 };
}

/// Gives back a generator's memory.
///
/// # Safety
/// Nothing refers to the generator, and it holds nothing.
pub unsafe fn free(generator: *mut GenObj) {
    // SAFETY: as promised by the caller; the generator was allocated with its size.
    unsafe { heap::free(generator.cast(), (*generator).size as usize, ALIGN) }
}
