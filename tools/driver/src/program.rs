//! Starts a finished program in this process's place: its signals and its exit status are its own,
//! and nothing of the compilation is left on the disk.

use crate::codes;
use crate::options::BackendChoice;
use molt_backend_native::toolchain::on_path;
use molt_base::Diagnostic;
use std::ffi::OsString;
use std::fs::File;
use std::os::fd::AsRawFd;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::Path;
use std::process::Command;

/// The script that plays the host for WebAssembly programs under Node.
const NODE_HOST: &str = include_str!("node_host.js");

/// A finished program and how to call it.
#[derive(Debug)]
pub struct Program<'a> {
    /// The file.
    pub file: &'a Path,
    /// What it was made for.
    pub backend: &'a BackendChoice,
    /// What the program sees as `sys.argv[0]`: the source, as under CPython.
    pub name: &'a Path,
    /// Its further arguments.
    pub args: &'a [OsString],
}

impl Program<'_> {
    /// Starts the program, after `clean` has removed its file. Comes back only with an error, or
    /// with the exit status where the program could not take this process's place.
    pub fn start(&self, clean: impl FnOnce()) -> Result<i32, Box<Diagnostic>> {
        match self.backend {
            BackendChoice::Native { .. } | BackendChoice::OpenMp { .. } => self.start_native(clean),
            BackendChoice::Wasm { .. } => self.start_wasm(clean),
        }
    }

    /// The open file keeps the program alive when its name is gone.
    fn start_native(&self, clean: impl FnOnce()) -> Result<i32, Box<Diagnostic>> {
        let file = File::open(self.file).map_err(|e| failed(self.file, &e))?;
        clean();
        let alias = format!("/proc/self/fd/{}", file.as_raw_fd());
        let error = Command::new(alias).arg0(self.name).args(self.args).exec();
        Err(failed(self.name, &error))
    }

    /// Node's host script removes the file once it has read it; wasmtime has to be waited for.
    fn start_wasm(&self, clean: impl FnOnce()) -> Result<i32, Box<Diagnostic>> {
        if let Some(node) = on_path("node") {
            let mut command = Command::new(node);
            command.args(["--no-warnings", "-e", NODE_HOST, "--"]).arg(self.file).arg(self.name);
            let error = command.args(self.args).exec();
            clean();
            return Err(failed(Path::new("node"), &error));
        }
        let Some(wasmtime) = on_path("wasmtime") else {
            clean();
            let message = "no engine to run WebAssembly was found";
            let d = Diagnostic::error_without_span(codes::MISSING_TOOL, message);
            return Err(Box::new(d.help("install Node 20 or newer (apt-get install nodejs), or wasmtime")));
        };
        let status = Command::new(&wasmtime).arg("run").arg("--").arg(self.file).args(self.args).status();
        clean();
        let status = status.map_err(|e| failed(&wasmtime, &e))?;
        Ok(status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0)))
    }
}

fn failed(what: &Path, e: &std::io::Error) -> Box<Diagnostic> {
    let message = format!("cannot start '{}': {e}", what.display());
    Box::new(Diagnostic::error_without_span(codes::START, message))
}
