//! Folders, paths and the environment: what the module `os` asks for.

use core::mem::MaybeUninit;

use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Result, finish, status};
use crate::obj::{Bytes, List, Str};
use crate::text::{Strs, make};
use crate::types::list_of_ints;
use crate::value::Flag;

use super::errors::os_error;
use super::os::{self, Kind};
use super::path;

/// Text of the system's bytes. What is no UTF-8 becomes U+FFFD, as in `sys.argv`.
fn text(bytes: &[u8]) -> Str {
    make(&String::from_utf8_lossy(bytes))
}

/// Calls a function of one path.
fn on<T>(name: &Str, f: impl FnOnce(&str) -> os::Result<T>) -> Result<T> {
    let name = path(name)?;
    f(name).map_err(|error| os_error(error, &[name]))
}

fn stat(name: Str, follow: bool) -> Result<List> {
    let stat = on(&name, |name| os::stat(name, follow))?;
    let (seconds, nanos) = stat.modified;
    Ok(list_of_ints(&[stat.mode, stat.size, seconds.saturating_mul(1_000_000_000).saturating_add(nanos)]))
}

fn kind(name: &str, follow: bool) -> i64 {
    match os::stat(name, follow).map(|stat| stat.kind) {
        Err(_) => 0,
        Ok(Kind::File) => 1,
        Ok(Kind::Folder) => 2,
        Ok(Kind::Link) => 3,
        Ok(Kind::Other) => 4,
    }
}

fn list(name: Str) -> Result<List> {
    let names = on(&name, os::list)?;
    let mut list = Strs::new();
    for name in names {
        list.push(text(&name));
    }
    Ok(list.done())
}

fn environment() -> List {
    let mut list = Strs::new();
    for variable in os::environment() {
        // A name may begin with `=`, as CPython has it.
        let Some(at) = variable.iter().skip(1).position(|&b| b == b'=') else {
            continue;
        };
        list.push(text(&variable[..at + 1]));
        list.push(text(&variable[at + 2..]));
    }
    list.done()
}

fn rename(from: Str, to: Str) -> Result<()> {
    let (from, to) = (path(&from)?, path(&to)?);
    os::rename(from, to).map_err(|error| os_error(error, &[from, to]))
}

fn random(count: i64) -> Result<Bytes> {
    let mut bytes: Vec<u8> = alloc::vec![0; usize::try_from(count).unwrap_or(0)];
    os::random(&mut bytes).map_err(|error| os_error(error, &[]))?;
    Ok(Bytes::new(&bytes))
}

/// `molt_os_getcwd`.
#[unsafe(no_mangle)]
extern "C" fn molt_os_getcwd(out: &mut MaybeUninit<Str>) -> i32 {
    let folder = os::current_folder().map_err(|error| os_error(error, &[]));
    finish(folder.map(|folder| text(&folder)), out)
}

/// `molt_os_chdir`.
#[unsafe(no_mangle)]
extern "C" fn molt_os_chdir(name: Str) -> i32 {
    status(on(&name, os::change_folder))
}

/// `molt_os_listdir`.
#[unsafe(no_mangle)]
extern "C" fn molt_os_listdir(name: Str, out: &mut MaybeUninit<List>) -> i32 {
    finish(list(name), out)
}

/// `molt_os_stat`: mode, size, and when it was changed, in nanoseconds.
#[unsafe(no_mangle)]
extern "C" fn molt_os_stat(name: Str, follow: Flag, out: &mut MaybeUninit<List>) -> i32 {
    finish(stat(name, follow.get()), out)
}

/// `molt_os_kind`: 0 for what is not there.
#[unsafe(no_mangle)]
extern "C" fn molt_os_kind(name: Str, follow: Flag) -> i64 {
    path(&name).map_or(0, |name| kind(name, follow.get()))
}

/// `molt_os_remove`.
#[unsafe(no_mangle)]
extern "C" fn molt_os_remove(name: Str) -> i32 {
    status(on(&name, os::remove))
}

/// `molt_os_rmdir`.
#[unsafe(no_mangle)]
extern "C" fn molt_os_rmdir(name: Str) -> i32 {
    status(on(&name, os::remove_folder))
}

/// `molt_os_mkdir`.
#[unsafe(no_mangle)]
extern "C" fn molt_os_mkdir(name: Str, rights: i64) -> i32 {
    status(on(&name, |name| os::make_folder(name, rights)))
}

/// `molt_os_rename`.
#[unsafe(no_mangle)]
extern "C" fn molt_os_rename(from: Str, to: Str) -> i32 {
    status(rename(from, to))
}

/// `molt_os_environ`: names and values in turn.
#[unsafe(no_mangle)]
extern "C" fn molt_os_environ() -> List {
    environment()
}

/// `molt_os_setenv`.
#[unsafe(no_mangle)]
extern "C" fn molt_os_setenv(name: Str, value: Str) -> i32 {
    status(path(&value).and_then(|value| on(&name, |name| os::set_variable(name, Some(value)))))
}

/// `molt_os_unsetenv`.
#[unsafe(no_mangle)]
extern "C" fn molt_os_unsetenv(name: Str) -> i32 {
    status(on(&name, |name| os::set_variable(name, None)))
}

/// `molt_os_urandom`.
#[unsafe(no_mangle)]
extern "C" fn molt_os_urandom(count: i64, out: &mut MaybeUninit<Bytes>) -> i32 {
    finish(random(count), out)
}
