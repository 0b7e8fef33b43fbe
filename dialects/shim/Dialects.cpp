//===- Dialects.cpp - registries of dialects ------------------------------===//
//
// One registry knows every dialect and extension of upstream and ours. Passes
// name the dialects that they need by their namespaces.
//
//===----------------------------------------------------------------------===//

#include "molt/Molt.h"

#include "mlir-c/Dialect/Affine.h"
#include "mlir-c/Dialect/Arith.h"
#include "mlir-c/Dialect/Async.h"
#include "mlir-c/Dialect/Bufferization.h"
#include "mlir-c/Dialect/Complex.h"
#include "mlir-c/Dialect/ControlFlow.h"
#include "mlir-c/Dialect/DLTI.h"
#include "mlir-c/Dialect/EmitC.h"
#include "mlir-c/Dialect/Func.h"
#include "mlir-c/Dialect/GPU.h"
#include "mlir-c/Dialect/Index.h"
#include "mlir-c/Dialect/LLVM.h"
#include "mlir-c/Dialect/Linalg.h"
#include "mlir-c/Dialect/Math.h"
#include "mlir-c/Dialect/MemRef.h"
#include "mlir-c/Dialect/OpenMP.h"
#include "mlir-c/Dialect/PDL.h"
#include "mlir-c/Dialect/Ptr.h"
#include "mlir-c/Dialect/SCF.h"
#include "mlir-c/Dialect/Tensor.h"
#include "mlir-c/Dialect/Transform.h"
#include "mlir-c/Dialect/UB.h"
#include "mlir-c/Dialect/Vector.h"

#include "mlir/CAPI/IR.h"
#include "mlir/CAPI/Registration.h"
#include "mlir/CAPI/Support.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Config/llvm-config.h"

using namespace mlir;

extern "C" {
MLIR_DEFINE_CAPI_DIALECT_REGISTRATION(Molt, molt, mlir::molt::MoltDialect)

/// Adds every dialect and extension of upstream, and the molt dialect.
void moltRegisterAll(MlirDialectRegistry registry) {
  DialectRegistry &target = *unwrap(registry);
  registerAllDialects(target);
  registerAllExtensions(target);
  target.insert<molt::MoltDialect>();
}

/// Adds what translates dialects to LLVM IR.
void moltRegisterTranslations(MlirDialectRegistry registry) {
  registerAllToLLVMIRTranslations(*unwrap(registry));
}

void moltRegisterUpstreamPasses() {
  // Registering a pass twice is an error, so this happens once.
  static bool once = (registerAllPasses(), true);
  (void)once;
}

/// Adds the dialect with this namespace; false if it is not in the list below.
bool moltInsertDialectByName(MlirDialectRegistry registry, MlirStringRef name) {
  static const llvm::StringMap<MlirDialectHandle> handles = {
#define MOLT_DIALECT(NAME) {#NAME, mlirGetDialectHandle__##NAME##__()}
      MOLT_DIALECT(affine),
      MOLT_DIALECT(arith),
      MOLT_DIALECT(async),
      MOLT_DIALECT(bufferization),
      MOLT_DIALECT(cf),
      MOLT_DIALECT(complex),
      MOLT_DIALECT(dlti),
      MOLT_DIALECT(emitc),
      MOLT_DIALECT(func),
      MOLT_DIALECT(gpu),
      MOLT_DIALECT(index),
      MOLT_DIALECT(linalg),
      MOLT_DIALECT(llvm),
      MOLT_DIALECT(math),
      MOLT_DIALECT(memref),
      MOLT_DIALECT(molt),
      MOLT_DIALECT(omp),
      MOLT_DIALECT(pdl),
      MOLT_DIALECT(ptr),
      MOLT_DIALECT(scf),
      MOLT_DIALECT(tensor),
      MOLT_DIALECT(transform),
      MOLT_DIALECT(ub),
      MOLT_DIALECT(vector),
#undef MOLT_DIALECT
  };
  auto found = handles.find(unwrap(name));
  if (found == handles.end())
    return false;
  mlirDialectHandleInsertDialect(found->second, registry);
  return true;
}

/// The LLVM that this library was built with.
const char *moltLlvmVersion() { return LLVM_VERSION_STRING; }
}
