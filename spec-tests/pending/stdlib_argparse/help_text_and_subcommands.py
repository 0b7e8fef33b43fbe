import argparse
from contextlib import redirect_stderr
from io import StringIO


def add(args: argparse.Namespace) -> str:
    return f"added {args.title} with priority {args.priority}"


def listing(args: argparse.Namespace) -> str:
    return f"listing {'all' if args.all else 'open'} sorted by {args.sort}"


def build() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="todo", description="Keeps a list.")
    parser.add_argument("--file", default="todo.txt")
    sub = parser.add_subparsers(dest="command", required=True)
    p = sub.add_parser("add", help="adds an entry")
    p.add_argument("title")
    p.add_argument("-p", "--priority", type=int, default=3)
    p.set_defaults(run=add)
    q = sub.add_parser("list", help="shows entries")
    q.add_argument("--all", action="store_true")
    q.add_argument("--sort", choices=["name", "date"], default="name")
    q.set_defaults(run=listing)
    return parser


parser = build()
for line in ["add milk", "add bread -p 1", "--file x.txt list --all", "list --sort date"]:
    args = parser.parse_args(line.split())
    print(args.file, args.command, "|", args.run(args))
for line in ["", "add", "remove x", "list --sort size", "add x -p high"]:
    said = StringIO()
    try:
        with redirect_stderr(said):
            parser.parse_args(line.split())
    except SystemExit as e:
        print("exit", e.code, repr(line), said.getvalue().splitlines()[-1])
simple = argparse.ArgumentParser(prog="simple", description="Says things.", add_help=False)
simple.add_argument("word")
simple.add_argument("-u", "--upper", action="store_true", help="in capitals")
simple.add_argument("-t", "--twice", action="store_true", help="say it twice")
print(simple.format_usage(), end="")
print(simple.format_help(), end="")
known, rest = simple.parse_known_args(["hi", "-u", "--extra", "5"])
print(known.word, known.upper, known.twice, rest)
n = simple.parse_args(["x", "-t"])
print(n, vars(n)["twice"], n == simple.parse_args(["x", "--twice"]))
pair = argparse.ArgumentParser(prog="pair")
pair.add_argument("--point", nargs=2, type=int, metavar=("X", "Y"))
pair.add_argument("--many", nargs="+")
pair.add_argument("--opt", nargs="?", const="given", default="absent")
group = pair.add_mutually_exclusive_group()
group.add_argument("--on", action="store_const", const=1, dest="state", default=-1)
group.add_argument("--off", action="store_const", const=0, dest="state")
for line in ["--point 3 4", "--many a b c --on", "--opt", "--opt x --off", ""]:
    r = pair.parse_args(line.split())
    print(r.point, r.many, r.opt, r.state)
said = StringIO()
try:
    with redirect_stderr(said):
        pair.parse_args(["--on", "--off"])
except SystemExit as e:
    print("exit", e.code, said.getvalue().splitlines()[-1])
