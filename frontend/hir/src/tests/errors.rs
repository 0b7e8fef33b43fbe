//! What is refused, and where.

use super::{bad, one};

#[test]
fn names() {
    one("print(totl)\n", "E0201", "totl");
    one("print(x)\nx = 1\n", "E0202", "x");
    one("print(f())\ndef f():\n    return 1\n", "E0202", "f");
    one("def f():\n    return g()\nf()\ndef g():\n    return 1\n", "E0202", "f()");
    one("import math\nmath.sinn(1)\n", "E0205", "sinn");
    one("from math import sqroot\n", "E0205", "sqroot");
    one("import numpy\n", "E0409", "numpy");
}

#[test]
fn operators_and_annotations() {
    one("x = 1 + 'a'\n", "E0302", "1 + 'a'");
    one("x: int = 'a'\n", "E0303", "'a'");
    one("x = 99999999999999999999\n", "E0314", "99999999999999999999");
    // PEP 484's numeric tower: the int stays an int, as in CPython.
    super::has(&super::ok("x: float = 0\nprint(type(x))\n"), &["x = 0"]);
}

#[test]
fn calls() {
    let f = "def f(a, b=1):\n    return a\n";
    one(&format!("{f}f()\n"), "E0306", "f()");
    one(&format!("{f}f(1, 2, 3)\n"), "E0306", "3");
    one(&format!("{f}f(1, c=2)\n"), "E0307", "2");
    one("def f(a: int):\n    return a\nf('s')\n", "E0308", "'s'");
    one("def f(n):\n    return f([n])\nf(1)\n", "E0317", "f([n])");
    one("len(5)\n", "E0308", "5");
    one("5()\n", "E0310", "5");
    one("a, b = 1, 2, 3\n", "E0311", "a, b");
    one("t = (1, 2)\nt[2]\n", "E0316", "2");
    one("[1].push(2)\n", "E0315", "push");
}

#[test]
fn features_are_refused_by_name() {
    one("class A:\n    pass\nclass B:\n    pass\nclass C(A, B):\n    pass\nC()\n", "E0401", "B");
    one("class A:\n    def __del__(self):\n        pass\nA()\n", "E0402", "__del__");
    one("try:\n    pass\nexcept* ValueError:\n    pass\n", "E0403", "except*");
    one("async def f():\n    pass\nf()\n", "E0406", "f");
    one("import numpy\n", "E0409", "numpy");
    one("x = [1]\nx[:1] += [2]\n", "E0424", "x[:1] += [2]");
    one("exec('1')\n", "E0422", "exec");
    // What is never called is not compiled.
    super::ok("def f():\n    exec('1')\nprint(1)\n");
}

#[test]
fn several_errors_are_told_apart() {
    let codes: Vec<String> =
        bad("x = y\na = 1 + 'b'\nprint(x, a, z)\n").into_iter().map(|(c, _)| c).collect();
    assert_eq!(codes, ["E0201", "E0302", "E0201"]);
}
