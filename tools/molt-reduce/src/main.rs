//! `molt-reduce`: makes an input that shows a bug smaller, as `mlir-reduce` does, with Molt's
//! dialect and passes.

#![deny(unsafe_code)]

fn main() {
    molt_dialects::register_all_passes();
    molt_passes::register_all();
    let args: Vec<String> = std::env::args().collect();
    std::process::exit(molt_dialects::reduce_main(&args))
}
