//! Links one object with Molt's runtime into a position-independent executable.

use crate::toolchain;
use molt_backend_api::{Error, Linker, Request};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Shared libraries that a program needs besides the C library.
#[derive(Clone, Debug, Default)]
pub struct Libraries {
    /// Names without `lib` and extension.
    pub names: Vec<String>,
    /// Folders to find them in, at link time and at run time.
    pub folders: Vec<PathBuf>,
}

/// The runtime library of a sysroot's target folder.
pub fn runtime(sysroot: Option<&Path>) -> Result<PathBuf, Error> {
    let missing = |what: String| Error::Missing { what, help: "build it: cargo xtask sysroot".to_string() };
    let folder = sysroot.ok_or_else(|| missing("Molt's runtime library".to_string()))?;
    let library = folder.join("libmolt_rt.a");
    if library.is_file() { Ok(library) } else { Err(missing(format!("{}", library.display()))) }
}

/// What is linked to what.
struct Job<'a> {
    object: &'a Path,
    runtime: &'a Path,
    libraries: &'a Libraries,
    output: &'a Path,
    debug: bool,
}

/// Links `object` to the program `output`.
pub fn link(object: &Path, output: &Path, request: &Request<'_>, libraries: &Libraries) -> Result<(), Error> {
    let runtime = &runtime(request.sysroot)?;
    let job = Job { object, runtime, libraries, output, debug: request.debug };
    match request.linker {
        Linker::Lld => run(&toolchain::lld("ld.lld")?, &lld_args(&job)?),
        Linker::Cc => run(Path::new("cc"), &cc_args(&job)),
    }
}

/// Runs a linker; what it prints becomes the error.
pub fn run(program: &Path, args: &[OsString]) -> Result<(), Error> {
    let output = Command::new(program).args(args).output().map_err(Error::io(program))?;
    if output.status.success() {
        return Ok(());
    }
    let name = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned();
    Err(Error::Link { linker: name, output: String::from_utf8_lossy(&output.stderr).into_owned() })
}

fn lld_args(job: &Job<'_>) -> Result<Vec<OsString>, Error> {
    let mut args = Args::default();
    args.words("-pie --hash-style=gnu --eh-frame-hdr --build-id=none -m elf_x86_64 -z relro -z now");
    // A program this small links fastest without a pool of threads.
    args.words("--gc-sections --threads=1 --dynamic-linker").path(toolchain::dynamic_loader());
    args.words(if job.debug { "--no-undefined" } else { "--strip-all" });
    args.words("-o").path(job.output);
    args.path(&toolchain::libc_file("Scrt1.o")?).path(&toolchain::libc_file("crti.o")?);
    args.path(job.object).path(job.runtime);
    for folder in &job.libraries.folders {
        args.joined("-L", folder).words("-rpath").path(folder);
    }
    for name in &job.libraries.names {
        args.words(&format!("-l{name}"));
    }
    for folder in toolchain::library_folders() {
        args.joined("-L", folder);
    }
    if let Some(gcc) = toolchain::gcc_folder() {
        args.joined("-L", &gcc).words("-lm -lc -lgcc -lgcc_eh -lc");
    } else {
        args.words("-lm -lc").path(&toolchain::libc_file("libgcc_s.so.1")?);
    }
    args.path(&toolchain::libc_file("crtn.o")?);
    Ok(args.0)
}

fn cc_args(job: &Job<'_>) -> Vec<OsString> {
    let mut args = Args::default();
    args.words("-fuse-ld=lld -pie -Wl,--gc-sections -Wl,--build-id=none");
    if !job.debug {
        args.words("-s");
    }
    if let Ok(lld) = toolchain::lld("ld.lld")
        && let Some(folder) = lld.parent()
    {
        args.joined("-B", folder);
    }
    args.words("-o").path(job.output).path(job.object).path(job.runtime);
    for folder in &job.libraries.folders {
        args.joined("-L", folder).joined("-Wl,-rpath,", folder);
    }
    for name in &job.libraries.names {
        args.words(&format!("-l{name}"));
    }
    args.words("-lm");
    args.0
}

/// A command line in the making.
#[derive(Default)]
struct Args(Vec<OsString>);

impl Args {
    /// Adds words that hold no spaces.
    fn words(&mut self, words: &str) -> &mut Self {
        self.0.extend(words.split(' ').map(OsString::from));
        self
    }

    fn path(&mut self, path: &Path) -> &mut Self {
        self.0.push(path.into());
        self
    }

    fn joined(&mut self, flag: &str, path: &Path) -> &mut Self {
        let mut word = OsString::from(flag);
        word.push(path);
        self.0.push(word);
        self
    }
}
