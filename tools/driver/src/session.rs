//! One compilation: its options, its sources, what it has to say, and how long it took.

use crate::failure::{Bug, Failure, last_panic};
use crate::options::Options;
use crate::phase::Phase;
use crate::timing::Timer;
use molt_base::{Diagnostic, Diagnostics, Severity, SourceMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

/// The stack that a compilation runs on: syntax trees may be a thousand levels deep, and every
/// stage recurses over them. The memory is reserved, not used.
const STACK: usize = 1 << 30;

/// What a compilation makes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Made {
    /// The finished file, if there is one.
    pub file: Option<PathBuf>,
    /// What was asked for with `--print-after`, in order.
    pub printed: Vec<(Phase, String)>,
}

/// One compilation.
#[derive(Debug)]
pub struct Session {
    /// What was asked for.
    pub options: Options,
    /// The sources that were read.
    pub sources: SourceMap,
    /// What there is to say, in the order in which it came up.
    pub diagnostics: Vec<Diagnostic>,
    /// How long the phases took.
    pub timer: Timer,
    /// The phase that runs.
    pub(crate) phase: Phase,
}

impl Session {
    /// A session that has not done anything yet.
    pub fn new(options: Options) -> Self {
        Session {
            options,
            sources: SourceMap::default(),
            diagnostics: Vec::new(),
            timer: Timer::default(),
            phase: Phase::Parse,
        }
    }

    /// Runs `work` on a large stack. A panic in it becomes a diagnostic.
    pub fn on_large_stack<T: Send>(
        &mut self,
        work: impl FnOnce(&mut Session) -> Result<T, Failure> + Send,
    ) -> Result<T, Failure> {
        let run = |session: &mut Session| {
            let result = catch_unwind(AssertUnwindSafe(|| work(session)));
            result.unwrap_or_else(|_| Err(session.bug(last_panic())))
        };
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().name("molt".to_string()).stack_size(STACK);
            match thread.spawn_scoped(scope, || run(self)) {
                Ok(handle) => handle.join().expect("panics are caught in the thread"),
                Err(e) => panic!("no thread to compile on: {e}"),
            }
        })
    }

    /// Runs `work` as a part of `phase`, and takes its time.
    pub(crate) fn timed<T>(&mut self, phase: Phase, work: impl FnOnce(&mut Session) -> T) -> T {
        self.phase = phase;
        let start = std::time::Instant::now();
        let value = work(self);
        self.timer.add(phase.name(), start.elapsed());
        value
    }

    /// Adds one diagnostic that ends the compilation.
    pub(crate) fn error(&mut self, diagnostic: impl Into<Box<Diagnostic>>) -> Failure {
        self.diagnostics.push(*diagnostic.into());
        Failure::Errors
    }

    /// Adds the diagnostics of a stage that failed.
    pub(crate) fn errors(&mut self, diagnostics: Diagnostics) -> Failure {
        if !diagnostics.has_errors() {
            return self.bug(Bug::new("a stage failed and did not say why"));
        }
        self.diagnostics.extend(diagnostics.0);
        Failure::Errors
    }

    /// Tells of a fault of the compiler, with a file that shows it where one can be made.
    pub(crate) fn bug(&mut self, bug: Bug) -> Failure {
        let reproducer = self.module_before(self.phase).and_then(|module| bug.write_reproducer(&module));
        self.diagnostics.push(bug.diagnostic(self.phase, reproducer.as_deref()));
        Failure::Bug
    }

    /// The module that `phase` starts from. It is made afresh, by another compilation that stops
    /// in time, so that compilations that succeed pay nothing for it.
    fn module_before(&self, phase: Phase) -> Option<String> {
        let last = phase.previous().filter(|p| *p >= Phase::Lower)?.min(Phase::Llvm);
        let mut options = self.options.clone();
        options.stop_after = Some(last);
        options.emit = Some(crate::options::Emit::Nothing);
        options.print_after = vec![last];
        options.print_locations = true;
        if options.input == crate::input::Input::Stdin {
            return None;
        }
        let again = || crate::compile::compile(&mut Session::new(options));
        let made = catch_unwind(AssertUnwindSafe(again)).ok()?.ok()?;
        made.printed.into_iter().next().map(|(_, text)| text)
    }

    /// Whether an error was reported.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|d| d.severity == Severity::Error)
    }
}
