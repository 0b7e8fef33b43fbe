//! The front end's phases: text to the typed program.

use crate::failure::Failure;
use crate::input::Language;
use crate::phase::Phase;
use crate::session::{Made, Session};
use molt_base::{FileId, SourceFile};
use molt_hir::hir::Program;
use molt_hir::{Finder, Found};
use std::path::{Path, PathBuf};

/// Finds modules in the folder of the main one.
struct Beside {
    folder: PathBuf,
}

impl Beside {
    fn new(main: &Path) -> Beside {
        Beside { folder: main.parent().map(Path::to_path_buf).unwrap_or_default() }
    }
}

impl Finder for Beside {
    fn find(&mut self, name: &str) -> Option<Found> {
        let stem: PathBuf = self.folder.join(name.split('.').collect::<PathBuf>());
        let package = stem.join("__init__.py");
        let file = [stem.with_extension("py"), stem.with_extension("molt")].into_iter().find(|p| p.is_file());
        let (path, is_package) = match package.is_file() {
            true => (package, true),
            false => (file?, false),
        };
        let text = std::fs::read_to_string(&path).ok()?;
        Some(Found { source: SourceFile::new(path, text), is_package })
    }
}

/// Parses and checks a file. Nothing comes back if compilation is to stop before there is a
/// program.
pub fn check(
    session: &mut Session,
    file: FileId,
    language: Language,
    last: Phase,
    made: &mut Made,
) -> Result<Option<Program>, Failure> {
    let source = std::sync::Arc::clone(session.sources.file(file));
    let options = molt_syntax::ParseOptions {
        parfor: session.options.parfor || language == Language::Molt,
        mangle: true,
    };
    let module = session.timed(Phase::Parse, |s| {
        molt_syntax::parse_with(file, &source.text, &options).map_err(|d| s.errors(d))
    })?;
    if session.options.print_after.contains(&Phase::Parse) {
        made.printed.push((Phase::Parse, molt_syntax::unparse(&module)));
    }
    if last == Phase::Parse {
        return Ok(None);
    }
    let mut finder = Beside::new(&source.path);
    let units = session.timed(Phase::Resolve, |s| {
        let units = molt_hir::load(module, file, &mut s.sources, &mut finder);
        units.map_err(|d| s.errors(d))
    })?;
    let options = molt_hir::Options::default();
    let program =
        session.timed(Phase::Infer, |s| molt_hir::check(&units, &options).map_err(|d| s.errors(d)))?;
    for phase in [Phase::Resolve, Phase::Infer] {
        if session.options.print_after.contains(&phase) {
            made.printed.push((phase, molt_hir::dump(&program)));
        }
    }
    Ok((last >= Phase::Lower).then_some(program))
}
