//! What the driver does with MLIR: listen to what it has to say, print modules, look at them.

use crate::mlir_diagnostics::{Place, Raw};
use molt_base::Severity;
use molt_dialects::diagnostics;
use molt_dialects::ir::{Module, PrintOptions};

/// A diagnostic as the rest of the driver knows it.
pub fn raw(found: diagnostics::Diagnostic) -> Raw {
    let place = |range: molt_dialects::ir::FileRange| Place {
        file: range.file,
        start: range.start,
        end: (range.end != range.start).then_some(range.end),
    };
    Raw {
        severity: match found.severity {
            diagnostics::Severity::Error => Severity::Error,
            diagnostics::Severity::Warning => Severity::Warning,
            diagnostics::Severity::Note | diagnostics::Severity::Remark => Severity::Note,
        },
        places: found.ranges.into_iter().map(place).collect(),
        location: found.location,
        message: found.message,
        notes: found.notes.into_iter().map(raw).collect(),
    }
}

/// The text of a module.
pub fn print(module: &Module, locations: bool) -> String {
    let mut text = module.op().print_with(PrintOptions { locations, ..PrintOptions::default() });
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

/// Whether every op at the top level is of the `llvm` dialect.
pub fn is_lowered(module: &Module) -> bool {
    module.body().ops().into_iter().all(|op| op.name().starts_with("llvm."))
}
