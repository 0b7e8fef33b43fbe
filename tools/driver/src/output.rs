//! Where the output goes. Nothing is left behind by a compilation that fails: everything is
//! written in a hidden folder beside the output, which goes away, and the finished file is moved
//! into place by a rename.

use crate::codes;
use crate::input::Input;
use molt_backend_api::{Content, Error, Scratch};
use molt_base::Diagnostic;
use std::cell::OnceCell;
use std::io::Write;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Where an artifact goes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Output {
    /// The standard output.
    Stdout,
    /// A file.
    File(PathBuf),
}

impl Output {
    /// The output that the command line names, else one named after the input, in the current
    /// folder: `k.py` makes `k`, `k.wasm`, `k.o`.
    pub fn new(asked: Option<&Path>, input: &Input, extension: Option<&str>) -> Self {
        match asked {
            Some(path) if path == Path::new("-") => Output::Stdout,
            Some(path) => Output::File(path.to_path_buf()),
            None => {
                let stem = match input {
                    Input::File(path) => path.file_stem(),
                    Input::Stdin => None,
                };
                let mut name = stem.unwrap_or("program".as_ref()).to_os_string();
                if let Some(extension) = extension {
                    name.push(".");
                    name.push(extension);
                }
                Output::File(name.into())
            }
        }
    }

    /// Refuses what would fail after the work is done, or destroy the input.
    pub fn check(&self, input: &Input) -> Result<(), Box<Diagnostic>> {
        let Output::File(path) = self else {
            return Ok(());
        };
        let shown = path.display();
        let name_another = "name another output with -o";
        if path.is_dir() {
            return fail(codes::OUTPUT_IS_FOLDER, format!("the output '{shown}' is a folder"), name_another);
        }
        let folder = folder_of(path);
        if !folder.is_dir() {
            let message = format!("the output's folder '{}' does not exist", folder.display());
            return fail(codes::NO_OUTPUT_FOLDER, message, "create it first, or name another output with -o");
        }
        if let Input::File(input) = input
            && same_file(input, path)
        {
            let message = format!("the output '{shown}' is the input");
            return fail(codes::OUTPUT_IS_INPUT, message, name_another);
        }
        Ok(())
    }

    /// Puts an artifact in its place.
    pub fn deliver(&self, content: &Content, scratch: &Workplace<'_>) -> Result<(), Box<Diagnostic>> {
        match (self, content) {
            (Output::Stdout, Content::Bytes(bytes)) => to_stdout(bytes),
            (Output::Stdout, Content::File(file)) => {
                let bytes = std::fs::read(file).map_err(|e| Box::new(unwritable(file, &e)))?;
                to_stdout(&bytes)
            }
            (Output::File(path), Content::Bytes(bytes)) => {
                let write = || {
                    let part = scratch.get()?.join("output");
                    std::fs::write(&part, bytes)?;
                    place(&part, path)
                };
                write().map_err(|e| Box::new(unwritable(path, &e)))
            }
            (Output::File(path), Content::File(file)) => {
                place(file, path).map_err(|e| Box::new(unwritable(path, &e)))
            }
        }
    }
}

/// The folder for the work on one output: beside it where that is an ordinary file, so that the last
/// step is a rename. It goes away with this value.
#[derive(Debug)]
pub struct Workplace<'o> {
    output: &'o Output,
    folder: OnceCell<TempDir>,
}

impl<'o> Workplace<'o> {
    /// The place for `output`; nothing is made yet.
    pub fn new(output: &'o Output) -> Self {
        Workplace { output, folder: OnceCell::new() }
    }

    fn get(&self) -> std::io::Result<&Path> {
        if let Some(folder) = self.folder.get() {
            return Ok(folder.path());
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".molt-");
        let made = match self.output {
            Output::File(path) if is_ordinary(path) => builder.tempdir_in(folder_of(path)),
            _ => builder.tempdir(),
        }?;
        Ok(self.folder.get_or_init(|| made).path())
    }
}

impl Scratch for Workplace<'_> {
    fn folder(&self) -> Result<&Path, Error> {
        self.get().map_err(|source| {
            let path = match self.output {
                Output::File(path) => path.clone(),
                Output::Stdout => std::env::temp_dir(),
            };
            Error::Io { path, source }
        })
    }
}

/// Text for the standard output; a reader that has gone away is no error.
pub fn to_stdout(bytes: &[u8]) -> Result<(), Box<Diagnostic>> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Box::new(unwritable(Path::new("<stdout>"), &e)))
        }
        _ => Ok(()),
    }
}

/// Moves a finished file; copies it where the target is a device such as `/dev/null`.
fn place(from: &Path, to: &Path) -> std::io::Result<()> {
    if is_ordinary(to) { std::fs::rename(from, to) } else { std::fs::copy(from, to).map(|_| ()) }
}

fn is_ordinary(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|m| m.is_file()) || !path.exists()
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

fn same_file(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

fn unwritable(path: &Path, e: &std::io::Error) -> Diagnostic {
    Diagnostic::error_without_span(codes::UNWRITABLE, format!("cannot write '{}': {e}", path.display()))
}

fn fail(code: molt_base::Code, message: String, help: &str) -> Result<(), Box<Diagnostic>> {
    Err(Box::new(Diagnostic::error_without_span(code, message).help(help)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn default_names() {
        let name = |input: &str, ext| Output::new(None, &Input::new(input), ext);
        assert_eq!(name("a/k.py", None), Output::File("k".into()));
        assert_eq!(name("a/k.py", Some("wasm")), Output::File("k.wasm".into()));
        assert_eq!(name("-", Some("o")), Output::File("program.o".into()));
        assert_eq!(Output::new(Some(Path::new("-")), &Input::Stdin, None), Output::Stdout);
    }

    #[test]
    fn refuses_folders_and_the_input() {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("k");
        std::fs::write(&source, "").unwrap();
        let code =
            |path: &Path| Output::File(path.into()).check(&Input::File(source.clone())).unwrap_err().code;
        assert_eq!(code(folder.path()), codes::OUTPUT_IS_FOLDER);
        assert_eq!(code(&source), codes::OUTPUT_IS_INPUT);
        assert_eq!(code(&folder.path().join("none/k")), codes::NO_OUTPUT_FOLDER);
    }

    #[test]
    fn a_delivered_file_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let output = Output::File(folder.path().join("k.o"));
        let workplace = Workplace::new(&output);
        output.deliver(&Content::Bytes(vec![1, 2]), &workplace).unwrap();
        drop(workplace);
        let names: Vec<_> =
            std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(names, ["k.o"]);
    }
}
