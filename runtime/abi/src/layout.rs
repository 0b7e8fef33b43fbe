//! Object layouts, shared by the runtime and the code generator. All are `repr(C)`.

use core::ffi::c_void;
use core::ptr::null;

/// What every heap object begins with.
#[repr(C)]
pub struct ObjHeader {
    /// Reference count; negative for an object that is never freed.
    pub rc: i32,
    /// The cycle collector's mark: 0 for an object that it does not watch.
    pub mark: u32,
    /// How to drop, compare and print it.
    pub desc: *const TypeDesc,
}

impl ObjHeader {
    /// The header of a new object, with one reference.
    pub const fn new(desc: *const TypeDesc) -> ObjHeader {
        ObjHeader { rc: 1, mark: 0, desc }
    }

    /// The header of an object that is never freed.
    pub const fn immortal(desc: *const TypeDesc) -> ObjHeader {
        ObjHeader { rc: -1, mark: 0, desc }
    }
}

/// A list: `len` elements of `desc.fields[0]`, packed at `data`.
#[repr(C)]
pub struct ListObj {
    /// Count and type.
    pub header: ObjHeader,
    /// The elements; may be null while `cap` is 0.
    pub data: *mut c_void,
    /// Number of elements, at least 0.
    pub len: i64,
    /// Room for elements.
    pub cap: i64,
}

/// A string: UTF-8 bytes behind the header. `bytes` has the same layout, of any bytes; its `chars`
/// is equal to `bytes`.
#[repr(C)]
pub struct StrObj {
    /// Count and type.
    pub header: ObjHeader,
    /// Length in bytes.
    pub bytes: i64,
    /// Length in code points; equal to `bytes` exactly if the string is ASCII.
    pub chars: i64,
    // followed by `bytes` bytes of UTF-8
}

/// A generator: behind this header what it yields, is sent and returns, then the
/// coroutine's frame.
#[repr(C)]
pub struct GenObj {
    /// Count and type.
    pub header: ObjHeader,
    /// Makes the offsets of what follows the same on every target.
    pub aligned: [u64; 0],
    /// A [`GenState`].
    pub state: u32,
    /// 1 while it is resumed with a pending error to be raised where it waits.
    pub thrown: u32,
    /// Bytes of the whole object.
    pub size: u32,
    /// Where the frame starts.
    pub frame: u32,
    /// Resumes a frame.
    pub resume: unsafe extern "C" fn(frame: *mut c_void),
}

/// The states of a generator.
#[repr(u32)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GenState {
    /// It has returned or raised.
    Ended = 0,
    /// At its start or at a `yield`.
    Waits = 1,
    /// It has just raised: an error is pending. Whoever resumed it makes this `Ended`.
    Failed = 2,
    /// Its body runs.
    Runs = 3,
}

/// The kinds of type.
#[repr(u32)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "Python's own names")]
pub enum Kind {
    None = 0,
    Int = 1,
    Float = 2,
    Bool = 3,
    Str = 4,
    List = 5,
    Tuple = 6,
    Bytes = 7,
    /// An instance of a class. Its fields follow the header.
    Class = 8,
    /// A union: a tag, then slots that are zero or null unless the member uses them. The runtime
    /// knows its references only.
    Union = 9,
    /// A reference to any object, which may be null. The runtime counts it and nothing else.
    Object = 10,
    /// A generator: a [`GenObj`].
    Gen = 11,
}

impl Kind {
    /// The kind with this number.
    pub const fn from_u32(n: u32) -> Option<Kind> {
        Some(match n {
            0 => Kind::None,
            1 => Kind::Int,
            2 => Kind::Float,
            3 => Kind::Bool,
            4 => Kind::Str,
            5 => Kind::List,
            6 => Kind::Tuple,
            7 => Kind::Bytes,
            8 => Kind::Class,
            9 => Kind::Union,
            10 => Kind::Object,
            11 => Kind::Gen,
            _ => return None,
        })
    }
}

/// Describes a type to the runtime. The compiler emits one constant per type that it needs;
/// the runtime exports `molt_type_none`, `molt_type_int`, `molt_type_float`, `molt_type_bool`,
/// `molt_type_str`, `molt_type_bytes` and `molt_type_object`.
#[repr(C)]
pub struct TypeDesc {
    /// A [`Kind`].
    pub kind: u32,
    /// Bytes that one value takes as a list element: 8 for int and float, 1 for bool, a pointer
    /// for objects, the struct's size for tuples and unions, 1 for None.
    pub size: u32,
    /// Alignment of the same.
    pub align: u32,
    /// Length of `fields` (and of `offsets`): 1 for lists, the arity for tuples.
    pub nfields: u32,
    /// Element or field types of lists and tuples.
    pub fields: *const *const TypeDesc,
    /// Byte offset of each field in a tuple; null otherwise.
    pub offsets: *const u32,
    /// Byte offsets of the references in a tuple, a union, an instance of a class or a generator (in
    /// these from the header on; of a generator those that what it yields, is sent and returns has).
    pub refs: *const u32,
    /// Length of `refs`.
    pub nrefs: u32,
    /// [`TypeDesc::CYCLIC`], [`TypeDesc::FINALIZED`].
    pub flags: u32,
    /// Bytes of an instance of a class with its header.
    pub instance: u32,
    /// The class's number, from 1; 0 for what is no class.
    pub class: u32,
    /// The largest number of a subclass: those of the subclasses follow the class's own.
    pub last_class: u32,
    /// Length of `name`.
    pub name_len: u32,
    /// The class's Python name, UTF-8, not terminated.
    pub name: *const u8,
}

impl TypeDesc {
    /// Objects of the type may be part of a reference cycle.
    pub const CYCLIC: u32 = 1;
    /// The program's finalizer is called with each instance before it is freed.
    pub const FINALIZED: u32 = 2;

    /// A type whose values hold no references.
    pub const fn plain(kind: Kind, size: u32, align: u32) -> TypeDesc {
        TypeDesc {
            kind: kind as u32,
            size,
            align,
            nfields: 0,
            fields: null(),
            offsets: null(),
            refs: null(),
            nrefs: 0,
            flags: 0,
            instance: 0,
            class: 0,
            last_class: 0,
            name_len: 0,
            name: null(),
        }
    }
}

// SAFETY: descriptors are immutable after the program starts.
unsafe impl Sync for TypeDesc {}

/// One line of a traceback, emitted by the compiler as a constant for each place that can raise.
#[repr(C)]
pub struct Frame {
    /// File name as given to the compiler, UTF-8, not terminated.
    pub file: *const u8,
    /// The function's name (`<module>` at the top).
    pub function: *const u8,
    /// The text of the source line without leading blanks; may be empty.
    pub text: *const u8,
    /// Length of `file`.
    pub file_len: u32,
    /// Length of `function`.
    pub function_len: u32,
    /// Length of `text`.
    pub text_len: u32,
    /// Line, from 1.
    pub line: u32,
}

// SAFETY: frames are immutable constants.
unsafe impl Sync for Frame {}

/// Builtin exception types that compiled code can raise.
#[repr(i32)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "Python's own names")]
pub enum ErrorKind {
    Exception = 1,
    ArithmeticError = 2,
    AssertionError = 3,
    IndexError = 4,
    KeyError = 5,
    LookupError = 6,
    MemoryError = 7,
    NotImplementedError = 8,
    OSError = 9,
    OverflowError = 10,
    RecursionError = 11,
    RuntimeError = 12,
    StopIteration = 13,
    SystemExit = 14,
    TypeError = 15,
    UnboundLocalError = 16,
    NameError = 17,
    ValueError = 18,
    ZeroDivisionError = 19,
    KeyboardInterrupt = 20,
    EOFError = 21,
    FileNotFoundError = 22,
    FileExistsError = 23,
    PermissionError = 24,
    IsADirectoryError = 25,
    NotADirectoryError = 26,
    BlockingIOError = 27,
    BrokenPipeError = 28,
    TimeoutError = 29,
    UnicodeError = 30,
    UnicodeDecodeError = 31,
    UnicodeEncodeError = 32,
    AttributeError = 33,
    ImportError = 34,
    ModuleNotFoundError = 35,
    FloatingPointError = 36,
    BufferError = 37,
    GeneratorExit = 38,
    /// Internal: a speculative parallel region met an access outside its iteration's zone. Never
    /// reaches the user: the region's fallback runs.
    Misspeculation = 1000,
}

/// What `molt_error_kind` gives for an exception object.
pub const EXCEPTION_OBJECT: i32 = -1;

impl ErrorKind {
    /// Every kind, in the order of numbers.
    pub const ALL: [ErrorKind; 39] = [
        ErrorKind::Exception,
        ErrorKind::ArithmeticError,
        ErrorKind::AssertionError,
        ErrorKind::IndexError,
        ErrorKind::KeyError,
        ErrorKind::LookupError,
        ErrorKind::MemoryError,
        ErrorKind::NotImplementedError,
        ErrorKind::OSError,
        ErrorKind::OverflowError,
        ErrorKind::RecursionError,
        ErrorKind::RuntimeError,
        ErrorKind::StopIteration,
        ErrorKind::SystemExit,
        ErrorKind::TypeError,
        ErrorKind::UnboundLocalError,
        ErrorKind::NameError,
        ErrorKind::ValueError,
        ErrorKind::ZeroDivisionError,
        ErrorKind::KeyboardInterrupt,
        ErrorKind::EOFError,
        ErrorKind::FileNotFoundError,
        ErrorKind::FileExistsError,
        ErrorKind::PermissionError,
        ErrorKind::IsADirectoryError,
        ErrorKind::NotADirectoryError,
        ErrorKind::BlockingIOError,
        ErrorKind::BrokenPipeError,
        ErrorKind::TimeoutError,
        ErrorKind::UnicodeError,
        ErrorKind::UnicodeDecodeError,
        ErrorKind::UnicodeEncodeError,
        ErrorKind::AttributeError,
        ErrorKind::ImportError,
        ErrorKind::ModuleNotFoundError,
        ErrorKind::FloatingPointError,
        ErrorKind::BufferError,
        ErrorKind::GeneratorExit,
        ErrorKind::Misspeculation,
    ];

    /// The Python name.
    pub const fn name(self) -> &'static str {
        match self {
            ErrorKind::Exception => "Exception",
            ErrorKind::ArithmeticError => "ArithmeticError",
            ErrorKind::AssertionError => "AssertionError",
            ErrorKind::IndexError => "IndexError",
            ErrorKind::KeyError => "KeyError",
            ErrorKind::LookupError => "LookupError",
            ErrorKind::MemoryError => "MemoryError",
            ErrorKind::NotImplementedError => "NotImplementedError",
            ErrorKind::OSError => "OSError",
            ErrorKind::OverflowError => "OverflowError",
            ErrorKind::RecursionError => "RecursionError",
            ErrorKind::RuntimeError => "RuntimeError",
            ErrorKind::StopIteration => "StopIteration",
            ErrorKind::SystemExit => "SystemExit",
            ErrorKind::TypeError => "TypeError",
            ErrorKind::UnboundLocalError => "UnboundLocalError",
            ErrorKind::NameError => "NameError",
            ErrorKind::ValueError => "ValueError",
            ErrorKind::ZeroDivisionError => "ZeroDivisionError",
            ErrorKind::KeyboardInterrupt => "KeyboardInterrupt",
            ErrorKind::EOFError => "EOFError",
            ErrorKind::FileNotFoundError => "FileNotFoundError",
            ErrorKind::FileExistsError => "FileExistsError",
            ErrorKind::PermissionError => "PermissionError",
            ErrorKind::IsADirectoryError => "IsADirectoryError",
            ErrorKind::NotADirectoryError => "NotADirectoryError",
            ErrorKind::BlockingIOError => "BlockingIOError",
            ErrorKind::BrokenPipeError => "BrokenPipeError",
            ErrorKind::TimeoutError => "TimeoutError",
            ErrorKind::UnicodeError => "UnicodeError",
            ErrorKind::UnicodeDecodeError => "UnicodeDecodeError",
            ErrorKind::UnicodeEncodeError => "UnicodeEncodeError",
            ErrorKind::AttributeError => "AttributeError",
            ErrorKind::ImportError => "ImportError",
            ErrorKind::ModuleNotFoundError => "ModuleNotFoundError",
            ErrorKind::FloatingPointError => "FloatingPointError",
            ErrorKind::BufferError => "BufferError",
            ErrorKind::GeneratorExit => "GeneratorExit",
            ErrorKind::Misspeculation => "Misspeculation",
        }
    }

    /// The kind with this Python name.
    pub fn from_name(name: &str) -> Option<ErrorKind> {
        ErrorKind::ALL.into_iter().find(|k| k.name() == name)
    }
}
