//! Passes written in Rust. A registered pass has a name, options and an anchor like any other and
//! works in textual pipelines.
//!
//! ```
//! use molt_dialects::{ir::{Ctx, Module, Op}, pass::*};
//!
//! #[derive(Clone)]
//! struct Tag;
//! impl Pass for Tag {
//!     fn run(&mut self, op: Op, options: &Options) -> Result<(), PassError> {
//!         op.set_attr("doc.tag", op.context().str_attr(options.get("text")));
//!         Ok(())
//!     }
//! }
//! register(
//!     PassSpec {
//!         arg: "doc-tag",
//!         summary: "tags the module",
//!         anchor: Anchor::Module,
//!         options: &[OptionSpec { name: "text", help: "the tag", default: "" }],
//!         dependent_dialects: &[],
//!     },
//!     Tag,
//! );
//! let context = molt_dialects::context();
//! let module = Module::empty(Ctx::from(&context).unknown_loc());
//! run_pipeline(module.op(), "builtin.module(doc-tag{text=seen})", true).unwrap();
//! assert_eq!(module.op().attr("doc.tag").unwrap().as_str().as_deref(), Some("seen"));
//! ```

use crate::ffi;
use crate::ir::Op;
use melior::dialect::DialectRegistry;
use mlir_sys::*;
use std::any::Any;
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// An option of a pass, as text.
#[derive(Clone, Copy, Debug)]
pub struct OptionSpec {
    /// Its name.
    pub name: &'static str,
    /// What `--help` says.
    pub help: &'static str,
    /// Its value if it is not given.
    pub default: &'static str,
}

/// The ops that a pass runs on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// `builtin.module`.
    Module,
    /// `func.func`; functions may be processed in parallel.
    Func,
    /// Any op.
    Any,
}

/// What a pass is.
#[derive(Clone, Copy, Debug)]
pub struct PassSpec {
    /// Its name in pipelines.
    pub arg: &'static str,
    /// What `--help` says.
    pub summary: &'static str,
    /// What it runs on.
    pub anchor: Anchor,
    /// Its options.
    pub options: &'static [OptionSpec],
    /// Namespaces of the dialects whose ops it creates and that may not be loaded yet.
    pub dependent_dialects: &'static [&'static str],
}

/// A pass. It is cloned for each place in a pipeline and each thread.
pub trait Pass: Send + Sync + Clone + 'static {
    /// Runs on one op. Errors are emitted as diagnostics and stop the pipeline.
    fn run(&mut self, op: Op, options: &Options) -> Result<(), PassError>;
}

/// The values of a pass's options.
#[derive(Clone, Debug)]
pub struct Options {
    pass: &'static str,
    values: Vec<(&'static str, String)>,
}

impl Options {
    /// The text of an option.
    ///
    /// # Panics
    /// If the pass has not declared the option.
    pub fn get(&self, name: &str) -> &str {
        let found = self.values.iter().find(|(n, _)| *n == name);
        let missing = || panic!("pass {} has no option '{name}'", self.pass);
        &found.unwrap_or_else(missing).1
    }
    /// An option that is `true` or `false`; empty is false.
    pub fn flag(&self, name: &str) -> Result<bool, PassError> {
        match self.get(name) {
            "true" | "1" => Ok(true),
            "false" | "0" | "" => Ok(false),
            other => Err(self.bad(name, other, "true or false")),
        }
    }
    /// An option that is an integer.
    pub fn int(&self, name: &str) -> Result<i64, PassError> {
        let text = self.get(name);
        text.parse().map_err(|_| self.bad(name, text, "an integer"))
    }
    fn bad(&self, name: &str, value: &str, wanted: &str) -> PassError {
        PassError::new(format!("option '{name}' of pass {} is '{value}'; it must be {wanted}", self.pass))
    }
}

/// Why a pass failed.
#[derive(Clone, Debug)]
pub struct PassError {
    /// A sentence.
    pub message: String,
    /// The op whose location is shown; the pass's op if absent.
    pub op: Option<Op>,
}

impl PassError {
    /// An error about the op that the pass runs on.
    pub fn new(message: impl Into<String>) -> Self {
        PassError { message: message.into(), op: None }
    }
    /// An error about another op.
    pub fn at(op: Op, message: impl Into<String>) -> Self {
        PassError { message: message.into(), op: Some(op) }
    }
}

impl std::fmt::Display for PassError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for PassError {}

impl From<String> for PassError {
    fn from(message: String) -> Self {
        PassError::new(message)
    }
}

impl From<&str> for PassError {
    fn from(message: &str) -> Self {
        PassError::new(message)
    }
}

/// What the C++ side holds for one instance of a pass.
struct State<P> {
    spec: PassSpec,
    pass: P,
}

/// Registers a pass under `spec.arg`. Registering a name again has no effect.
///
/// # Panics
/// If a dependent dialect is unknown.
pub fn register<P: Pass>(spec: PassSpec, prototype: P) {
    if is_registered(spec.arg) {
        return;
    }
    for dialect in spec.dependent_dialects {
        assert!(is_dialect(dialect), "pass {} needs an unknown dialect '{dialect}'", spec.arg);
    }
    // MLIR compares passes by the address of an 8-aligned byte that lives for ever.
    let id = Box::leak(Box::new(0_u64));
    // SAFETY: the address is unique and aligned.
    let id = unsafe { mlirTypeIDCreate((&raw const *id).cast()) };
    let options: Vec<ffi::PassOption> = spec
        .options
        .iter()
        .map(|option| ffi::PassOption {
            name: ffi::text(option.name),
            help: ffi::text(option.help),
            initial: ffi::text(option.default),
        })
        .collect();
    let dialects: Vec<MlirStringRef> = spec.dependent_dialects.iter().map(|d| ffi::text(d)).collect();
    let anchor = match spec.anchor {
        Anchor::Module => "builtin.module",
        Anchor::Func => "func.func",
        Anchor::Any => "",
    };
    let prototype = Box::leak(Box::new(State { spec, pass: prototype }));
    let descriptor = ffi::PassDescriptor {
        id,
        name: ffi::text(spec.arg),
        argument: ffi::text(spec.arg),
        summary: ffi::text(spec.summary),
        anchor: ffi::text(anchor),
        options: options.as_ptr(),
        option_count: options.len() as isize,
        dialects: dialects.as_ptr(),
        dialect_count: dialects.len() as isize,
        callbacks: ffi::PassCallbacks {
            clone: clone_state::<P>,
            destroy: destroy_state::<P>,
            run: run_state::<P>,
        },
        prototype: (&raw const *prototype).cast(),
    };
    // SAFETY: the descriptor and what it points to are alive during the call, which copies them.
    unsafe { ffi::moltRegisterPass(&descriptor) }
}

/// Whether a pass may name this dialect as one that it depends on.
fn is_dialect(name: &str) -> bool {
    let registry = DialectRegistry::new();
    // SAFETY: registry and text are alive during the call.
    unsafe { ffi::moltInsertDialectByName(registry.to_raw(), ffi::text(name)) }
}

/// Registers a pipeline, given as text, under a name. The passes in it may be registered later.
pub fn register_pipeline(arg: &str, summary: &str, text: &str) {
    if is_registered(arg) {
        return;
    }
    // SAFETY: the texts are alive during the call, which copies them.
    unsafe { ffi::moltRegisterPipeline(ffi::text(arg), ffi::text(summary), ffi::text(text)) }
}

/// Whether a pass or pipeline has this name.
pub fn is_registered(arg: &str) -> bool {
    // SAFETY: the text is alive during the call.
    unsafe { ffi::moltPassIsRegistered(ffi::text(arg)) }
}

/// Runs a textual pipeline on an op: `builtin.module(…)`, or a list of passes for the op. With
/// `verify`, the IR is verified after each pass. Errors of the text are returned; errors of passes
/// are emitted as diagnostics, too.
pub fn run_pipeline(op: Op, pipeline: &str, verify: bool) -> Result<(), String> {
    let mut done = false;
    let error = ffi::collect_text(|on_error, data| {
        let text = ffi::text(pipeline);
        // SAFETY: op, text and buffer are alive during the call.
        done = unsafe { ffi::moltRunPipeline(op.to_raw(), text, verify, on_error, data) };
    });
    match (done, error.trim()) {
        (true, _) => Ok(()),
        (false, "") => Err("a pass failed".to_string()),
        (false, message) => Err(message.to_string()),
    }
}

unsafe extern "C" fn clone_state<P: Pass>(state: *const c_void) -> *mut c_void {
    // SAFETY: the C++ side passes a state that `register` or this function made.
    let state = unsafe { &*state.cast::<State<P>>() };
    let copy = State { spec: state.spec, pass: state.pass.clone() };
    Box::into_raw(Box::new(copy)).cast()
}

unsafe extern "C" fn destroy_state<P: Pass>(state: *mut c_void) {
    // SAFETY: the C++ side passes a state that `clone_state` made, once.
    drop(unsafe { Box::from_raw(state.cast::<State<P>>()) });
}

unsafe extern "C" fn run_state<P: Pass>(
    state: *mut c_void,
    op: MlirOperation,
    options: *const MlirStringRef,
    count: isize,
) -> bool {
    // SAFETY: the C++ side passes a state that `clone_state` made and uses it from one thread.
    let state = unsafe { &mut *state.cast::<State<P>>() };
    // SAFETY: the op is alive while the pass runs on it.
    let op = unsafe { Op::from_raw(op) };
    let mut values = Vec::new();
    for (index, option) in state.spec.options.iter().enumerate().take(count as usize) {
        // SAFETY: `options` points to `count` texts.
        let value = unsafe { *options.add(index) };
        values.push((option.name, ffi::owned(value)));
    }
    let options = Options { pass: state.spec.arg, values };
    match catch_unwind(AssertUnwindSafe(|| state.pass.run(op, &options))) {
        Ok(Ok(())) => true,
        Ok(Err(error)) => {
            error.op.unwrap_or(op).emit_error(&error.message);
            false
        }
        Err(panic) => {
            let reason = panic_text(panic.as_ref());
            op.emit_error(&format!("internal error in pass {}: {reason}", state.spec.arg));
            false
        }
    }
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("panic")
}
