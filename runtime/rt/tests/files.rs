//! Files, through the runtime's functions.

use std::mem::MaybeUninit;
use std::sync::{Mutex, MutexGuard, PoisonError};

use molt_rt::error;
use molt_rt::obj::{Bytes, List, Str};
use molt_rt::value::Flag;

unsafe extern "C" {
    safe fn molt_file_open(
        name: Str,
        flags: i64,
        encoding: Str,
        errors: Str,
        newline: i64,
        out: &mut MaybeUninit<i64>,
    ) -> i32;
    safe fn molt_file_close(handle: i64) -> i32;
    safe fn molt_file_read(handle: i64, count: i64, out: &mut MaybeUninit<Str>) -> i32;
    safe fn molt_file_readline(handle: i64, count: i64, out: &mut MaybeUninit<Str>) -> i32;
    safe fn molt_file_lines(handle: i64, out: &mut MaybeUninit<List>) -> i32;
    safe fn molt_file_read_bytes(handle: i64, count: i64, out: &mut MaybeUninit<Bytes>) -> i32;
    safe fn molt_file_write(handle: i64, text: Str, out: &mut MaybeUninit<i64>) -> i32;
    safe fn molt_file_seek(handle: i64, offset: i64, whence: i64, out: &mut MaybeUninit<i64>) -> i32;
    safe fn molt_file_tell(handle: i64, out: &mut MaybeUninit<i64>) -> i32;
    safe fn molt_os_listdir(name: Str, out: &mut MaybeUninit<List>) -> i32;
    safe fn molt_os_kind(name: Str, follow: Flag) -> i64;
    safe fn molt_os_remove(name: Str) -> i32;
}

const READ: i64 = 1;
const WRITE: i64 = 2 | 8 | 16;

/// The table of files is for one thread while no parallel loop runs.
fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a raising function gives: its result, or `kind message` of its error.
fn given<T>(f: impl FnOnce(&mut MaybeUninit<T>) -> i32) -> Result<T, String> {
    let mut out = MaybeUninit::uninit();
    if f(&mut out) == 0 {
        // SAFETY: the status says that there is a result.
        return Ok(unsafe { out.assume_init() });
    }
    let pending = error::take().expect("the status says that an error is pending");
    let kind = molt_abi::ErrorKind::ALL.into_iter().find(|&k| k as i32 == pending.kind);
    let message = String::from_utf8(pending.message).expect("messages are UTF-8");
    Err(format!("{} {message}", kind.expect("a kind of the ABI").name()))
}

fn open(name: &str, flags: i64, newline: i64) -> Result<i64, String> {
    given(|out| molt_file_open(Str::new(name), flags, Str::new("utf-8"), Str::new("strict"), newline, out))
}

fn write(handle: i64, text: &str) -> i64 {
    given(|out| molt_file_write(handle, Str::new(text), out)).expect("it can be written")
}

fn read(handle: i64, count: i64) -> String {
    given(|out| molt_file_read(handle, count, out)).expect("it can be read").text().to_string()
}

fn line(handle: i64) -> String {
    given(|out| molt_file_readline(handle, -1, out)).expect("it can be read").text().to_string()
}

fn tell(handle: i64) -> i64 {
    given(|out| molt_file_tell(handle, out)).expect("it has a place")
}

#[test]
fn text_is_written_and_read() {
    let _alone = alone();
    let folder = tempfile();
    let name = format!("{folder}/text");
    let file = open(&name, WRITE, 0).expect("it opens");
    assert_eq!(write(file, "é one\r\ntwo\rthree\n日"), 18);
    assert_eq!(molt_file_close(file), 0);
    assert_eq!(std::fs::read_to_string(&name).expect("it is there"), "é one\r\ntwo\rthree\n日");

    let file = open(&name, READ, 0).expect("it opens");
    assert_eq!((read(file, 2), tell(file)), ("é ".to_string(), 3));
    assert_eq!((line(file), tell(file)), ("one\n".to_string(), 8));
    assert_eq!((read(file, 4), line(file)), ("two\n".to_string(), "three\n".to_string()));
    assert_eq!((line(file), line(file)), ("日".to_string(), String::new()));
    assert_eq!(given(|out| molt_file_seek(file, 0, 0, out)), Ok(0));
    let lines = given(|out| molt_file_lines(file, out)).expect("it can be read");
    assert_eq!(lines.len(), 4);
    assert_eq!(given(|out| molt_file_seek(file, 0, 0, out)), Ok(0));
    let bytes = given(|out| molt_file_read_bytes(file, 4, out)).expect("it can be read");
    assert_eq!(bytes.data(), "é o".as_bytes());
    assert_eq!(molt_file_close(file), 0);
    assert_eq!(
        given(|out| molt_file_read(file, -1, out)).map(|s| s.text().to_string()),
        Err("ValueError I/O operation on closed file.".to_string())
    );
}

#[test]
fn large_files_go_through_the_buffers() {
    let _alone = alone();
    let name = format!("{}/large", tempfile());
    let file = open(&name, WRITE, 4).expect("it opens");
    for i in 0..5000 {
        write(file, &format!("line {i} é\n"));
    }
    molt_file_close(file);
    let file = open(&name, READ, 0).expect("it opens");
    for i in 0..5000 {
        assert_eq!(line(file), format!("line {i} é\n"));
    }
    assert_eq!(line(file), "");
    molt_file_close(file);
}

#[test]
fn errors_are_the_subclasses_of_oserror() {
    let _alone = alone();
    let folder = tempfile();
    let name = format!("{folder}/none");
    let missing = format!("FileNotFoundError [Errno 2] No such file or directory: '{name}'");
    assert_eq!(open(&name, READ, 0), Err(missing.clone()));
    assert_eq!(
        open(&folder, READ, 0),
        Err(format!("IsADirectoryError [Errno 21] Is a directory: '{folder}'"))
    );
    assert_eq!(open("a\0b", READ, 0), Err("ValueError embedded null byte".to_string()));
    let file = open(&name, WRITE, 0).expect("it opens");
    molt_file_close(file);
    let exists = format!("FileExistsError [Errno 17] File exists: '{name}'");
    assert_eq!(open(&name, WRITE | 32, 0), Err(exists));
    let inside = format!("{name}/x");
    let not_folder = format!("NotADirectoryError [Errno 20] Not a directory: '{inside}'");
    assert_eq!(open(&inside, READ, 0), Err(not_folder));
    assert_eq!(molt_os_kind(Str::new(&name), true.into()), 1);
    assert_eq!(molt_os_kind(Str::new(&folder), true.into()), 2);
    let names = given(|out| molt_os_listdir(Str::new(&folder), out)).expect("it is a folder");
    assert_eq!(names.len(), 1);
    assert_eq!(molt_os_remove(Str::new(&name)), 0);
    assert_eq!(molt_os_kind(Str::new(&name), true.into()), 0);
    assert_eq!(given(|_: &mut MaybeUninit<()>| molt_os_remove(Str::new(&name))), Err(missing));
}

/// A new folder.
fn tempfile() -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let n = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("molt-rt-files-{}-{n}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("the temporary folder can be written");
    folder.to_str().expect("its name is UTF-8").to_string()
}
