//! Parallel loops: inlining, reductions, and what they refuse.

use super::{bad, has, ok, one};

const HEAD: &str = "from molt import parallel\n";

fn main_with(lines: &str) -> String {
    let body: String = lines.lines().map(|l| format!("    {l}\n")).collect();
    format!("{HEAD}def main(n):\n{body}main(8)\n")
}

#[test]
fn for_range_takes_the_body_in() {
    let d = ok(&main_with(
        "out = [0] * n\ndef f(i):\n    if i == 2:\n        return\n    out[i] = i\nparallel.for_range(0, n, f, schedule='dynamic', chunk=4)",
    ));
    has(&d, &["parfor(schedule=dynamic, chunk=4) i in range(0, n, 1):", "continue", "out[i] = i"]);
    assert!(!d.contains("def molt.f"), "{d}");
}

#[test]
fn a_return_within_a_loop_keeps_the_call() {
    let d = ok(&main_with(
        "def f(i):\n    for j in range(9):\n        if j == i:\n            return\nparallel.for_range(0, n, f)",
    ));
    has(&d, &["parfor() .i1 in range(0, n, 1):", "molt.f.2(.i1)"]);
}

#[test]
fn reduce() {
    let d = ok(&main_with("return parallel.reduce(0, n, lambda i: i * 0.5, '+', 0.0)"));
    has(&d, &["parfor(add(.acc1)) .i2 in range(0, n, 1):", ".acc1 = (.acc1 +. .t3)"]);
    assert_eq!(bad(&main_with("return parallel.reduce(0, n, lambda i: 0.5, '+', 0)"))[0].0, "E0507");
    assert_eq!(bad(&main_with("return parallel.reduce(0, n, lambda i: 0.5, 'avg', 0)"))[0].0, "E0507");
}

#[test]
fn parfor_finds_reductions() {
    let d = ok(&main_with(
        "s = 0\nm = -1\nlo = 9\nok = True\nparfor i in range(n):\n    s += i\n    s = s - 1\n    m = max(m, i)\n    if i < lo:\n        lo = i\n    ok = ok and i > 1\nreturn s + m + lo + ok",
    ));
    has(&d, &["parfor(add(s), max(m), min(lo), and(ok)) i in range(0, n, 1):"]);
}

#[test]
fn parfor_refuses_what_iterations_share() {
    one(&main_with("s = 0\nparfor i in range(n):\n    s = s * 2 + i"), "E0502", "s");
    one(&main_with("s = 0\nparfor i in range(n):\n    s += i\n    print(s)"), "E0502", "s");
    one(&main_with("s = 0\nparfor i in range(n):\n    s = i\nprint(s)"), "E0503", "s");
    one(&main_with("parfor i in range(n):\n    pass\nprint(i)"), "E0503", "i");
    one(&main_with("parfor i in range(n):\n    break"), "E0501", "break");
    one(&main_with("parfor i in range(n):\n    return"), "E0501", "return");
    one(&main_with("parfor(chunk=0) i in range(n):\n    pass"), "E0504", "0");
    one(&main_with("q = 0\nparfor i in range(n):\n    q += 0.5"), "E0301", "q += 0.5");
    // Assigned before it is read in every iteration: private.
    ok(&main_with("t = 0\nparfor i in range(n):\n    t = i\n    t += 1\nt = 5\nreturn t"));
}
