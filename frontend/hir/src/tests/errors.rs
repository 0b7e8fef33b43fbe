//! What is refused, and where.

use super::{bad, one};

#[test]
fn names() {
    one("print(totl)\n", "E0201", "totl");
    one("print(x)\nx = 1\n", "E0202", "x");
    one("print(f())\ndef f():\n    return 1\n", "E0202", "f");
    one("def f():\n    return g()\nf()\ndef g():\n    return 1\n", "E0202", "f()");
    one("x: 1[int] = 2\n", "E0303", "1[int]");
    one("import math\nmath.sinn(1)\n", "E0205", "sinn");
    one("from math import sqroot\n", "E0205", "sqroot");
    one("import numpy\n", "E0409", "numpy");
}

#[test]
fn types_at_merges() {
    one("t = 0\nfor i in range(3):\n    t += 0.5\nprint(t)\n", "E0301", "t");
    one(
        "def f(c):\n    if c:\n        y = 1\n    else:\n        y = 'a'\n    return y\nf(True)\n",
        "E0301",
        "y",
    );
    // A difference that nobody reads is none.
    super::ok(
        "def f(c):\n    if c:\n        y = 1\n    else:\n        y = 'a'\n    y = 2\n    return y\nf(True)\n",
    );
}

#[test]
fn operators_and_annotations() {
    one("x = 1 + 'a'\n", "E0302", "1 + 'a'");
    one("x: int = 'a'\n", "E0303", "'a'");
    one("x: list[float] = [1]\n", "E0303", "[1]");
    one("x = 99999999999999999999\n", "E0314", "99999999999999999999");
    one("x = [1, 2.0]\n", "E0313", "2.0");
    one("x = [1.0]\nx[0] = 1\n", "E0313", "1");
    one("x = 1 if [] == [1] else 'a'\n", "E0312", "1 if [] == [1] else 'a'");
    one("x = []\nprint(x)\n", "E0304", "[]");
    // PEP 484's numeric tower: the int stays an int, as in CPython.
    super::has(&super::ok("x: float = 0\nprint(x)\n"), &["var x: int", "molt_print_int(0)"]);
}

#[test]
fn calls() {
    let f = "def f(a, b=1):\n    return a\n";
    one(&format!("{f}f()\n"), "E0306", "f()");
    one(&format!("{f}f(1, 2, 3)\n"), "E0306", "3");
    one(&format!("{f}f(1, c=2)\n"), "E0307", "c");
    one("def f(a: int):\n    return a\nf('s')\n", "E0308", "'s'");
    one("def f(n):\n    return f(n)\nf(1)\n", "E0305", "f");
    one("def f(n):\n    return f([n])\nf(1)\n", "E0317", "f([n])");
    one("def f(n):\n    if n:\n        return 1\n    return 2.0\nf(1)\n", "E0309", "return 2.0");
    one("len(5)\n", "E0308", "5");
    one("5()\n", "E0310", "5");
    one("a, b = 1, 2, 3\n", "E0311", "a, b");
    one("t = (1, 2)\nt[2]\n", "E0316", "2");
    one("[1].push(2)\n", "E0315", "push");
}

#[test]
fn features_are_refused_by_name() {
    one("class A:\n    pass\n", "E0401", "A");
    one("try:\n    pass\nexcept ValueError:\n    pass\n", "E0403", "try");
    one("x = {}\n", "E0407", "{}");
    one("x = {1}\n", "E0408", "{1}");
    one("x = 2j\n", "E0413", "2j");
    one("x = b'a'\n", "E0414", "b'a'");
    one("def f():\n    yield 1\nf()\n", "E0402", "yield 1");
    one("def f(*a):\n    return 1\nf(1)\n", "E0411", "a");
    one("'a'.split()\n", "E0417", "split");
    one("x = map(abs, [1])\n", "E0420", "map");
    one("x = range(3)\n", "E0420", "range(3)");
    // What is never called is not compiled.
    super::ok("def f():\n    yield {}\nprint(1)\n");
}

#[test]
fn several_errors_are_told_apart() {
    let codes: Vec<String> =
        bad("x = y\na = 1 + 'b'\nprint(x, a, z)\n").into_iter().map(|(c, _)| c).collect();
    assert_eq!(codes, ["E0201", "E0302", "E0201"]);
}
