//! Prints the HIR of a file, or its diagnostics: `cargo run -p molt-hir --example dump -- file.py`.

use molt_base::{Diagnostics, SourceFile, SourceMap, render};
use molt_syntax::ParseOptions;

fn main() {
    let path = std::env::args().nth(1).expect("a file to read");
    let text = std::fs::read_to_string(&path).expect("a readable file");
    let mut sources = SourceMap::default();
    let file = sources.add(SourceFile::new(&path, text.clone()));
    let options = ParseOptions { parfor: path.ends_with(".molt"), mangle: true };
    let result = molt_syntax::parse_with(file, &text, &options)
        .and_then(|m| molt_hir::load(m, file, &mut sources, &mut molt_hir::NoFiles))
        .and_then(|units| molt_hir::check(&units, &Default::default()));
    match result {
        Ok(p) => print!("{}", molt_hir::dump(&p)),
        Err(Diagnostics(ds)) => {
            ds.iter().for_each(|d| eprintln!("{}\n", render(d, &sources, false)));
            std::process::exit(1);
        }
    }
}
