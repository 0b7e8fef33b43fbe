//! Random well-typed programs over ints, floats, bools and lists: Molt at O0 and O3 prints what
//! CPython prints, and raises what it raises.
//!
//! A program is a run of functions, each called with values from the corners of its types. Values
//! are kept small by a modulus after each assignment, so that no intermediate leaves 64 bits. A
//! failure is printed as the program that shows it; put it into `programs/generated/`.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use spec_tests::{run, tool};
use std::fmt::Write as _;
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(60);
/// Programs in a run of the tests.
const PROGRAMS: u32 = 12;
/// Functions in a program.
const FUNCTIONS: usize = 12;

fn int_atom() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just("a".to_string()),
        3 => Just("b".to_string()),
        2 => Just("t".to_string()),
        1 => Just("i".to_string()),
        1 => Just("len(xs)".to_string()),
        1 => Just("xs[t % len(xs)]".to_string()),
        1 => Just("xs[-1]".to_string()),
        2 => (-20i64..21).prop_map(|n| if n < 0 { format!("({n})") } else { n.to_string() }),
        1 => prop_oneof![Just("1000003"), Just("65536"), Just("7"), Just("2")].prop_map(str::to_string),
    ]
}

fn int_expr() -> impl Strategy<Value = String> {
    int_atom().prop_recursive(3, 16, 3, |inner| {
        prop_oneof![
            4 => (inner.clone(), prop_oneof![Just("+"), Just("-"), Just("&"), Just("|"), Just("^")], inner.clone())
                .prop_map(|(x, op, y)| format!("({x} {op} {y})")),
            2 => (inner.clone(), inner.clone()).prop_map(|(x, y)| format!("(({x}) % 1000003 * (({y}) % 65536))")),
            2 => (inner.clone(), prop_oneof![Just("//"), Just("%")], inner.clone())
                .prop_map(|(x, op, y)| format!("({x} {op} ({y} or 3))")),
            1 => (inner.clone(), prop_oneof![Just("//"), Just("%")], inner.clone())
                .prop_map(|(x, op, y)| format!("({x} {op} {y})")),
            1 => (inner.clone(), 0u32..12).prop_map(|(x, n)| format!("(({x}) % 9973 << {n})")),
            1 => (inner.clone(), 0u32..70).prop_map(|(x, n)| format!("({x} >> {n})")),
            1 => inner.clone().prop_map(|x| format!("(-{x})")),
            1 => inner.clone().prop_map(|x| format!("(~{x})")),
            1 => inner.clone().prop_map(|x| format!("abs({x})")),
            1 => (inner.clone(), inner.clone()).prop_map(|(x, y)| format!("max({x}, {y})")),
            1 => (inner.clone(), inner.clone(), inner.clone())
                .prop_map(|(c, x, y)| format!("({x} if {c} > 3 else {y})")),
            1 => (inner.clone(), inner.clone(), inner)
                .prop_map(|(x, y, z)| format!("int({x} < {y} <= {z})")),
        ]
    })
}

fn float_expr() -> impl Strategy<Value = String> {
    let atom = prop_oneof![
        Just("x".to_string()),
        Just("y".to_string()),
        Just("0.5".to_string()),
        Just("-3.25".to_string()),
        Just("1e10".to_string()),
        int_atom(),
    ];
    atom.prop_recursive(3, 12, 2, |inner| {
        prop_oneof![
            4 => (inner.clone(), prop_oneof![Just("+"), Just("-"), Just("*")], inner.clone())
                .prop_map(|(x, op, y)| format!("({x} {op} {y} * 0.75)")),
            1 => (inner.clone(), inner.clone()).prop_map(|(x, y)| format!("({x} / (abs({y}) + 1.5))")),
            1 => (inner.clone(), inner.clone()).prop_map(|(x, y)| format!("({x} / {y})")),
            1 => (inner.clone(), prop_oneof![Just("//"), Just("%")]).prop_map(|(x, op)| format!("({x} {op} 2.5)")),
            1 => (inner.clone(), inner).prop_map(|(x, y)| format!("(0.25 if {x} < {y} else 2.0)")),
        ]
    })
}

fn statement() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => int_expr().prop_map(|e| format!("t = {e}\nt %= 1000003")),
        2 => float_expr().prop_map(|e| format!("x = 0.5 + {e}\nx = x if abs(x) < 1e30 else 1.0")),
        1 => int_expr().prop_map(|e| format!("xs.append({e} % 1000003)")),
        1 => (int_expr(), int_expr()).prop_map(|(i, e)| format!("xs[({i}) % len(xs)] = {e} % 1000003")),
        1 => (int_expr(), int_expr()).prop_map(|(c, e)| format!("if {c} > 0:\n    t = {e} % 1000003\nelse:\n    y = x * 0.5")),
        1 => (1u32..9, int_expr()).prop_map(|(n, e)| format!("for i in range({n}):\n    t = (t + {e}) % 1000003")),
        1 => (1u32..9, int_expr(), int_expr())
            .prop_map(|(n, c, e)| format!("for i in range({n}):\n    if {c} % 7 == 3:\n        break\n    t = (t * 3 + {e}) % 1000003\nelse:\n    t += 1")),
        1 => (1u32..6, float_expr())
            .prop_map(|(n, e)| format!("k = {n}\nwhile k > 0:\n    k -= 1\n    y = 0.25 + {e}\n    y = y if abs(y) < 1e30 else 2.0")),
        1 => int_expr().prop_map(|e| format!("t = sum([{e} % 97 for i in range(5) if i != 2])")),
    ]
}

fn function() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(statement(), 2..7)
}

fn program(functions: &[Vec<String>]) -> String {
    let mut text = String::new();
    for (n, body) in functions.iter().enumerate() {
        writeln!(text, "def f{n}(a: int, b: int, x: float, y: float) -> float:").unwrap();
        text.push_str("    i = 0\n    t = 1\n    xs = [a, b, 3]\n");
        for line in body.iter().flat_map(|s| s.lines()) {
            writeln!(text, "    {line}").unwrap();
        }
        text.push_str("    print(t, x, y, xs)\n    return x + t\n\n\n");
    }
    for n in 0..functions.len() {
        writeln!(
            text,
            "print({n}, f{n}(3, -4, 0.5, -2.0), f{n}(0, 7, 1e10, 0.125), f{n}(-100, 1, -0.0, 3.0))"
        )
        .unwrap();
    }
    text
}

/// Standard output, and the exception's type if one was raised.
fn outcome(mut command: Command) -> (String, String) {
    command.env("PYTHONIOENCODING", "utf-8");
    let out = run(command, LIMIT).expect("a generated program ends");
    let stderr = String::from_utf8_lossy(&out.stderr).into_owned();
    let raised = stderr.lines().last().unwrap_or("").split(':').next().unwrap_or("").to_string();
    (String::from_utf8_lossy(&out.stdout).into_owned(), raised)
}

#[test]
fn programs_do_what_cpython_does() {
    let molt = tool("molt").expect("molt is built");
    let config =
        Config { cases: PROGRAMS, max_shrink_iters: 60, failure_persistence: None, ..Config::default() };
    let strategy = prop::collection::vec(function(), FUNCTIONS);
    TestRunner::new(config)
        .run(&strategy, |functions| {
            let text = program(&functions);
            let dir = tempfile::tempdir().expect("a temporary folder");
            let source = dir.path().join("g.py");
            std::fs::write(&source, &text).expect("a file in it");
            let mut python = Command::new("python3");
            python.arg(&source);
            let expected = outcome(python);
            for level in ["-O0", "-O3"] {
                let program = dir.path().join("g");
                let mut build = Command::new(&molt);
                build.args(["build", level]).arg(&source).arg("-o").arg(&program);
                let built = run(build, LIMIT).expect("the compiler ends");
                let stderr = String::from_utf8_lossy(&built.stderr);
                prop_assert!(built.status.success(), "{level}: {stderr}\n{text}");
                let got = outcome(Command::new(&program));
                prop_assert!(got == expected, "{level}: {got:?}\nCPython: {expected:?}\n{text}");
            }
            Ok(())
        })
        .unwrap_or_else(|e| panic!("{e}"));
}
