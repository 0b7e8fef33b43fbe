//! `molt-lsp-server`: a language server for `.mlir` files that knows Molt's dialect.

#![deny(unsafe_code)]

fn main() {
    let args: Vec<String> = std::env::args().collect();
    std::process::exit(molt_dialects::lsp_server_main(&args))
}
