//===- Errors.cpp - exceptions: their types, and who may raise ------------===//
//
// The list of types mirrors the runtime ABI's list of error kinds; a Rust test of this
// crate's users compares the two (`molt_dialects::error_kinds`).
//
//===----------------------------------------------------------------------===//

#include "molt/Molt.h"

using namespace mlir;

static constexpr StringLiteral errorKinds[] = {
    "Exception",         "ArithmeticError",   "AssertionError",
    "IndexError",        "KeyError",          "LookupError",
    "MemoryError",       "NotImplementedError", "OSError",
    "OverflowError",     "RecursionError",    "RuntimeError",
    "StopIteration",     "SystemExit",        "TypeError",
    "UnboundLocalError", "NameError",         "ValueError",
    "ZeroDivisionError", "KeyboardInterrupt", "EOFError",
    "FileNotFoundError", "FileExistsError", "PermissionError", "IsADirectoryError",
    "NotADirectoryError", "BlockingIOError", "BrokenPipeError", "TimeoutError",
    "UnicodeError", "UnicodeDecodeError", "UnicodeEncodeError", "AttributeError",
    "ImportError", "ModuleNotFoundError", "FloatingPointError", "BufferError",
    "GeneratorExit",
    "Misspeculation"};

bool molt::isErrorKind(StringRef name) {
  return llvm::is_contained(errorKinds, name);
}

LogicalResult molt::verifyRaise(Operation *op, StringRef kind, bool hasText,
                                bool hasOperand) {
  if (!isErrorKind(kind))
    return op->emitOpError() << "raises the unknown exception type '" << kind
                             << "'";
  if (hasText && hasOperand)
    return op->emitOpError()
           << "has both a constant and a computed message";
  return success();
}

bool molt::mayRaise(Operation *op) {
  auto effects = getEffectsRecursively(op);
  return !effects ||
         llvm::any_of(*effects, [](const MemoryEffects::EffectInstance &effect) {
           return isa<MemoryEffects::Write>(effect.getEffect()) &&
                  effect.getResource() == ExceptionResource::get();
         });
}

/// The exception types, for the comparison with the ABI's list.
extern "C" const char *moltErrorKind(intptr_t index) {
  return size_t(index) < std::size(errorKinds) ? errorKinds[index].data()
                                               : nullptr;
}
