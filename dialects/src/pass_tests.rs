//! Tests of registered passes.

use crate::ir::{Ctx, Module, Op};
use crate::pass::*;
use crate::{DiagnosticCapture, context};

/// Tags functions; fails or panics on request.
#[derive(Clone)]
struct Mark;

impl Pass for Mark {
    fn run(&mut self, op: Op, options: &Options) -> Result<(), PassError> {
        match options.get("mode") {
            "fail" => return Err(PassError::at(op, "told to fail")),
            "panic" => panic!("told to panic"),
            _ => {}
        }
        if options.flag("twice")? {
            op.set_attr("again", op.context().unit());
        }
        op.set_attr("mark", op.context().i64_attr(options.int("value")?));
        Ok(())
    }
}

fn setup() -> melior::Context {
    register(
        PassSpec {
            arg: "test-mark",
            summary: "marks functions",
            anchor: Anchor::Func,
            options: &[
                OptionSpec { name: "value", help: "the mark", default: "1" },
                OptionSpec { name: "twice", help: "marks again", default: "false" },
                OptionSpec { name: "mode", help: "ok, fail or panic", default: "ok" },
            ],
            dependent_dialects: &["scf"],
        },
        Mark,
    );
    register_pipeline("test-marks", "marks twice", "func.func(test-mark{value=3 twice=true})");
    context()
}

fn run(context: &melior::Context, pipeline: &str) -> (Result<(), String>, String) {
    let module = Module::parse(Ctx::from(context), "func.func @f() { return }", "t.mlir").unwrap();
    let result = run_pipeline(module.op(), pipeline, true);
    (result, module.to_string())
}

#[test]
fn options_reach_the_pass() {
    let context = setup();
    let (result, text) = run(&context, "builtin.module(func.func(test-mark{value=42}))");
    assert_eq!(result, Ok(()));
    assert!(text.contains("mark = 42") && !text.contains("again"), "{text}");
    // A bare list of passes runs on the op that is given.
    let (result, text) = run(&context, "func.func(test-mark{twice=true})");
    assert_eq!(result, Ok(()));
    assert!(text.contains("mark = 1") && text.contains("again"), "{text}");
}

#[test]
fn pipelines_have_names() {
    let context = setup();
    let (result, text) = run(&context, "builtin.module(test-marks)");
    assert_eq!(result, Ok(()));
    assert!(text.contains("mark = 3"), "{text}");
    assert!(is_registered("test-marks") && is_registered("test-mark"));
    assert!(!is_registered("test-nothing"));
}

#[test]
fn bad_text_is_explained() {
    let context = setup();
    // MLIR reports unknown options as a diagnostic on the standard error; the result says so.
    assert!(run(&context, "builtin.module(test-nothing)").0.is_err());
    assert!(run(&context, "builtin.module(func.func(test-mark{other=1}))").0.is_err());
}

#[test]
fn failures_become_diagnostics() {
    let context = setup();
    let capture = DiagnosticCapture::new(&context);
    let message = |mode: &str| {
        let pipeline = format!("builtin.module(func.func(test-mark{{{mode}}}))");
        assert!(run(&context, &pipeline).0.is_err());
        capture.take().remove(0).message
    };
    assert_eq!(message("mode=fail"), "told to fail");
    assert_eq!(message("mode=panic"), "internal error in pass test-mark: told to panic");
    assert_eq!(message("value=x"), "option 'value' of pass test-mark is 'x'; it must be an integer");
    assert_eq!(message("twice=x"), "option 'twice' of pass test-mark is 'x'; it must be true or false");
}

#[test]
fn upstream_passes_run() {
    let context = setup();
    crate::register_all_passes();
    assert_eq!(run(&context, "builtin.module(canonicalize,cse)").0, Ok(()));
}
