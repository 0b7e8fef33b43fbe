# A small imperative language: tokenizer, recursive descent parser, compiler to a stack machine, an
# optimizer over the code, and the machine. The first argument is the size of the last programs.
import sys
from dataclasses import dataclass
from enum import Enum, auto


class Op(Enum):
    PUSH = auto()
    LOAD = auto()
    STORE = auto()
    LOAD_LOCAL = auto()
    STORE_LOCAL = auto()
    ADD = auto()
    SUB = auto()
    MUL = auto()
    DIV = auto()
    MOD = auto()
    LT = auto()
    EQ = auto()
    NOT = auto()
    JUMP = auto()
    JUMP_IF_FALSE = auto()
    CALL = auto()
    RETURN = auto()
    PRINT = auto()
    POP = auto()
    HALT = auto()


@dataclass
class Instr:
    op: Op
    arg: int = 0

    def __str__(self) -> str:
        return self.op.name.lower() + (f" {self.arg}" if self.op in WITH_ARG else "")


WITH_ARG = {Op.PUSH, Op.LOAD, Op.STORE, Op.LOAD_LOCAL, Op.STORE_LOCAL, Op.JUMP, Op.JUMP_IF_FALSE, Op.CALL}
BINARY = {"+": Op.ADD, "-": Op.SUB, "*": Op.MUL, "/": Op.DIV, "%": Op.MOD, "<": Op.LT, "==": Op.EQ}
LEVELS = [["==", "<", ">", "<=", ">=", "!="], ["+", "-"], ["*", "/", "%"]]


class CompileError(Exception):
    def __init__(self, message: str, line: int) -> None:
        super().__init__(f"line {line}: {message}")


class MachineError(Exception):
    pass


@dataclass
class Token:
    kind: str
    text: str
    line: int


def tokenize(source: str) -> list[Token]:
    tokens: list[Token] = []
    line = 1
    i = 0
    while i < len(source):
        c = source[i]
        if c == "\n":
            line += 1
            i += 1
        elif c.isspace():
            i += 1
        elif c == "#":
            while i < len(source) and source[i] != "\n":
                i += 1
        elif c.isdigit() or c.isalpha() or c == "_":
            start = i
            while i < len(source) and (source[i].isalnum() or source[i] == "_"):
                i += 1
            text = source[start:i]
            if c.isdigit() and not text.isdigit():
                raise CompileError(f"bad number {text}", line)
            tokens.append(Token("number" if c.isdigit() else "name", text, line))
        else:
            text = source[i:i + 2] if source[i:i + 2] in ("==", "<=", ">=", "!=") else c
            if text not in (
                "==", "<=", ">=", "!=", "<", ">", "=", "+", "-", "*", "/", "%", "(", ")", "{", "}", ",", ";",
            ):
                raise CompileError(f"bad character {c!r}", line)
            tokens.append(Token("op", text, line))
            i += len(text)
    tokens.append(Token("end", "end of file", line))
    return tokens


@dataclass
class Function:
    name: str
    address: int
    params: int
    locals: int = 0


class Compiler:
    def __init__(self, source: str) -> None:
        self.tokens = tokenize(source)
        self.at = 0
        self.code: list[Instr] = []
        self.globals: dict[str, int] = {}
        self.locals: dict[str, int] | None = None
        self.functions: list[Function] = []
        self.by_name: dict[str, int] = {}

    def peek(self) -> Token:
        return self.tokens[self.at]

    def take(self, text: str) -> bool:
        if self.peek().text == text and self.peek().kind != "number":
            self.at += 1
            return True
        return False

    def expect(self, text: str) -> None:
        if not self.take(text):
            raise CompileError(f"expected {text!r}, found {self.peek().text!r}", self.peek().line)

    def name(self) -> str:
        t = self.peek()
        if t.kind != "name":
            raise CompileError(f"expected a name, found {t.text!r}", t.line)
        self.at += 1
        return t.text

    def emit(self, op: Op, arg: int = 0) -> int:
        self.code.append(Instr(op, arg))
        return len(self.code) - 1

    def patch(self, at: int) -> None:
        self.code[at].arg = len(self.code)

    def compile(self) -> "Program":
        while self.peek().kind != "end":
            self.statement()
        self.emit(Op.HALT)
        return Program(self.code, self.functions, self.globals)

    def block(self) -> None:
        self.expect("{")
        while not self.take("}"):
            if self.peek().kind == "end":
                raise CompileError("missing '}'", self.peek().line)
            self.statement()

    def statement(self) -> None:
        line = self.peek().line
        if self.take("fn"):
            self.function()
        elif self.take("if"):
            self.expression()
            skip = self.emit(Op.JUMP_IF_FALSE)
            self.block()
            if self.take("else"):
                over = self.emit(Op.JUMP)
                self.patch(skip)
                if self.peek().text == "if":
                    self.statement()
                else:
                    self.block()
                self.patch(over)
            else:
                self.patch(skip)
        elif self.take("while"):
            start = len(self.code)
            self.expression()
            leave = self.emit(Op.JUMP_IF_FALSE)
            self.block()
            self.emit(Op.JUMP, start)
            self.patch(leave)
        elif self.take("return"):
            if self.locals is None:
                raise CompileError("return outside of a function", line)
            self.expression()
            self.expect(";")
            self.emit(Op.RETURN)
        elif self.take("print"):
            self.expression()
            self.expect(";")
            self.emit(Op.PRINT)
        elif self.peek().kind == "name" and self.tokens[self.at + 1].text == "=":
            name = self.name()
            self.expect("=")
            self.expression()
            self.expect(";")
            if self.locals is None:
                self.emit(Op.STORE, self.globals.setdefault(name, len(self.globals)))
            elif name in self.globals and name not in self.locals:
                self.emit(Op.STORE, self.globals[name])
            else:
                self.emit(Op.STORE_LOCAL, self.locals.setdefault(name, len(self.locals)))
        else:
            self.expression()
            self.expect(";")
            self.emit(Op.POP)

    def function(self) -> None:
        line = self.peek().line
        if self.locals is not None:
            raise CompileError("functions do not nest", line)
        name = self.name()
        if name in self.by_name:
            raise CompileError(f"{name} is there twice", line)
        over = self.emit(Op.JUMP)
        self.locals = {}
        self.expect("(")
        while not self.take(")"):
            if self.locals:
                self.expect(",")
            self.locals[self.name()] = len(self.locals)
        f = Function(name, len(self.code), len(self.locals))
        self.by_name[name] = len(self.functions)
        self.functions.append(f)
        self.block()
        self.emit(Op.PUSH, 0)
        self.emit(Op.RETURN)
        f.locals = len(self.locals)
        self.locals = None
        self.patch(over)

    def expression(self, level: int = 0) -> None:
        if level == len(LEVELS):
            self.unary()
            return
        self.expression(level + 1)
        while self.peek().text in LEVELS[level] and self.peek().kind == "op":
            op = self.peek().text
            self.at += 1
            if op in (">", "<="):
                # a > b is b < a: evaluated from left to right, then compared by a subtraction
                self.expression(level + 1)
                self.emit(Op.SUB)
                if op == ">":
                    self.emit(Op.PUSH, 1)
                    self.emit(Op.LT)
                    self.emit(Op.NOT)
                else:
                    self.emit(Op.PUSH, 1)
                    self.emit(Op.LT)
                continue
            self.expression(level + 1)
            if op in BINARY:
                self.emit(BINARY[op])
            else:
                self.emit(Op.EQ if op == "!=" else Op.LT)
                self.emit(Op.NOT)

    def unary(self) -> None:
        if self.take("-"):
            self.emit(Op.PUSH, 0)
            self.unary()
            self.emit(Op.SUB)
        elif self.take("not"):
            self.unary()
            self.emit(Op.NOT)
        else:
            self.primary()

    def primary(self) -> None:
        t = self.peek()
        if t.kind == "number":
            self.at += 1
            self.emit(Op.PUSH, int(t.text))
        elif self.take("("):
            self.expression()
            self.expect(")")
        else:
            name = self.name()
            if self.take("("):
                self.call(name, t.line)
            elif self.locals is not None and name in self.locals:
                self.emit(Op.LOAD_LOCAL, self.locals[name])
            elif name in self.globals:
                self.emit(Op.LOAD, self.globals[name])
            else:
                raise CompileError(f"unknown variable {name}", t.line)

    def call(self, name: str, line: int) -> None:
        if name not in self.by_name:
            raise CompileError(f"unknown function {name}", line)
        index = self.by_name[name]
        n = 0
        while not self.take(")"):
            if n:
                self.expect(",")
            self.expression()
            n += 1
        if n != self.functions[index].params:
            raise CompileError(f"{name} takes {self.functions[index].params} arguments, got {n}", line)
        self.emit(Op.CALL, index)


@dataclass
class Program:
    code: list[Instr]
    functions: list[Function]
    globals: dict[str, int]

    def listing(self) -> str:
        starts = {f.address: f.name for f in self.functions}
        return "\n".join((f"{starts[i]}:\n" if i in starts else "") + f"{i:>4} {c}" for i, c in enumerate(self.code))


FOLD = {
    Op.ADD: lambda a, b: a + b,
    Op.SUB: lambda a, b: a - b,
    Op.MUL: lambda a, b: a * b,
    Op.LT: lambda a, b: int(a < b),
    Op.EQ: lambda a, b: int(a == b),
}


def optimize(p: Program) -> Program:
    """Folds constants, threads jumps to jumps; jump targets keep their instruction."""
    code = [Instr(c.op, c.arg) for c in p.code]
    changed = True
    while changed:
        changed = False
        targets = {c.arg for c in code if c.op in (Op.JUMP, Op.JUMP_IF_FALSE)} | {f.address for f in p.functions}
        for i in range(len(code) - 2):
            a, b, c = code[i:i + 3]
            if a.op is Op.PUSH and b.op is Op.PUSH and c.op in FOLD and not targets & {i + 1, i + 2}:
                code[i:i + 3] = [Instr(Op.PUSH, FOLD[c.op](a.arg, b.arg))]
                for other in code:
                    if other.op in (Op.JUMP, Op.JUMP_IF_FALSE) and other.arg > i:
                        other.arg -= 2
                for f in p.functions:
                    if f.address > i:
                        f.address -= 2
                changed = True
                break
    for c in code:
        hops = 0
        while c.op in (Op.JUMP, Op.JUMP_IF_FALSE) and code[c.arg].op is Op.JUMP and hops < len(code):
            c.arg = code[c.arg].arg
            hops += 1
    return Program(code, p.functions, p.globals)


class Machine:
    def __init__(self, program: Program, limit: int = 10_000_000) -> None:
        self.program = program
        self.limit = limit
        self.output: list[int] = []
        self.steps = 0
        self.deepest = 0

    def run(self) -> list[int]:
        code = self.program.code
        functions = self.program.functions
        names = [0] * len(self.program.globals)
        stack: list[int] = []
        frames: list[tuple[int, int]] = []
        base = pc = 0
        while True:
            self.steps += 1
            if self.steps > self.limit:
                raise MachineError(f"more than {self.limit} steps")
            instr = code[pc]
            op = instr.op
            pc += 1
            if op is Op.PUSH:
                stack.append(instr.arg)
            elif op is Op.LOAD_LOCAL:
                stack.append(stack[base + instr.arg])
            elif op is Op.STORE_LOCAL:
                stack[base + instr.arg] = stack.pop()
            elif op is Op.LOAD:
                stack.append(names[instr.arg])
            elif op is Op.STORE:
                names[instr.arg] = stack.pop()
            elif op is Op.JUMP:
                pc = instr.arg
            elif op is Op.JUMP_IF_FALSE:
                if stack.pop() == 0:
                    pc = instr.arg
            elif op is Op.NOT:
                stack.append(int(stack.pop() == 0))
            elif op is Op.CALL:
                f = functions[instr.arg]
                frames.append((pc, base))
                self.deepest = max(self.deepest, len(frames))
                if len(frames) > 5000:
                    raise MachineError(f"{f.name} calls too deeply")
                base = len(stack) - f.params
                stack.extend([0] * (f.locals - f.params))
                pc = f.address
            elif op is Op.RETURN:
                result = stack.pop()
                del stack[base:]
                stack.append(result)
                pc, base = frames.pop()
            elif op is Op.PRINT:
                self.output.append(stack.pop())
            elif op is Op.POP:
                stack.pop()
            elif op is Op.HALT:
                return self.output
            else:
                b = stack.pop()
                a = stack.pop()
                stack.append(self.binary(op, a, b))

    def binary(self, op: Op, a: int, b: int) -> int:
        match op:
            case Op.ADD:
                return a + b
            case Op.SUB:
                return a - b
            case Op.MUL:
                return a * b
            case Op.LT:
                return int(a < b)
            case Op.EQ:
                return int(a == b)
            case Op.DIV | Op.MOD:
                if b == 0:
                    raise MachineError("division by zero")
                return a // b if op is Op.DIV else a % b
        raise MachineError(f"bad instruction {op.name}")


PROGRAMS = {
    "arithmetic": "print 1 + 2 * 3 - 4 / 2; print (7 - 10) % 4; print -3 * -(2 + 1); print 2 < 3; print 3 >= 4; print 5 != 5;",
    "loop": "i = 0; total = 0; while i < 10 { if i % 3 == 0 { total = total + i; } else if i == 4 { total = total + 100; } i = i + 1; } print total;",
    "functions": """
        fn gcd(a, b) { while b { t = a % b; a = b; b = t; } return a; }
        fn power(b, n) { if n == 0 { return 1; } h = power(b, n / 2); if n % 2 { return h * h * b; } return h * h; }
        fn nothing() { x = 5; }
        print gcd(84, 36); print power(3, 13); print nothing();
    """,
    "globals": "n = 3; fn bump(k) { n = n + k; return n; } print bump(1); print bump(10); local = 7; print n * local;",
    "comparisons": "a = 5; print a > 4; print a > 5; print a <= 5; print a <= 4; print not a; print not not a; print a == 5 == 1;",
    "folding": "print 2 * 3 + 4 * 5; print (1 + 1) * (2 + 2) - 6 * 7; x = 10; print x + 2 * 3;",
}

ERRORS = [
    "print 1 +;", "x = 5", "print y;", "fn f(a) { return a; } print f(1, 2);", "return 5;", "if 1 { print 2;", "print 12ab;", "a = 1 $ 2;",
    "print g(1);", "fn f() { return 1; } fn f() { return 2; }", "\n\nprint 3 3;",
]

FAILURES = ["print 1 / 0;", "fn f(n) { return f(n + 1); } print f(0);", "while 1 { x = 1; }", "print 5 % (3 - 3);"]

BIG = """
fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
fn primes(limit) {
    count = 0; n = 2;
    while n < limit {
        d = 2; prime = 1;
        while d * d <= n { if n % d == 0 { prime = 0; d = n; } d = d + 1; }
        count = count + prime;
        n = n + 1;
    }
    return count;
}
fn collatz(n) { steps = 0; while n != 1 { if n % 2 { n = 3 * n + 1; } else { n = n / 2; } steps = steps + 1; } return steps; }
print fib(FIB); print primes(SIZE); i = 1; best = 0;
while i < SIZE { c = collatz(i); if c > best { best = c; print i; } i = i + 1; }
print best;
"""


def main(size: int) -> None:
    for name, source in PROGRAMS.items():
        program = Compiler(source).compile()
        plain = Machine(program)
        result = plain.run()
        better = optimize(Compiler(source).compile())
        fast = Machine(better)
        print(f"{name}: {result} {fast.run() == result}, {len(program.code)} -> {len(better.code)} instructions, {plain.steps} -> {fast.steps} steps")
    print(Compiler(PROGRAMS["functions"]).compile().listing())
    for source in ERRORS:
        try:
            Compiler(source).compile()
            print(source, "compiles")
        except CompileError as e:
            print(repr(source), "->", e)
    for source in FAILURES:
        machine = Machine(Compiler(source).compile(), 4_000)
        try:
            print(machine.run())
        except MachineError as e:
            print(repr(source), "->", e, machine.deepest)
    source = BIG.replace("SIZE", str(size)).replace("FIB", str(8 + size // 30))
    machine = Machine(optimize(Compiler(source).compile()))
    print(machine.run(), machine.steps, machine.deepest)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 90)
