# A Lisp: reader, evaluator with closures, tail calls in a loop, and a small library written in itself.
# The first argument is the size of the last benchmark expressions.
import sys


class Symbol:
    table: "dict[str, Symbol]" = {}

    def __init__(self, name: str) -> None:
        self.name = name

    @classmethod
    def of(cls, name: str) -> "Symbol":
        if name not in cls.table:
            cls.table[name] = cls(name)
        return cls.table[name]

    def __repr__(self) -> str:
        return self.name


class Pair:
    def __init__(self, head: "Value", tail: "Value") -> None:
        self.head = head
        self.tail = tail


class Lambda:
    def __init__(self, params: list[Symbol], rest: Symbol | None, body: "list[Value]", env: "Env", name: str) -> None:
        self.params = params
        self.rest = rest
        self.body = body
        self.env = env
        self.name = name


class Builtin:
    def __init__(self, name: str, f) -> None:
        self.name = name
        self.f = f


Value = int | bool | str | Symbol | Pair | Lambda | Builtin | None


class LispError(Exception):
    pass


class Env:
    def __init__(self, parent: "Env | None" = None) -> None:
        self.parent = parent
        self.values: dict[str, Value] = {}

    def find(self, name: str) -> "Env":
        env: Env | None = self
        while env is not None:
            if name in env.values:
                return env
            env = env.parent
        raise LispError(f"unbound {name}")


def to_list(v: Value) -> list[Value]:
    out: list[Value] = []
    while isinstance(v, Pair):
        out.append(v.head)
        v = v.tail
    if v is not None:
        raise LispError(f"not a list, ends with {show(v)}")
    return out


def from_list(items: list[Value], tail: Value = None) -> Value:
    for x in reversed(items):
        tail = Pair(x, tail)
    return tail


def show(v: Value) -> str:
    if v is None:
        return "()"
    if isinstance(v, bool):
        return "#t" if v else "#f"
    if isinstance(v, str):
        return '"' + v + '"'
    if isinstance(v, Pair):
        parts = []
        rest: Value = v
        while isinstance(rest, Pair):
            parts.append(show(rest.head))
            rest = rest.tail
        return "(" + " ".join(parts) + (f" . {show(rest)}" if rest is not None else "") + ")"
    if isinstance(v, (Lambda, Builtin)):
        return f"<{v.name}>"
    return str(v)


def tokenize(text: str) -> list[str]:
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c == ";":
            while i < len(text) and text[i] != "\n":
                i += 1
        elif c in "()'":
            tokens.append(c)
            i += 1
        elif c == '"':
            end = text.find('"', i + 1)
            if end < 0:
                raise LispError("string does not end")
            tokens.append(text[i:end])
            i = end + 1
        else:
            start = i
            while i < len(text) and not text[i].isspace() and text[i] not in "()'\"":
                i += 1
            tokens.append(text[start:i])
    return tokens


class Reader:
    def __init__(self, text: str) -> None:
        self.tokens = tokenize(text)
        self.at = 0

    def more(self) -> bool:
        return self.at < len(self.tokens)

    def read(self) -> Value:
        if not self.more():
            raise LispError("ends too early")
        t = self.tokens[self.at]
        self.at += 1
        if t == "(":
            items: list[Value] = []
            tail: Value = None
            while self.more() and self.tokens[self.at] != ")":
                if self.tokens[self.at] == "." and items:
                    self.at += 1
                    tail = self.read()
                else:
                    items.append(self.read())
            if not self.more():
                raise LispError("missing )")
            self.at += 1
            return from_list(items, tail)
        if t == ")":
            raise LispError("unexpected )")
        if t == "'":
            return from_list([Symbol.of("quote"), self.read()])
        if t.startswith('"'):
            return t[1:]
        if t in ("#t", "#f"):
            return t == "#t"
        try:
            return int(t)
        except ValueError:
            return Symbol.of(t)


class Interpreter:
    def __init__(self) -> None:
        self.globals = Env()
        self.output: list[str] = []
        self.steps = 0
        for name, f in BUILTINS.items():
            self.globals.values[name] = Builtin(name, f)
        self.globals.values["display"] = Builtin("display", self.display)
        self.globals.values["apply"] = Builtin("apply", lambda args: self.apply(args[0], to_list(args[1])))

    def display(self, args: list[Value]) -> Value:
        self.output.append(" ".join(a if isinstance(a, str) else show(a) for a in args))
        return None

    def run(self, text: str) -> Value:
        reader = Reader(text)
        result: Value = None
        while reader.more():
            result = self.eval(reader.read(), self.globals)
        return result

    def apply(self, f: Value, args: list[Value]) -> Value:
        if isinstance(f, Builtin):
            return f.f(args)
        if isinstance(f, Lambda):
            env = self.bind(f, args)
            for e in f.body[:-1]:
                self.eval(e, env)
            return self.eval(f.body[-1], env)
        raise LispError(f"cannot call {show(f)}")

    def bind(self, f: Lambda, args: list[Value]) -> Env:
        if len(args) < len(f.params) or (len(args) > len(f.params) and f.rest is None):
            raise LispError(f"{f.name} takes {len(f.params)} arguments, got {len(args)}")
        env = Env(f.env)
        for p, a in zip(f.params, args):
            env.values[p.name] = a
        if f.rest is not None:
            env.values[f.rest.name] = from_list(args[len(f.params):])
        return env

    def make_lambda(self, params: Value, body: list[Value], env: Env, name: str) -> Lambda:
        names: list[Symbol] = []
        while isinstance(params, Pair):
            if not isinstance(params.head, Symbol):
                raise LispError("a parameter is no name")
            names.append(params.head)
            params = params.tail
        return Lambda(names, params if isinstance(params, Symbol) else None, body, env, name)

    def eval(self, x: Value, env: Env) -> Value:
        while True:
            self.steps += 1
            if isinstance(x, Symbol):
                return env.find(x.name).values[x.name]
            if not isinstance(x, Pair):
                return x
            head = x.head
            if isinstance(head, Symbol):
                match head.name:
                    case "quote":
                        return to_list(x.tail)[0]
                    case "if":
                        parts = to_list(x.tail)
                        if self.eval(parts[0], env) is not False:
                            x = parts[1]
                        elif len(parts) > 2:
                            x = parts[2]
                        else:
                            return None
                        continue
                    case "define" | "set!":
                        parts = to_list(x.tail)
                        target = parts[0]
                        if isinstance(target, Pair):
                            name = target.head
                            assert isinstance(name, Symbol)
                            env.values[name.name] = self.make_lambda(target.tail, parts[1:], env, name.name)
                            return name
                        assert isinstance(target, Symbol)
                        value = self.eval(parts[1], env)
                        where = env if head.name == "define" else env.find(target.name)
                        where.values[target.name] = value
                        return value
                    case "lambda":
                        parts = to_list(x.tail)
                        return self.make_lambda(parts[0], parts[1:], env, "lambda")
                    case "let":
                        parts = to_list(x.tail)
                        inner = Env(env)
                        for b in to_list(parts[0]):
                            name, e = to_list(b)
                            assert isinstance(name, Symbol)
                            inner.values[name.name] = self.eval(e, env)
                        for e in parts[1:-1]:
                            self.eval(e, inner)
                        x, env = parts[-1], inner
                        continue
                    case "begin":
                        parts = to_list(x.tail)
                        for e in parts[:-1]:
                            self.eval(e, env)
                        x = parts[-1]
                        continue
                    case "and" | "or":
                        parts = to_list(x.tail)
                        stop_at = head.name == "or"
                        result: Value = not stop_at
                        for e in parts:
                            result = self.eval(e, env)
                            if (result is not False) == stop_at:
                                break
                        return result
                    case "cond":
                        for clause in to_list(x.tail):
                            test, *rest = to_list(clause)
                            if test is Symbol.of("else") or self.eval(test, env) is not False:
                                for e in rest[:-1]:
                                    self.eval(e, env)
                                x = rest[-1]
                                break
                        else:
                            return None
                        continue
            f = self.eval(head, env)
            args = [self.eval(a, env) for a in to_list(x.tail)]
            if not isinstance(f, Lambda):
                return self.apply(f, args)
            env = self.bind(f, args)
            for e in f.body[:-1]:
                self.eval(e, env)
            x = f.body[-1]


def number(v: Value) -> int:
    if isinstance(v, bool) or not isinstance(v, int):
        raise LispError(f"{show(v)} is no number")
    return v


def pair(v: Value) -> Pair:
    if not isinstance(v, Pair):
        raise LispError(f"{show(v)} is no pair")
    return v


def fold_numbers(f, start: int):
    def run(args: list[Value]) -> Value:
        result = start
        for a in args:
            result = f(result, number(a))
        return result

    return run


def compare(f):
    def run(args: list[Value]) -> Value:
        return all(f(number(a), number(b)) for a, b in zip(args, args[1:]))

    return run


def minus(args: list[Value]) -> Value:
    first, *rest = [number(a) for a in args]
    return first - sum(rest) if rest else -first


def divide(args: list[Value]) -> Value:
    a, b = number(args[0]), number(args[1])
    if b == 0:
        raise LispError("division by zero")
    return a // b


def equal(a: Value, b: Value) -> bool:
    if isinstance(a, Pair) and isinstance(b, Pair):
        return equal(a.head, b.head) and equal(a.tail, b.tail)
    if isinstance(a, Symbol) or isinstance(b, Symbol):
        return a is b
    return type(a) is type(b) and a == b


BUILTINS = {
    "+": fold_numbers(lambda a, b: a + b, 0),
    "*": fold_numbers(lambda a, b: a * b, 1),
    "-": minus,
    "quotient": divide,
    "modulo": lambda args: number(args[0]) % number(args[1]),
    "<": compare(lambda a, b: a < b),
    ">": compare(lambda a, b: a > b),
    "=": compare(lambda a, b: a == b),
    "cons": lambda args: Pair(args[0], args[1]),
    "car": lambda args: pair(args[0]).head,
    "cdr": lambda args: pair(args[0]).tail,
    "list": lambda args: from_list(args),
    "null?": lambda args: args[0] is None,
    "pair?": lambda args: isinstance(args[0], Pair),
    "number?": lambda args: isinstance(args[0], int) and not isinstance(args[0], bool),
    "symbol?": lambda args: isinstance(args[0], Symbol),
    "equal?": lambda args: equal(args[0], args[1]),
    "not": lambda args: args[0] is False,
}

LIBRARY = """
(define (map f xs) (if (null? xs) '() (cons (f (car xs)) (map f (cdr xs)))))
(define (filter f xs) (cond ((null? xs) '()) ((f (car xs)) (cons (car xs) (filter f (cdr xs)))) (else (filter f (cdr xs)))))
(define (fold f acc xs) (if (null? xs) acc (fold f (f acc (car xs)) (cdr xs))))
(define (range a b) (if (< a b) (cons a (range (+ a 1) b)) '()))
(define (append a b) (if (null? a) b (cons (car a) (append (cdr a) b))))
(define (reverse xs) (fold (lambda (acc x) (cons x acc)) '() xs))
(define (length xs) (fold (lambda (n x) (+ n 1)) 0 xs))
(define (compose f g) (lambda (x) (f (g x))))
(define (quicksort xs)
  (if (null? xs) '()
    (let ((p (car xs)) (rest (cdr xs)))
      (append (quicksort (filter (lambda (x) (< x p)) rest))
              (cons p (quicksort (filter (lambda (x) (not (< x p))) rest)))))))
(define (assoc key xs) (cond ((null? xs) #f) ((equal? key (car (car xs))) (car xs)) (else (assoc key (cdr xs)))))
"""

PROGRAMS = [
    "(+ 1 2 3) ; comment",
    "(* (- 10 3) (quotient 17 5) (- 1))",
    "'(a (b . c) \"str\" 42 #t ())",
    "(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 15)",
    "(map (lambda (x) (* x x)) (range 0 8))",
    "(filter (compose not (lambda (x) (= (modulo x 3) 0))) (range 0 12))",
    "(quicksort '(3 1 4 1 5 9 2 6 5 3 5))",
    "(define counter (let ((n 0)) (lambda () (set! n (+ n 1)) n))) (counter) (counter) (list (counter) (counter))",
    "(define (variadic a . rest) (list a rest (length rest))) (variadic 1 2 3)",
    "(apply + (map (lambda (p) (car (cdr p))) '((a 1) (b 2) (c 3))))",
    "(assoc 'b '((a . 1) (b . 2)))",
    "(and 1 2 #f 3) (list (and) (or) (and 1 2) (or #f #f) (or #f 7 (car '())))",
    "(let ((x 2) (y 3)) (let ((x 7) (z (+ x y))) (* z x)))",
    "(display \"hello\" 'sym '(1 2)) (begin (display 1) (display 2) 3)",
    "(reverse (append '(1 2) '(3 . ())))",
    "(define (even? n) (if (= n 0) #t (odd? (- n 1)))) (define (odd? n) (if (= n 0) #f (even? (- n 1)))) (even? 1001)",
    "(list car map (lambda (x) x) (null? '()) (pair? '(1)) (equal? '(1 (2)) '(1 (2))))",
    "(undefined-name)",
    "(car 5)",
    "(fact)",
    "(+ 1 'a)",
    "(quotient 1 0)",
    "(1 2 3)",
    "(unclosed (list",
    ")",
]


def main(size: int) -> None:
    lisp = Interpreter()
    lisp.run(LIBRARY)
    for program in PROGRAMS:
        try:
            print(f"{program}\n  => {show(lisp.run(program))}")
        except LispError as e:
            print(f"{program}\n  !! {e}")
        if lisp.output:
            print("  output:", lisp.output)
            lisp.output.clear()
    print(show(lisp.run(f"(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))) (loop {size * 10} 0)")))
    print(show(lisp.run(f"(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))) (fib {10 + size // 100})")))
    print(show(lisp.run(f"(length (quicksort (map (lambda (x) (modulo (* x 7919) 101)) (range 0 {size // 4}))))")))
    print(lisp.steps, "steps,", len(Symbol.table), "symbols,", len(lisp.globals.values), "globals")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 120)
