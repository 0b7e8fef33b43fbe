//===- Diagnostics.cpp - diagnostics with notes ---------------------------===//
//
// The C API emits diagnostics without notes.
//
//===----------------------------------------------------------------------===//

#include "mlir/CAPI/IR.h"
#include "mlir/CAPI/Support.h"
#include "mlir/IR/Diagnostics.h"

using namespace mlir;

/// Emits a diagnostic (severity as in `MlirDiagnosticSeverity`) with notes, each
/// at its own location.
extern "C" void moltEmitDiagnostic(int severity, MlirLocation location,
                                   MlirStringRef message,
                                   const MlirLocation *noteLocations,
                                   const MlirStringRef *notes, intptr_t count) {
  Location at = unwrap(location);
  InFlightDiagnostic diagnostic = severity == 0   ? emitError(at)
                                  : severity == 1 ? emitWarning(at)
                                                  : emitRemark(at);
  diagnostic << unwrap(message);
  for (intptr_t i = 0; i < count; ++i)
    diagnostic.attachNote(unwrap(noteLocations[i])) << unwrap(notes[i]);
}
