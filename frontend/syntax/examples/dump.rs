//! Dumps trees for a comparison with CPython: `dump OUT_DIR < list of files`, as
//! `tests/support/dump.py` does. Says how fast the files parse, and whether they print and parse
//! again to the same tree.

use molt_base::FileId;
use std::io::{Error, Read, stdin};

#[path = "../tests/support/dump/mod.rs"]
mod dump;

fn main() -> Result<(), Error> {
    let out = std::env::args().nth(1).ok_or_else(|| Error::other("usage: dump OUT_DIR < files"))?;
    let mut list = String::new();
    stdin().read_to_string(&mut list)?;
    let (mut bytes, mut time) = (0, std::time::Duration::ZERO);
    for (number, path) in list.lines().enumerate() {
        let tree = match String::from_utf8(std::fs::read(path)?) {
            Err(_) => "error: not UTF-8".to_string(),
            Ok(text) => {
                let start = std::time::Instant::now();
                let result = molt_syntax::parse(FileId(0), &text);
                time += start.elapsed();
                bytes += text.len();
                match result {
                    Ok(mut module) => {
                        let tree = dump::dump(&module, &text);
                        let printed = molt_syntax::unparse(&module);
                        molt_syntax::erase_spans(&mut module);
                        match molt_syntax::parse(FileId(0), &printed) {
                            Ok(mut again) => {
                                molt_syntax::erase_spans(&mut again);
                                if again != module {
                                    println!("{path}: prints to another tree");
                                }
                            }
                            Err(errors) => {
                                println!("{path}: prints to what does not parse: {errors}")
                            }
                        }
                        tree
                    }
                    Err(errors) => {
                        let d = &errors.0[0];
                        let at = d.primary.as_ref().map_or(0, |l| l.span.start as usize);
                        let line = text[..at].matches('\n').count() + 1;
                        format!("error: {line} [{}] {}", d.code, d.message)
                    }
                }
            }
        };
        std::fs::write(format!("{out}/{number}"), tree)?;
    }
    println!("parsed {bytes} bytes in {time:?}: {:.1} MB/s", bytes as f64 / 1e6 / time.as_secs_f64());
    Ok(())
}
