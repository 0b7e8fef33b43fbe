//! Files: the table of open ones, and what programs do with them.
//!
//! A handle is an int. 0, 1 and 2 are standard input, output and error; standard output is
//! [`out`](crate::out)'s, so that files and `print` share its buffer. A lock guards the table while
//! a parallel loop runs.

use core::cell::UnsafeCell;
use core::mem::MaybeUninit;

use alloc::vec::Vec;

use molt_abi::ErrorKind;

use crate::codec::Codec;
use crate::error::{self, Result, error, finish, status, value_error};
use crate::obj::{Bytes, List, Str};
use crate::text::{Strs, make};
use crate::{out, par, sys};

mod errors;
mod os;
mod paths;
mod stream;

use errors::os_error;
use stream::{Newline, Stream};

/// The first handle of a file that the program opened.
const FIRST: usize = 3;

struct Table {
    stdin: Option<Stream>,
    opened: Vec<Option<Stream>>,
}

struct Files(UnsafeCell<Table>);

// SAFETY: `table` gives it to one thread at a time.
unsafe impl Sync for Files {}

static FILES: Files = Files(UnsafeCell::new(Table { stdin: None, opened: Vec::new() }));

fn table<T>(f: impl FnOnce(&mut Table) -> T) -> T {
    let _guard = par::lock();
    // SAFETY: the guard, or being the only thread, makes this the only reference.
    f(unsafe { &mut *FILES.0.get() })
}

fn with<T>(handle: i64, f: impl FnOnce(&mut Stream) -> Result<T>) -> Result<T> {
    table(|table| {
        if handle == 0 {
            let new = || Stream::new(0, Codec::Utf8, "strict".into(), Newline::Universal);
            return f(table.stdin.get_or_insert_with(new));
        }
        let stream = usize::try_from(handle).ok().and_then(|n| n.checked_sub(FIRST));
        let stream = stream.and_then(|n| table.opened.get_mut(n)).and_then(Option::as_mut);
        f(stream.ok_or(value_error("I/O operation on closed file."))?)
    })
}

/// Writes out what waits in all files: at the program's end.
fn flush_all() {
    table(|table| {
        for stream in table.opened.iter_mut().flatten() {
            // As for stdout, a failure has nowhere to go.
            let _ = stream.flush();
        }
    });
}

/// A path without NUL.
fn path(path: &Str) -> Result<&str> {
    if path.text().contains('\0') { Err(value_error("embedded null byte")) } else { Ok(path.text()) }
}

/// The flags of `molt_file_open`.
mod flag {
    pub const READ: i64 = 1;
    pub const WRITE: i64 = 2;
    pub const APPEND: i64 = 4;
    pub const TRUNCATE: i64 = 8;
    pub const CREATE: i64 = 16;
    pub const EXCLUSIVE: i64 = 32;
    pub const BY_LINE: i64 = 64;
}

fn open(name: Str, flags: i64, encoding: Str, errors: Str, newline: i64) -> Result<i64> {
    let codec = Codec::find(encoding.text())?;
    let name = path(&name)?;
    let has = |flag| flags & flag != 0;
    let mode = os::Mode {
        read: has(flag::READ),
        write: has(flag::WRITE),
        append: has(flag::APPEND),
        truncate: has(flag::TRUNCATE),
        create: has(flag::CREATE),
        exclusive: has(flag::EXCLUSIVE),
    };
    let fd = os::open(name, mode).map_err(|error| os_error(error, &[name]))?;
    let mut stream = Stream::new(fd, codec, errors.text().into(), Newline::from_code(newline));
    stream.by_line = has(flag::BY_LINE);
    out::at_end(flush_all);
    Ok(table(|table| {
        let free = table.opened.iter().position(Option::is_none).unwrap_or(table.opened.len());
        if free == table.opened.len() {
            table.opened.push(None);
        }
        table.opened[free] = Some(stream);
        (free + FIRST) as i64
    }))
}

fn close(handle: i64) -> Result<()> {
    let stream = table(|table| {
        let n = usize::try_from(handle).ok().and_then(|n| n.checked_sub(FIRST));
        n.and_then(|n| table.opened.get_mut(n)).and_then(Option::take)
    });
    stream.map_or(Ok(()), Stream::close)
}

fn limit(count: i64) -> Option<usize> {
    usize::try_from(count).ok()
}

fn lines(handle: i64) -> Result<List> {
    with(handle, |stream| {
        let mut list = Strs::new();
        loop {
            let line = match stream.read_line(None) {
                Ok(line) => line,
                Err(error) => {
                    list.done().release();
                    return Err(error);
                }
            };
            if line.is_empty() {
                return Ok(list.done());
            }
            list.push(make(&line));
        }
    })
}

/// `input(prompt)`
fn input(prompt: &str) -> Result<Str> {
    out::write(prompt.as_bytes());
    out::flush();
    let line = with(0, |stream| stream.read_line(None))?;
    if line.is_empty() {
        return Err(error(ErrorKind::EOFError, "EOF when reading a line"));
    }
    Ok(make(line.strip_suffix('\n').unwrap_or(&line)))
}

fn write(handle: i64, bytes: &[u8], f: impl FnOnce(&mut Stream) -> Result<()>) -> Result<()> {
    match handle {
        1 => out::write(bytes),
        2 => sys::write_all(2, bytes),
        _ => return with(handle, f),
    }
    Ok(())
}

fn descriptor(handle: i64) -> Result<i64> {
    if handle < FIRST as i64 { Ok(handle) } else { with(handle, |stream| Ok(stream.fd.into())) }
}

/// `molt_file_open`.
#[unsafe(no_mangle)]
extern "C" fn molt_file_open(
    name: Str,
    flags: i64,
    encoding: Str,
    errors: Str,
    newline: i64,
    out: &mut MaybeUninit<i64>,
) -> i32 {
    finish(open(name, flags, encoding, errors, newline), out)
}

/// `molt_file_close`.
#[unsafe(no_mangle)]
extern "C" fn molt_file_close(handle: i64) -> i32 {
    status(close(handle))
}

/// `molt_file_read`.
#[unsafe(no_mangle)]
extern "C" fn molt_file_read(handle: i64, count: i64, out: &mut MaybeUninit<Str>) -> i32 {
    finish(with(handle, |stream| stream.read(limit(count))).map(|text| make(&text)), out)
}

/// `molt_file_readline`.
#[unsafe(no_mangle)]
extern "C" fn molt_file_readline(handle: i64, count: i64, out: &mut MaybeUninit<Str>) -> i32 {
    finish(with(handle, |stream| stream.read_line(limit(count))).map(|text| make(&text)), out)
}

/// `molt_file_lines`.
#[unsafe(no_mangle)]
extern "C" fn molt_file_lines(handle: i64, out: &mut MaybeUninit<List>) -> i32 {
    finish(lines(handle), out)
}

/// `molt_file_read_bytes`.
#[unsafe(no_mangle)]
extern "C" fn molt_file_read_bytes(handle: i64, count: i64, out: &mut MaybeUninit<Bytes>) -> i32 {
    finish(with(handle, |stream| stream.read_bytes(limit(count)).map(Bytes::new)), out)
}

/// `molt_file_readline_bytes`.
#[unsafe(no_mangle)]
extern "C" fn molt_file_readline_bytes(handle: i64, count: i64, out: &mut MaybeUninit<Bytes>) -> i32 {
    finish(with(handle, |stream| stream.read_line_bytes(limit(count)).map(Bytes::new)), out)
}

/// `molt_file_write`: the number of characters.
#[unsafe(no_mangle)]
extern "C" fn molt_file_write(handle: i64, text: Str, out: &mut MaybeUninit<i64>) -> i32 {
    let written = write(handle, text.text().as_bytes(), |stream| stream.write(text.text()));
    finish(written.map(|()| text.chars() as i64), out)
}

/// `molt_file_write_bytes`: the number of bytes.
#[unsafe(no_mangle)]
extern "C" fn molt_file_write_bytes(handle: i64, bytes: Bytes, out: &mut MaybeUninit<i64>) -> i32 {
    let written = write(handle, bytes.data(), |stream| stream.write_bytes(bytes.data()));
    finish(written.map(|()| bytes.data().len() as i64), out)
}

/// `molt_file_flush`.
#[unsafe(no_mangle)]
extern "C" fn molt_file_flush(handle: i64) -> i32 {
    match handle {
        1 => out::flush(),
        2 => {}
        _ => return error::status(with(handle, Stream::flush)),
    }
    0
}

/// `molt_file_seek`.
#[unsafe(no_mangle)]
extern "C" fn molt_file_seek(handle: i64, offset: i64, whence: i64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(with(handle, |stream| stream.seek(offset, whence)), out)
}

/// `molt_file_tell`.
#[unsafe(no_mangle)]
extern "C" fn molt_file_tell(handle: i64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(with(handle, Stream::tell), out)
}

/// `molt_file_truncate`.
#[unsafe(no_mangle)]
extern "C" fn molt_file_truncate(handle: i64, length: i64) -> i32 {
    status(with(handle, |stream| stream.truncate(length)))
}

/// `molt_file_fileno`.
#[unsafe(no_mangle)]
extern "C" fn molt_file_fileno(handle: i64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(descriptor(handle), out)
}

/// `molt_file_isatty`.
#[unsafe(no_mangle)]
extern "C" fn molt_file_isatty(handle: i64) -> bool {
    descriptor(handle).is_ok_and(|fd| sys::is_terminal(fd as i32))
}

/// `molt_input`.
#[unsafe(no_mangle)]
extern "C" fn molt_input(prompt: Str, out: &mut MaybeUninit<Str>) -> i32 {
    finish(input(prompt.text()), out)
}
