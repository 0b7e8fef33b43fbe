//! The exceptions that the system's error numbers mean.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use molt_abi::ErrorKind;

use crate::error::{Error, concat};
use crate::{int_text, strings};

/// The subclass of OSError for an error number.
fn kind(error: i32) -> ErrorKind {
    match error {
        libc::ENOENT => ErrorKind::FileNotFoundError,
        libc::EEXIST => ErrorKind::FileExistsError,
        libc::EACCES | libc::EPERM => ErrorKind::PermissionError,
        #[cfg(target_family = "wasm")]
        libc::ENOTCAPABLE => ErrorKind::PermissionError,
        libc::EISDIR => ErrorKind::IsADirectoryError,
        libc::ENOTDIR => ErrorKind::NotADirectoryError,
        libc::EAGAIN => ErrorKind::BlockingIOError,
        libc::EPIPE => ErrorKind::BrokenPipeError,
        libc::ETIMEDOUT => ErrorKind::TimeoutError,
        _ => ErrorKind::OSError,
    }
}

/// The number and the text that programs see: Linux's, also on wasm.
#[cfg(not(target_family = "wasm"))]
fn told(error: i32) -> (i32, Cow<'static, [u8]>) {
    (error, crate::sys::error_text(error).into())
}

#[cfg(target_family = "wasm")]
fn told(error: i32) -> (i32, Cow<'static, [u8]>) {
    let (number, text): (i32, &str) = match error {
        libc::EPERM => (1, "Operation not permitted"),
        libc::ENOENT => (2, "No such file or directory"),
        libc::EIO => (5, "Input/output error"),
        libc::EBADF => (9, "Bad file descriptor"),
        libc::EAGAIN => (11, "Resource temporarily unavailable"),
        libc::EACCES => (13, "Permission denied"),
        libc::EBUSY => (16, "Device or resource busy"),
        libc::EEXIST => (17, "File exists"),
        libc::EXDEV => (18, "Invalid cross-device link"),
        libc::ENOTDIR => (20, "Not a directory"),
        libc::EISDIR => (21, "Is a directory"),
        libc::EINVAL => (22, "Invalid argument"),
        libc::ENFILE => (23, "Too many open files in system"),
        libc::EMFILE => (24, "Too many open files"),
        libc::EFBIG => (27, "File too large"),
        libc::ENOSPC => (28, "No space left on device"),
        libc::ESPIPE => (29, "Illegal seek"),
        libc::EROFS => (30, "Read-only file system"),
        libc::EPIPE => (32, "Broken pipe"),
        libc::ENAMETOOLONG => (36, "File name too long"),
        libc::ENOSYS => (38, "Function not implemented"),
        libc::ENOTEMPTY => (39, "Directory not empty"),
        libc::ELOOP => (40, "Too many levels of symbolic links"),
        libc::ENOTSUP => (95, "Operation not supported"),
        // The sandbox does not grant what the program asks.
        libc::ENOTCAPABLE => (1, "Operation not permitted"),
        _ => (error, "Unknown error"),
    };
    (number, text.as_bytes().into())
}

fn message(error: i32, paths: &[&str]) -> String {
    let (number, text) = told(error);
    let mut digits = Vec::new();
    int_text::push(&mut digits, number.into());
    let ascii = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut message = concat(&["[Errno ", &ascii(&digits), "] ", &ascii(&text)]);
    for (i, path) in paths.iter().enumerate() {
        message.push_str(if i == 0 { ": " } else { " -> " });
        message.push_str(&strings::repr(path));
    }
    message
}

/// The exception for an error number, about these paths.
#[cold]
pub fn os_error(error: i32, paths: &[&str]) -> Error {
    Error { kind: kind(error), message: message(error, paths).into() }
}
