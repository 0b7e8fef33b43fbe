//! Lowers modules through the phases and hands them to LLVM's tools.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use molt_dialects::ir::{Ctx, Module, PrintOptions};
use molt_dialects::pass::run_pipeline;
use molt_passes::pipeline::{PipelineOptions, phases};

/// LLVM IR of a module in the `molt` dialect.
pub fn llvm_ir(text: &str, options: &PipelineOptions) -> String {
    molt_dialects::register_all_passes();
    molt_passes::register_all();
    let context = molt_dialects::context();
    let module = Module::parse(Ctx::from(&context), text, "test.mlir").expect("the text parses");
    for phase in phases(options) {
        run_pipeline(module.op(), &phase.pipeline, true)
            .unwrap_or_else(|e| panic!("phase {}: {e}", phase.name));
    }
    let locations = PrintOptions { locations: true, ..PrintOptions::default() };
    tool("mlir-translate", &["--mlir-to-llvmir"], &module.op().print_with(locations))
}

/// Runs one of LLVM's tools on a text and gives its output.
pub fn tool(name: &str, args: &[&str], input: &str) -> String {
    let prefix = std::env::var("MLIR_SYS_220_PREFIX").expect("cargo's configuration sets it");
    let program = PathBuf::from(prefix).join("bin").join(name);
    let mut child = Command::new(&program)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|e| panic!("{}: {e}", program.display()));
    let mut stdin = child.stdin.take().expect("the input is a pipe");
    let input = input.to_string();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("the tool ends");
    writer.join().expect("the writer does not panic").expect("the tool reads its input");
    assert!(output.status.success(), "{name} failed: {}", output.status);
    String::from_utf8(output.stdout).expect("the tool prints UTF-8")
}
