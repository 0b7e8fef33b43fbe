//===- Tools.cpp - MLIR's command-line tools and plugins ------------------===//

#include "mlir/CAPI/IR.h"
#include "mlir/CAPI/Support.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/InitAllTranslations.h"
#include "mlir/Tools/Plugins/DialectPlugin.h"
#include "mlir/Tools/Plugins/PassPlugin.h"
#include "mlir/Tools/mlir-lsp-server/MlirLspServerMain.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "mlir/Tools/mlir-reduce/MlirReduceMain.h"
#include "mlir/Tools/mlir-translate/MlirTranslateMain.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/TargetSelect.h"

using namespace mlir;

extern "C" {
/// A line that `--version` prints after LLVM's own.
void moltSetVersion(MlirStringRef text) {
  std::string line = unwrap(text).str();
  llvm::cl::AddExtraVersionPrinter(
      [line](llvm::raw_ostream &os) { os << line << '\n'; });
}

int moltOptMain(int argc, char **argv, MlirStringRef tool,
                MlirDialectRegistry registry) {
  llvm::InitializeAllTargets();
  llvm::InitializeAllTargetMCs();
  llvm::InitializeAllAsmPrinters();
  llvm::InitializeAllAsmParsers();
  return asMainReturnCode(
      MlirOptMain(argc, argv, unwrap(tool), *unwrap(registry)));
}

int moltLspServerMain(int argc, char **argv, MlirDialectRegistry registry) {
  return asMainReturnCode(MlirLspServerMain(argc, argv, *unwrap(registry)));
}

int moltReduceMain(int argc, char **argv, MlirContext context) {
  return asMainReturnCode(mlirReduceMain(argc, argv, *unwrap(context)));
}

int moltTranslateMain(int argc, char **argv, MlirStringRef tool) {
  registerAllTranslations();
  return asMainReturnCode(mlirTranslateMain(argc, argv, unwrap(tool)));
}

static bool report(llvm::Error error, void (*onError)(MlirStringRef, void *),
                   void *data) {
  std::string text = llvm::toString(std::move(error));
  onError(wrap(StringRef(text)), data);
  return false;
}

/// Loads a shared library with upstream's entry point for pass plugins.
bool moltLoadPassPlugin(MlirStringRef path,
                        void (*onError)(MlirStringRef, void *), void *data) {
  auto plugin = PassPlugin::load(unwrap(path).str());
  if (!plugin)
    return report(plugin.takeError(), onError, data);
  plugin->registerPassRegistryCallbacks();
  return true;
}

/// Loads a shared library with upstream's entry point for dialect plugins.
bool moltLoadDialectPlugin(MlirStringRef path, MlirDialectRegistry registry,
                           void (*onError)(MlirStringRef, void *), void *data) {
  auto plugin = DialectPlugin::load(unwrap(path).str());
  if (!plugin)
    return report(plugin.takeError(), onError, data);
  plugin->registerDialectRegistryCallbacks(*unwrap(registry));
  return true;
}
}
