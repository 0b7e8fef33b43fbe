//===- Dialects.cpp - registries of dialects ------------------------------===//
//
// One registry knows every dialect and extension of upstream and ours. Passes
// name the dialects that they need by their namespaces.
//
//===----------------------------------------------------------------------===//

#include "molt/Molt.h"

#include "mlir/CAPI/IR.h"
#include "mlir/CAPI/Registration.h"
#include "mlir/CAPI/Support.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Async/IR/Async.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Complex/IR/Complex.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/Dialect/DLTI/DLTI.h"
#include "mlir/Dialect/EmitC/IR/EmitC.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/IRDL/IR/IRDL.h"
#include "mlir/Dialect/Index/IR/IndexDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/OpenMP/OpenMPDialect.h"
#include "mlir/Dialect/PDL/IR/PDL.h"
#include "mlir/Dialect/Ptr/IR/PtrDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SMT/IR/SMTDialect.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Transform/IR/TransformDialect.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
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
  using Insert = void (*)(DialectRegistry &);
#define MOLT_DIALECT(NAME, CLASS)                                              \
  {NAME, +[](DialectRegistry &target) { target.insert<CLASS>(); }}
  static const llvm::StringMap<Insert> inserters = {
      MOLT_DIALECT("affine", affine::AffineDialect),
      MOLT_DIALECT("arith", arith::ArithDialect),
      MOLT_DIALECT("async", async::AsyncDialect),
      MOLT_DIALECT("bufferization", bufferization::BufferizationDialect),
      MOLT_DIALECT("builtin", BuiltinDialect),
      MOLT_DIALECT("cf", cf::ControlFlowDialect),
      MOLT_DIALECT("complex", complex::ComplexDialect),
      MOLT_DIALECT("dlti", DLTIDialect),
      MOLT_DIALECT("emitc", emitc::EmitCDialect),
      MOLT_DIALECT("func", func::FuncDialect),
      MOLT_DIALECT("gpu", gpu::GPUDialect),
      MOLT_DIALECT("index", index::IndexDialect),
      MOLT_DIALECT("irdl", irdl::IRDLDialect),
      MOLT_DIALECT("linalg", linalg::LinalgDialect),
      MOLT_DIALECT("llvm", LLVM::LLVMDialect),
      MOLT_DIALECT("math", math::MathDialect),
      MOLT_DIALECT("memref", memref::MemRefDialect),
      MOLT_DIALECT("molt", molt::MoltDialect),
      MOLT_DIALECT("omp", omp::OpenMPDialect),
      MOLT_DIALECT("pdl", pdl::PDLDialect),
      MOLT_DIALECT("ptr", ptr::PtrDialect),
      MOLT_DIALECT("scf", scf::SCFDialect),
      MOLT_DIALECT("smt", smt::SMTDialect),
      MOLT_DIALECT("tensor", tensor::TensorDialect),
      MOLT_DIALECT("transform", transform::TransformDialect),
      MOLT_DIALECT("ub", ub::UBDialect),
      MOLT_DIALECT("vector", vector::VectorDialect),
  };
#undef MOLT_DIALECT
  auto found = inserters.find(unwrap(name));
  if (found == inserters.end())
    return false;
  found->second(*unwrap(registry));
  return true;
}

/// The LLVM that this library was built with.
const char *moltLlvmVersion() { return LLVM_VERSION_STRING; }
}
