//! The front end's phases: text to the typed program.

use crate::failure::Failure;
use crate::input::Language;
use crate::phase::Phase;
use crate::session::{Made, Session};
use molt_base::FileId;
use molt_hir::hir::Program;

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
    let options = molt_syntax::ParseOptions { parfor: session.options.parfor || language == Language::Molt };
    let module = session.timed(Phase::Parse, |s| {
        molt_syntax::parse_with(file, &source.text, &options).map_err(|d| s.errors(d))
    })?;
    if session.options.print_after.contains(&Phase::Parse) {
        made.printed.push((Phase::Parse, molt_syntax::unparse(&module)));
    }
    if last == Phase::Parse {
        return Ok(None);
    }
    let options = molt_hir::Options::default();
    let program = session.timed(Phase::Infer, |s| {
        molt_hir::check(&module, &s.sources, file, &options).map_err(|d| s.errors(d))
    })?;
    for phase in [Phase::Resolve, Phase::Infer] {
        if session.options.print_after.contains(&phase) {
            made.printed.push((phase, molt_hir::dump(&program)));
        }
    }
    Ok((last >= Phase::Lower).then_some(program))
}
