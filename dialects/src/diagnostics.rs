//! MLIR's diagnostics, caught and made into plain data.

use crate::ffi;
use crate::ir::{Ctx, FileRange, Loc};
use mlir_sys::*;
use std::ffi::c_void;
use std::sync::Mutex;

/// How serious a diagnostic is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[allow(missing_docs, reason = "MLIR's own names")]
pub enum Severity {
    Remark,
    Note,
    Warning,
    Error,
}

/// One diagnostic.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// How serious it is.
    pub severity: Severity,
    /// Its text.
    pub message: String,
    /// The places in source files that its location names, innermost first.
    pub ranges: Vec<FileRange>,
    /// The location as MLIR prints it.
    pub location: String,
    /// What was attached to it.
    pub notes: Vec<Diagnostic>,
}

/// Emits a diagnostic with notes, each at its own location. A note is no severity of its own here:
/// it is emitted as a remark.
pub fn emit(severity: Severity, location: Loc, message: &str, notes: &[(Loc, String)]) {
    let severity = match severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Note | Severity::Remark => 3,
    };
    let locations: Vec<MlirLocation> = notes.iter().map(|(loc, _)| loc.to_raw()).collect();
    let texts: Vec<MlirStringRef> = notes.iter().map(|(_, text)| ffi::text(text)).collect();
    let count = notes.len() as isize;
    // SAFETY: the locations' context is alive, and so are the texts during the call.
    unsafe {
        ffi::moltEmitDiagnostic(
            severity,
            location.to_raw(),
            ffi::text(message),
            locations.as_ptr(),
            texts.as_ptr(),
            count,
        );
    }
}

/// Collects the diagnostics of a context while it lives; they are then not printed.
///
/// ```
/// # use molt_dialects::{DiagnosticCapture, ir::*};
/// let context = molt_dialects::context();
/// let capture = DiagnosticCapture::new(&context);
/// assert!(Module::parse(Ctx::from(&context), "nonsense", "a.mlir").is_none());
/// let found = capture.take();
/// assert_eq!(found[0].ranges[0].file, "a.mlir");
/// ```
pub struct DiagnosticCapture {
    ctx: Ctx,
    handler: MlirDiagnosticHandlerID,
    // Boxed, because MLIR keeps its address.
    found: Box<Mutex<Vec<Diagnostic>>>,
}

impl DiagnosticCapture {
    /// Starts to collect. The context must outlive the capture.
    pub fn new(context: &melior::Context) -> Self {
        Self::on(Ctx::from(context))
    }

    /// As [`Self::new`], on a handle.
    pub fn on(ctx: Ctx) -> Self {
        let found = Box::new(Mutex::new(Vec::new()));
        let data = (&raw const *found).cast_mut().cast::<c_void>();
        let handler = {
            // SAFETY: the context is alive, and `data` outlives the handler (see `drop`).
            unsafe { mlirContextAttachDiagnosticHandler(ctx.to_raw(), Some(collect), data, None) }
        };
        Self { ctx, handler, found }
    }

    /// What was collected since the last call.
    pub fn take(&self) -> Vec<Diagnostic> {
        std::mem::take(&mut self.found.lock().expect("no collector panics"))
    }
}

impl Drop for DiagnosticCapture {
    fn drop(&mut self) {
        // SAFETY: the context is alive and the handler attached.
        unsafe { mlirContextDetachDiagnosticHandler(self.ctx.to_raw(), self.handler) }
    }
}

unsafe extern "C" fn collect(diagnostic: MlirDiagnostic, data: *mut c_void) -> MlirLogicalResult {
    // SAFETY: `data` is the mutex that the capture owns while the handler is attached.
    let found = unsafe { &*data.cast::<Mutex<Vec<Diagnostic>>>() };
    if let Ok(mut found) = found.lock() {
        found.push(convert(diagnostic));
    }
    MlirLogicalResult { value: 1 }
}

fn convert(diagnostic: MlirDiagnostic) -> Diagnostic {
    // SAFETY: the diagnostic is alive while its handler runs.
    let location = unsafe { mlirDiagnosticGetLocation(diagnostic) };
    // SAFETY: a diagnostic's location is never null.
    let location = unsafe { Loc::from_raw(location) };
    // SAFETY: as above.
    let severity = match unsafe { mlirDiagnosticGetSeverity(diagnostic) } {
        0 => Severity::Error,
        1 => Severity::Warning,
        2 => Severity::Note,
        _ => Severity::Remark,
    };
    // SAFETY: as above.
    let notes = unsafe { mlirDiagnosticGetNumNotes(diagnostic) };
    Diagnostic {
        severity,
        message: ffi::collect_text(|on_text, data| {
            // SAFETY: diagnostic and buffer are alive during the call.
            unsafe { mlirDiagnosticPrint(diagnostic, Some(on_text), data) }
        }),
        ranges: location.file_ranges(),
        location: location.to_string(),
        notes: (0..notes)
            // SAFETY: the index is below the number of notes.
            .map(|i| convert(unsafe { mlirDiagnosticGetNote(diagnostic, i) }))
            .collect(),
    }
}
