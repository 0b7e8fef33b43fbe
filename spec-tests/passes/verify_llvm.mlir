// RUN: molt-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(molt-verify-phase{phase=llvm})'

llvm.func @fine() {
  llvm.return
}

// -----

// expected-error @below {{after phase 'llvm', 'func.func' must not be left}}
func.func @left() {
  return
}
