//! The WebAssembly backend: a `wasm32-wasip1` command that runs under wasmtime, Node and browsers.
//!
//! Code generation is the native backend's with another target; SIMD is on unless switched off.
//! Linking takes the start file and the C library of the sysroot, drops what is not reached and
//! strips names. The text format is printed from the linked module.

#![deny(unsafe_code)]

use molt_backend_api::{Artifact, Backend, Clock, Content, Error, Kind, Parallel, Request, Target, timed};
use molt_backend_native::{codegen, link, toolchain};
use molt_dialects::ir;
use std::ffi::OsString;
use std::path::PathBuf;

/// The platform's name.
pub const TRIPLE: &str = "wasm32-wasip1";

/// What every current engine has.
const FEATURES: &str = "+bulk-memory,+nontrapping-fptoint,+sign-ext,+mutable-globals";

/// Generates WebAssembly.
#[derive(Clone, Debug)]
pub struct Wasm {
    target: Target,
}

impl Wasm {
    /// A backend with or without 128-bit SIMD.
    pub fn new(simd: bool) -> Self {
        let features = if simd { format!("{FEATURES},+simd128") } else { FEATURES.to_string() };
        Wasm {
            target: Target {
                triple: TRIPLE.to_string(),
                sysroot: TRIPLE,
                cpu: "generic".to_string(),
                features,
                pointer_bits: 32,
                pic: false,
            },
        }
    }
}

impl Backend for Wasm {
    fn name(&self) -> &'static str {
        "wasm"
    }

    fn target(&self) -> &Target {
        &self.target
    }

    fn parallel(&self) -> Parallel {
        Parallel::Sequential
    }

    fn program_kind(&self) -> Kind {
        Kind::Wasm
    }

    fn emit(
        &self,
        module: &ir::Module,
        request: &Request<'_>,
        clock: &mut Clock<'_>,
    ) -> Result<Artifact, Error> {
        let output = match request.kind {
            Kind::Llvm => codegen::Output::Llvm,
            Kind::Asm => codegen::Output::Asm,
            Kind::Object | Kind::Wasm | Kind::Wat => codegen::Output::Object,
            kind @ Kind::Executable => {
                return Err(Error::Unsupported { backend: self.name(), kind });
            }
        };
        let bytes = codegen::compile(module, &self.target, request, output, clock)?;
        let content = match request.kind {
            Kind::Wasm => Content::File(link_module(&bytes, request, clock)?),
            Kind::Wat => {
                let linked = link_module(&bytes, request, clock)?;
                let text = timed(clock, "print", || wasmprinter::print_file(&linked))
                    .map_err(|e| Error::Llvm(format!("the linked module cannot be printed: {e}")))?;
                Content::Bytes(text.into_bytes())
            }
            _ => Content::Bytes(bytes),
        };
        Ok(Artifact { kind: request.kind, content })
    }
}

/// Links an object's bytes with the runtime and the C library.
fn link_module(object: &[u8], request: &Request<'_>, clock: &mut Clock<'_>) -> Result<PathBuf, Error> {
    let scratch = request.scratch.folder()?;
    let (path, output) = (scratch.join("program.o"), scratch.join("program.wasm"));
    std::fs::write(&path, object).map_err(Error::io(&path))?;
    timed(clock, "link", || {
        let runtime = link::runtime(request.sysroot)?;
        let folder = runtime.parent().expect("the runtime library lies in the sysroot");
        let mut args: Vec<OsString> = ["--gc-sections", "-O2", "--threads=1"].map(OsString::from).to_vec();
        if !request.debug {
            args.push("--strip-all".into());
        }
        args.push("-o".into());
        args.push(output.clone().into());
        args.push(folder.join("crt1-command.o").into());
        args.push(path.into());
        args.push(runtime.clone().into());
        args.push(folder.join("libc.a").into());
        link::run(&toolchain::lld("wasm-ld")?, &args)
    })?;
    Ok(output)
}
