//! `molt doctor`: looks at what compiling and linking need, and says how to get what is missing.

use molt_backend_native::toolchain;
use molt_driver::report::{Format, Reporter};
use molt_driver::{Failure, sysroot};
use std::path::{Path, PathBuf};
use std::process::Command;

/// `molt doctor`
#[derive(clap::Args)]
pub struct DoctorArgs {
    /// The folder of the runtime libraries
    #[arg(long, value_name = "FOLDER")]
    sysroot: Option<PathBuf>,
}

/// One thing that was looked at.
struct Finding {
    what: &'static str,
    /// Where or which it is, or what is wrong and what to do.
    found: Result<String, String>,
    /// Whether programs can be made without it.
    optional: bool,
}

impl DoctorArgs {
    /// Prints one line per thing; fails if something that is needed is missing.
    pub fn run(&self, reporter: Reporter) -> Result<u8, Failure> {
        let findings = self.look();
        for f in &findings {
            let (mark, text) = match &f.found {
                Ok(text) => ("ok", text),
                Err(text) if f.optional => ("missing, optional", text),
                Err(text) => ("MISSING", text),
            };
            if reporter.format == Format::Json {
                let ok = f.found.is_ok();
                println!(
                    "{}",
                    serde_json::json!({ "what": f.what, "ok": ok, "optional": f.optional, "text": text })
                );
            } else {
                println!("{:<24} {mark}: {text}", f.what);
            }
        }
        let bad = findings.iter().any(|f| f.found.is_err() && !f.optional);
        if bad { Err(Failure::Errors) } else { Ok(0) }
    }

    fn look(&self) -> Vec<Finding> {
        let shown = |p: PathBuf| p.display().to_string();
        let finding = |what, found, optional| Finding { what, found, optional };
        let linker = |name| toolchain::lld(name).map(shown).map_err(|e| explain(&e));
        let runtime = |target| {
            let found = sysroot::for_target(self.sysroot.as_deref(), target);
            found.map(shown).map_err(|d| format!("{}; {}", d.message, d.help.unwrap_or_default()))
        };
        let omp = molt_backend_openmp::folder().join("libomp.so");
        vec![
            finding(
                "LLVM",
                Ok(format!("{} at {}", molt_dialects::llvm_version(), toolchain::LLVM_PREFIX)),
                false,
            ),
            finding("ld.lld", linker("ld.lld"), false),
            finding(
                "C start files",
                toolchain::libc_file("Scrt1.o").map(shown).map_err(|e| explain(&e)),
                false,
            ),
            finding("libgcc", toolchain::gcc_folder().map(shown).ok_or("install gcc".to_string()), true),
            finding("native runtime", runtime("x86_64-unknown-linux-gnu"), false),
            finding("wasm-ld", linker("wasm-ld"), true),
            finding("wasm runtime", runtime("wasm32-wasip1"), true),
            finding("libomp", exists(&omp, "apt-get install libomp-22-dev"), true),
            finding("node", version("node", "apt-get install nodejs (20 or newer)"), true),
            finding("wasmtime", version("wasmtime", "see https://wasmtime.dev"), true),
        ]
    }
}

fn explain(error: &molt_driver::BackendError) -> String {
    match error {
        molt_driver::BackendError::Missing { what, help } => format!("{what} not found; {help}"),
        other => other.to_string(),
    }
}

fn exists(file: &Path, help: &str) -> Result<String, String> {
    if file.exists() { Ok(file.display().to_string()) } else { Err(help.to_string()) }
}

fn version(name: &str, help: &str) -> Result<String, String> {
    let path = toolchain::on_path(name).ok_or(help.to_string())?;
    let output =
        Command::new(&path).arg("--version").output().map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(format!("{} at {}", String::from_utf8_lossy(&output.stdout).trim(), path.display()))
}
