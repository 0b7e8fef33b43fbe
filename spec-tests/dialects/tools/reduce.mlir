// molt-reduce deletes what a bug does not need.
// REQUIRES: molt-reduce
// RUN: molt-reduce %s -reduction-tree='traversal-mode=0 test=%S/Inputs/keeps_raise.sh' | FileCheck %s
// CHECK-NOT: @unrelated
// CHECK: molt.tier.raise "ValueError", "wanted"
// CHECK-NOT: @unrelated
func.func @unrelated(%a: i64) -> i64 {
  %r = molt.tier.add %a, %a : i64
  return %r : i64
}
func.func @wanted() {
  molt.tier.raise "ValueError", "wanted"
  return
}
