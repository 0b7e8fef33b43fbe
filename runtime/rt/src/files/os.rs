//! What the operating system offers about files, through the C library natively and on wasm alike.
//! Errors are the system's numbers.

use core::ffi::{CStr, c_int};
use core::mem::MaybeUninit;

use alloc::ffi::CString;
use alloc::vec::Vec;

/// What functions here return.
pub type Result<T> = core::result::Result<T, i32>;

/// The last call's error.
pub fn last_error() -> i32 {
    #[cfg(not(target_family = "wasm"))]
    return std::io::Error::last_os_error().raw_os_error().unwrap_or(0);
    #[cfg(target_family = "wasm")]
    // SAFETY: the C library gives the address of the variable.
    unsafe {
        *libc::__errno_location()
    }
}

/// A C result that is negative for an error.
fn check<T: PartialOrd + Default>(result: T) -> Result<T> {
    if result < T::default() { Err(last_error()) } else { Ok(result) }
}

/// A path as C has it. A NUL in it has no file: the caller has refused it.
pub fn c_path(path: &str) -> Result<CString> {
    CString::new(path).map_err(|_| libc::EINVAL)
}

/// How a file is opened.
#[derive(Clone, Copy)]
pub struct Mode {
    /// For reading.
    pub read: bool,
    /// For writing.
    pub write: bool,
    /// Writing goes to the end.
    pub append: bool,
    /// Emptied first.
    pub truncate: bool,
    /// Made where there is none.
    pub create: bool,
    /// Must be new.
    pub exclusive: bool,
}

/// Opens a file.
pub fn open(path: &str, mode: Mode) -> Result<c_int> {
    let access = match (mode.read, mode.write) {
        (true, true) => libc::O_RDWR,
        (false, true) => libc::O_WRONLY,
        _ => libc::O_RDONLY,
    };
    let mut flags = access;
    for (given, flag) in [
        (mode.append, libc::O_APPEND),
        (mode.truncate, libc::O_TRUNC),
        (mode.create, libc::O_CREAT),
        (mode.exclusive, libc::O_EXCL),
    ] {
        flags |= if given { flag } else { 0 };
    }
    #[cfg(not(target_family = "wasm"))]
    {
        flags |= libc::O_CLOEXEC;
    }
    let path = c_path(path)?;
    let rights: c_int = 0o666;
    // SAFETY: the path is a C string.
    let fd = check(unsafe { libc::open(path.as_ptr(), flags, rights) })?;
    // As in CPython, folders do not open.
    match stat_fd(fd) {
        Ok(stat) if stat.kind == Kind::Folder => {
            close(fd)?;
            Err(libc::EISDIR)
        }
        _ => Ok(fd),
    }
}

/// Reads some bytes; 0 at the end.
pub fn read(fd: c_int, buffer: &mut [u8]) -> Result<usize> {
    loop {
        // SAFETY: the slice is writable.
        let n = unsafe { libc::read(fd, buffer.as_mut_ptr().cast(), buffer.len()) };
        match check(n) {
            Ok(n) => return Ok(n as usize),
            Err(libc::EINTR) => {}
            Err(error) => return Err(error),
        }
    }
}

/// Writes all bytes.
pub fn write_all(fd: c_int, mut bytes: &[u8]) -> Result<()> {
    while !bytes.is_empty() {
        let n = crate::sys::write(fd, bytes)?;
        bytes = &bytes[n..];
    }
    Ok(())
}

/// Closes a file.
pub fn close(fd: c_int) -> Result<()> {
    // SAFETY: any number may be closed.
    check(unsafe { libc::close(fd) }).map(|_| ())
}

/// Moves a file's position: `whence` 0 from the start, 1 from the position, 2 from the end.
pub fn seek(fd: c_int, offset: i64, whence: i64) -> Result<i64> {
    let whence = match whence {
        0 => libc::SEEK_SET,
        1 => libc::SEEK_CUR,
        _ => libc::SEEK_END,
    };
    // SAFETY: any numbers may be given.
    check(unsafe { libc::lseek(fd, offset, whence) })
}

/// Sets a file's length.
pub fn truncate(fd: c_int, length: i64) -> Result<()> {
    // SAFETY: any numbers may be given.
    check(unsafe { libc::ftruncate(fd, length) }).map(|_| ())
}

/// The kinds of file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link.
    Link,
    /// Anything else.
    Other,
}

/// What is known about a file.
pub struct Stat {
    /// Kind.
    pub kind: Kind,
    /// Kind and rights, as C has them.
    pub mode: i64,
    /// Bytes.
    pub size: i64,
    /// Last change, in seconds and nanoseconds since 1970.
    pub modified: (i64, i64),
}

fn stat_of(stat: &libc::stat) -> Stat {
    let kind = match stat.st_mode & libc::S_IFMT {
        libc::S_IFREG => Kind::File,
        libc::S_IFDIR => Kind::Folder,
        libc::S_IFLNK => Kind::Link,
        _ => Kind::Other,
    };
    #[cfg(target_family = "wasm")]
    let modified = (stat.st_mtim.tv_sec, stat.st_mtim.tv_nsec.into());
    #[cfg(not(target_family = "wasm"))]
    let modified = (stat.st_mtime, stat.st_mtime_nsec);
    Stat { kind, mode: stat.st_mode.into(), size: stat.st_size, modified }
}

/// Asks about a path, and of a link about what it leads to if `follow`.
pub fn stat(path: &str, follow: bool) -> Result<Stat> {
    let path = c_path(path)?;
    let mut stat = MaybeUninit::<libc::stat>::uninit();
    // SAFETY: the path is a C string, and the result is written on success.
    unsafe {
        check(if follow {
            libc::stat(path.as_ptr(), stat.as_mut_ptr())
        } else {
            libc::lstat(path.as_ptr(), stat.as_mut_ptr())
        })?;
        Ok(stat_of(&stat.assume_init()))
    }
}

/// Asks about an open file.
pub fn stat_fd(fd: c_int) -> Result<Stat> {
    let mut stat = MaybeUninit::<libc::stat>::uninit();
    // SAFETY: the result is written on success.
    unsafe {
        check(libc::fstat(fd, stat.as_mut_ptr()))?;
        Ok(stat_of(&stat.assume_init()))
    }
}

/// The names in a folder, but for `.` and `..`.
pub fn list(path: &str) -> Result<Vec<Vec<u8>>> {
    let path = c_path(path)?;
    // SAFETY: the path is a C string.
    let folder = unsafe { libc::opendir(path.as_ptr()) };
    if folder.is_null() {
        return Err(last_error());
    }
    let mut names = Vec::new();
    loop {
        // SAFETY: the folder is open, and its entry lives until the next call.
        let name = unsafe {
            let entry = libc::readdir(folder);
            if entry.is_null() {
                break;
            }
            CStr::from_ptr((&raw const (*entry).d_name).cast())
        };
        if !matches!(name.to_bytes(), b"." | b"..") {
            names.push(name.to_bytes().to_vec());
        }
    }
    // SAFETY: the folder is open.
    unsafe { libc::closedir(folder) };
    Ok(names)
}

/// Calls a C function of one path.
fn with_path(path: &str, f: unsafe extern "C" fn(*const core::ffi::c_char) -> c_int) -> Result<()> {
    let path = c_path(path)?;
    // SAFETY: the path is a C string.
    check(unsafe { f(path.as_ptr()) }).map(|_| ())
}

/// Removes a file.
pub fn remove(path: &str) -> Result<()> {
    with_path(path, libc::unlink)
}

/// Removes an empty folder.
pub fn remove_folder(path: &str) -> Result<()> {
    with_path(path, libc::rmdir)
}

/// Changes the current folder.
pub fn change_folder(path: &str) -> Result<()> {
    with_path(path, libc::chdir)
}

/// Makes a folder.
pub fn make_folder(path: &str, rights: i64) -> Result<()> {
    let path = c_path(path)?;
    // SAFETY: the path is a C string.
    check(unsafe { libc::mkdir(path.as_ptr(), rights as libc::mode_t) }).map(|_| ())
}

/// Renames a file or folder, over a file that has the new name.
pub fn rename(from: &str, to: &str) -> Result<()> {
    let (from, to) = (c_path(from)?, c_path(to)?);
    // SAFETY: both paths are C strings.
    check(unsafe { libc::rename(from.as_ptr(), to.as_ptr()) }).map(|_| ())
}

/// The current folder.
pub fn current_folder() -> Result<Vec<u8>> {
    let mut buffer = alloc::vec![0u8; 256];
    loop {
        // SAFETY: the buffer has that much room.
        let p = unsafe { libc::getcwd(buffer.as_mut_ptr().cast(), buffer.len()) };
        if !p.is_null() {
            // SAFETY: a C string was written.
            return Ok(unsafe { CStr::from_ptr(p) }.to_bytes().to_vec());
        }
        match last_error() {
            libc::ERANGE => buffer.resize(buffer.len() * 2, 0),
            error => return Err(error),
        }
    }
}

#[cfg(not(target_family = "wasm"))]
unsafe extern "C" {
    static environ: *const *const core::ffi::c_char;
}

#[cfg(target_family = "wasm")]
unsafe extern "C" {
    safe fn __wasilibc_get_environ() -> *const *const core::ffi::c_char;
}

/// The variables of the environment, each `NAME=value`.
pub fn environment() -> Vec<Vec<u8>> {
    #[cfg(not(target_family = "wasm"))]
    // SAFETY: the C library keeps the variable.
    let mut at = unsafe { environ };
    #[cfg(target_family = "wasm")]
    let mut at = __wasilibc_get_environ();
    let mut all = Vec::new();
    // SAFETY: the table of C strings ends with a null pointer, and nothing changes it meanwhile.
    unsafe {
        while !at.is_null() && !(*at).is_null() {
            all.push(CStr::from_ptr(*at).to_bytes().to_vec());
            at = at.add(1);
        }
    }
    all
}

/// Sets a variable of the environment, or takes it out.
pub fn set_variable(name: &str, value: Option<&str>) -> Result<()> {
    let name = c_path(name)?;
    // SAFETY: both are C strings, which the C library copies.
    check(unsafe {
        match value {
            Some(value) => libc::setenv(name.as_ptr(), c_path(value)?.as_ptr(), 1),
            None => libc::unsetenv(name.as_ptr()),
        }
    })
    .map(|_| ())
}

/// Fills the slice with random bytes that cannot be foreseen.
pub fn random(bytes: &mut [u8]) -> Result<()> {
    for part in bytes.chunks_mut(256) {
        // SAFETY: the slice is writable; 256 bytes is the most that the function gives at once.
        check(unsafe { libc::getentropy(part.as_mut_ptr().cast(), part.len()) })?;
    }
    Ok(())
}
