//! Finds what linking needs on this machine: the linkers, the C library's start files, libgcc.
//!
//! Debian's multiarch folders are looked at first, because that costs microseconds; the C
//! compiler is asked (`cc -print-file-name=`) only for what is not there.

use molt_backend_api::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Folders of the C library, most specific first.
const LIBRARY_FOLDERS: [&str; 5] =
    ["/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/lib64", "/usr/lib"];

/// Folders in which each version of GCC has a folder.
const GCC_FOLDERS: [&str; 2] = ["/usr/lib/gcc/x86_64-linux-gnu", "/usr/lib/gcc/x86_64-pc-linux-gnu"];

/// Where Debian keeps LLVM.
pub const LLVM_PREFIX: &str = "/usr/lib/llvm-22";

/// What to do about a missing C library.
const LIBC_HELP: &str = "install the C library's development files: apt-get install libc6-dev libgcc-12-dev";

/// An lld by its name, `ld.lld` or `wasm-ld`.
pub fn lld(name: &str) -> Result<PathBuf, Error> {
    let ours = Path::new(LLVM_PREFIX).join("bin").join(name);
    if ours.is_file() {
        return Ok(ours);
    }
    on_path(&format!("{name}-22")).or_else(|| on_path(name)).ok_or_else(|| Error::Missing {
        what: format!("the linker {name}"),
        help: "install it: apt-get install lld-22".to_string(),
    })
}

/// The program `name` in one of `PATH`'s folders.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// A file of the C library, `Scrt1.o` for one.
pub fn libc_file(name: &str) -> Result<PathBuf, Error> {
    let known = LIBRARY_FOLDERS.iter().map(|folder| Path::new(folder).join(name)).find(|f| f.exists());
    known.or_else(|| ask_cc(name)).ok_or_else(|| Error::Missing {
        what: format!("the C library's {name}"),
        help: LIBC_HELP.to_string(),
    })
}

/// The folder that holds the newest libgcc.
pub fn gcc_folder() -> Option<PathBuf> {
    let known = GCC_FOLDERS.iter().filter_map(|folder| {
        let versions = std::fs::read_dir(folder).ok()?;
        versions
            .filter_map(|entry| {
                let path = entry.ok()?.path();
                let name = path.file_name()?.to_str()?;
                let version: u32 = name.split('.').next()?.parse().ok()?;
                path.join("libgcc.a").is_file().then_some((version, path))
            })
            .max()
    });
    known.max().map(|(_, path)| path).or_else(|| ask_cc("libgcc.a")?.parent().map(Path::to_path_buf))
}

/// The library folders that exist.
pub fn library_folders() -> impl Iterator<Item = &'static Path> {
    LIBRARY_FOLDERS.iter().map(Path::new).filter(|folder| folder.is_dir())
}

/// The program that loads dynamic executables.
pub fn dynamic_loader() -> &'static Path {
    Path::new("/lib64/ld-linux-x86-64.so.2")
}

/// Asks the C compiler for a file; it answers the bare name when it has none.
fn ask_cc(name: &str) -> Option<PathBuf> {
    let output = Command::new("cc").arg(format!("-print-file-name={name}")).output().ok()?;
    let path = PathBuf::from(String::from_utf8(output.stdout).ok()?.trim());
    (path.is_absolute() && path.exists()).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_start_files_and_linker() {
        assert!(libc_file("Scrt1.o").is_ok());
        assert!(gcc_folder().is_some_and(|f| f.join("libgcc.a").is_file()));
        assert!(lld("ld.lld").is_ok());
        assert!(libc_file("no-such-file.o").is_err());
    }
}
