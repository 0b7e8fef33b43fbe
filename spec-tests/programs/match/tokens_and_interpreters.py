from dataclasses import dataclass


@dataclass
class Push:
    value: int


@dataclass
class BinOp:
    op: str


@dataclass
class Jump:
    target: int
    when: bool | None = None


@dataclass
class Load:
    name: str


@dataclass
class Store:
    name: str


Instr = Push | BinOp | Jump | Load | Store


def run(program: list[Instr], limit: int = 1000) -> dict[str, int]:
    stack: list[int] = []
    names: dict[str, int] = {}
    pc = steps = 0
    while pc < len(program):
        steps += 1
        if steps > limit:
            raise RuntimeError(f"still running after {limit} steps")
        match program[pc]:
            case Push(n):
                stack.append(n)
            case BinOp("+" | "-" | "*" as op):
                b, a = stack.pop(), stack.pop()
                stack.append(a + b if op == "+" else a - b if op == "-" else a * b)
            case BinOp("<"):
                b, a = stack.pop(), stack.pop()
                stack.append(int(a < b))
            case BinOp(op):
                raise ValueError(f"unknown operator {op}")
            case Jump(target, None):
                pc = target
                continue
            case Jump(target, when) if bool(stack.pop()) == when:
                pc = target
                continue
            case Jump():
                pass
            case Load(name=n):
                stack.append(names[n])
            case Store(n):
                names[n] = stack.pop()
        pc += 1
    return names


factorial: list[Instr] = [
    Push(1), Store("r"), Push(10), Store("n"),
    Push(0), Load("n"), BinOp("<"), Jump(17, False),
    Load("r"), Load("n"), BinOp("*"), Store("r"),
    Load("n"), Push(1), BinOp("-"), Store("n"), Jump(4),
]
print(run(factorial), len(factorial))
print(run([Push(3), Push(4), BinOp("+"), Store("x"), Load("x"), Load("x"), BinOp("*"), Store("y")]))
for bad in ([Load("nope")], [BinOp("+")], [Push(1), BinOp("?")], [Jump(0)]):
    try:
        print(run(bad, 50))
    except (KeyError, IndexError, ValueError, RuntimeError) as e:
        print(type(e).__name__, e)


def show(i: Instr) -> str:
    match i:
        case Push(value=v) | Jump(target=v, when=None):
            return f"{type(i).__name__.lower()} {v}"
        case Load(x) | Store(x):
            return f"{'load' if isinstance(i, Load) else 'store'} {x}"
        case Jump(t, True):
            return f"jump {t} if true"
        case Jump(t):
            return f"jump {t} if false"
        case BinOp(op):
            return f"op {op}"


print("; ".join(show(i) for i in factorial))
