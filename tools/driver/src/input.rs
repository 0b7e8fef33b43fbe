//! Reads the input: which language it is in, and that it is text.

use crate::codes;
use molt_base::{Diagnostic, SourceFile};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// What the input is written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    /// Python.
    Python,
    /// Python with `parfor`.
    Molt,
    /// The text of an MLIR module.
    Mlir,
}

impl FromStr for Language {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "py" => Ok(Language::Python),
            "molt" => Ok(Language::Molt),
            "mlir" => Ok(Language::Mlir),
            _ => Err("languages are py, molt, mlir".to_string()),
        }
    }
}

/// Where the text comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// The standard input, written `-`.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl Input {
    /// The input that a command line names.
    pub fn new(name: impl Into<PathBuf>) -> Self {
        let path = name.into();
        if path == Path::new("-") { Input::Stdin } else { Input::File(path) }
    }

    /// What the user sees in messages and tracebacks; `<stdin>` as in Python.
    pub fn shown(&self) -> &Path {
        match self {
            Input::Stdin => Path::new("<stdin>"),
            Input::File(path) => path,
        }
    }

    /// The language: as asked, else by the file's extension. The standard input is Python.
    pub fn language(&self, asked: Option<Language>) -> Result<Language, Box<Diagnostic>> {
        if let Some(language) = asked {
            return Ok(language);
        }
        let Input::File(path) = self else {
            return Ok(Language::Python);
        };
        match path.extension().and_then(|e| e.to_str()) {
            Some("py") => Ok(Language::Python),
            Some("molt") => Ok(Language::Molt),
            Some("mlir") => Ok(Language::Mlir),
            _ => Err(Box::new(
                error(codes::UNKNOWN_LANGUAGE, format!("cannot tell the language of '{}'", path.display()))
                    .note("the names of inputs end in .py, .molt or .mlir")
                    .help("rename the file, or say what it holds with --language=py|molt|mlir"),
            )),
        }
    }

    /// Reads the text. A byte order mark at its start is dropped, as Python does.
    pub fn read(&self) -> Result<SourceFile, Box<Diagnostic>> {
        let shown = self.shown().display().to_string();
        let bytes = match self {
            Input::Stdin => {
                let mut bytes = Vec::new();
                std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
            }
            Input::File(path) => read_file(path),
        };
        let bytes = bytes.map_err(|e| Box::new(unreadable(&shown, &e)))?;
        let text = decode(&shown, bytes)?;
        Ok(SourceFile::new(self.shown(), text))
    }
}

/// Reads a file whose size spans can count.
fn read_file(path: &Path) -> std::io::Result<Vec<u8>> {
    let size = std::fs::metadata(path)?.len();
    if size >= u64::from(u32::MAX) {
        return Err(ErrorKind::FileTooLarge.into());
    }
    std::fs::read(path)
}

fn unreadable(shown: &str, e: &std::io::Error) -> Diagnostic {
    match e.kind() {
        ErrorKind::NotFound => error(codes::NOT_FOUND, format!("no such file: '{shown}'")),
        ErrorKind::IsADirectory => error(codes::IS_FOLDER, format!("'{shown}' is a folder"))
            .help("name the file in it that holds the main module"),
        ErrorKind::FileTooLarge => error(codes::TOO_LARGE, format!("'{shown}' is too large"))
            .note("a source file is smaller than 4 GiB"),
        _ => error(codes::UNREADABLE, format!("cannot read '{shown}': {e}")),
    }
}

fn decode(shown: &str, mut bytes: Vec<u8>) -> Result<String, Box<Diagnostic>> {
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    if let Some(at) = bytes.iter().position(|b| *b == 0) {
        let place = place(&bytes, at);
        return Err(Box::new(
            error(codes::BINARY, format!("'{shown}' is a binary file"))
                .note(format!("there is a NUL byte at {place}")),
        ));
    }
    String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        let (byte, place) = (e.as_bytes()[at], place(e.as_bytes(), at));
        Box::new(
            error(codes::NOT_UTF8, format!("'{shown}' is not UTF-8 text"))
                .note(format!("the byte 0x{byte:02x} at {place} does not belong there"))
                .help("save the file as UTF-8"),
        )
    })
}

/// Line and byte within the file, in words.
fn place(bytes: &[u8], at: usize) -> String {
    let line = bytes[..at].iter().filter(|b| **b == b'\n').count() + 1;
    format!("byte {at} (line {line})")
}

fn error(code: molt_base::Code, message: String) -> Diagnostic {
    Diagnostic::error_without_span(code, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_text() {
        assert_eq!(decode("k.py", b"\xEF\xBB\xBFx = 1\n".to_vec()).unwrap(), "x = 1\n");
        let e = decode("k.py", b"x = 1\ny = '\xff'\n".to_vec()).unwrap_err();
        assert_eq!((e.code, e.notes[0].contains("line 2")), (codes::NOT_UTF8, true));
        assert_eq!(decode("k.py", b"\x7fELF\0".to_vec()).unwrap_err().code, codes::BINARY);
    }

    #[test]
    fn files_that_cannot_be_read() {
        let code = |path: &str| Input::new(path).read().unwrap_err().code;
        assert_eq!(code("/no/such/file.py"), codes::NOT_FOUND);
        assert_eq!(code("/"), codes::IS_FOLDER);
    }

    #[test]
    fn the_extension_names_the_language() {
        assert_eq!(Input::new("a/k.molt").language(None), Ok(Language::Molt));
        assert_eq!(Input::new("-").language(None), Ok(Language::Python));
        assert_eq!(Input::new("-").language(Some(Language::Mlir)), Ok(Language::Mlir));
        assert_eq!(Input::new("k.txt").language(None).unwrap_err().code, codes::UNKNOWN_LANGUAGE);
    }
}
