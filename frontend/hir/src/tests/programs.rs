//! What programs become.

use super::{body, has, ok};

#[test]
fn functions_are_made_for_the_types_they_are_called_with() {
    let d = ok("def f(x):\n    return x + x\nprint(f(1), f(0.5), f('a'))\n");
    has(&d, &["def molt.f.1(x: int) -> int:", "return (x + x)"]);
    has(&d, &["def molt.f.2(x: float) -> float:", "return (x +. x)"]);
    has(&d, &["def molt.f.3(x: str) -> str:", "return molt_str_concat(x, x)"]);
}

#[test]
fn a_whole_function() {
    let d = ok(
        "def total(n: int) -> float:\n    s = 0.0\n    for i in range(n):\n        s += i * 0.5\n    return s\ntotal(3)\n",
    );
    let whole = "def molt_main() -> None:\n    molt.total.1(3)\n\
        def molt.total.1(n: int) -> float:\n    var s: float\n    var .i2: int\n    var i: int\n    s = 0.0\n    \
        for i in range(0, n, 1):\n        s = (s +. (float(i) *. 0.5))\n    return s\n";
    // In front stand the variables of the exceptions' classes.
    assert!(d.ends_with(whole), "{d}");
}

#[test]
fn recursion_finds_its_result_type() {
    has(
        &ok("def f(n):\n    if n < 2:\n        return n\n    return f(n - 1) + f(n - 2)\nf(9)\n"),
        &["def molt.f.1(n: int) -> int:"],
    );
    let mutual = "def even(n):\n    return True if n == 0 else odd(n - 1)\ndef odd(n):\n    return False if n == 0 else even(n - 1)\neven(4)\n";
    has(&ok(mutual), &["def molt.even.1(n: int) -> bool:", "def molt.odd.2(n: int) -> bool:"]);
}

#[test]
fn one_name_becomes_two_locals() {
    has(&body("x = 1\nx = 'a'\nprint(x)"), &["var x#0: int", "var x#1: str", "molt_print_str(x#1)"]);
}

#[test]
fn empty_lists_learn_their_elements() {
    has(&body("a = []\nfor i in range(3):\n    a.append(i * 0.5)"), &["var a: list[float]"]);
    has(&body("a = []\nb = [a]\nb[0].append('s')"), &["var a: list[str]", "var b: list[list[str]]"]);
    has(
        &ok("def put(xs):\n    xs.append(1)\ndef main():\n    a = []\n    put(a)\nmain()\n"),
        &["var a: list[int]"],
    );
    has(
        &ok("def make() -> list[bool]:\n    return []\nx = make()\nx.append(True)\n"),
        &["def molt.make.1() -> list[bool]:"],
    );
    has(&body("a = []\na += [(1, 2.0)]"), &["var a: list[tuple[int, float]]"]);
}

#[test]
fn reads_before_assignment_are_marked() {
    has(&body("for i in range(3):\n    x = i\nprint(x)"), &["var x: int maybe-unbound"]);
    has(&body("x = 0\nfor i in range(3):\n    x = i\nprint(x)"), &["var x: int"]);
    has(&body("while True:\n    x = 1\n    break\nprint(x)"), &["var x: int"]);
    has(&body("x = 1\nif x:\n    del x\nprint(x)"), &["var x: int maybe-unbound", "del x"]);
}

#[test]
fn closures_read_variables_when_they_are_called() {
    let d = body("def g():\n    return k\nk = 1\nprint(g())\nk = 2\nprint(g())");
    has(&d, &["k = 1", "k = 2", "molt_print_int(molt.g.2(k))", "def molt.g.2(k: int) -> int:"]);
    // Passed on, a function takes the variables along.
    let d = ok(
        "def call(f):\n    return f(1)\ndef main():\n    k = 2\n    return call(lambda x: x + k)\nmain()\n",
    );
    has(
        &d,
        &[
            "return molt.call.2((k,))",
            "def molt.call.2(f: tuple[int]) -> int:",
            "return molt.lambda.3(1, f.0)",
        ],
    );
}

#[test]
fn module_variables_are_constants_globals_or_locals() {
    let d = ok(
        "N = 4 * 16\ncount = 0\nlocal = [1]\ndef f():\n    global count\n    count += N\n    return count\nprint(f(), local)\n",
    );
    has(&d, &["global count: int", "var local: list[int]", "@count = (@count + 64)"]);
    has(&ok("from math import pi\ndef f():\n    return pi\nf()\n"), &["return 3.141592653589793"]);
    has(
        &ok("def f():\n    return y\ndef g():\n    return f()\nx = 1 if g else 2\ny = [1][0]\ng()\n"),
        &["global y: int"],
    );
    has(&ok("def set():\n    global z\n    z = 1\nset()\nprint(z)\n"), &["global z: int maybe-unbound"]);
}

#[test]
fn arithmetic_is_pythons() {
    has(&body("x = 7\ny = x / 2"), &["y = molt_int_truediv(x, 2)"]);
    has(&body("x = True\ny = x + 1"), &["y = (int(x) + 1)"]);
    has(&body("x = 3\ny = x ** 2"), &["y = (x * x)"]);
    has(&body("x = 3\ny = x ** -1"), &["y = molt_float_pow(float(x), -1.0)"]);
    has(&body("x = 3\ny = x < 2.5"), &["y = (float(x) <. 2.5)"]);
    has(&body("x = 3\nf = 2.5\ny = x >= f"), &["y = ((molt_int_cmp_float(x, f) & -2) == 0)"]);
    has(&body("x = -9223372036854775808"), &["x = -9223372036854775808"]);
    has(&body("x = 1\ny = 'a' == x"), &["y = False"]);
}

#[test]
fn chains_evaluate_operands_once() {
    let d = ok("def f(x):\n    return x\nprint(f(1) < f(2) < f(3))\n");
    assert_eq!(d.matches("molt.f.1(2)").count(), 1, "{d}");
    let d = ok("def f(x):\n    return x\nxs = [1, 2]\nxs[f(0)] += f(5)\n");
    assert_eq!(d.matches("molt.f.1(0)").count(), 1, "{d}");
}

#[test]
fn loops_over_iterables() {
    has(&body("for x in [1.5]:\n    print(x)"), &["for x in [1.5]:"]);
    has(&body("for i, c in enumerate('ab'):\n    print(i, c)"), &["for .k0 in range(0, 2, 1):"]);
    has(&body("a = [1]\nfor x in reversed(a):\n    print(x)"), &["for .k3 in range((.t2 - 1), -1, -1):"]);
    // A body that may change a length has the lengths looked at each time.
    has(
        &body("a = [1]\nfor x, y in zip(a, a):\n    a.append(x)"),
        &["while ((.k3 < len(.t1)) and (.k3 < len(.t2))):"],
    );
}

#[test]
fn text() {
    has(&body("k = 3\ns = f'{k=} {k!r:>{k}}'"), &["var s: str"]);
    has(
        &body("print('a', 1, 'b', sep='-', end='')"),
        &["molt_print_str(\"a-\")", "molt_print_int(1)", "molt_print_str(\"-b\")"],
    );
    has(
        &body("print([1], (1, 'x'))"),
        &["molt_print_value<list[int]>(.t0)", "molt_print_value<tuple[int, str]>(.t1)"],
    );
}

#[test]
fn short_circuit_builtins() {
    has(&body("xs = [1]\nok = any(x > 1 for x in xs)"), &[".stop1 = True", "break"]);
    has(&body("s = sum(i * i for i in range(9))"), &["var s: int"]);
    has(&body("s = min(i for i in range(9))"), &["var s: int"]);
}

#[test]
fn the_main_guard_folds() {
    has(
        &ok("if __name__ == '__main__':\n    print(1)\n"),
        &["def molt_main() -> None:", "molt_print_int(1)"],
    );
}
