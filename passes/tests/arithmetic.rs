//! Checked arithmetic, run: every op on the corners of `i64`, against Python's rules in `i128`.

mod common;

use std::fmt::Write;

use molt_passes::pipeline::{Parallel, PipelineOptions};

const VALUES: [i64; 15] =
    [i64::MIN, i64::MIN + 1, -(1 << 32), -65, -64, -7, -2, -1, 0, 1, 2, 7, 64, 1 << 62, i64::MAX];

const BINARY: [&str; 7] = ["add", "sub", "mul", "floordiv", "mod", "shl", "shr"];

/// Python's result; `None` if it raises here.
fn python(op: &str, a: i64, b: i64) -> Option<i64> {
    let (x, y) = (i128::from(a), i128::from(b));
    let floor = |x: i128, y: i128| x.div_euclid(y) - i128::from(y < 0 && x.rem_euclid(y) != 0);
    let exact = match op {
        "add" => x + y,
        "sub" => x - y,
        "mul" => x * y,
        "neg" => -x,
        "floordiv" | "mod" if y == 0 => return None,
        "floordiv" => floor(x, y),
        "mod" => x - y * floor(x, y),
        "shl" | "shr" if y < 0 => return None,
        "shl" if x == 0 => 0,
        "shl" if y >= 64 => return None,
        "shl" => x << y,
        "shr" => x >> y.min(127),
        _ => unreachable!("no such op: {op}"),
    };
    i64::try_from(exact).ok()
}

/// A module whose `main` counts the cases with a wrong flag or value.
fn module(cases: &[(String, String, Option<i64>)], functions: &str) -> String {
    let mut main = String::new();
    for (i, (function, arguments, expected)) in cases.iter().enumerate() {
        let types = if arguments.contains(',') { "(i64, i64)" } else { "(i64)" };
        let mut names = Vec::new();
        for (j, value) in arguments.split(", ").enumerate() {
            writeln!(main, "%a{i}_{j} = arith.constant {value} : i64").expect("a string grows");
            names.push(format!("%a{i}_{j}"));
        }
        let wrong = match expected {
            None => format!("%w{i} = arith.xori %e{i}, %true : i1"),
            Some(value) => format!(
                "%x{i} = arith.constant {value} : i64\n%d{i} = arith.cmpi ne, %v{i}, %x{i} : i64\n\
                 %w{i} = arith.ori %e{i}, %d{i} : i1"
            ),
        };
        let last = i.checked_sub(1).map_or("%zero".to_string(), |i| format!("%n{i}"));
        writeln!(
            main,
            "%e{i}, %v{i} = molt.tier.invoke @{function}({}) : {types} -> i64\n{wrong}\n\
             %o{i} = arith.extui %w{i} : i1 to i32\n%n{i} = arith.addi {last}, %o{i} : i32",
            names.join(", ")
        )
        .expect("a string grows");
    }
    format!(
        "{functions}\nfunc.func @main() -> i32 {{\n%zero = arith.constant 0 : i32\n\
         %true = arith.constant true\n{main}return %n{} : i32\n}}",
        cases.len() - 1
    )
}

fn assert_all_right(module: &str) {
    let options = PipelineOptions { opt_level: 0, parallel: Parallel::Sequential, ..Default::default() };
    // Nobody looks at the errors: the runtime is a stub.
    let ir: String = common::llvm_ir(module, &options)
        .lines()
        .map(|line| match line.starts_with("declare void @molt_raise(") {
            true => "define void @molt_raise(i32 %k, ptr %t, i64 %n, ptr %f) { ret void }\n".into(),
            false => format!("{line}\n"),
        })
        .collect();
    let ir = common::tool("opt", &["-passes=verify", "-S"], &ir);
    // `lli` gives main's result as its status: 0 if no case is wrong.
    common::tool("lli", &["-O0", "-"], &ir);
    let optimized = common::tool("opt", &["-O2", "-S"], &ir);
    common::tool("lli", &["-"], &optimized);
}

#[test]
fn ops_with_two_operands() {
    let mut functions = String::new();
    let mut cases = Vec::new();
    for op in BINARY {
        writeln!(
            functions,
            "func.func private @{op}(%a: i64, %b: i64) -> i64 {{\n\
             %r = molt.tier.{op} %a, %b : i64\nreturn %r : i64\n}}"
        )
        .expect("a string grows");
        for a in VALUES {
            for b in VALUES {
                cases.push((op.to_string(), format!("{a}, {b}"), python(op, a, b)));
            }
        }
    }
    assert_all_right(&module(&cases, &functions));
}

#[test]
fn ops_with_a_constant_operand() {
    let mut functions = String::new();
    let mut cases = Vec::new();
    for op in ["floordiv", "mod", "shl", "shr"] {
        for (i, b) in [-64, -7, -1, 0, 1, 2, 7, 63, 64, 70, i64::MIN, i64::MAX].iter().enumerate() {
            let name = format!("{op}_{i}");
            writeln!(
                functions,
                "func.func private @{name}(%a: i64) -> i64 {{\n%b = arith.constant {b} : i64\n\
                 %r = molt.tier.{op} %a, %b : i64\nreturn %r : i64\n}}"
            )
            .expect("a string grows");
            // An op that cannot raise makes its function plain; `invoke` then says false.
            cases.extend(VALUES.map(|a| (name.clone(), a.to_string(), python(op, a, *b))));
        }
    }
    functions += "func.func private @neg(%a: i64) -> i64 {\n\
                  %r = molt.tier.neg %a : i64\nreturn %r : i64\n}\n";
    cases.extend(VALUES.map(|a| ("neg".to_string(), a.to_string(), python("neg", a, 0))));
    assert_all_right(&module(&cases, &functions));
}

#[test]
fn the_oracle_rounds_as_python() {
    assert_eq!(python("floordiv", -7, 2), Some(-4));
    assert_eq!(python("floordiv", 7, -2), Some(-4));
    assert_eq!(python("floordiv", -7, -2), Some(3));
    assert_eq!(python("mod", -7, 2), Some(1));
    assert_eq!(python("mod", 7, -2), Some(-1));
    assert_eq!(python("mod", i64::MIN, -1), Some(0));
    assert_eq!(python("floordiv", i64::MIN, -1), None);
}
