//! `molt-opt`: MLIR's optimizer driver with every upstream dialect and pass and Molt's. All of
//! `mlir-opt`'s flags work.
//!
//! ```text
//! molt-opt --canonicalize --cse program.mlir
//! molt-opt --pass-pipeline='builtin.module(func.func(canonicalize))' program.mlir
//! ```

#![deny(unsafe_code)]

fn main() {
    molt_dialects::register_all_passes();
    molt_passes::register_all();
    let args: Vec<String> = std::env::args().collect();
    std::process::exit(molt_dialects::opt_main(&args, "Molt optimizer driver"))
}
