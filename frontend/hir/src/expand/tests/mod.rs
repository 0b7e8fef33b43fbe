//! The expansion apart from the checker: what is printed parses again, and prints the same under
//! CPython as the program that it was made of (skipped where there is no `python3.12`). The shim
//! stands in for what the checker maps to generated methods.

mod errors;
mod texts;

use super::{Registry, expand};
use molt_base::{Diagnostics, SourceFile, SourceMap};
use molt_syntax::ast::Module;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The modules of a program, each expanded and printed; the program itself is the last.
fn expanded(modules: &[(String, String)]) -> Result<Vec<Module>, Diagnostics> {
    let (mut sources, mut registry) = (SourceMap::default(), Registry::default());
    let mut out = Vec::new();
    for (name, text) in modules {
        let file = sources.add(SourceFile::new(format!("{name}.py"), text.as_str()));
        let mut module = molt_syntax::parse(file, text)?;
        expand(&mut module, name, false, &mut registry, &mut sources)?;
        out.push(module);
    }
    Ok(out)
}

/// The text of one expanded module.
fn text_of(source: &str) -> String {
    let modules = [("m".to_string(), source.to_string())];
    let out = expanded(&modules).unwrap_or_else(|e| panic!("{source}\n{e}"));
    molt_syntax::unparse(&out[0])
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/expand")
}

/// The sample programs: a file each, or a folder whose `main.py` comes after its other modules.
fn programs() -> Vec<(String, Vec<PathBuf>)> {
    let list = |folder: &Path| {
        let entries = std::fs::read_dir(folder).expect("the folder is part of the crate");
        let mut paths: Vec<PathBuf> = entries.map(|e| e.expect("it can be listed").path()).collect();
        paths.retain(|p| p.is_dir() || p.extension().is_some_and(|e| e == "py"));
        paths.sort_by_key(|p| (p.ends_with("main.py"), p.clone()));
        paths
    };
    let name = |p: &Path| p.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let all = list(&folder().join("tests/programs")).into_iter().filter(|p| !p.ends_with("__pycache__"));
    all.map(|p| if p.is_dir() { (name(&p), list(&p)) } else { (name(&p), vec![p]) }).collect()
}

fn read(paths: &[PathBuf]) -> Vec<(String, String)> {
    let stem = |p: &PathBuf| p.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let text = |p: &PathBuf| std::fs::read_to_string(p).expect("the program can be read");
    paths.iter().filter(|p| p.is_file()).map(|p| (stem(p), text(p))).collect()
}

#[test]
fn printed_modules_parse_to_the_same_tree() {
    for (name, paths) in programs() {
        let modules = expanded(&read(&paths)).unwrap_or_else(|e| panic!("{name}\n{e}"));
        for mut module in modules {
            let text = molt_syntax::unparse(&module);
            let mut again = molt_syntax::parse(Default::default(), &text)
                .unwrap_or_else(|e| panic!("{name}\n{e}\n{text}"));
            molt_syntax::erase_spans(&mut module);
            molt_syntax::erase_spans(&mut again);
            assert!(again == module, "{name}\n{text}");
        }
    }
}

#[test]
fn programs_print_the_same_under_cpython() {
    let python =
        |args: &[&Path]| Command::new("python3.12").args(args).env("PYTHONDONTWRITEBYTECODE", "1").output();
    if !python(&[Path::new("--version")]).is_ok_and(|o| o.status.success()) {
        return;
    }
    let temp = std::env::temp_dir().join(format!("molt-expand-{}", std::process::id()));
    let shown =
        |o: &Output| format!("{}{}", String::from_utf8_lossy(&o.stdout), String::from_utf8_lossy(&o.stderr));
    for (name, paths) in programs() {
        let here = temp.join(&name);
        std::fs::create_dir_all(&here).expect("the temporary folder can be written");
        let sources = read(&paths);
        let modules = expanded(&sources).unwrap_or_else(|e| panic!("{name}\n{e}"));
        let mut files = Vec::new();
        for ((stem, _), module) in sources.iter().zip(&modules) {
            let file = here.join(format!("{stem}.py"));
            std::fs::write(&file, molt_syntax::unparse(module)).expect("the file can be written");
            files.push(file);
        }
        let program = paths.last().expect("a program has a file");
        let want = python(&[program]).expect("python starts");
        assert!(want.status.success(), "{name}\n{}", shown(&want));
        let (shim, lib) =
            (folder().join("tests/shim.py"), folder().join("../../../../../runtime/stdlib/lib"));
        let mut args = vec![shim.as_path(), lib.as_path()];
        args.extend(files.iter().map(PathBuf::as_path));
        let got = python(&args).expect("python starts");
        assert_eq!(shown(&got), shown(&want), "{name}");
    }
    std::fs::remove_dir_all(&temp).expect("the temporary folder can be removed");
}
