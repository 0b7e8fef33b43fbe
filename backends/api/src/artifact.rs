//! Artifacts: what comes out of a backend.

use std::path::PathBuf;

/// The kinds of artifact.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// LLVM IR after optimization, as text.
    Llvm,
    /// Assembly of the target, as text.
    Asm,
    /// A relocatable object.
    Object,
    /// A native program.
    Executable,
    /// A linked WebAssembly module.
    Wasm,
    /// A linked WebAssembly module in the text format.
    Wat,
}

impl Kind {
    /// Whether the artifact is text, which goes to the standard output unless a file is named.
    pub fn is_text(self) -> bool {
        matches!(self, Kind::Llvm | Kind::Asm | Kind::Wat)
    }

    /// Whether making it needs a linker and the sysroot.
    pub fn is_linked(self) -> bool {
        matches!(self, Kind::Executable | Kind::Wasm | Kind::Wat)
    }

    /// The usual file name extension; none for a native program.
    pub fn extension(self) -> Option<&'static str> {
        match self {
            Kind::Llvm => Some("ll"),
            Kind::Asm => Some("s"),
            Kind::Object => Some("o"),
            Kind::Executable => None,
            Kind::Wasm => Some("wasm"),
            Kind::Wat => Some("wat"),
        }
    }

    /// The name that `--emit` takes.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Llvm => "llvm",
            Kind::Asm => "asm",
            Kind::Object => "obj",
            Kind::Executable => "exe",
            Kind::Wasm => "wasm",
            Kind::Wat => "wat",
        }
    }
}

/// Where an artifact's bytes are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content {
    /// Here.
    Bytes(Vec<u8>),
    /// In a file that the backend wrote, in the request's scratch folder.
    File(PathBuf),
}

/// What a backend made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Artifact {
    /// What it is.
    pub kind: Kind,
    /// Its bytes.
    pub content: Content,
}
