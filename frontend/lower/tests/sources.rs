//! From Python sources: parse, check, lower, verify.

mod common;
use common::check;
use molt_base::{SourceFile, SourceMap};
use molt_dialects::ir::{Op, PrintOptions};

/// The module that `text` is lowered to, with or without locations.
fn lower_with(text: &str, locations: bool) -> String {
    let mut sources = SourceMap::default();
    let file = sources.add(SourceFile::new("k.py", text));
    let options = molt_syntax::ParseOptions { parfor: true, mangle: true };
    let tree = molt_syntax::parse_with(file, text, &options).expect("parses");
    let units = molt_hir::load(tree, file, &mut sources, &mut molt_hir::NoFiles).expect("loads");
    let program = molt_hir::check(&units, &Default::default()).expect("has types");
    let context = molt_dialects::context();
    let module = molt_lower::lower(&context, &program, &sources).expect("lowers and verifies");
    let op = Op::from_melior(&module.as_operation());
    op.print_with(PrintOptions { locations, local_scope: true, ..PrintOptions::default() })
}

fn lower(text: &str) -> String {
    lower_with(text, false)
}

/// Each op tells the Python function and the range that it comes from; lines and columns count
/// from 1, the end is exclusive.
#[test]
fn locations_name_the_function_and_the_range() {
    let text = lower_with("def f(a: int) -> int:\n    return a + 1\n\nprint(f(2))\n", true);
    check(&text, &["molt.tier.add", "loc(\"f\"(\"k.py\":2:12 to :17))"]);
    check(&text, &["call @", "loc(\"<module>\"(\"k.py\":4:7 to :11))"]);
}

/// A comprehension in the side of a conditional expression stays there.
#[test]
fn comprehensions_inside_conditions() {
    let text = lower(
        "def f(n: int) -> int:\n\
         \x20   xs = [i * i for i in range(n) if i % 2 == 0] if n > 3 else [0]\n\
         \x20   return sum(xs)\n\
         print(f(9))\n",
    );
    check(&text, &["scf.if", "scf.for", "scf.if", "list_append", "scf.yield", "} else {", "list_filled"]);
}

/// The condition of a `while` may assign: it hands on more than it takes.
#[test]
fn a_walrus_in_a_while() {
    let text = lower(
        "def f(n: int) -> int:\n\
         \x20   k = 0\n\
         \x20   while (m := k * k) < n:\n\
         \x20       k += 1\n\
         \x20   return m\n\
         print(f(9))\n",
    );
    check(&text, &["(i64) -> (i64, i64)", "molt.tier.mul", "scf.condition(%", ": i64, i64", "scf.yield"]);
}

/// A list may grow while it is gone through: its length is read each time, also with a `break`.
#[test]
fn growing_lists() {
    let text = lower(
        "def f(xs: list[int]) -> int:\n\
         \x20   s = 0\n\
         \x20   for x in xs:\n\
         \x20       if s > 100:\n\
         \x20           break\n\
         \x20       if x > 1:\n\
         \x20           xs.append(x - 1)\n\
         \x20       s += x\n\
         \x20   return s\n\
         print(f([3]))\n",
    );
    check(&text, &["^bb1(%", "molt.obj.list_len", "arith.cmpi slt", "cf.cond_br", "list_get", "inbounds"]);
}

/// Recursion, early returns in nested loops, `else` of both loops.
#[test]
fn returns_out_of_nested_loops() {
    lower(
        "def find(rows: list[list[int]], x: int) -> int:\n\
         \x20   for i in range(len(rows)):\n\
         \x20       for j in range(len(rows[i])):\n\
         \x20           if rows[i][j] == x:\n\
         \x20               return i * 10 + j\n\
         \x20       else:\n\
         \x20           if i > 5:\n\
         \x20               continue\n\
         \x20   else:\n\
         \x20       return -1\n\
         def fact(n: int) -> int:\n\
         \x20   return 1 if n < 2 else n * fact(n - 1)\n\
         print(find([[1, 2], [3]], 3), fact(5))\n",
    );
}

/// The statement of Stage B, with a reduction.
#[test]
fn parfor_with_a_reduction() {
    let text = lower(
        "def f(n: int) -> float:\n\
         \x20   s = 0.0\n\
         \x20   parfor i in range(n):\n\
         \x20       x = i * 0.5\n\
         \x20       if x > 7.0:\n\
         \x20           continue\n\
         \x20       s += x\n\
         \x20   return s\n\
         print(f(9))\n",
    );
    check(&text, &["molt.par.for (", "reduce(%", ": add)", "cf.cond_br", "molt.par.yield", "return"]);
}

/// The variables of the main module are globals to Python: reading one too early is a NameError.
#[test]
fn a_module_variable_that_may_be_unbound() {
    let text = lower("import sys\nif len(sys.argv) > 1:\n    x = 1\nprint(x)\n");
    check(&text, &["molt.tier.require", "\"NameError\", \"name 'x' is not defined\""]);
}
