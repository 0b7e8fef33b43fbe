//! Prints the first syntax error of each file named on the command line, as a fixture's header
//! states it: `FILE: E0103 2:5 expected ':'`.

use molt_base::{FileId, SourceFile};
use molt_syntax::{ParseOptions, parse_with};

fn main() -> std::io::Result<()> {
    for path in std::env::args().skip(1) {
        let file = SourceFile::new(&path, std::fs::read_to_string(&path)?);
        let options = ParseOptions { parfor: path.ends_with(".molt"), mangle: false };
        match parse_with(FileId(0), &file.text, &options) {
            Ok(_) => println!("{path}: ok"),
            Err(errors) => {
                for d in errors.0 {
                    let at = file.line_col(d.primary.map_or(0, |l| l.span.start));
                    println!("{path}: {} {}:{} {}", d.code, at.line, at.col, d.message);
                }
            }
        }
    }
    Ok(())
}
