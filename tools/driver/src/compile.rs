//! The way of one input through the phases.

use crate::failure::{Bug, Failure};
use crate::input::Language;
use crate::mlir;
use crate::mlir_diagnostics::{Raw, for_user, with_code};
use crate::options::Emit;
use crate::output::{Output, Workplace};
use crate::phase::Phase;
use crate::pipelines::pipelines;
use crate::session::{Made, Session};
use crate::{codes, sysroot};
use molt_backend_api::{Backend, Content, Error, Kind, Request};
use molt_base::{Diagnostic, Diagnostics, FileId, Severity};
use molt_dialects::DiagnosticCapture;
use molt_dialects::ir::{Ctx, Module};
use molt_dialects::pass::run_pipeline;
use std::path::PathBuf;

/// Compiles the session's input as far as its options say.
pub fn compile(session: &mut Session) -> Result<Made, Failure> {
    let backend = session.options.backend.make();
    let last = session.options.last_phase(backend.program_kind());
    let emit = session.options.emit(backend.program_kind());
    let plan = Plan::new(session, emit)?;
    let mut made = Made::default();
    let finished = with_module(session, last, &mut made, |session, lowered, made| {
        run_phases(session, &*backend, lowered, last, made)?;
        let module = &lowered.module;
        match (emit, plan) {
            (Emit::Mlir, Some(plan)) => {
                let text = mlir::print(module, session.options.print_locations);
                plan.deliver_text(text).map_err(|d| session.error(d))
            }
            (Emit::Artifact(kind), Some(plan)) if last >= Phase::Object => {
                artifact(session, &*backend, lowered, kind, &plan)
            }
            _ => Ok(None),
        }
    })?;
    made.file = finished.flatten();
    Ok(made)
}

/// A module and what MLIR says about it.
pub struct Lowered<'c> {
    /// The module.
    pub module: Module,
    /// Whether the user wrote it.
    from_mlir: bool,
    capture: &'c DiagnosticCapture,
}

/// Reads the input, makes a module of it, and hands it to `work`. Nothing comes back if `last` is a
/// phase before there is a module.
pub fn with_module<T>(
    session: &mut Session,
    last: Phase,
    made: &mut Made,
    work: impl FnOnce(&mut Session, &Lowered<'_>, &mut Made) -> Result<T, Failure>,
) -> Result<Option<T>, Failure> {
    // The text first: of a folder or a binary file, that is the thing to say.
    let source = session.options.input.read().map_err(|d| session.error(d))?;
    let language = session.options.input.language(session.options.language);
    let language = language.map_err(|d| session.error(d))?;
    let file = session.sources.add(source);
    let program = match language {
        Language::Mlir => None,
        Language::Python | Language::Molt => {
            match crate::front::check(session, file, language, last, made)? {
                Some(program) => Some(program),
                None => return Ok(None),
            }
        }
    };
    let context = session.timed(Phase::Lower, |_| context());
    let capture = &DiagnosticCapture::new(&context);
    let module = match &program {
        Some(program) => session.timed(Phase::Lower, |s| {
            let lowered = molt_lower::lower(&context, program, &s.sources);
            lowered.map(Module::from_melior).map_err(|d| s.errors(d.into()))
        })?,
        None => parse_module(session, Ctx::from(&context), capture, file)?,
    };
    let from_mlir = program.is_none();
    drop(program);
    if !from_mlir {
        attach_sources(session, &module);
        made.print(session, Phase::Lower, &module);
    }
    work(session, &Lowered { module, from_mlir, capture }, made).map(Some)
}

/// Runs the pipelines of the MLIR phases up to `last`.
pub fn run_phases(
    session: &mut Session,
    backend: &dyn Backend,
    lowered: &Lowered<'_>,
    last: Phase,
    made: &mut Made,
) -> Result<(), Failure> {
    let first = first_phase(session, lowered);
    for pipeline in pipelines(&session.options, backend) {
        if pipeline.phase < first || pipeline.phase > last {
            continue;
        }
        run_text(session, lowered, pipeline.phase, &pipeline.text)?;
        made.print(session, pipeline.phase, &lowered.module);
    }
    Ok(())
}

/// Runs one pipeline as a part of `phase`.
pub fn run_text(
    session: &mut Session,
    lowered: &Lowered<'_>,
    phase: Phase,
    pipeline: &str,
) -> Result<(), Failure> {
    let outcome = session.timed(phase, |_| run_pipeline(lowered.module.op(), pipeline, true));
    let raws = take(lowered.capture);
    match outcome {
        Ok(()) => {
            warn(session, &raws);
            Ok(())
        }
        Err(message) => Err(refused(session, &raws, lowered.from_mlir, &message, pipeline)),
    }
}

impl Made {
    fn print(&mut self, session: &Session, phase: Phase, module: &Module) {
        if session.options.print_after.contains(&phase) {
            self.printed.push((phase, mlir::print(module, session.options.print_locations)));
        }
    }
}

/// What MLIR has said since the last call.
fn take(capture: &DiagnosticCapture) -> Vec<Raw> {
    capture.take().into_iter().map(mlir::raw).collect()
}

/// Where the output goes, looked at before any work is done.
struct Plan {
    output: Output,
}

impl Plan {
    /// Nothing if nothing is to be made.
    fn new(session: &mut Session, emit: Emit) -> Result<Option<Plan>, Failure> {
        let (extension, is_text) = match emit {
            Emit::Nothing => return Ok(None),
            Emit::Mlir => (Some("mlir"), true),
            Emit::Artifact(kind) => (kind.extension(), kind.is_text()),
        };
        let output = session.options.output(extension, is_text);
        output.check(&session.options.input).map_err(|d| session.error(d))?;
        Ok(Some(Plan { output }))
    }

    fn deliver_text(&self, text: String) -> Result<Option<PathBuf>, Box<Diagnostic>> {
        self.output.deliver(&Content::Bytes(text.into_bytes()), &Workplace::new(&self.output))?;
        Ok(self.file())
    }

    fn file(&self) -> Option<PathBuf> {
        match &self.output {
            Output::Stdout => None,
            Output::File(path) => Some(path.clone()),
        }
    }
}

/// Makes every pass known, ours and upstream's.
pub fn register_passes() {
    molt_dialects::register_all_passes();
    molt_passes::register_all();
}

/// A context with every dialect known; dialects load when they are first met.
fn context() -> melior::Context {
    register_passes();
    molt_dialects::context()
}

fn parse_module(
    session: &mut Session,
    ctx: Ctx,
    capture: &DiagnosticCapture,
    file: FileId,
) -> Result<Module, Failure> {
    let source = std::sync::Arc::clone(session.sources.file(file));
    let name = source.path.display().to_string();
    let module = session.timed(Phase::Lower, |_| Module::parse(ctx, &source.text, &name));
    let raws = take(capture);
    if let Some(module) = module {
        return Ok(module);
    }
    let mut found: Vec<_> = raws
        .iter()
        .filter(|raw| raw.severity == Severity::Error)
        .map(|raw| with_code(raw, codes::MLIR_SYNTAX, &session.sources))
        .collect();
    if found.is_empty() {
        found.push(Diagnostic::error_without_span(codes::MLIR_SYNTAX, "the MLIR text does not parse"));
    }
    Err(session.errors(Diagnostics(found)))
}

/// The first MLIR phase to run: all of them, but none for a module that is in the `llvm` dialect.
fn first_phase(session: &Session, lowered: &Lowered<'_>) -> Phase {
    if let Some(phase) = session.options.start_from {
        return phase;
    }
    if lowered.from_mlir && mlir::is_lowered(&lowered.module) { Phase::Object } else { Phase::Molt }
}

/// Gives the module the text of its sources, from which tracebacks take their lines.
fn attach_sources(session: &Session, module: &Module) {
    let entries: Vec<_> = session
        .sources
        .files()
        .filter(|(_, file)| file.path.extension().is_none_or(|e| e != "mlir"))
        .map(|(_, file)| format!("{} = {}", quoted(&file.path.display().to_string()), quoted(&file.text)))
        .collect();
    if entries.is_empty() {
        return;
    }
    let sources = module.context().attr(&format!("{{{}}}", entries.join(", ")));
    module.op().set_attr("molt.sources", sources);
}

/// A string in MLIR's syntax.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for byte in text.bytes() {
        match byte {
            b'"' | b'\\' | 0..0x20 | 0x7f => out.push_str(&format!("\\{byte:02X}")),
            0x20..0x7f => out.push(byte as char),
            0x80.. => out.push_str(&format!("\\{byte:02X}")),
        }
    }
    out.push('"');
    out
}

/// Warnings of passes that succeeded.
fn warn(session: &mut Session, raws: &[Raw]) {
    let found: Vec<_> = raws.iter().filter_map(|raw| for_user(raw, &session.sources)).collect();
    session.diagnostics.extend(found);
}

/// A pass has refused the module: the user's mistake if the pass gave it a code or the user wrote
/// the module, else ours.
fn refused(session: &mut Session, raws: &[Raw], from_mlir: bool, message: &str, pipeline: &str) -> Failure {
    let errors = || raws.iter().filter(|raw| raw.severity == Severity::Error);
    let found: Vec<_> = if from_mlir {
        errors().map(|raw| with_code(raw, codes::MLIR_PASS, &session.sources)).collect()
    } else {
        raws.iter().filter_map(|raw| for_user(raw, &session.sources)).collect()
    };
    let found = Diagnostics(found);
    if found.has_errors() {
        return session.errors(found);
    }
    let details = errors().map(|raw| format!("{} at {}", raw.message, raw.location)).collect();
    session.bug(Bug { message: message.to_string(), details, pipeline: Some(pipeline.to_string()) })
}

/// Lets the backend make the artifact and puts it in its place.
fn artifact(
    session: &mut Session,
    backend: &dyn Backend,
    lowered: &Lowered<'_>,
    kind: Kind,
    plan: &Plan,
) -> Result<Option<PathBuf>, Failure> {
    session.phase = Phase::Object;
    let sysroot = match kind.is_linked() {
        true => {
            let found = sysroot::for_target(session.options.sysroot.as_deref(), backend.target().sysroot);
            Some(found.map_err(|d| session.error(d))?)
        }
        false => None,
    };
    let workplace = Workplace::new(&plan.output);
    let request = Request {
        kind,
        opt: session.options.opt,
        debug: session.options.debug,
        sysroot: sysroot.as_deref(),
        linker: session.options.linker,
        scratch: &workplace,
    };
    let timer = &mut session.timer;
    let mut clock = |step: &'static str, time| match step {
        "link" => timer.add(Phase::Link.name(), time),
        step => timer.add_step(Phase::Object.name(), step, time),
    };
    match backend.emit(&lowered.module, &request, &mut clock) {
        Ok(artifact) => {
            plan.output.deliver(&artifact.content, &workplace).map_err(|d| session.error(d))?;
        }
        Err(error) if error.is_bug() => {
            let details = take(lowered.capture).into_iter().map(|raw| raw.message).collect();
            return Err(session.bug(Bug { message: error.to_string(), details, pipeline: None }));
        }
        Err(error) => return Err(set_up(session, error)),
    }
    Ok(plan.file())
}

/// An error of the set-up, or of the options.
fn set_up(session: &mut Session, error: Error) -> Failure {
    let message = error.to_string();
    let plain = |code| Diagnostic::error_without_span(code, message.clone());
    match error {
        Error::Unsupported { .. } => {
            session.diagnostics.push(plain(codes::USAGE));
            Failure::Usage
        }
        Error::Missing { help, .. } => session.error(plain(codes::MISSING_TOOL).help(help)),
        Error::Link { output, .. } => {
            let lines = output.lines().take(10);
            let d = lines.fold(plain(codes::LINK), |d, line| d.note(line));
            session.error(d.help("`molt doctor` checks the linkers and the libraries"))
        }
        Error::Target(_) => {
            session.error(plain(codes::TARGET).help("`--target-cpu=native` and `generic` always work"))
        }
        _ => session.error(plain(codes::UNWRITABLE)),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn sources_are_quoted_for_mlir() {
        assert_eq!(super::quoted("a\t\"é\\\n"), r#""a\09\22\C3\A9\5C\0A""#);
    }
}
