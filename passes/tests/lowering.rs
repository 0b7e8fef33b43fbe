//! Whole modules through every phase, accepted and optimized by LLVM.

mod common;

use molt_passes::pipeline::{Parallel, PipelineOptions};

const PROGRAM: &str = r#"
molt.obj.global @names : !molt.obj.list<!molt.obj.str>
func.func private @sum(%l: !molt.obj.list<f64>, %n: i64) -> f64 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %zero = arith.constant 0.0 : f64
  %s = scf.for %i = %c0 to %n step %c1 iter_args(%acc = %zero) -> f64 : i64 {
    %x = molt.obj.list_get %l[%i] {nonneg} : !molt.obj.list<f64>
    %y = arith.mulf %x, %x : f64
    molt.obj.list_set %y, %l[%i] {nonneg} : !molt.obj.list<f64>
    %t = arith.addf %acc, %y : f64
    scf.yield %t : f64
  }
  return %s : f64
}
func.func @molt_main() {
  %n = arith.constant 10 : i64
  %x = arith.constant 1.5 : f64
  %l = molt.obj.list_filled %x, %n : !molt.obj.list<f64>
  molt.obj.list_append %x, %l : !molt.obj.list<f64>
  %s = call @sum(%l, %n) : (!molt.obj.list<f64>, i64) -> f64
  %spec = molt.obj.str_const ".2f"
  %text = molt.obj.rt @molt_format_float(%s, %spec) {effects = "alloc", raises} : (f64, !molt.obj.str) -> !molt.obj.str
  molt.obj.rt @molt_print_str(%text) : (!molt.obj.str) -> ()
  %names = molt.obj.list_new : !molt.obj.list<!molt.obj.str>
  molt.obj.list_append %text, %names : !molt.obj.list<!molt.obj.str>
  molt.obj.global_set %names, @names : !molt.obj.list<!molt.obj.str>
  return
}
"#;

/// The text of one function of optimized IR.
fn function<'a>(ir: &'a str, name: &str) -> &'a str {
    let start = ir.find(&format!("@{name}(")).expect("the function is there");
    let end = ir[start..].find("\n}").expect("a function ends");
    &ir[start..start + end]
}

#[test]
fn every_level_and_target_is_accepted() {
    for opt_level in [0, 2] {
        for pointer_bits in [64, 32] {
            for debug in [false, true] {
                let options =
                    PipelineOptions { opt_level, debug, pointer_bits, parallel: Parallel::Sequential };
                let ir = common::llvm_ir(PROGRAM, &options);
                let ir = common::tool("opt", &["-passes=verify,default<O2>", "-S"], &ir);
                assert!(ir.contains("@molt_main()"), "{ir}");
                assert_eq!(ir.contains("!DILocation"), debug);
            }
        }
    }
}

#[test]
fn list_headers_are_read_before_the_loop() {
    let program = PROGRAM.replace("func.func private @sum", "func.func @sum");
    // Without the loop's versions, which would be two.
    let options = PipelineOptions { opt_level: 0, ..PipelineOptions::default() };
    let ir = common::llvm_ir(&program, &options);
    let ir = common::tool("opt", &["-O2", "-S"], &ir);
    let sum = function(&ir, "sum");
    // One load for the data pointer, one for the length, one for the element: a store of an
    // element does not change a header.
    assert_eq!(sum.matches(" = load ").count(), 3, "{sum}");
}

#[test]
fn functions_and_constants_have_the_right_linkage() {
    let ir = common::llvm_ir(PROGRAM, &PipelineOptions::default());
    // The constants of the error path exist once, whatever their number of uses.
    assert_eq!(ir.matches("c\"list index out of range\"").count(), 1);
    assert!(ir.contains("define i32 @molt_main()"));
    assert!(ir.contains("define internal"));
}
