// The ops of generators and of variables in memory parse and print, in both forms.
// RUN: molt-opt %s | molt-opt | FileCheck %s
// RUN: molt-opt %s -mlir-print-op-generic | molt-opt | FileCheck %s
// RUN: molt-opt %s -emit-bytecode | molt-opt | FileCheck %s

!count = !molt.obj.gen<i64, none, none>
!echo = !molt.obj.gen<!molt.obj.str, !molt.obj.str, i64>

// CHECK-LABEL: func.func @count(%{{.*}}: i64) -> !molt.obj.gen<i64, none, none>
func.func @count(%n: i64) -> !count {
  // CHECK: %[[G:.*]] = molt.obj.gen_begin : !molt.obj.gen<i64, none, none>
  %g = molt.obj.gen_begin : !count
  // CHECK: molt.obj.gen_yield %[[G]](%{{.*}} : i64) : !molt.obj.gen<i64, none, none>
  molt.obj.gen_yield %g(%n : i64) : !count
  // CHECK: molt.obj.gen_return %[[G]] : !molt.obj.gen<i64, none, none>
  molt.obj.gen_return %g : !count
}

// CHECK-LABEL: func.func @echo
func.func @echo(%s: !molt.obj.str, %n: i64) -> !echo {
  %g = molt.obj.gen_begin : !echo
  // CHECK: molt.obj.gen_yield %{{.*}}(%{{.*}} : !molt.obj.str) : !molt.obj.gen<!molt.obj.str, !molt.obj.str, i64> -> !molt.obj.str
  %t = molt.obj.gen_yield %g(%s : !molt.obj.str) : !echo -> !molt.obj.str
  // CHECK: molt.obj.gen_return %{{.*}}(%{{.*}} : i64) : !molt.obj.gen<!molt.obj.str, !molt.obj.str, i64>
  molt.obj.gen_return %g(%n : i64) : !echo
}

// CHECK-LABEL: func.func @use
func.func @use(%g: !count, %h: !echo, %s: !molt.obj.str, %l: !molt.obj.list<i64>) {
  // CHECK: molt.obj.gen_resume %{{.*}} : !molt.obj.gen<i64, none, none>
  %0 = molt.obj.gen_resume %g : !count
  // CHECK: molt.obj.gen_resume %{{.*}}(%{{.*}} : !molt.obj.str) {nested} : !molt.obj.gen<
  %1 = molt.obj.gen_resume %h(%s : !molt.obj.str) {nested} : !echo
  // CHECK: molt.obj.gen_throw %{{.*}}, %{{.*}} : !molt.obj.gen<i64, none, none>, !molt.obj.str
  %2 = molt.obj.gen_throw %g, %s : !count, !molt.obj.str
  // CHECK: molt.obj.gen_throw %{{.*}}, %{{.*}} trace %{{.*}} : !molt.obj.gen<i64, none, none>, !molt.obj.str, !molt.obj.list<i64>
  %3 = molt.obj.gen_throw %g, %s trace %l : !count, !molt.obj.str, !molt.obj.list<i64>
  // CHECK: molt.obj.gen_get "value" of %{{.*}} : !molt.obj.gen<i64, none, none> -> i64
  %4 = molt.obj.gen_get "value" of %g : !count -> i64
  // CHECK: molt.obj.gen_get "sent" of %{{.*}} {owned} : {{.*}} -> !molt.obj.str
  %5 = molt.obj.gen_get "sent" of %h {owned} : !echo -> !molt.obj.str
  // CHECK: molt.obj.gen_set %{{.*}}, "result" of %{{.*}} : i64, !molt.obj.gen<
  molt.obj.gen_set %4, "result" of %h : i64, !echo
  // CHECK: %[[V:.*]] = molt.obj.var !molt.obj.str : !llvm.ptr
  %v = molt.obj.var !molt.obj.str : !llvm.ptr
  // CHECK: molt.obj.var_set %{{.*}}, %[[V]] : !molt.obj.str, !llvm.ptr
  molt.obj.var_set %s, %v : !molt.obj.str, !llvm.ptr
  // CHECK: molt.obj.var_get %[[V]] : !llvm.ptr -> !molt.obj.str
  %6 = molt.obj.var_get %v : !llvm.ptr -> !molt.obj.str
  return
}
