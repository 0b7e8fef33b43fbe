//===- Target.cpp - What LLVM knows of processors ---------------------------===//
//
// LLVM only warns of a processor that it does not know, on the standard error, and then generates
// code for none. Asking first needs MC's C++ interface.
//
//===----------------------------------------------------------------------===//

#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/TargetParser/Triple.h"
#include "mlir-c/Support.h"
#include "mlir/CAPI/Support.h"
#include <memory>
#include <string>

/// Whether the target, which must have been initialized, has a processor of this name.
extern "C" bool moltIsKnownCpu(MlirStringRef triple, MlirStringRef cpu) {
  llvm::Triple parsed(unwrap(triple));
  std::string error;
  const llvm::Target *target = llvm::TargetRegistry::lookupTarget(parsed, error);
  if (!target)
    return false;
  std::unique_ptr<llvm::MCSubtargetInfo> info(
      target->createMCSubtargetInfo(parsed, "", ""));
  return info && info->isCPUStringValid(unwrap(cpu));
}
