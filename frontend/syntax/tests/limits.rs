//! Depth, size and time: deep sources parse without overflowing the stack and in linear time, and
//! what is too deep is refused.

use molt_base::FileId;
use molt_syntax::{erase_spans, parse, unparse};
use std::time::{Duration, Instant};

/// Parses, clones, prints, parses again and drops, on the small stack of a test thread.
fn survives(text: &str) -> Duration {
    let start = Instant::now();
    let mut module = match parse(FileId(0), text) {
        Ok(module) => module,
        Err(errors) => panic!("{errors}: {}…", &text[..text.len().min(60)]),
    };
    let time = start.elapsed();
    let mut again = parse(FileId(0), &unparse(&module)).expect("what is printed parses");
    erase_spans(&mut module);
    erase_spans(&mut again);
    assert!(unparse(&module) == unparse(&again));
    time
}

fn nested(open: &str, inner: &str, close: &str, depth: usize) -> String {
    format!("x = {}{inner}{}\n", open.repeat(depth), close.repeat(depth))
}

#[test]
fn deep_sources_parse_at_once() {
    let chain = |part: &str, count| format!("x = {}1\n", part.repeat(count));
    let ifs: String = (0..90).map(|i| format!("{0}if x:\n{0} pass\n{0}else:\n", " ".repeat(i))).collect();
    let sources = [
        ("(", nested("(", "1", ")", 500)),
        ("[", nested("[", "", "]", 500)),
        ("{", nested("{", "1", "}", 500)),
        ("{:", nested("{1: ", "1", "}", 500)),
        ("f(", nested("f(", "", ")", 500)),
        ("x[", nested("x[", "0", "]", 500)),
        ("(,)", nested("(", "1", ",)", 500)),
        ("(for)", nested("(x for x in ", "y", ")", 500)),
        ("[for]", nested("[", "y", " for x in y]", 500)),
        ("lambda", nested("lambda: ", "1", "", 500)),
        ("lambda=", nested("lambda x=", "1", ": 1", 500)),
        ("f-string", nested("f'{", "1", "}'", 100)),
        ("spec", nested("f'{x:", "1", "}'", 1)),
        ("not", chain("not ", 500)),
        ("-", chain("-", 500)),
        ("~ - +", chain("~-+", 500)),
        ("if else", chain("a if b else ", 500)),
        ("+", chain("1 + ", 5_000)),
        ("**", chain("1 ** ", 5_000)),
        ("and", chain("a and ", 5_000)),
        ("<", chain("a < ", 5_000)),
        ("mixed", chain("a + b * c ** -d or not e and ", 800)),
        (".", format!("x = a{}\n", ".b".repeat(5_000))),
        ("()()", format!("x = a{}\n", "()".repeat(5_000))),
        ("=", format!("{}1\n", "x = ".repeat(5_000))),
        ("else: if", format!("{ifs}{}pass\n", " ".repeat(90))),
        ("elif", format!("if a: pass\n{}", "elif a: pass\n".repeat(5_000))),
        ("pattern", format!("match x:\n case {}1{}: pass\n", "[".repeat(500), "]".repeat(500))),
        ("1000 brackets", nested("(", "1", ")", 998)),
    ];
    for (name, text) in &sources {
        let time = survives(text);
        println!("{name:>14}: {time:?}");
        assert!(time < Duration::from_millis(500), "{name} took {time:?}");
    }
}

#[test]
fn too_deep_sources_are_refused() {
    let sources = [
        nested("(", "1", ")", 1_001),
        nested("(", "1", ")", 100_000),
        nested("lambda: ", "1", "", 100_000),
        nested("f(", "1", ")", 100_000),
        nested("(", "", "", 1_000_000),
        format!("x = {}1\n", "1 + ".repeat(100_000)),
        format!("x = {}1\n", "not ".repeat(100_000)),
        format!("x = {}1\n", "a if b else ".repeat(100_000)),
        format!("x = a{}\n", ".b".repeat(100_000)),
        format!("if a: pass\n{}", "elif a: pass\n".repeat(100_000)),
        nested("(1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + ", "1", ")", 900),
    ];
    for text in &sources {
        let errors = parse(FileId(0), text).expect_err("it is too deep");
        assert_eq!(errors.0[0].code, "E0110", "{}: {errors}", &text[..40]);
    }
}

#[test]
fn failing_deep_sources_fail_at_once() {
    let start = Instant::now();
    for text in
        [nested("(", "1 1", ")", 900), nested("f(a, ", "=", ")", 900), nested("[x for x in ", "", "]", 900)]
    {
        assert!(parse(FileId(0), &text).is_err());
    }
    assert!(start.elapsed() < Duration::from_secs(2), "took {:?}", start.elapsed());
}

/// Twice the text takes about twice the time.
#[test]
fn time_is_linear_in_size() {
    let unit =
        "def f(a, b=1):\n    for i in range(10):\n        x = a[i] + b * (i - 1)\n    return f'{x}'\n\n";
    let time = |count: usize| {
        let text = unit.repeat(count);
        (0..3)
            .map(|_| {
                let start = Instant::now();
                assert!(parse(FileId(0), &text).is_ok());
                start.elapsed()
            })
            .min()
            .expect("there are three runs")
    };
    let (small, large) = (time(2_000), time(16_000));
    assert!(large < small * 24, "8 times the text took {small:?}, then {large:?}");
}
