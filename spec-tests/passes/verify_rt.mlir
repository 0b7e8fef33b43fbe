// RUN: molt-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(molt-verify-phase{phase=rt})'

func.func @op(%a: i64) -> i64 {
  // expected-error @below {{after phase 'rt', 'molt.tier.neg' must not be left}}
  %r = molt.tier.neg %a : i64
  return %r : i64
}

// -----

// expected-error @below {{after phase 'rt', 'func.func' still has the type '!molt.obj.str'}}
func.func @type(%s: !molt.obj.str) {
  return
}
